"""Two dietitians, two windows, a client who leaves, all at once. Only PostgreSQL lets writers overlap."""

import pytest
from django.conf import settings
from django.test import Client

from accounts.models import CareRelationship, User
from config.tests.test_at_once import Job, at_once, post
from testing.care import make_care_of, make_dietitian
from testing.factories import PASSWORD
from tracker.review.models import Review, ReviewDraft
from tracker.review.record.marks import marks_of
from tracker.review.record.tests.pages import a_draft, a_review, at, typed

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif("sqlite" in settings.DATABASES["default"]["ENGINE"], reason="one writer at a time"),
]


def signing(care: CareRelationship) -> Job:
    """A window of the dietitian's with the form filled in."""
    draft = ReviewDraft.objects.filter(care=care).first() or a_draft(care)
    proof = {"name": care.carer.dietitian.name, "password": PASSWORD, "shown": marks_of(draft)}
    return post(care.carer, at(care, "draft/sign/"), **proof)


def reading(user: User, path: str) -> Job:
    client = Client()
    client.force_login(user)
    return lambda: client.get(path).status_code


def leaving(client: User) -> Job:
    return post(client, "/you/delete/", password=PASSWORD, confirmation="delete")


@pytest.mark.parametrize("_again", range(3))
def test_two_windows_sign_one_review(care: CareRelationship, _again: int) -> None:
    assert set(at_once([signing(care) for _ in range(3)])) == {302}
    assert Review.objects.count() == 1


def test_two_dietitians_sign_each_her_own_at_once(care: CareRelationship) -> None:
    theirs = make_care_of(care.client, make_dietitian("other"))
    assert at_once([signing(care), signing(theirs)]) == [302, 302]
    assert {review.author for review in Review.objects.all()} == {care.carer, theirs.carer}


@pytest.mark.parametrize("_again", range(3))
def test_the_account_goes_while_a_review_is_signed(care: CareRelationship, _again: int) -> None:
    """Signed with what it was based on and without a client, or not at all."""
    assert set(at_once([leaving(care.client), signing(care)])) <= {302, 404}
    assert not User.objects.filter(pk=care.client_id).exists()
    for review in Review.objects.all():
        assert review.client is None
        assert len(review.basis["entries"]) == 2


@pytest.mark.parametrize("_again", range(3))
def test_the_account_goes_while_everything_is_open(care: CareRelationship, _again: int) -> None:
    review = a_review(care)
    a_draft(care)
    live = ["", "draft/", "draft/sign/", "draft/report.html", "draft/entries.csv"]
    jobs = [reading(care.carer, at(care, page)) for page in live]
    kept = [reading(care.carer, f"/reviews/{review.code}/{page}") for page in ("", "report.html")]
    amending = {"text": "More.", "name": care.carer.dietitian.name, "password": PASSWORD}
    write = post(care.carer, at(care, "draft/"), **{k: str(v) for k, v in typed(care, plan="x").items()})
    amend = post(care.carer, f"/reviews/{review.code}/amend/", **amending)
    answers = at_once([leaving(care.client), *jobs, *kept, write, amend])
    assert set(answers) <= {200, 302, 404}
    assert answers[6:8] == [200, 200]
    assert answers[-1] == 302
    review.refresh_from_db()
    assert (review.client, review.amendments.count()) == (None, 1)


@pytest.mark.parametrize("_again", range(3))
def test_the_sharing_ends_while_a_review_is_signed(care: CareRelationship, _again: int) -> None:
    ending = post(care.client, f"/you/sharing/{care.code}/end/")
    answers = at_once([ending, signing(care)])
    assert Review.objects.count() == (answers[1] == 302)
    assert answers[1] in (302, 404)


@pytest.mark.parametrize("_again", range(3))
def test_the_dietitian_goes_while_she_signs(care: CareRelationship, _again: int) -> None:
    assert set(at_once([leaving(care.carer), signing(care)])) <= {302, 404}
    assert not Review.objects.exists()
    assert User.objects.filter(pk=care.client_id).exists()


def test_two_windows_begin_one_draft(care: CareRelationship) -> None:
    def fields(**more: str) -> dict[str, str]:
        return {name: str(value) for name, value in typed(care, **more).items()}

    jobs = [
        post(care.carer, at(care, "draft/"), **fields(**{name: "x"})) for name in ("plan", "problem", "signs")
    ]
    assert set(at_once(jobs)) == {302}
    draft = ReviewDraft.objects.get()
    assert (draft.plan, draft.problem, draft.signs) == ("x", "x", "x")
