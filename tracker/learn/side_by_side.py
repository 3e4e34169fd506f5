"""The same fortnight against every current authority's value for one person."""

import copy
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from accounts.requests import SignedInRequest
from tracker.assessment import reference_values
from tracker.assessment.reference_values import Authority, ReferenceValue
from tracker.assessment.reliable import reaches
from tracker.assessment.usual_intake import LEAST_DAYS, UsualIntake
from tracker.bridge import DayPicture, Reader, Window, assess_day, load_reader, load_window, usual_intake
from tracker.bridge.usual import usable_until
from tracker.screening.today import WINDOW_DAYS
from tracker.trends.usual import sayable

DAYS = 14
ROOM = 1.15  # the scale ends a little beyond the highest value
LONGEST = 2.0  # a bar is cut at this many times the highest value, so that the values stay apart


@dataclass(frozen=True, slots=True)
class Row:
    """One authority's value; `band` may be said beside it, or "". `mark`: per cent of the bar's width.

    `above`: where the usual intake lies; None where that is not known.
    """

    authority: Authority
    value: ReferenceValue
    in_use: bool
    band: str
    mark: float
    above: bool | None


@dataclass(frozen=True, slots=True)
class SideBySide:
    """`intake` None: no complete day, or nothing may be compared (`silent`). `lower_bound`: labels unread.

    `chosen_without`: the authority in use, where it gives no value for this person; `offered` another's.
    """

    picture: DayPicture
    rows: Sequence[Row]
    without_value: Sequence[Authority]
    intake: UsualIntake | None
    lower_bound: bool
    fill: float
    chosen_without: Authority | None = None
    offered: Authority | None = None

    @property
    def silent(self) -> bool:
        return not self.picture.shown.meter or self.picture.treatment

    @property
    def too_few(self) -> bool:
        return self.intake is not None and self.intake.days < LEAST_DAYS

    @property
    def above(self) -> list[Row]:
        return [row for row in self.rows if row.above]

    @property
    def below(self) -> list[Row]:
        return [row for row in self.rows if row.above is False]

    @property
    def below_are_ais(self) -> bool:
        """Every value that the usual intake lies below was set generously."""
        return bool(self.below) and all(row.value.kind == "AI" for row in self.below)

    @property
    def mean_but_not_shown(self) -> bool:
        """The mean lies at an AI, and the days behind it do not show that it is reached."""
        return any(row.above and row.band == "not-shown-to-reach-ai" for row in self.rows)

    @property
    def meets_rule(self) -> bool:
        coverage = self.picture.coverage
        return coverage is not None and coverage.verdict == "covered"

    @property
    def may_reassure(self) -> bool:
        """Nothing ranks above the comparison; for a vegan that is the rule itself."""
        coverage = self.picture.coverage
        ruled_out = coverage is not None and coverage.verdict != "covered"
        return bool(self.above) and self.picture.shown.reassurance and not ruled_out

    @property
    def vegan_rule_open(self) -> bool:
        return self.picture.coverage is not None and not self.meets_rule

    @property
    def without_names(self) -> str:
        return ", ".join(each.name for each in self.without_value)

    @property
    def has_ai(self) -> bool:
        return any(row.value.kind == "AI" for row in self.rows)


def read(request: SignedInRequest) -> SideBySide:
    """Seven queries, however long the diary is."""
    reader = load_reader(request.owner, request.profile, request.sees)
    today = request.profile.today()
    first = today - timedelta(days=WINDOW_DAYS - 1)
    window = load_window(request.owner, first, today, today=today, with_foods=False, sees=request.sees)
    picture = assess_day(reader, window, today, today=today)
    return compare(reader, window.since(today - timedelta(days=DAYS - 1)), picture, today)


def compare(reader: Reader, fortnight: Window, picture: DayPicture, today: date) -> SideBySide:
    """No queries."""
    silent = not picture.shown.meter or picture.treatment
    current = [each for each in reference_values.authorities() if not each.superseded]
    held = {each: _with(reader, each).reference(today) for each in current}
    values = {each: value for each, value in held.items() if value is not None}
    intake = None if silent else usual_intake(reader, fortnight, today)
    lower_bound = any(record.summary.is_lower_bound for record in usable_until(fortnight, today))
    width = _width(values.values(), intake)
    rows = [
        Row(
            authority=each,
            value=value,
            in_use=each.code == reader.authority,
            band=_band(reader, each, fortnight, picture, today) if intake else "",
            mark=value.recommended_ug / width * 100,
            above=_above(intake, value, lower_bound),
        )
        for each, value in values.items()
    ]
    return SideBySide(
        picture=picture,
        rows=sorted(rows, key=lambda row: row.value.recommended_ug),
        without_value=[each for each in current if each not in values],
        intake=intake,
        lower_bound=lower_bound,
        fill=min(100.0, intake.mean_ug / width * 100) if intake else 0.0,
        chosen_without=next((e for e in current if e.code == reader.authority and e not in values), None),
        offered=_offered(reader, today),
    )


def _offered(reader: Reader, today: date) -> Authority | None:
    value = reader.reference_on(today).offered
    return reference_values.authority(value.authority) if value else None


def _above(intake: UsualIntake | None, value: ReferenceValue, lower_bound: bool) -> bool | None:
    if intake is None:
        return None
    if reaches(intake.mean_ug, value.recommended_ug):
        return True
    return None if lower_bound else False


def _with(reader: Reader, authority: Authority) -> Reader:
    """The same person, had they chosen another authority; nothing is kept."""
    profile = copy.copy(reader.profile)
    profile.authority = authority.code
    return replace(reader, profile=profile)


def _band(reader: Reader, authority: Authority, fortnight: Window, picture: DayPicture, today: date) -> str:
    intake = usual_intake(_with(reader, authority), fortnight, today)
    return sayable((intake.band if intake else None) or "", picture)


def _width(values: Iterable[ReferenceValue], intake: UsualIntake | None) -> float:
    """The µg at the right end of every bar."""
    highest = max((value.recommended_ug for value in values), default=1.0)
    wanted = max(highest, intake.mean_ug if intake else 0.0)
    return min(wanted, highest * LONGEST) * ROOM
