"""The dietitian's signed reviews, each frozen as it would have been on its day, and the record of it all."""

from collections.abc import Iterable
from datetime import date, timedelta

from accounts.models import CareRelationship, Role
from tracker.demo.caring import FRIDAY
from tracker.demo.people import DOMAIN
from tracker.demo.people.reviews import REVIEWS, DemoReview
from tracker.demo.recording import afternoon, note_reviews
from tracker.review import basis
from tracker.review.models import Amendment, CareProcess, Review

FORTNIGHT = 14
LONGEST_VERSION = 60


def review_all(new: Iterable[CareRelationship]) -> None:
    """Sign the reviews of the clients who are new to the dietitian."""
    wanted = {f"{key}@{DOMAIN}": review for key, review in REVIEWS.items()}
    cares = CareRelationship.objects.filter(pk__in=[care.pk for care in new], role=Role.DIETITIAN)
    signed = cares.filter(client__email__in=wanted).with_people()
    note_reviews([_sign(care, wanted[care.client.email]) for care in signed])


def _sign(care: CareRelationship, wanted: DemoReview) -> Review:
    signed_on = working_day(care.client.profile.today() - timedelta(days=wanted.days_ago))
    first, last = signed_on - timedelta(days=FORTNIGHT), signed_on - timedelta(days=1)
    picture = basis.load(_as_it_was(care, wanted), first=first, last=last)
    picture["made_on"] = signed_on.isoformat()
    texts = {name: getattr(wanted, name) for name in CareProcess.TEXTS}
    signature = str(care.carer.dietitian)
    review = Review.objects.create(
        **texts,
        first_day=picture["range"]["first"],
        last_day=picture["range"]["last"],
        next_date=care.next_appointment,
        author=care.carer,
        client=care.client,
        care=care,
        client_name=care.client_name,
        signature=signature,
        signed_at=afternoon(signed_on),
        basis=picture,
        rules_version=picture["versions"]["rules"],
        data_version=picture["versions"]["food"][:LONGEST_VERSION],
    )
    if wanted.amended:
        days, text = wanted.amended
        at = afternoon(working_day(signed_on + timedelta(days=days)))
        Amendment.objects.create(review=review, text=text, signature=signature, signed_at=at)
    return review


def working_day(day: date) -> date:
    """The Friday before, for a weekend."""
    return day - timedelta(days=max(0, day.weekday() - FRIDAY))


def _as_it_was(care: CareRelationship, wanted: DemoReview) -> CareRelationship:
    if not wanted.diet:
        return care
    then = CareRelationship.objects.with_people().get(pk=care.pk)
    then.client.profile.diet = wanted.diet
    return then
