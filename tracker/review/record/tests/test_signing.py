"""Signing freezes the draft with what it is based on, once."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import AccessRecord, CareRelationship, Dietitian, User
from testing.care import make_care_of, make_dietitian
from testing.factories import make_entry, make_food
from tracker.review.models import Review, ReviewDraft
from tracker.review.record import actions
from tracker.review.record.marks import marks_of
from tracker.review.record.tests.pages import NAME, a_draft, a_review, at, sign, typed

pytestmark = pytest.mark.django_db


def test_the_page_shows_what_will_be_frozen(as_dora: Client, care: CareRelationship) -> None:
    a_draft(care)
    page = as_dora.get(at(care, "draft/sign/")).content.decode()
    assert "Eats little of it." in page
    assert "Left empty: Problem, Aetiology" in page
    assert "<dt>Entries</dt><dd>2</dd>" in page


def test_signing_freezes_everything(as_dora: Client, care: CareRelationship) -> None:
    draft = a_draft(care, next_date=care.client.profile.today() + timedelta(days=28))
    response = sign(as_dora, care)
    review = Review.objects.get()
    assert response.url == f"/reviews/{review.code}/"
    assert not ReviewDraft.objects.exists()
    assert (review.assessment, review.client, review.author) == (draft.assessment, care.client, care.carer)
    assert review.signature == f"{NAME}, A register DT 1"
    assert len(review.basis["entries"]) == 2
    assert review.rules_version == review.basis["versions"]["rules"]
    care.refresh_from_db()
    assert care.next_appointment == draft.next_date


def test_the_figures_are_those_of_the_moment_of_signing(as_dora: Client, care: CareRelationship) -> None:
    a_draft(care)
    as_dora.get(at(care, "draft/sign/"))
    make_entry(care.client, food=make_food(), on=care.client.profile.today() - timedelta(days=3))
    sign(as_dora, care)
    assert len(Review.objects.get().basis["entries"]) == 3


def test_without_a_next_date_the_appointment_stays(as_dora: Client, care: CareRelationship) -> None:
    agreed = care.client.profile.today() + timedelta(days=9)
    CareRelationship.objects.update(next_appointment=agreed)
    a_draft(care)
    sign(as_dora, care)
    care.refresh_from_db()
    assert care.next_appointment == agreed


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"name": ""}, "Type your name"),
        ({"name": "Somebody"}, "as it stands in your registration"),
        ({"password": ""}, "Enter your password"),
        ({"password": "wrong"}, "password"),
        ({"name": "\x00", "password": "\x00"}, "Null characters"),
    ],
)
def test_both_proofs_are_needed(
    as_dora: Client, care: CareRelationship, fields: dict[str, str], said: str
) -> None:
    a_draft(care)
    response = sign(as_dora, care, **fields)
    assert response.status_code == 422
    assert said in response.content.decode()
    assert not Review.objects.exists()


def test_the_name_may_be_typed_in_any_letters(as_dora: Client, care: CareRelationship) -> None:
    a_draft(care)
    sign(as_dora, care, name="dora  OF the practice ")
    assert Review.objects.get().signature.startswith(NAME)


def test_an_empty_draft_is_not_signed(as_dora: Client, care: CareRelationship) -> None:
    a_draft(care, assessment="")
    assert "Nothing is written yet" in sign(as_dora, care).content.decode()
    assert not Review.objects.exists()


def test_a_next_date_that_has_passed_is_not_signed(as_dora: Client, care: CareRelationship) -> None:
    a_draft(care, next_date=care.client.profile.today())
    assert "has passed" in sign(as_dora, care).content.decode()


def test_a_period_that_is_not_shared_any_more_is_not_signed(as_dora: Client, care: CareRelationship) -> None:
    a_draft(care)
    CareRelationship.objects.update(shares_from=care.client.profile.today())
    assert "No day of this period can be read" in sign(as_dora, care).content.decode()
    assert not Review.objects.exists()


def test_without_a_draft_there_is_nothing_to_sign(as_dora: Client, care: CareRelationship) -> None:
    assert sign(as_dora, care).url == at(care)


def test_signed_twice_it_is_one_review(as_dora: Client, care: CareRelationship) -> None:
    draft = a_draft(care)
    shown = marks_of(draft)
    sign(as_dora, care)
    assert sign(as_dora, care, shown=shown).status_code == 302
    assert Review.objects.count() == 1


def test_what_was_not_read_is_not_signed(as_dora: Client, care: CareRelationship) -> None:
    shown = marks_of(a_draft(care))
    as_dora.post(at(care, "draft/"), typed(care, plan="Added in another window"))
    response = sign(as_dora, care, shown=shown)
    assert response.url == at(care, "draft/sign/")
    assert not Review.objects.exists()


def test_guessing_the_password_is_stopped(as_dora: Client, care: CareRelationship) -> None:
    a_draft(care)
    answers = [sign(as_dora, care, password="wrong").status_code for _ in range(7)]
    assert answers[-1] == 429


def test_signing_is_in_the_access_record(as_dora: Client, care: CareRelationship) -> None:
    a_draft(care)
    sign(as_dora, care)
    told = AccessRecord.objects.get(what="review-signed", action="commented")
    assert (told.client, told.actor_name) == (care.client, NAME)


def test_what_is_shared_less_is_not_frozen(care: CareRelationship) -> None:
    """The relationship was read before the client took the results back."""
    care.client.lab_results.create(
        analyte="total_b12", value=210, unit="ng/L", taken_on=care.client.profile.today()
    )
    draft = a_draft(care)
    CareRelationship.objects.update(share_labs=False)
    review = actions.sign(care=care, shown=marks_of(draft), by=care.carer.dietitian)
    assert review.basis["labs"] is None
    assert review.basis["agreed"]["not_shared"] == ["labs"]


def test_the_next_review_compares_with_the_last(care: CareRelationship) -> None:
    for back in range(3, 12):
        on = care.client.profile.today() - timedelta(days=back)
        make_entry(care.client, food=make_food(), on=on)
        care.client.days.filter(date=on).update(complete=True)
    a_review(care)
    assert a_review(care).basis["change"] is not None


def test_two_dietitians_sign_each_her_own(care: CareRelationship) -> None:
    theirs = make_care_of(care.client, make_dietitian("other"))
    a_review(care)
    a_review(theirs)
    assert {review.author for review in Review.objects.all()} == {care.carer, theirs.carer}


def test_drafts_of_an_ended_sharing_go(care: CareRelationship, sam: User) -> None:
    ended = make_care_of(sam, care.carer, ended_at=timezone.now())
    a_draft(ended)
    a_review(care)
    assert not ReviewDraft.objects.exists()


def test_a_signature_is_of_its_day(care: CareRelationship) -> None:
    review = a_review(care)
    Dietitian.objects.update(register_number="DT 2")
    review.refresh_from_db()
    assert review.signature.endswith("DT 1")


def refusing(care: CareRelationship) -> dict[str, dict[str, Any]]:
    return {
        "ended": {"ended_at": timezone.now()},
        "run out": {"until": care.client.profile.today() - timedelta(days=1)},
    }


@pytest.mark.parametrize("how", ["ended", "run out"])
def test_no_sharing_no_draft(as_dora: Client, care: CareRelationship, how: str) -> None:
    a_draft(care)
    CareRelationship.objects.update(**refusing(care)[how])
    pages = ["", "draft/", "draft/sign/", "draft/report.pdf"]
    assert {as_dora.get(at(care, page)).status_code for page in pages} == {404}
    assert {as_dora.post(at(care, f"draft/{page}")).status_code for page in ("", "sign/", "discard/")} == {
        404
    }
    assert not Review.objects.exists()
