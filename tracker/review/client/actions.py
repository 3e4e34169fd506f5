"""What a dietitian writes about a client, each under the client's lock and a consent asked once more."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal

from accounts.care.record import Action, note
from accounts.care.sight import DIARY
from accounts.models import CareRelationship
from tracker.review.models import RareFood, Target
from tracker.review.writing import agreed


def set_target(*, care: CareRelationship, ug: Decimal, reason: str, start: dt.date) -> Target:
    """From `start` on; what held until then ends the day before. Http404 where the sharing has ended."""
    with agreed(care, DIARY):
        earlier = Target.objects.of(care.client_id).filter(end__isnull=True, start__lt=start)
        earlier.update(end=start - dt.timedelta(days=1))
        note(care, Action.CHANGED, "target", first=start)
        return Target.objects.create(
            client_id=care.client_id,
            set_by_id=care.carer_id,
            set_by_name=care.carer_name,
            ug=ug,
            reason=reason,
            start=start,
        )


def end_target(*, care: CareRelationship, target: Target, on: dt.date) -> None:
    """Its last day is `on`; one that was still to begin is taken back."""
    with agreed(care, DIARY):
        if target.start > on:
            target.delete()
        else:
            Target.objects.filter(pk=target.pk, end__isnull=True).update(end=on)
        note(care, Action.CHANGED, "target", first=min(target.start, on), last=on)


def answer_rare_foods(
    *, care: CareRelationship, answers: Mapping[str, tuple[int, str] | None], on: dt.date
) -> None:
    """How often each kind is eaten, as told on that day; None takes an answer back."""
    with agreed(care, DIARY):
        asked = RareFood.objects.filter(client=care.client_id).seen(care.sight)
        asked.filter(kind__in=[kind for kind, answer in answers.items() if answer is None]).delete()
        for kind, answer in answers.items():
            if answer is not None:
                told = {"times": answer[0], "per": answer[1], "asked_by_id": care.carer_id, "asked_on": on}
                RareFood.objects.update_or_create(client_id=care.client_id, kind=kind, defaults=told)
        note(care, Action.CHANGED, "rare_foods")


def set_appointment(*, care: CareRelationship, day: dt.date | None) -> None:
    with agreed(care):
        care.next_appointment = day
        care.save(update_fields=["next_appointment"])
        note(care, Action.CHANGED, "appointment")
