"""A suggested supplement in the form of supplements (?suggestion=…); what is saved, the client decides."""

from accounts.requests import SignedInRequest
from tracker.diary.errors import Refused
from tracker.diary.fields import uuid_or_none
from tracker.review.models import Suggestion, SuggestionKind, SuggestionStatus
from tracker.review.talk import actions
from tracker.review.talk.plans import regimen_plan


def suggested_plan(request: SignedInRequest) -> dict[str, object]:
    """What the form begins with; empty for a suggestion that is answered or of somebody else."""
    row = _asked(request)
    plan = regimen_plan(row.plan) if row else None
    return plan.initial if plan else {}


def plan_was_added(request: SignedInRequest) -> None:
    """The form that a suggestion led to was saved. One that is closed by now stays as it is."""
    if (row := _asked(request)) is not None:
        try:
            actions.accept_regimen(suggestion=row)
        except Refused:
            return


def _asked(request: SignedInRequest) -> Suggestion | None:
    code = uuid_or_none(request.GET.get("suggestion", ""))
    if code is None or request.care is not None:
        return None
    waiting = Suggestion.objects.filter(kind=SuggestionKind.REGIMEN, status=SuggestionStatus.OPEN)
    return waiting.filter(client=request.owner, code=code).first()
