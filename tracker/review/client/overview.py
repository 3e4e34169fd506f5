"""What the overview of a client shows: figures of the diary, the body on one timeline, findings."""

from typing import Any

from accounts.care.sight import DIARY
from tracker.assessment import reference_values
from tracker.review.basis import body
from tracker.review.client import timeline, wording
from tracker.review.client.evaluation import Evaluation
from tracker.review.client.rare import rare_foods
from tracker.review.client.reads import Look
from tracker.review.models import RareFood, Review, Target


def overview_context(look: Look, authority: str) -> dict[str, Any]:
    """At most eleven queries more than the look itself."""
    care, shares_diary = look.care, look.care.sight.sees(DIARY)
    chosen = authority if look.yardstick is not look.reader else ""
    found = _evaluation(look, chosen) if shares_diary else None
    asked = RareFood.objects.filter(client=care.client).seen(care.sight)
    return {
        "look": look,
        "found": found,
        "answer": wording.answer(look, found),
        "findings": wording.findings_of(look),
        "rare": rare_foods(asked) if shares_diary else None,
        "history": timeline.history(look),
        "labs": body.lab_results(look.reader, look.period, care.sight, look.seen.person),
        "factors": body.factors(look.reader, care.sight, look.seen.person),
        "authorities": reference_values.authorities(),
        "authority": reference_values.authority(look.yardstick.authority),
        "chosen_authority": chosen,
    }


def _evaluation(look: Look, chosen: str) -> Evaluation:
    targets = list(Target.objects.of(look.care.client).seen(look.care.sight))
    return Evaluation(look, targets, _previous(look), by_target=not chosen and bool(targets))


def _previous(look: Look) -> dict[str, Any] | None:
    """The basis of the newest review that this dietitian has signed, of days before the range ends."""
    signed = Review.objects.filter(author=look.care.carer_id, client=look.care.client_id)
    before = signed.filter(last_day__lt=look.range.last).only("basis").first()
    return before.basis if before else None
