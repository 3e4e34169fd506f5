"""The fingerprint of what a page sent, to tell a repeated submission from another one under the same id."""

import hashlib
from datetime import date
from decimal import Decimal

from tracker.diary.models import Recording
from tracker.diary.portions import NewEntry


def digest_of(new: NewEntry, on: date) -> str:
    """SHA-256 over everything the person chose."""
    portion = new.portion
    body = (
        on.isoformat(),
        new.occasion,
        new.time.isoformat() if new.time else "",
        new.note,
        str(new.food.code),
        _plain(portion.quantity),
        portion.label,
        *([] if new.recording == Recording.ESTIMATED else [new.recording]),
    )
    return hashlib.sha256("\x1f".join(body).encode()).hexdigest()


def _plain(quantity: Decimal | int | str) -> str:
    """One spelling a number: 2, 2.0 and 2.00 are the same."""
    try:
        return f"{Decimal(quantity).normalize():f}"
    except (ArithmeticError, ValueError, TypeError):
        return str(quantity)  # no number; refused later, with a message
