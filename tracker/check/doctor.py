"""The page to take along: answers in brief, reasons, questions, tests and their limits. Never a diagnosis."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from accounts.models import Sex
from accounts.summary import DIETS, dose_understood
from accounts.wording import FACTORS
from tracker.assessment.people import is_treated
from tracker.assessment.risk_factors import risk_factors
from tracker.assessment.symptoms import symptoms
from tracker.check import wording
from tracker.check.answers import Answers
from tracker.check.choices import Added, BloodTest, Fortified, Stage, Supplement
from tracker.check.lines import MedicineTold
from tracker.check.result import Result
from tracker.screening.labels import SYMPTOMS
from tracker.screening.sources import Source, source
from tracker.screening.wording import Said

MOST_REASONS, MOST_QUESTIONS = 6, 6  # what one page can hold, and one appointment
LONG_BRIEF = 700  # letters of answers from which the page is set in smaller type, so that it stays one
Text = str | Promise


@dataclass(frozen=True, slots=True)
class Sheet:
    """`soon`: a doctor within days. `left_out`: how many reasons found no room. `dense`: in smaller type."""

    brief: tuple[tuple[str, str], ...]
    reasons: tuple[Said, ...]
    left_out: int
    questions: tuple[Text, ...]
    tests: tuple[wording.Test, ...]
    treated: bool
    soon: bool
    sources: tuple[Source, ...]
    dense: bool


def sheet_of(result: Result) -> Sheet:
    treated = is_treated(result.answers.person)
    reasons = [wording.as_a_reason(card) for card in result.cards if card.key != "on_treatment"]
    shown = tuple(reasons[:MOST_REASONS])
    tests = () if treated else wording.TESTS
    brief = tuple((label, text) for label, text in _brief(result.answers) if text)
    return Sheet(
        brief=brief,
        reasons=shown,
        left_out=len(reasons) - len(shown),
        questions=_questions(result, treated),
        tests=tests,
        treated=treated,
        soon="see_doctor_soon" in result.keys,
        sources=_cited(shown, tests),
        dense=sum(len(text) for _label, text in brief) > LONG_BRIEF,
    )


def _questions(result: Result, treated: bool) -> tuple[Text, ...]:
    keys = set(result.keys)
    if result.answers.diet == "vegan" and not treated and not keys.intersection(wording.VEGAN_FINDINGS):
        keys.add(wording.VEGAN)
    pressing = [text for key, text in wording.QUESTIONS.items() if key in keys]
    if treated:
        asked: list[Text] = [*pressing, *wording.TREATED]
    else:
        asked = [*(pressing or [wording.NOTHING_SPECIAL]), wording.ABOUT_A_RESULT]
    return tuple(dict.fromkeys(map(str, asked)))[:MOST_QUESTIONS]


def _cited(reasons: Sequence[Said], tests: Sequence[wording.Test]) -> tuple[Source, ...]:
    of_reasons = [each for card in reasons for each in card.sources]
    of_tests = [source(key) for test in tests for key in test.sources]
    return tuple(dict.fromkeys([*of_reasons, *of_tests]))


def _brief(answers: Answers) -> Iterator[tuple[str, str]]:
    """Every answer in a few words; what was not answered is left out."""
    yield _("About me"), "; ".join(_about(answers))
    yield _("I eat"), "; ".join(_eating(answers))
    yield _("Added B12"), "; ".join(_added(answers))
    yield _("Medicines"), "; ".join(_medicines(answers))
    yield _("Conditions and operations"), "; ".join(_conditions(answers))
    noticed = (str(SYMPTOMS[key]) for key in symptoms() if key in answers.symptoms)
    yield _("I have noticed"), "; ".join(noticed)
    yield _("Blood test for B12"), _blood_test(answers)


def _about(answers: Answers) -> Iterator[str]:
    if answers.age is not None:
        yield _("%(age)s years old") % {"age": answers.age}
    if answers.sex:
        yield str(Sex(answers.sex).label)
    if answers.stage:
        yield str(Stage(answers.stage).label)


def _eating(answers: Answers) -> Iterator[str]:
    if answers.diet:
        yield str(DIETS[answers.diet])
    yield from _labels(answers, "diet")


def _added(answers: Answers) -> Iterator[str]:
    if answers.fortified:
        times = str(Fortified(answers.fortified).label)
        amount = f" ({Added(answers.added).label})" if answers.added in (Added.ENOUGH, Added.LESS) else ""
        yield _("food and drink with added B12, a day: %(times)s") % {"times": times} + amount
    if answers.supplement == Supplement.PRESCRIBED:
        yield str(Supplement.PRESCRIBED.label)
    elif answers.supplement:
        yield _("B12 supplement: %(dose)s") % {"dose": Supplement(answers.supplement).label}


def _medicines(answers: Answers) -> Iterator[str]:
    typed = {key for told in answers.typed for key in told.recognised.factors}
    yield from map(medicine_in_words, answers.typed)
    yield from _labels(answers, "medicine", without=typed)
    if answers.high_folic_acid:
        yield _("folic acid, 1 mg a day or more")


def medicine_in_words(told: MedicineTold) -> str:
    """ "Janumet: Metformin, 2 × 850 mg, understood as 1,700 mg a day, since 2016"."""
    kinds = ", ".join(str(FACTORS[key].label) for key in told.recognised.factors)
    name, dose = told.recognised.typed, told.dose
    if name.casefold() in dose.casefold():
        name, dose = dose, ""  # "omeprazole 20 mg" as a dose names it already
    same = kinds.casefold() in ("", name.casefold())
    parts = [name if same else f"{name}: {kinds}", dose, dose_understood(told.mg)]
    since = _("since %(since)s") % {"since": told.since_year} if told.since_year else ""
    return ", ".join(filter(None, [*parts, since]))


def _conditions(answers: Answers) -> Iterator[str]:
    for group in ("condition", "surgery", "other"):
        yield from _labels(answers, group)


def _labels(answers: Answers, group: str, without: Collection[str] = ()) -> Iterator[str]:
    keys = (key for key in answers.ticked if key not in without)
    return (str(FACTORS[key].label) for key in keys if risk_factors()[key].group == group)


def _blood_test(answers: Answers) -> str:
    results = {BloodTest.LOW.value: _("came back low"), BloodTest.UNCLEAR.value: _("unclear, or on the edge")}
    return results.get(answers.blood_test, "")
