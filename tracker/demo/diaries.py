"""Writes demo days: a new person's in one go, later ones through the same actions as the pages."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta
from uuid import UUID

from accounts.models import User
from foods.models import Food
from tracker.demo.accounts import portion
from tracker.demo.people import DemoPerson, DemoRegimen
from tracker.demo.plan import DayPlan, Item, plan_day, plan_today, said_about
from tracker.diary import actions as diary
from tracker.diary import totals
from tracker.diary.actions.common import lock_diary
from tracker.diary.actions.entries import prepared
from tracker.diary.models import Day, Entry
from tracker.diary.portions import NewEntry
from tracker.regimens.models import DoseEvent, RegimenVersion
from tracker.regimens.planning import is_planned

Foods = Mapping[str, Food]


def write_diary(user: User, plans: Mapping[date, DayPlan], foods: Foods, helper: User | None) -> None:
    """All days of somebody who has none yet: the same as `write_day` a day at a time, in a few queries."""
    lock_diary(user.pk)
    Day.objects.bulk_create(Day(owner=user, date=day, **_said(plan)) for day, plan in plans.items())
    entries = [
        prepared(user, day, _new_entry(item, foods), _logged_by(item, plan, helper))
        for day, plan in plans.items()
        for item in plan.items
    ]
    Entry.objects.bulk_create(entries, batch_size=500)
    totals.rebuild(user)


def write_day(user: User, day: date, plan: DayPlan, foods: Foods, helper: User | None) -> None:
    for by in (None, helper) if helper else (None,):
        new = [_new_entry(item, foods) for item in plan.items if _logged_by(item, plan, helper) == by]
        diary.log_entries(owner=user, date=day, new=new, logged_by=by)
    Day.objects.filter(owner=user, date=day).update(**_said(plan))


def half_days(user: User, person: DemoPerson, made_on: date, since: date, today: date) -> list[date]:
    """Earlier days still exactly as they were made while they were "today", and not made later."""
    open_days = Day.objects.filter(owner=user, date__gte=since, date__lt=today, complete__isnull=True)
    logged: dict[date, set[UUID]] = {day.date: set() for day in open_days}
    for day, client_id in Entry.objects.of(user).filter(date__in=logged).values_list("date", "client_id"):
        logged[day].add(client_id)
    return [day for day, ids in logged.items() if ids and _is_half(person, day, made_on, ids)]


def _is_half(person: DemoPerson, day: date, made_on: date, logged: set[UUID]) -> bool:
    """A day planned as a whole may have lost its dinner too: that one is left alone."""
    half, whole = plan_today(person, day, made_on), plan_day(person, day, made_on)
    return logged == _ids(half) != _ids(whole)


def _ids(plan: DayPlan) -> set[UUID]:
    return {item.client_id for item in plan.items}


def say_doses(user: User, person: DemoPerson, days: Collection[date]) -> None:
    """What became of the doses planned for these days, where nothing is said yet."""
    plans = {regimen.name: regimen for regimen in person.regimens}
    for version in RegimenVersion.objects.filter(regimen__owner=user, regimen__name__in=plans):
        events = DoseEvent.objects.filter(regimen=version.regimen_id)
        known = set(events.values_list("planned_on", flat=True))
        new = [day for day in days if day not in known]
        DoseEvent.objects.bulk_create(_events(person, plans[version.regimen.name], version, new))


def _events(
    person: DemoPerson, regimen: DemoRegimen, version: RegimenVersion, days: Collection[date]
) -> Iterator[DoseEvent]:
    for day in days:
        in_force = version.start <= day and (version.end is None or day <= version.end)
        status = said_about(person, regimen, day) if in_force and is_planned(version, day) else ""
        if status:
            moved_to = day + timedelta(days=1) if status == "moved" else None
            yield DoseEvent(
                regimen_id=version.regimen_id,
                planned_on=day,
                status=status,
                dose_ug=version.dose_ug,
                taken_on=moved_to,
            )


def _said(plan: DayPlan) -> dict[str, object]:
    return {"complete": plan.complete, "unusual": plan.unusual, "note": plan.note}


def _logged_by(item: Item, plan: DayPlan, helper: User | None) -> User | None:
    return helper if item.occasion in plan.helped else None


def _new_entry(item: Item, foods: Foods) -> NewEntry:
    food = foods[item.food]
    amount = portion(food, item.quantity, item.unit)
    return NewEntry(food, amount, item.occasion, item.client_id, time=item.time)
