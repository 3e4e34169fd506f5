"""One sheet to show a doctor: what was noted, taken and measured. Facts with their dates, no verdict."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.formats import date_format
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from accounts import summary
from accounts.models import RiskFactor
from accounts.requests import SignedInRequest
from accounts.wording import FACTORS, GROUPS
from tracker.assessment.findings import Finding
from tracker.assessment.usual_intake import LEAST_DAYS, UsualIntake
from tracker.body.models import LabResult
from tracker.body.page import SignView, signs_of
from tracker.body.results import ResultView
from tracker.bridge import DayPicture, Window
from tracker.regimens import wording as regimen_wording
from tracker.regimens.models import RegimenVersion
from tracker.regimens.planning import Plan
from tracker.screening.sources import Source, source
from tracker.screening.today import look

PAST_DAYS = 365
MOST_RESULTS = 20


@dataclass(frozen=True, slots=True)
class Told:
    """A group of medicines, conditions or operations, one line each."""

    title: str
    lines: list[str]


@dataclass(frozen=True, slots=True)
class Taken:
    """A supplement or an injection: its name, and "1,000 µg, every 12 weeks, since 3 May 2026"."""

    name: str
    dose_ug: object
    schedule: str
    since: date
    treatment: bool


@dataclass(frozen=True)
class Sheet:
    """Everything on the sheet; `usual` None where no intake may be stated."""

    today: date
    picture: DayPicture
    signs: list[SignView]
    told: list[Told]
    diet: str
    life_stage: str
    taken: list[Taken]
    usual: UsualIntake | None
    results: list[ResultView]
    nice: Source

    @property
    def open_signs(self) -> list[SignView]:
        return [view for view in self.signs if view.symptom.ended is None]

    @property
    def past_signs(self) -> list[SignView]:
        return [view for view in self.signs if view.symptom.ended is not None]

    @property
    def urgent(self) -> list[Finding]:
        return [found for found in self.picture.findings if found.severity == "emergency"]

    @property
    def high_folic_acid(self) -> bool:
        return bool(getattr(self.picture.person, "high_folic_acid", False))

    @property
    def is_empty(self) -> bool:
        return not (self.signs or self.told or self.taken or self.results)


def sheet(request: SignedInRequest) -> Sheet:
    """Ten queries: four weeks of the diary, signs with their notes, results."""
    seen = look(request)
    today, picture = seen.date, seen.picture
    rows = LabResult.objects.of(request.owner).seen(request.sees)
    return Sheet(
        today=today,
        picture=picture,
        signs=signs_of(request.owner, today - timedelta(days=PAST_DAYS), today, request.sees),
        told=_told(seen.reader.factors, today),
        diet=str(summary.DIETS.get(request.profile.diet, "")),
        life_stage=seen.reader.life_stage(today),
        taken=_taken(seen.window, today),
        usual=_usual(request, picture),
        results=[ResultView(row) for row in rows[:MOST_RESULTS]],
        nice=source("nice-ng239"),
    )


def _usual(request: SignedInRequest, picture: DayPicture) -> UsualIntake | None:
    """Not for people on treatment, nor with an open emergency, in quiet mode or from too few days."""
    silent = request.profile.quiet_mode or picture.treatment or not picture.shown.meter
    usual = None if silent else picture.usual
    return usual if usual and usual.days >= LEAST_DAYS else None


def _told(factors: Sequence[RiskFactor], today: date) -> list[Told]:
    by_key = {factor.key: factor for factor in factors if factor.since is None or factor.since <= today}
    groups = [
        Told(str(group.title), [_line(by_key[key]) for key in group.factors if key in by_key])
        for group in GROUPS
    ]
    return [group for group in groups if group.lines]


def _line(factor: RiskFactor) -> str:
    """ "Metformin: since 2019 · 1000 mg twice a day"."""
    words, dates = str(FACTORS[factor.key].label), summary.factor_dates(factor)
    return f"{words}: {dates}" if dates else words


def _taken(window: Window, today: date) -> list[Taken]:
    """What is planned now."""
    return [_course(plan, today) for plan in window.plans if plan.is_active(today)]


def _course(plan: Plan, today: date) -> Taken:
    version: RegimenVersion = plan.version_for(today)
    first = min(each.start for each in plan.versions)
    return Taken(
        plan.regimen.name,
        version.dose_ug,
        regimen_wording.schedule(version),
        first,
        plan.regimen.is_treatment,
    )


def course_of(view: SignView) -> str:
    """How strong a sign was over time: "a little (3 May), clearly (10 June)", the last four notes."""
    notes = [
        _("%(strength)s (%(day)s)")
        % {"strength": note.get_strength_display(), "day": date_format(note.date, "j M Y")}
        for note in view.notes[-4:]
    ]
    return get_text_list(notes, _("then")) if len(notes) == 2 else ", ".join(notes)
