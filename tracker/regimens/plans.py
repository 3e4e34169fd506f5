"""Reading people's plans: two queries, however many people, regimens and years there are."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date

from django.db.models import F

from accounts.models import User
from tracker.regimens.models import DoseEvent, Regimen, RegimenVersion
from tracker.regimens.planning import EVENTS_BACK_DAYS, MAX_MOVE_DAYS, Plan, shifted


def plans_of(owner: User, first: date, last: date, *, with_foods: bool = False) -> list[Plan]:
    """The person's plans with all that decides about doses on `first` to `last`, oldest regimen first."""
    return plans_of_many({owner.pk: (first, last)}, with_foods=with_foods)[owner.pk]


def plans_of_many(
    wanted: Mapping[int, tuple[date, date]], *, with_foods: bool = False
) -> dict[int, list[Plan]]:
    """The same of many people (two queries), for each the days that are wanted of them."""
    versions = (
        RegimenVersion.objects.filter(regimen__owner__in=wanted)
        .select_related("regimen__food" if with_foods else "regimen")
        .order_by("start", "pk")
    )
    known: dict[int, list[RegimenVersion]] = {owner: [] for owner in wanted}
    for version in versions:
        known[version.regimen.owner_id].append(version)
    said = _said(wanted)
    return {owner: _grouped(rows, said[owner]) for owner, rows in known.items()}


def _said(wanted: Mapping[int, tuple[date, date]]) -> dict[int, list[DoseEvent]]:
    """What was said of doses, by person: for each exactly what decides about their days."""
    found: dict[int, list[DoseEvent]] = {owner: [] for owner in wanted}
    between = {owner: _said_between(*days) for owner, days in wanted.items()}
    if not between:
        return found
    widest = min(first for first, _ in between.values()), max(last for _, last in between.values())
    events = DoseEvent.objects.filter(regimen__owner__in=wanted, planned_on__range=widest)
    for event in events.annotate(owner_id=F("regimen__owner_id")):
        first, last = between[event.owner_id]
        if first <= event.planned_on <= last:
            found[event.owner_id].append(event)
    return found


def _said_between(first: date, last: date) -> tuple[date, date]:
    return shifted(first, -EVENTS_BACK_DAYS), shifted(last, MAX_MOVE_DAYS)


def plan_of(regimen: Regimen, first: date, last: date) -> Plan:
    """The plan of one regimen (two queries)."""
    events = regimen.events.filter(planned_on__range=_said_between(first, last))
    return Plan(regimen, list(regimen.versions.all()), list(events))


def _grouped(versions: list[RegimenVersion], events: list[DoseEvent]) -> list[Plan]:
    regimens = {version.regimen_id: version.regimen for version in versions}
    their_versions, their_events = defaultdict(list), defaultdict(list)
    for version in versions:
        their_versions[version.regimen_id].append(version)
    for event in events:
        their_events[event.regimen_id].append(event)
    plans = [Plan(one, their_versions[pk], their_events[pk]) for pk, one in regimens.items()]
    return sorted(plans, key=lambda plan: (plan.regimen.created_at, plan.regimen.pk))
