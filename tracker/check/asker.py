"""Who takes the check: somebody signed in, whose profile fills it in, or anybody."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils import timezone

from accounts.requests import PublicRequest
from tracker.bridge import Reader, load_reader, load_window, treatment_reason
from tracker.check.prefill import initial_of


@dataclass(frozen=True, slots=True)
class Asker:
    """`reader` None and nothing filled in for somebody signed out."""

    today: date
    reader: Reader | None = None
    initial: dict[str, Any] = field(default_factory=dict)
    authority: str = ""
    quiet: bool = False


def of(request: PublicRequest) -> Asker:
    """A few queries for a signed-in person, none for anybody else."""
    if not request.owner.is_authenticated or request.profile is None:
        return Asker(timezone.localdate())
    today = request.profile.today()
    reader = load_reader(request.owner, request.profile, request.sees)
    window = load_window(request.owner, today, today, today=today, with_foods=False, sees=request.sees)
    treatments = window.treatments(today)
    treated = treatment_reason(reader, treatments, today) in ("told", "regimen")
    filled = initial_of(reader, today, treated=treated)
    return Asker(today, reader, filled, reader.authority, request.profile.quiet_mode)
