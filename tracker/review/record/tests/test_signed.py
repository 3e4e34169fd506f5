"""Signed reviews: never changed, only amended; their author's for good; the client reads them too."""

from importlib import import_module
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from accounts.actions import delete_account
from accounts.models import AccessRecord, CareRelationship, Dietitian
from testing.care import make_dietitian
from tracker.review.models import Amendment, Review
from tracker.review.record.tests.pages import PROOF, a_draft, a_review, at

pytestmark = pytest.mark.django_db
FILES = ("report.pdf", "report.html", "entries.csv", "report.json", "report.fhir")


@pytest.fixture
def review(care: CareRelationship) -> Review:
    return a_review(care, problem="Too little of it")


def page(client: Client, review: Review, rest: str = "") -> Any:
    return client.get(f"/reviews/{review.code}/{rest}")


def amend(client: Client, review: Review, **fields: str) -> Any:
    return client.post(f"/reviews/{review.code}/amend/", {**PROOF, "text": "And this.", **fields})


def test_it_is_shown_with_what_it_was_based_on(as_dora: Client, review: Review) -> None:
    shown = page(as_dora, review).content.decode()
    assert "Too little of it" in shown
    assert "Signed by Dora of the practice, A register DT 1" in shown
    assert "2 of 14" in shown
    assert "<textarea" not in shown


def test_it_cannot_be_changed(review: Review) -> None:
    review.problem = "Plenty"
    for attempt in (review.save, review.delete):
        with pytest.raises(TypeError):
            attempt()


def test_an_amendment_stands_below_it(as_dora: Client, review: Review) -> None:
    assert amend(as_dora, review).status_code == 302
    shown = page(as_dora, review).content.decode()
    assert shown.index("Too little of it") < shown.index("And this.")
    assert Amendment.objects.get().signature == "Dora of the practice, A register DT 1"


def test_an_amendment_sent_twice_stands_once(as_dora: Client, review: Review) -> None:
    amend(as_dora, review)
    amend(as_dora, review)
    assert Amendment.objects.count() == 1


@pytest.mark.parametrize(
    "fields", [{"text": ""}, {"text": "\x00"}, {"text": "x" * 4001}, {"name": "x"}, {"password": "x"}]
)
def test_an_amendment_needs_words_and_both_proofs(
    as_dora: Client, review: Review, fields: dict[str, str]
) -> None:
    response = amend(as_dora, review, **fields)
    assert response.status_code == 422
    assert not Amendment.objects.exists()


def test_it_stays_when_the_sharing_ends(as_dora: Client, review: Review, care: CareRelationship) -> None:
    CareRelationship.objects.update(ended_at=timezone.now())
    assert as_dora.get(at(care)).status_code == 404
    shown = page(as_dora, review).content.decode()
    assert "Too little of it" in shown
    assert str(care.code) not in shown
    assert amend(as_dora, review).status_code == 302


def test_it_stays_when_the_account_is_deleted(
    as_dora: Client, review: Review, care: CareRelationship
) -> None:
    delete_account(user=care.client)
    shown = page(as_dora, review).content.decode()
    assert "2 of 14" in shown
    assert "the client has deleted the account" in shown
    assert amend(as_dora, review).status_code == 302
    assert page(as_dora, review, "report.pdf").content.startswith(b"%PDF")


def test_the_list_has_all_of_hers(
    as_dora: Client, review: Review, care: CareRelationship, django_assert_max_num_queries: Any
) -> None:
    for _ in range(3):
        a_review(care)
    delete_account(user=care.client)
    with django_assert_max_num_queries(7):
        listed = as_dora.get("/reviews/").content.decode()
    assert listed.count("review-row") == 4


def test_nothing_live_is_read(as_dora: Client, review: Review, care: CareRelationship) -> None:
    care.client.entries.all().delete()
    care.client.days.all().delete()
    assert "2 of 14" in page(as_dora, review).content.decode()


@pytest.mark.parametrize("rest", ["", "amend/", *FILES])
def test_nobody_else_reads_it(as_vera: Client, as_sam: Client, review: Review, rest: str) -> None:
    other = Client()
    other.force_login(make_dietitian("other"))
    assert [page(each, review, rest).status_code for each in (as_vera, as_sam, other)] == [404] * 3


def test_it_is_closed_to_whose_approval_ended(as_dora: Client, review: Review) -> None:
    Dietitian.objects.update(status="ended")
    assert {page(as_dora, review, rest).status_code for rest in ("", *FILES)} == {404}
    assert as_dora.get("/reviews/").status_code == 404


@pytest.mark.parametrize("file", FILES)
def test_downloads_are_neutral_and_noted(as_dora: Client, review: Review, file: str) -> None:
    response = page(as_dora, review, file)
    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"]
    assert "vera" not in response.get("Content-Disposition", "").lower()
    told = AccessRecord.objects.get(action="exported")
    assert (told.what, told.first_day) == (f"report-{file.split('.')[1]}", review.first_day)


def test_a_draft_says_that_it_is_one(as_dora: Client, care: CareRelationship) -> None:
    a_draft(care)
    shown = as_dora.get(at(care, "draft/report.html")).content.decode()
    assert "Not signed. It may still change" in shown


def test_amendments_are_in_the_papers(as_dora: Client, review: Review) -> None:
    amend(as_dora, review)
    assert "And this." in page(as_dora, review, "report.html").content.decode()
    assert page(as_dora, review, "report.json").json()["review"]["amendments"][0]["text"] == "And this."


def test_the_document_for_other_programs_is_fhir(as_dora: Client, review: Review) -> None:
    response = page(as_dora, review, "report.fhir")
    assert response["Content-Type"] == "application/fhir+json"
    assert response["Content-Disposition"].endswith('.fhir.json"')
    assert response.json()["entry"][0]["resource"]["resourceType"] == "Composition"


def test_a_pdf_that_could_not_be_made_is_told(
    as_dora: Client, review: Review, care: CareRelationship, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_module("tracker.review.papers.pdf"), "SECONDS", 0.001)
    for address in (f"/reviews/{review.code}/", at(care, "draft/")):
        response = as_dora.get(f"{address}report.pdf", follow=True)
        assert response.redirect_chain == [(address, 302)]
        assert "The PDF could not be made." in response.content.decode()
    assert not AccessRecord.objects.filter(action="exported").exists()


def test_a_draft_downloads_while_it_is_shared(as_dora: Client, care: CareRelationship) -> None:
    response = as_dora.get(at(care, "draft/report.pdf"), {"paper": "letter"})
    assert response.content.startswith(b"%PDF")
    assert AccessRecord.objects.filter(action="exported", what="report-pdf").count() == 1


@pytest.mark.parametrize("paper", ["", "letter", "\x00", "a0"])
def test_any_paper_asked_for_gets_one(as_dora: Client, review: Review, paper: str) -> None:
    assert page(as_dora, review, f"report.pdf?paper={paper}").status_code == 200


# The client's own look -------------------------------------------------------------------------------------


def test_the_client_reads_it_in_full(as_vera: Client, review: Review) -> None:
    assert str(review.code) in as_vera.get("/reviews-about-me/").content.decode()
    shown = as_vera.get(f"/reviews-about-me/{review.code}/").content.decode()
    assert "Too little of it" in shown
    assert "2 of 14" in shown


def test_the_client_reads_it_after_the_sharing(as_vera: Client, review: Review) -> None:
    CareRelationship.objects.update(ended_at=timezone.now())
    assert as_vera.get(f"/reviews-about-me/{review.code}/").status_code == 200


def test_quiet_mode_warns_first(as_vera: Client, review: Review, care: CareRelationship) -> None:
    type(care.client.profile).objects.filter(user=care.client).update(quiet_mode=True)
    address = f"/reviews-about-me/{review.code}/"
    quiet = as_vera.get(address).content.decode()
    assert "There are figures in it" in quiet
    assert "Too little of it" not in quiet
    assert "Too little of it" in as_vera.get(address, {"show": "all"}).content.decode()


def test_plain_mode_says_first_that_it_is_for_professionals(
    as_vera: Client, review: Review, care: CareRelationship
) -> None:
    type(care.client.profile).objects.filter(user=care.client).update(plain_mode=True)
    page = as_vera.get(f"/reviews-about-me/{review.code}/").content.decode()
    assert "It is written for professionals" in page
    assert "Too little of it" not in page


def test_only_the_client_reads_it_there(as_sam: Client, as_dora: Client, review: Review) -> None:
    address = f"/reviews-about-me/{review.code}/"
    assert [each.get(address).status_code for each in (as_sam, as_dora)] == [404, 404]


def test_the_clients_own_look_is_in_no_record(as_vera: Client, review: Review) -> None:
    before = AccessRecord.objects.count()
    as_vera.get(f"/reviews-about-me/{review.code}/")
    assert AccessRecord.objects.count() == before
