"""Who a blood result or a sign belongs to, as the assessment sees them on a day."""

from datetime import date

from accounts.care.sight import DIARY, PROFILE
from accounts.requests import SignedInRequest
from tracker.assessment.screening import Person
from tracker.bridge import load_reader, person_of
from tracker.regimens.plans import plans_of


def person_on(request: SignedInRequest, on: date) -> Person | None:
    """Four queries: what was told, signs, and plans with what was said of them.

    None where whoever looks does not know enough to compare anything.
    """
    if not request.sees.sees_all((DIARY, PROFILE)):
        return None
    reader = load_reader(request.owner, request.profile, request.sees)
    return person_of(reader, plans_of(request.owner, on, on), on)


def birth_of(request: SignedInRequest) -> date | None:
    """Nothing was noticed or measured before that day; a birth date that is only guessed draws no line."""
    profile = request.profile
    return None if profile.birth_date_is_estimate else profile.birth_date
