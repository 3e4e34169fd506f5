"""How to close for good a gap that comes back on most days: one habit, from what the person eats already."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from tracker.assessment.coverage_rules import WEEKLY_RULES, DaySources, daily_rule
from tracker.assessment.reliable import reaches
from tracker.assessment.schemes import Scheme
from tracker.assessment.suggestions import Suggestible, changes, may_suggest
from tracker.bridge.changes import (
    Change,
    Portion,
    change_of,
    common_foods,
    is_high_for,
    liver_days_ago,
    own_portions,
)
from tracker.bridge.picture import DayPicture
from tracker.bridge.reader import Reader
from tracker.bridge.window import DayRecord, Window

LEAST_DAYS = 3  # on fewer it is no habit
LEAST_SHARE = 0.5  # of the judged days
CLOSES = 0.9  # of the lacking days, as many as make a period covered
MOST_TRIED = 8
A_LITTLE_UG = 0.5
# The rule by which a tablet is proposed, the least trouble first.
PLANS = (*WEEKLY_RULES, "daily_supplement")


@dataclass(frozen=True, slots=True)
class Lasting:
    """A portion every day (`change`), or a supplement by plan where that is None.

    `rule` is met on `closed` of the `lacking` days; "" for the recommended amount. `scheme`: whose rule.
    """

    change: Change | None
    rule: str
    lacking: int
    closed: int
    scheme: Scheme | None

    def repeats(self, once: Change | None) -> bool:
        """Whether the habit is to do every day what `once` closes today."""
        habit = self.change
        if habit is None or once is None:
            return False
        return (habit.food, habit.ug, habit.occasion) == (once.food, once.ug, once.occasion)

    @property
    def dose_ug(self) -> float | None:
        """µg of one dose of the plan."""
        return dose_of(self.rule, self.scheme) if self.scheme and self.change is None else None


def lasting_change(
    reader: Reader, window: Window, picture: DayPicture, lacking: Sequence[date], *, judged: int
) -> Lasting | None:
    """None where the gap does not recur, or nothing may be proposed. One query at most."""
    if not picture.shown.suggestions or len(lacking) < LEAST_DAYS or len(lacking) < LEAST_SHARE * judged:
        return None
    records = [window.record(on) for on in lacking]
    own = own_portions(window, picture.date)
    by_food = _by_food(reader, window, picture, records, own)
    if by_food is None:
        by_food = _by_food(reader, window, picture, records, common_foods(reader))
    return by_food or _by_plan(reader, picture, len(lacking))


def _by_food(
    reader: Reader,
    window: Window,
    picture: DayPicture,
    records: Sequence[DayRecord],
    portions: Sequence[Portion],
) -> Lasting | None:
    by_key = {str(portion.food.pk): portion for portion in portions}
    allowed = changes(
        (portion.suggestible for portion in portions if not is_high_for(picture, portion.ug)),
        A_LITTLE_UG,
        picture.person,
        liver_days_ago=liver_days_ago(window, picture.date),
    )
    tried = (by_key[food.key] for food in allowed[:MOST_TRIED])
    found = (each for portion in tried for each in _tries(reader, picture, records, portion))
    return next((each for each in found if each.closed >= CLOSES * each.lacking), None)


def _tries(
    reader: Reader, picture: DayPicture, records: Sequence[DayRecord], portion: Portion
) -> Iterator[Lasting]:
    """The portion at each of its places, on every lacking day."""
    if picture.gap is None:
        closed = sum(_reaches(reader, record, portion.ug) for record in records)
        yield Lasting(
            change_of(picture, portion, portion.occasion, "reference"), "", len(records), closed, None
        )
        return
    scheme = picture.gap.scheme
    for occasion in portion.places:
        met = [daily_rule(_with(record.sources, portion, occasion), scheme) for record in records]
        rules = [rule for rule in met if rule]
        if rules:
            change = change_of(picture, portion, occasion, "rule")
            yield Lasting(change, rules[-1], len(records), len(rules), scheme)


def _with(day: DaySources, portion: Portion, occasion: str) -> DaySources:
    return replace(day, items=[*day.items, portion.item(occasion)])


def _reaches(reader: Reader, record: DayRecord, more_ug: float) -> bool:
    value = reader.reference(record.date)
    have = record.summary_for(reader.diet).reliable_ug
    return value is not None and reaches(have + more_ug, value.recommended_ug)


def _by_plan(reader: Reader, picture: DayPicture, lacking: int) -> Lasting | None:
    """By the scheme's own tablet; none where a dose of that size is to be asked about first."""
    if picture.gap is None:
        return None
    scheme = picture.gap.scheme
    fitting = (rule for rule in PLANS if rule in scheme.rules and _may_take(picture, scheme, rule))
    rule = next(fitting, None)
    return Lasting(None, rule, lacking, lacking, scheme) if rule else None


def dose_of(rule: str, scheme: Scheme) -> float:
    """µg of one dose by a rule of supplements: once a week, twice a week or daily."""
    doses = {
        "daily_supplement": scheme.daily_supplement_ug,
        "weekly_supplement": scheme.weekly_supplement_ug,
        "twice_weekly": scheme.twice_weekly_ug,
    }
    return doses[rule] or 0.0


def _may_take(picture: DayPicture, scheme: Scheme, rule: str) -> bool:
    ug = dose_of(rule, scheme)
    tablet = Suggestible(key=rule, source_type="supplement", form="crystalline", ug=ug)
    return may_suggest(tablet, picture.person) and not is_high_for(picture, ug)
