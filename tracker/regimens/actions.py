"""What changes a regimen or says what became of a dose: each atomic, and twice the same as once.

Amounts are µg. Days are the person's own; `today` comes from the caller.
"""

from dataclasses import asdict, dataclass
from datetime import date, timedelta
from datetime import time as Time
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from accounts.models import Profile, User
from foods.models import Food
from tracker.regimens.models import DoseEvent, DoseStatus, Regimen, RegimenVersion
from tracker.regimens.planning import MAX_MOVE_DAYS
from tracker.regimens.plans import plan_of


class Refused(ValueError):
    """Nothing was changed.

    `key`: not-planned, not-yet, too-far, same-day, nothing-left, removed or code-reused.
    """

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


@dataclass(frozen=True)
class Terms:
    """How much is taken, and when: what a version holds besides its first day."""

    dose_ug: Decimal
    schedule: str
    weekdays: int = 127
    interval_days: int = 1
    occasion: str = "supplements"
    time: Time | None = None
    end: date | None = None
    added_form: str = ""


@transaction.atomic
def create_regimen(
    *,
    owner: User,
    code: UUID,
    name: str,
    kind: str,
    start: date,
    terms: Terms,
    today: date,
    food: Food | None = None,
    prescribed: bool = False,
    remind_at: Time | None = None,
) -> Regimen:
    """A new regimen under a code made by the page that sent it; the same code again makes no second one."""
    told = {"name": name, "kind": kind, "food": food, "prescribed": prescribed, "remind_at": remind_at}
    regimen, is_new = Regimen.objects.get_or_create(
        code=code, defaults={"owner": owner, "still_taken_on": max(today, start), **told}
    )
    if regimen.owner_id != owner.pk:
        raise Refused("code-reused")
    if is_new:
        _create_version(regimen, start, terms, today)
    if is_new and regimen.is_treatment:
        # Outlives the regimen: the end of a course of injections must not bring verdicts back by itself.
        Profile.objects.update_or_create(user=owner, defaults={"treated_for_deficiency": True})
    return regimen


@transaction.atomic
def change_from(
    *,
    regimen: Regimen,
    start: date,
    terms: Terms,
    name: str,
    today: date,
    remind_at: Time | None = None,
) -> None:
    """Other terms from a day on. Earlier days keep theirs; what was said of single doses stays said."""
    locked = _lock(regimen)
    locked.versions.filter(start__gte=start).delete()
    _end_before(locked, start)
    _create_version(locked, start, terms, today)
    locked.name = name
    locked.remind_at = remind_at
    locked.still_taken_on = max(locked.still_taken_on, today)
    locked.save(update_fields=["name", "remind_at", "still_taken_on"])


@transaction.atomic
def stop_from(*, regimen: Regimen, day: date) -> None:
    """No dose is planned from that day on. Refused("nothing-left") when it would never have been taken."""
    locked = _lock(regimen)
    if not locked.versions.filter(start__lt=day).exists():
        raise Refused("nothing-left")
    locked.versions.filter(start__gte=day).delete()
    _end_before(locked, day)


@transaction.atomic
def remove_regimen(*, regimen: Regimen) -> None:
    """Entered by mistake: gone from past days too."""
    for locked in Regimen.objects.select_for_update().filter(pk=regimen.pk):  # none left: removed twice
        locked.delete()


@transaction.atomic
def confirm_still_taken(*, regimen: Regimen, today: date) -> None:
    locked = _lock(regimen)
    locked.still_taken_on = max(locked.still_taken_on, today)
    locked.save(update_fields=["still_taken_on"])


@transaction.atomic
def take_dose(*, regimen: Regimen, planned_on: date, today: date) -> DoseEvent:
    """It was taken as planned. Refused: "not-planned", "not-yet"."""
    if planned_on > today:
        raise Refused("not-yet")
    return _say(regimen, planned_on, DoseStatus.TAKEN, planned_on)


@transaction.atomic
def skip_dose(*, regimen: Regimen, planned_on: date) -> DoseEvent:
    """It was not, or will not be, taken. Refused: "not-planned"."""
    return _say(regimen, planned_on, DoseStatus.SKIPPED, None)


@transaction.atomic
def move_dose(*, regimen: Regimen, planned_on: date, to: date) -> DoseEvent:
    """Taken on another day within two weeks, past or to come. Refused: not-planned, same-day, too-far."""
    if to == planned_on:
        raise Refused("same-day")
    if abs((to - planned_on).days) > MAX_MOVE_DAYS:
        raise Refused("too-far")
    return _say(regimen, planned_on, DoseStatus.MOVED, to)


@transaction.atomic
def undo_dose(*, regimen: Regimen, planned_on: date) -> None:
    """Back to what the plan says."""
    _lock(regimen).events.filter(planned_on=planned_on).delete()


def _lock(regimen: Regimen) -> Regimen:
    """One writer a regimen, so that versions never overlap and a dose is said once. Refused: "removed"."""
    locked = Regimen.objects.select_for_update().filter(pk=regimen.pk).first()
    if locked is None:  # in another window, since this page was drawn
        raise Refused("removed")
    return locked


def _create_version(regimen: Regimen, start: date, terms: Terms, today: date) -> None:
    """With what the product's label says today, so that a later correction of it changes no plan."""
    food = regimen.food
    label = {"label_name": food.name, "label_ug": food.b12_ug, "label_read_on": today} if food else {}
    RegimenVersion.objects.create(regimen=regimen, start=start, **asdict(terms), **label)


def _end_before(regimen: Regimen, day: date) -> None:
    """The version in force before that day ends the day before it."""
    last = regimen.versions.filter(start__lt=day).order_by("start").last()
    if last is not None and (last.end is None or last.end >= day):
        last.end = day - timedelta(days=1)
        last.save(update_fields=["end"])


def _say(regimen: Regimen, planned_on: date, status: DoseStatus, taken_on: date | None) -> DoseEvent:
    plan = plan_of(_lock(regimen), planned_on, planned_on)
    planned = next((version for version, _day in plan.planned_days(planned_on, planned_on)), None)
    said = next((event for event in plan.events if event.planned_on == planned_on), None)
    terms = planned or said
    if terms is None:
        raise Refused("not-planned")
    event, _new = DoseEvent.objects.update_or_create(
        regimen=regimen,
        planned_on=planned_on,
        defaults={"status": status, "taken_on": taken_on, "dose_ug": terms.dose_ug},
    )
    return event
