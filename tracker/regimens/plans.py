"""Reading a person's plans: two queries, however many regimens and years there are."""

from collections import defaultdict
from datetime import date

from accounts.models import User
from tracker.regimens.models import DoseEvent, Regimen, RegimenVersion
from tracker.regimens.planning import EVENTS_BACK_DAYS, MAX_MOVE_DAYS, Plan, shifted


def plans_of(owner: User, first: date, last: date, *, with_foods: bool = False) -> list[Plan]:
    """The person's plans with all that decides about doses on `first` to `last`, oldest regimen first."""
    with_rows = ("regimen__food",) if with_foods else ("regimen",)
    versions = RegimenVersion.objects.filter(regimen__owner=owner).select_related(*with_rows)
    said_between = shifted(first, -EVENTS_BACK_DAYS), shifted(last, MAX_MOVE_DAYS)
    events = DoseEvent.objects.filter(regimen__owner=owner, planned_on__range=said_between)
    return _grouped(list(versions), list(events))


def plan_of(regimen: Regimen, first: date, last: date) -> Plan:
    """The plan of one regimen (two queries)."""
    said_between = shifted(first, -EVENTS_BACK_DAYS), shifted(last, MAX_MOVE_DAYS)
    events = regimen.events.filter(planned_on__range=said_between)
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
