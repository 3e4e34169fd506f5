"""What the overview says: the answer in a sentence, and the terms of its panels, for a professional."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from tracker.review.client.evaluation import Evaluation
from tracker.review.client.reads import Look
from tracker.review.papers.parts.intake import BANDS
from tracker.screening.wording import PROFESSIONAL, Said, say_all
from tracker.templatetags.corrin import amount, ug

FIRST_TIERS = ("red-flag",)


@dataclass(frozen=True, slots=True)
class Answer:
    lead: str
    sub: str = ""
    warm: bool = False


def findings_of(look: Look) -> list[Said]:
    return say_all(look.seen.findings, audience=PROFESSIONAL)


def answer(look: Look, found: Evaluation | None) -> Answer:
    """What ranks first: red flag, treatment, malabsorption, the vegan rule, usual intake."""
    pressing = [each for each in look.seen.findings if each.tier in FIRST_TIERS]
    if pressing:
        said = say_all(pressing, audience=PROFESSIONAL)[0]
        return Answer(said.title, said.next_step, warm=True)
    if look.seen.treatment:
        return Answer(_("On treatment for B12."), str(CAVEAT))
    if found is None:
        return Answer(_("The diary is not shared."), _("Nothing is said of intake here."))
    return _of_the_diary(look, found)


NOT_JUDGED = gettext_lazy("Not judged: age, diet and conditions are not shared.")
CAVEAT = gettext_lazy(
    "Treated for a lack of B12, or without intrinsic factor: oral intake says nothing of the supply, nor of "
    "whether the treatment works. The figures below are for the record, without a verdict."
)


def _of_the_diary(look: Look, found: Evaluation) -> Answer:
    usual, days = found.usual, _days(found)
    if usual is None or usual.too_few:
        return Answer(_("Intake cannot be judged yet."), days)
    uptake = [each for each in look.seen.findings if each.tier == "malabsorption"]
    if uptake:
        return Answer(say_all(uptake, audience=PROFESSIONAL)[0].title, f"{_intake(found)} {days}", warm=True)
    if found.coverage["applies"]:
        return Answer(_rule(found), f"{_intake(found)} {days}", found.coverage["verdict"] == "not-covered")
    if not look.seen.judged:
        return Answer(_intake(found), f"{NOT_JUDGED} {days}")
    return Answer(_intake(found, with_band=True), days, usual.band == "probably-low")


def _days(found: Evaluation) -> str:
    told = found.completeness
    sentence = ngettext(
        "%(complete)d of %(days)d day is marked as complete.",
        "%(complete)d of %(days)d days are marked as complete.",
        told.days,
    )
    return sentence % {"complete": told.complete, "days": told.days}


def _intake(found: Evaluation, *, with_band: bool = False) -> str:
    if found.usual is None:
        return ""
    seen = found.usual.intake
    figures = {"ug": ug(seen.mean_ug), "low": amount(seen.low_ug), "high": ug(seen.high_ug)}
    said = _("At least about %(ug)s a day (%(low)s to %(high)s or more)") % figures
    if not found.usual.with_unstated:
        said = _("About %(ug)s a day (%(low)s to %(high)s)") % figures
    return f"{said}: {BANDS[found.usual.band]}." if with_band and found.usual.band else f"{said}."


def _rule(found: Evaluation) -> str:
    told = found.coverage
    if told["verdict"] == "cannot-tell":
        return _("Whether the vegan rule is met cannot be told.")
    counted = {"covered": told["days_covered"], "judged": told["days_judged"]}
    if told["verdict"] == "covered":
        return _("The vegan rule is met: %(covered)d of %(judged)d judged days.") % counted
    return _("The vegan rule is not met: %(covered)d of %(judged)d judged days.") % counted
