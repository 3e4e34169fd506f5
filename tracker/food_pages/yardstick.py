"""The recommendation that a serving is compared with: the reader's own, or an adult's."""

from dataclasses import dataclass

from accounts.care.sight import PROFILE
from accounts.requests import PublicRequest
from tracker.assessment import reference_values
from tracker.bridge import load_reader, load_window, treatment_reason

ADULT_AUTHORITY = "iom-1998"
ADULT_MONTHS = 30 * 12


@dataclass(frozen=True)
class Yardstick:
    """`ug` a day; `own` tells whether it is the reader's own value. None where nothing may be compared."""

    ug: float | None
    kind: str
    authority: str
    own: bool
    verified: bool = True


def adult() -> Yardstick:
    value = reference_values.lookup(ADULT_AUTHORITY, age_months=ADULT_MONTHS, sex="unspecified")
    name = reference_values.authority(ADULT_AUTHORITY).name
    return Yardstick(value.recommended_ug, value.kind, name, own=False, verified=value.verified)


def reference_for(request: PublicRequest) -> Yardstick:
    """The signed-in reader's own recommendation today; an adult's for everyone else.

    A reader without a value of their own, or under treatment, gets none at all: an adult's would mislead.
    """
    if not request.owner.is_authenticated or request.profile is None:
        return adult()
    if not request.sees.sees(PROFILE):
        return Yardstick(None, "", "", own=True)
    reader = load_reader(request.owner, request.profile, request.sees)
    today = request.profile.today()
    value = reader.reference(today)
    treatments = load_window(request.owner, today, today, today=today, sees=request.sees).treatments(today)
    if value is None or treatment_reason(reader, treatments, today):
        return Yardstick(None, "", "", own=True)
    name = reference_values.authority(value.authority).name
    own = not reader.reference_on(today).assumed
    return Yardstick(value.recommended_ug, value.kind, name, own=own, verified=value.verified)
