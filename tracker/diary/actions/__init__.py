"""Everything that writes to the diary: keyword-only, atomic, and the day's totals are right afterwards."""

from tracker.diary.actions.batches import (
    Batch,
    copy_day,
    copy_occasion,
    log_batch,
    log_usual_day,
    undo_batch,
)
from tracker.diary.actions.days import mark_complete, mark_unusual, set_note
from tracker.diary.actions.entries import (
    delete_entry,
    edit_entry,
    log_entries,
    log_entry,
    move_entry,
    refresh_from_food,
    restore_entry,
)
from tracker.diary.actions.favourites import add_favourite, remove_favourite
from tracker.diary.actions.replacing import as_if, replace_food

__all__ = [
    "Batch",
    "add_favourite",
    "as_if",
    "copy_day",
    "copy_occasion",
    "delete_entry",
    "edit_entry",
    "log_batch",
    "log_entries",
    "log_entry",
    "log_usual_day",
    "mark_complete",
    "mark_unusual",
    "move_entry",
    "refresh_from_food",
    "remove_favourite",
    "replace_food",
    "restore_entry",
    "set_note",
    "undo_batch",
]
