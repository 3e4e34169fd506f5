"""What happens between the beginning of a page and its answer: nothing leaks, nothing breaks."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from accounts.actions import delete_account
from accounts.care import actions as sharing
from accounts.models import AccessRecord, CareRelationship
from tracker.review.models import Review
from tracker.review.papers import pdf
from tracker.review.record import files, reads
from tracker.review.record.tests.pages import a_draft, a_review, at, sign
from tracker.review.record.views import drafts, signing

pytestmark = pytest.mark.django_db
Deed = Callable[[CareRelationship], Any]

DEEDS: dict[str, Deed] = {
    "ended": lambda care: sharing.end(care=care, by=care.client),
    "less is shared": lambda care: CareRelationship.objects.filter(pk=care.pk).update(share_labs=False),
    "less far back": lambda care: CareRelationship.objects.filter(pk=care.pk).update(
        shares_from=care.client.profile.today()
    ),
    "approval ended": lambda care: type(care.carer.dietitian).objects.update(status="ended"),
    "account deleted": lambda care: delete_account(user=care.client),
}


@pytest.fixture(params=DEEDS)
def deed(request: pytest.FixtureRequest, care: CareRelationship) -> Callable[[], Any]:
    return lambda: DEEDS[request.param](care)


def test_nothing_is_sent_once_the_sharing_has_changed(
    as_dora: Client, care: CareRelationship, deed: Callable[[], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Withdrawn while the report is being made."""

    def slowly(*args: Any, **kwargs: Any) -> bytes:
        made = pdf(*args, **kwargs)
        deed()
        return made

    monkeypatch.setattr(files.papers, "pdf", slowly)
    a_draft(care)
    response = as_dora.get(at(care, "draft/report.pdf"))
    assert response.status_code == 404
    assert b"%PDF" not in response.content
    assert not AccessRecord.objects.filter(action="exported").exists()


@pytest.mark.parametrize(("page", "module"), [("draft/", drafts), ("draft/sign/", signing)])
def test_no_page_is_shown_once_the_sharing_has_changed(
    as_dora: Client,
    care: CareRelationship,
    deed: Callable[[], Any],
    monkeypatch: pytest.MonkeyPatch,
    page: str,
    module: Any,
) -> None:
    def slowly(*args: Any) -> Any:
        found = reads.basis_of(*args)
        deed()
        return found

    a_draft(care)
    monkeypatch.setattr(module, "basis_of", slowly)
    response = as_dora.get(at(care, page))
    assert response.status_code == 404
    assert b"Usual intake" not in response.content


@pytest.mark.parametrize("how", ["ended", "account deleted", "approval ended"])
def test_nothing_is_signed_once_the_sharing_has_ended(
    as_dora: Client, care: CareRelationship, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    """Withdrawn after the form was found right, before it is signed."""

    def slowly(*args: Any) -> list[str]:
        DEEDS[how](care)
        return []

    a_draft(care)
    monkeypatch.setattr(signing, "what_stops_signing", slowly)
    assert sign(as_dora, care).status_code == 404
    assert not Review.objects.exists()


def test_a_signed_paper_is_sent_although_the_account_goes(
    as_dora: Client, care: CareRelationship, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slowly(*args: Any, **kwargs: Any) -> bytes:
        delete_account(user=care.client)
        return pdf(*args, **kwargs)

    review = a_review(care)
    monkeypatch.setattr(files.papers, "pdf", slowly)
    assert as_dora.get(f"/reviews/{review.code}/report.pdf").status_code == 200
    assert Review.objects.get().client is None
