"""What the page of regimens shows: each plan with its next dose and the last four weeks."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from urllib.parse import urlencode

from django.urls import reverse

from accounts.care.sight import EVERYTHING, Sight
from accounts.mailing import reachable
from accounts.models import User
from tracker.formatting import quantity
from tracker.regimens import wording
from tracker.regimens.models import Regimen, RegimenVersion, Schedule
from tracker.regimens.planning import LAPSED, MAX_MOVE_DAYS, Plan, PlannedDose
from tracker.regimens.plans import plans_of

SHOWN_DAYS = 28


@dataclass(frozen=True)
class DayMark:
    """One day of the last four weeks: the status of its dose, "" where none was planned."""

    date: date
    status: str


@dataclass(frozen=True)
class Course:
    """A regimen as its card shows it."""

    plan: Plan
    today: date
    version: RegimenVersion
    doses: list[PlannedDose]  # of the last four weeks
    todays: list[PlannedDose]
    first: date
    following: PlannedDose | None

    @property
    def regimen(self) -> Regimen:
        return self.plan.regimen

    @property
    def is_over(self) -> bool:
        """Nothing is planned any more."""
        return self.version.end is not None and self.version.end < self.today and self.following is None

    @property
    def tells_next(self) -> bool:
        """Nobody needs to be told that tomorrow's daily tablet is tomorrow's."""
        ahead = self.following
        return ahead is not None and (
            ahead.said or self.version.schedule != Schedule.DAILY or not self.todays
        )

    @property
    def comparison(self) -> str:
        """The planner's address for this pattern as a week of it; "" where no week shows it."""
        days = {
            Schedule.DAILY: 7,
            Schedule.WEEKDAYS: self.version.weekdays.bit_count(),
            Schedule.WEEKLY: 1,
        }.get(Schedule(self.version.schedule))
        told = {"dose": quantity(self.version.dose_ug), "kind": "supplement", "times": 1, "days": days}
        return f"{reverse('tracker:planner')}?{urlencode(told)}" if days else ""

    @property
    def label_now(self) -> Decimal | None:
        """What the product's label says now, where that is not what it said when this was planned."""
        food, then = self.regimen.food, self.version.label_ug
        now = food.b12_ug if food else None
        return now if then is not None and now != then else None

    @property
    def asks(self) -> bool:
        return self.plan.question_due(self.today)

    @property
    def schedule(self) -> str:
        return wording.schedule(self.version)

    @property
    def lapsed(self) -> int:
        return Counter(dose.status for dose in self.doses)[LAPSED]

    @property
    def four_weeks(self) -> str:
        return wording.adherence(Counter(dose.status for dose in self.doses))

    @property
    def marks(self) -> list[DayMark]:
        """The last 28 days, oldest first; of a treatment nothing is assumed."""
        status = {dose.date: dose.status for dose in self.doses}
        days = (self.first + timedelta(days=after) for after in range((self.today - self.first).days + 1))
        return [DayMark(day, status.get(day, "")) for day in days]


@dataclass(frozen=True)
class RegimensPage:
    supplements: list[Course]
    treatments: list[Course]
    over: list[Course]
    first: date
    mail_confirmed: bool = True

    @property
    def is_empty(self) -> bool:
        return not (self.supplements or self.treatments or self.over)


def regimens_page(owner: User, today: date, sees: Sight = EVERYTHING) -> RegimensPage:
    """Two queries, and one more for those who asked for reminders. What ended unseen is not there."""
    first = min(today, sees.from_day(today - timedelta(days=SHOWN_DAYS - 1)))
    plans = plans_of(owner, first, today + timedelta(days=MAX_MOVE_DAYS), with_foods=True)
    courses = [course(plan, today, first) for plan in plans]
    courses = [each for each in courses if each.version.end is None or sees.sees_day(each.version.end)]
    reminds = any(plan.regimen.remind_at for plan in plans)
    running = [each for each in courses if not each.is_over]
    return RegimensPage(
        supplements=[each for each in running if not each.regimen.is_treatment],
        treatments=[each for each in running if each.regimen.is_treatment],
        over=[each for each in courses if each.is_over],
        first=first,
        mail_confirmed=not reminds or reachable().filter(pk=owner.pk).exists(),
    )


def course(plan: Plan, today: date, first: date) -> Course:
    doses = plan.doses(first, today, today=today)
    ahead = plan.next_dose(today + timedelta(days=1))
    return Course(
        plan=plan,
        today=today,
        version=plan.version_for(today),
        doses=doses,
        todays=[dose for dose in doses if dose.date == today],
        first=first,
        following=ahead,
    )
