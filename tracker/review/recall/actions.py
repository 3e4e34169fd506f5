"""Beginning a recall, keeping what was told, and logging it at the end."""

from datetime import date
from uuid import UUID, uuid5

from django.http import Http404
from django.utils import timezone

from accounts.care.record import note
from accounts.models import AccessRecord, CareRelationship, User
from tracker.diary import actions as diary
from tracker.diary.models import Recording
from tracker.diary.portions import NewEntry
from tracker.review.models import Recall, RecallStep
from tracker.review.recall.details import Detail
from tracker.review.recall.rows import Row, written
from tracker.review.writing import agreed

STEPS = list(RecallStep.values)
Action = AccessRecord.Action


def begin(*, care: CareRelationship, author: User, on: date) -> Recall:
    """The recall of that day, a new one or the one still open."""
    with agreed(care, "diary"):
        told = {"client": care.client, "author": author}
        recall, is_new = Recall.objects.get_or_create(care=care, date=on, finished_at=None, defaults=told)
        if is_new:
            note(care, Action.CHANGED, "recall", on, on)
    return recall


def keep(*, care: CareRelationship, recall: Recall, rows: list[Row], step: str) -> Recall:
    """What was told so far; `step` is the pass that comes next, and no earlier one is forgotten."""
    with agreed(care, "diary"):
        kept = open_recall(recall)
        kept.rows = written(rows)
        kept.step = max(kept.step, step, key=STEPS.index)
        kept.save(update_fields=["rows", "step"])
    return kept


def drop(*, care: CareRelationship, recall: Recall) -> None:
    with agreed(care, "diary"):
        open_recall(recall).delete()


def finish(
    *, care: CareRelationship, recall: Recall, author: User, details: list[Detail], complete: bool
) -> Recall:
    """Log what was told as recalled, once. `complete`: the client said that this was everything.

    Raises AmountError or Refused; then nothing was logged.
    """
    with agreed(care, "diary"):
        kept = open_recall(recall)
        new = [_new_entry(kept, each) for each in details if each.form is not None]
        diary.log_entries(owner=care.client, date=kept.date, new=new, logged_by=author)
        if complete:
            diary.mark_complete(owner=care.client, date=kept.date, complete=True)
        kept.finished_at = timezone.now()
        kept.save(update_fields=["finished_at"])
        note(care, Action.LOGGED, "recall", kept.date, kept.date)
    return kept


def open_recall(recall: Recall) -> Recall:
    """As it is now. Raises Http404 for one that another tab has finished or dropped."""
    found = Recall.objects.filter(pk=recall.pk, finished_at__isnull=True).first()
    if found is None:
        raise Http404
    return found


def _new_entry(recall: Recall, detail: Detail) -> NewEntry:
    if detail.form is None:
        raise ValueError("a row without a food is not logged")
    row = detail.row
    return NewEntry(
        food=detail.form.food,
        portion=detail.form.portion,
        occasion=row.place,
        client_id=uuid5(recall.code, UUID(row.id).hex),
        time=row.clock,
        recording=Recording.RECALLED.value,
    )
