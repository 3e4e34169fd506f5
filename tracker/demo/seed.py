"""Makes the demo people and fills their days; what is already there is left alone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction

from accounts import actions as accounts
from accounts.models import User
from foods.models import Food
from tracker.demo import caring, recording, reviewing, talking
from tracker.demo.accounts import make_account
from tracker.demo.diaries import half_days, say_doses, write_day, write_diary
from tracker.demo.menus import FOODS
from tracker.demo.people import PEOPLE, DemoPerson
from tracker.demo.plan import DayPlan, plan_day, plan_evening, plan_today
from tracker.diary.models import Day

DAYS = 90

Foods = Mapping[str, Food]


class CatalogueMissing(Exception):
    """A food that the menus name is not in the catalogue."""


@dataclass(frozen=True)
class Seeded:
    """One demo account, and how many of its days are new."""

    person: DemoPerson
    new_days: int


@transaction.atomic
def seed_all(people: Sequence[DemoPerson] = PEOPLE) -> list[Seeded]:
    """Make the demo accounts that are missing and fill the days up to today that hold nothing yet.

    A day is only filled while it has no row, so what somebody changed, added or deleted stays as it is.
    Raises CatalogueMissing.
    """
    foods = load_foods()
    known = {user.email: user for user in User.objects.filter(is_demo=True).select_related("profile")}
    new = {person.key for person in people if person.email not in known}
    users = {person.key: known.get(person.email) or make_account(person, foods) for person in people}
    agreed = caring.agree_all(people, users)
    caring.roll_on(people, users)
    seeded = [Seeded(person, _fill(users, person, foods, is_new=person.key in new)) for person in people]
    recording.note_help()
    reviewing.review_all(agreed)
    talking.talk_all(agreed, foods)
    return seeded


def remove_all() -> int:
    """Delete every demo account with everything in it; how many there were."""
    users = list(User.objects.filter(is_demo=True))
    for user in users:
        accounts.delete_account(user=user)
    return len(users)


def load_foods() -> Foods:
    found = Food.objects.filter(dataset="everyday", dataset_id__in=FOODS.values()).current().with_measures()
    foods = {food.dataset_id: food for food in found}
    missing = sorted(set(FOODS.values()) - foods.keys())
    if missing:
        raise CatalogueMissing(", ".join(missing))
    return foods


def _fill(users: Mapping[str, User], person: DemoPerson, foods: Foods, *, is_new: bool) -> int:
    """Log the days that hold nothing yet, and what was said about their doses; how many were logged."""
    if not person.menu:
        return 0
    user = users[person.key]
    helper = users[person.help.helper] if person.help else None
    today, made_on = user.profile.today(), user.profile.today(user.date_joined)
    days = wanted_days(person, made_on, today)
    plans = {day: _plan(person, day, made_on, today) for day in _without_row(user, days)}
    plans = {day: plan for day, plan in plans.items() if plan.items}
    if is_new:
        write_diary(user, plans, foods, helper)
        say_doses(user, person, _before(person, made_on, days))
    else:
        for day, plan in plans.items():
            write_day(user, day, plan, foods, helper)
        for day in half_days(user, person, made_on, today - timedelta(days=DAYS), today):
            write_day(user, day, plan_evening(person, day, made_on), foods, helper)
    say_doses(user, person, [day for day in plans if day < today])
    return len(plans)


def wanted_days(person: DemoPerson, made_on: date, today: date) -> list[date]:
    """The last 90 days, or those since the diary was begun, up to where it was given up."""
    last_90 = [today - timedelta(days=back) for back in reversed(range(DAYS))]
    first = made_on - timedelta(days=person.diary_days - 1)
    stopped = person.stopped_days_ago
    last = today if stopped is None else made_on - timedelta(days=stopped)
    return [day for day in last_90 if first <= day <= last]


def _without_row(user: User, days: list[date]) -> list[date]:
    """Those on which nothing was ever logged."""
    known = set(Day.objects.filter(owner=user, date__in=days).values_list("date", flat=True))
    return [day for day in days if day not in known]


def _plan(person: DemoPerson, day: date, made_on: date, today: date) -> DayPlan:
    return plan_today(person, day, made_on) if day == today else plan_day(person, day, made_on)


def _before(person: DemoPerson, made_on: date, days: list[date]) -> list[date]:
    """The days before the diary on which something was planned to be taken."""
    begun = made_on - timedelta(days=max((regimen.days_ago for regimen in person.regimens), default=0))
    end = days[0] if days else made_on
    return [begun + timedelta(days=number) for number in range((end - begun).days)]
