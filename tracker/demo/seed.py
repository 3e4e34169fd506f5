"""Writes the demo days, through the same actions as the pages; what is already there is left alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from allauth.account.models import EmailAddress
from django.db import transaction
from django.utils import timezone

from accounts import actions as accounts
from accounts.demo import PASSWORD
from accounts.medicines import mg_per_day
from accounts.models import RiskFactor, User
from foods.models import Food
from tracker.body.models import LabResult, Symptom, SymptomNote
from tracker.demo.menus import FOODS
from tracker.demo.people import PEOPLE, DemoPerson, DemoRegimen
from tracker.demo.plan import DayPlan, Item, parse, plan_day, plan_evening, plan_today, said_about
from tracker.diary import actions as diary
from tracker.diary.models import Day, Entry
from tracker.diary.portions import NewEntry, Portion
from tracker.regimens.models import DoseEvent, Regimen, RegimenVersion
from tracker.regimens.planning import is_planned

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
def seed_all() -> list[Seeded]:
    """Make the demo accounts that are missing and fill the days up to today that hold nothing yet.

    A day is only filled while it has no row, so what somebody changed, added or deleted stays as it is.
    Raises CatalogueMissing.
    """
    foods = load_foods()
    return [seed(person, foods) for person in PEOPLE]


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


def seed(person: DemoPerson, foods: Foods) -> Seeded:
    known = User.objects.filter(email=person.email).select_related("profile").first()
    user = known or make_account(person, foods)
    today = user.profile.today()
    filled = [day for day in missing_days(user, today) if fill(user, person, day, foods, today)]
    for day in half_days(user, person, today):
        write_day(user, day, plan_evening(person, day), foods)
    return Seeded(person, len(filled))


# An account -----------------------------------------------------------------------------------------------


def make_account(person: DemoPerson, foods: Foods) -> User:
    user = User.objects.create_user(person.email, PASSWORD, name=person.name, is_demo=True)
    EmailAddress.objects.create(user=user, email=person.email, primary=True, verified=True)
    profile = accounts.begin_account(user=user, time_zone=person.profile["time_zone"])
    today = profile.today()
    told = {**person.profile, "birth_date": person.birth_date(today), "onboarded_at": timezone.now()}
    user.profile = accounts.change_profile(user=user, **told)
    RiskFactor.objects.bulk_create(
        RiskFactor(
            user=user,
            key=key,
            dose=dose,
            dose_mg_per_day=mg_per_day(dose),
            since=today - timedelta(days=2500),
        )
        for key, dose in person.risk_factors.items()
    )
    for regimen in person.regimens:
        make_regimen(user, regimen, foods, today)
    make_body(user, person, today)
    for favourite in person.favourites:
        food, quantity, unit = next(parse(favourite))
        diary.add_favourite(owner=user, food=foods[food], portion=portion(foods[food], quantity, unit))
    return user


def make_body(user: User, person: DemoPerson, today: date) -> None:
    """What they noticed, and their blood results."""
    for sign in person.signs:
        symptom = Symptom.objects.create(
            owner=user, key=sign.key, since=today - timedelta(days=sign.days_ago)
        )
        SymptomNote.objects.bulk_create(
            SymptomNote(symptom=symptom, date=today - timedelta(days=back), strength=strength)
            for back, strength in sign.strengths.items()
        )
    LabResult.objects.bulk_create(
        LabResult(
            owner=user,
            analyte=result.analyte,
            value=result.value,
            unit=result.unit,
            taken_on=today - timedelta(days=result.days_ago),
            lab_low=result.lab_low,
            lab_high=result.lab_high,
        )
        for result in person.results
    )


def make_regimen(user: User, wanted: DemoRegimen, foods: Foods, today: date) -> Regimen:
    start = today - timedelta(days=wanted.days_ago)
    food = foods[FOODS[wanted.food]]
    ended = wanted.ended_days_ago
    regimen = Regimen.objects.create(owner=user, name=wanted.name, food=food, still_taken_on=start)
    RegimenVersion.objects.create(
        regimen=regimen,
        start=start,
        end=None if ended is None else today - timedelta(days=ended),
        dose_ug=wanted.dose_ug,
        schedule=wanted.schedule,
        weekdays=wanted.weekdays,
        occasion=wanted.occasion,
    )
    return regimen


# Days -----------------------------------------------------------------------------------------------------


def missing_days(user: User, today: date) -> list[date]:
    """The last 90 days that have no row: new ones, and those on which nothing was ever logged."""
    wanted = [today - timedelta(days=back) for back in range(DAYS)]
    known = set(Day.objects.filter(owner=user, date__in=wanted).values_list("date", flat=True))
    return sorted(set(wanted) - known)


def half_days(user: User, person: DemoPerson, today: date) -> list[date]:
    """Earlier days still exactly as they were made while they were "today"."""
    first = today - timedelta(days=DAYS)
    open_days = Day.objects.filter(owner=user, date__gte=first, date__lt=today, complete__isnull=True)
    logged: dict[date, set[UUID]] = {day.date: set() for day in open_days}
    for day, client_id in Entry.objects.of(user).filter(date__in=logged).values_list("date", "client_id"):
        logged[day].add(client_id)
    return [
        day
        for day, ids in logged.items()
        if ids and ids == {item.client_id for item in plan_today(person, day).items}
    ]


def fill(user: User, person: DemoPerson, day: date, foods: Foods, today: date) -> bool:
    """Log one day and what was said about its doses; False when nothing was logged on it."""
    plan = plan_today(person, day) if day == today else plan_day(person, day)
    if not plan.items:
        return False
    write_day(user, day, plan, foods)
    if day < today:
        say_doses(user, person, day)
    return True


def write_day(user: User, day: date, plan: DayPlan, foods: Foods) -> None:
    diary.log_entries(owner=user, date=day, new=[new_entry(item, foods) for item in plan.items])
    said = {"complete": plan.complete, "unusual": plan.unusual, "note": plan.note}
    Day.objects.filter(owner=user, date=day).update(**said)


def say_doses(user: User, person: DemoPerson, day: date) -> None:
    plans = {regimen.name: regimen for regimen in person.regimens}
    versions = RegimenVersion.objects.filter(regimen__owner=user, start__lte=day, regimen__name__in=plans)
    for version in versions.exclude(end__lt=day).select_related("regimen"):
        status = said_about(person, plans[version.regimen.name], day) if is_planned(version, day) else ""
        if status:
            DoseEvent.objects.get_or_create(
                regimen=version.regimen,
                planned_on=day,
                defaults={"status": status, "dose_ug": version.dose_ug, "taken_on": taken_on(status, day)},
            )


def taken_on(status: str, day: date) -> date | None:
    return day + timedelta(days=1) if status == "moved" else None


def new_entry(item: Item, foods: Foods) -> NewEntry:
    food = foods[item.food]
    amount = portion(food, item.quantity, item.unit)
    return NewEntry(food, amount, item.occasion, item.client_id, time=item.time)


def portion(food: Food, quantity: str, unit: str) -> Portion:
    return Portion(Decimal(quantity), None if unit else food.measures[0], unit)
