"""Who may open what of the dietitian's side: every address, every kind of person, every subset of scopes.

The addresses come from the URL list. A new page of a client has to say in `NEEDS` what it shows.
"""

import re
from collections.abc import Iterator
from datetime import timedelta
from itertools import combinations

import pytest
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from accounts.care.sight import ALL_SCOPES
from accounts.models import CareRelationship, User
from config.tests.pages import SECRET, Home, Page, all_pages, furnish
from testing.care import make_care_of, make_dietitian
from testing.factories import make_user

pytestmark = pytest.mark.django_db

# What a client has to share for a page about them; with less, an answer of 403.
NEEDS: dict[str, frozenset[str]] = {
    "tracker:client": frozenset(),
    "tracker:client-diary": frozenset({"diary"}),
    "tracker:client-target": frozenset({"diary"}),
    "tracker:client-target-end": frozenset({"diary"}),
    "tracker:client-rare": frozenset({"diary"}),
    "tracker:client-appointment": frozenset(),
    "tracker:client-talk": frozenset(),
    "tracker:client-talk-read": frozenset(),
    "tracker:client-talk-day": frozenset({"diary"}),
    "tracker:client-talk-entry": frozenset({"diary"}),
    "tracker:client-talk-answer": frozenset({"diary"}),  # the comment here is about a day
    "tracker:client-suggest": frozenset({"diary"}),
    "tracker:client-suggest-food": frozenset({"diary"}),
    "tracker:client-withdraw": frozenset(),
    "tracker:client-session": frozenset({"diary"}),
    "tracker:client-session-send": frozenset({"diary"}),
    "tracker:client-session-supplement": frozenset({"diary"}),
    "tracker:client-recalls": frozenset({"diary"}),
    "tracker:client-recall": frozenset({"diary"}),
    "tracker:client-recall-drop": frozenset({"diary"}),
    "tracker:client-reviews": frozenset(),
    "tracker:client-review-draft": frozenset(),
    "tracker:client-review-discard": frozenset(),
    "tracker:client-review-sign": frozenset(),
    "tracker:client-review-pdf": frozenset(),
    "tracker:client-review-html": frozenset(),
    "tracker:client-review-csv": frozenset(),
    "tracker:client-review-json": frozenset(),
    "tracker:client-review-fhir": frozenset(),
}
# Pages that are the dietitian's own: open to every approved one, with or without clients.
OWN = {"tracker:clients", "tracker:practice", "tracker:reviews"}
# Signed reviews stay with their author when the sharing is over.
STAYS = {
    "tracker:review",
    "tracker:review-amend",
    "tracker:review-pdf",
    "tracker:review-html",
    "tracker:review-csv",
    "tracker:review-json",
    "tracker:review-fhir",
}

SUBSETS = [
    frozenset(chosen) for n in range(len(ALL_SCOPES) + 1) for chosen in combinations(sorted(ALL_SCOPES), n)
]
# The words that only a page of that scope may show, as `furnish` wrote them.
TOLD = {
    "diary": (f"{SECRET} note", f"{SECRET} tablet"),
    "symptoms": (f"{SECRET} cramps", f"{SECRET} night"),
    "labs": (f"{SECRET} result", "412"),
    "profile": (f"{SECRET} dose",),
}


@pytest.fixture
def home(vera: User) -> Home:
    return furnish(vera)


def professional_pages() -> Iterator[Page]:
    return (page for page in all_pages() if page.is_professional)


def client_pages() -> Iterator[Page]:
    return (page for page in professional_pages() if page.name not in OWN | STAYS and "code" in page.parts)


def signed_in(user: User) -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(user)
    return client


def statuses(client: Client, home: Home, pages: Iterator[Page]) -> dict[str, set[int]]:
    """What each page answers to reading and to sending an empty form."""
    urls = {page.name: page.url(home) for page in pages}
    return {name: {client.get(url).status_code, client.post(url).status_code} for name, url in urls.items()}


def refused(answers: dict[str, set[int]], status: int) -> bool:
    """Every page answers so to one of the two, and to the other that, or that there is no such method."""
    return all(status in found and found <= {status, 405} for found in answers.values())


def outsiders(home: Home) -> dict[str, User]:
    """People with some claim, none of which opens a professional page about this client."""
    today = home.owner.profile.today()
    ended, expired, applied, closed = (
        make_dietitian(name, status) for name, status in
        (("ended", "approved"), ("expired", "approved"), ("applied", "applied"), ("closed", "ended"))
    )  # fmt: skip
    make_care_of(home.owner, ended, ended_at=timezone.now(), ended_by="client")
    make_care_of(home.owner, expired, until=today - timedelta(days=1))
    make_care_of(home.owner, applied)
    make_care_of(home.owner, closed)
    helper = make_user("helper")
    make_care_of(home.owner, helper, role="helper", may_log=True)
    return {
        "the client": home.owner,
        "a stranger": make_user("stranger"),
        "a helper": helper,
        "another dietitian": make_dietitian("other"),
        "a former dietitian": ended,
        "one whose sharing ran out": expired,
        "an applicant": applied,
        "one whose approval ended": closed,
        "an admin": User.objects.create_superuser("admin@example.org", "a quiet long password"),
    }


def test_every_page_about_a_client_says_what_it_needs() -> None:
    assert {page.name for page in client_pages()} == set(NEEDS)


def test_anonymous_people_are_sent_to_log_in(home: Home) -> None:
    answers = statuses(Client(), home, professional_pages())
    assert {name for name, found in answers.items() if found != {302}} == set()


def test_a_page_about_a_client_is_not_found_by_anybody_but_their_dietitian(home: Home) -> None:
    wrong = {
        who: {name: found for name, found in answers.items() if not refused({name: found}, 404)}
        for who, user in outsiders(home).items()
        if not refused(answers := statuses(signed_in(user), home, client_pages()), 404)
    }
    assert not wrong


def test_somebody_elses_claim_opens_no_page_with_their_own_code(home: Home) -> None:
    """A helper, a former dietitian and an applicant have relationships of their own: those codes fail too."""
    shut = [each for each in outsiders(home).values() if each.cares_for.exists()]
    for user in shut:
        code = user.cares_for.get().code
        found = {page.name: signed_in(user).get(page.url(home, code)).status_code for page in client_pages()}
        assert set(found.values()) <= {404, 405}


def test_the_dietitians_own_pages_exist_for_approved_dietitians_only(home: Home) -> None:
    approved = {"another dietitian", "a former dietitian", "one whose sharing ran out"}
    for who, user in outsiders(home).items():
        for page in (page for page in professional_pages() if page.name in OWN):
            status = signed_in(user).get(page.url(home)).status_code
            assert (status == 200) is (who in approved), (who, page.name, status)


@pytest.mark.parametrize("scopes", SUBSETS, ids=lambda scopes: "+".join(sorted(scopes)) or "nothing")
def test_a_dietitian_opens_what_was_agreed_and_nothing_else(home: Home, scopes: frozenset[str]) -> None:
    agree(home, scopes)
    client = signed_in(home.carer)
    for page in client_pages():
        answers = client.get(page.url(home)), client.post(page.url(home))
        refusals = {answer.status_code == 403 for answer in answers if answer.status_code != 405}
        assert refusals == {not NEEDS[page.name] <= scopes}, (page.name, answers)


@pytest.mark.parametrize("scopes", SUBSETS, ids=lambda scopes: "+".join(sorted(scopes)) or "nothing")
def test_no_page_tells_what_is_not_shared(home: Home, scopes: frozenset[str]) -> None:
    agree(home, scopes)
    client = signed_in(home.carer)
    pages = [page for page in professional_pages() if page.name not in STAYS]
    answers = [client.get(page.url(home)) for page in pages]
    told = b"".join(map(body, filter(is_text, answers))).decode(errors="replace")
    for scope in ALL_SCOPES - scopes:
        assert not [words for words in TOLD[scope] if re.search(rf"\b{words}\b", told)], scope


def agree(home: Home, scopes: frozenset[str]) -> None:
    shared = {f"share_{scope}": scope in scopes for scope in ALL_SCOPES}
    CareRelationship.objects.filter(pk=home.care.pk).update(**shared)


def is_text(response: HttpResponse) -> bool:
    """A PDF is compressed, and its numbers mean nothing; the same report as a page and as JSON is asked."""
    return response.get("Content-Type") != "application/pdf"


def body(response: HttpResponse) -> bytes:
    return b"".join(response.streaming_content) if response.streaming else response.content
