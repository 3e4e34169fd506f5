"""What must hold for every page of the site, now and later: the list of pages comes from the addresses."""

from collections.abc import Callable

import pytest
from django.db import connection, transaction
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext

from accounts.models import User
from config.tests.markup import Markup, links, problems
from config.tests.pages import (
    ONLY_HERE,
    PUBLIC,
    SECRET,
    Home,
    Page,
    all_pages,
    furnish,
    lengthen,
    reachable_pages,
)

pytestmark = pytest.mark.django_db

HOSTILE = ("'\"<script>", "\x00", "-1", "9" * 40, "NaN", "2026-02-30", "٣", "é" * 3000)
LEFT_BY_CARERS = ("accounts_accessrecord", "tracker_clientstanding")
SIGNED_OUT_PAGES = ("account_", "tracker:landing")  # these send a signed-in person on


@pytest.fixture
def home(vera: User) -> Home:
    return furnish(vera)


@pytest.fixture
def anonymous() -> Client:
    return Client(raise_request_exception=False)


@pytest.fixture
def owner(vera: User) -> Client:
    return signed_in(vera)


Chosen = Callable[[Page], Client]


@pytest.fixture
def allowed(home: Home, owner: Client) -> Chosen:
    """Who may see a page: the owner, or on the dietitian's side the dietitian."""
    carer = signed_in(home.carer)
    return lambda page: carer if page.is_professional else owner


@pytest.fixture
def stranger(sam: User) -> Client:
    return signed_in(sam)


def signed_in(user: User) -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(user)
    return client


def ask_every_page(home: Home, check: Callable[[Page, str], str | None]) -> None:
    """Ask the same of every page and name all that fail it, each with what `check` says is wrong."""
    answers = [(page, check(page, page.url(home))) for page in reachable_pages()]
    wrong = [f"{page.name} {answer}" for page, answer in answers if answer]
    assert not wrong, "\n".join(wrong)


def is_page(response: HttpResponse) -> bool:
    return response.status_code == 200 and b"<html" in body(response)


def body(response: HttpResponse) -> bytes:
    """All of an answer, streamed or not."""
    return b"".join(response.streaming_content) if response.streaming else response.content


def test_every_address_can_be_reached_by_the_tests() -> None:
    assert not [f"{page.name}: {page.route}" for page in all_pages() if not page.is_known]


def test_every_name_in_the_lists_is_an_address() -> None:
    assert not ({*ONLY_HERE, *PUBLIC} - {page.name for page in all_pages()})


# Who may see what ------------------------------------------------------------------------------------------


def test_anonymous_people_are_sent_to_log_in(home: Home, anonymous: Client) -> None:
    def check(page: Page, url: str) -> str | None:
        answers = [anonymous.get(url), anonymous.post(url)]
        wrong = [each for each in answers if each.status_code != 302 or "/account/login/" not in each.url]
        return f"answers {wrong}" if wrong and not page.is_public else None

    ask_every_page(home, check)


def test_public_pages_are_public(home: Home, anonymous: Client) -> None:
    def check(page: Page, url: str) -> str | None:
        status = anonymous.get(url).status_code
        return f"answers {status}" if page.is_public and status not in (200, 302) else None

    ask_every_page(home, check)


def test_whoever_may_reaches_everything(home: Home, allowed: Chosen) -> None:
    def check(page: Page, url: str) -> str | None:
        response = allowed(page).get(url)
        return f"answers {response.status_code}" if response.status_code not in (200, 302, 405) else None

    ask_every_page(home, check)


def test_a_stranger_gets_404_for_every_personal_row(home: Home, stranger: Client) -> None:
    def check(page: Page, url: str) -> str | None:
        return refuses(stranger, url) if page.names_a_personal_row(home) else None

    ask_every_page(home, check)


def test_a_strangers_own_food_is_not_found_either(home: Home, stranger: Client) -> None:
    def check(page: Page, url: str) -> str | None:
        return refuses(stranger, page.url(home, home.own_food.code)) if "code" in page.parts else None

    ask_every_page(home, check)


def refuses(client: Client, url: str) -> str | None:
    """None where reading and sending both end in "not found", or in "no such method" for one of them."""
    statuses = {client.get(url).status_code, client.post(url).status_code}
    return None if statuses <= {404, 405} and 404 in statuses else f"answers {statuses}"


def test_nothing_personal_reaches_a_stranger_or_an_anonymous_visitor(
    home: Home, stranger: Client, anonymous: Client
) -> None:
    def check(page: Page, url: str) -> str | None:
        told = b"".join(body(client.get(url, {"q": SECRET})) for client in (stranger, anonymous))
        return "tells" if f"{SECRET} ".encode() in told else None

    ask_every_page(home, check)


def test_a_stranger_changes_nothing_of_the_owner(home: Home, stranger: Client) -> None:
    def check(page: Page, url: str) -> str | None:
        stranger.post(url, {"quantity": "7", "confirm": "on"})
        return None

    before = belongings(home.owner)
    ask_every_page(home, check)
    assert belongings(home.owner) == before


def belongings(user: User) -> dict[str, list[dict[str, object]]]:
    """Every row that hangs on a person."""
    relations = [relation for relation in user._meta.related_objects if relation.field.model._meta.managed]
    return {
        f"{relation.related_model.__name__}.{relation.field.name}": list(
            relation.related_model._base_manager.filter(**{relation.field.name: user}).order_by("pk").values()
        )
        for relation in relations
    }


def test_the_administration_is_for_staff(owner: Client, anonymous: Client) -> None:
    for client in (owner, anonymous):
        response = client.get("/admin/")
        assert response.status_code == 302
        assert "login" in response.url


# How pages behave ------------------------------------------------------------------------------------------


def test_reading_writes_nothing(home: Home, allowed: Chosen) -> None:
    """But who reads about somebody else leaves a trace of it."""

    def check(page: Page, url: str) -> str | None:
        if page.name.startswith(SIGNED_OUT_PAGES):
            return None
        with CaptureQueriesContext(connection) as queries:
            allowed(page).get(url)
        traces = LEFT_BY_CARERS if page.is_professional else ()
        writes = [q["sql"][:90] for q in queries if q["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]
        writes = [sql for sql in writes if not any(table in sql for table in traces)]
        return f"writes {writes}" if writes else None

    ask_every_page(home, check)


def test_answers_to_signed_in_people_are_not_stored(home: Home, allowed: Chosen) -> None:
    def check(page: Page, url: str) -> str | None:
        response = allowed(page).get(url)
        return None if "no-store" in response.get("Cache-Control", "") else "may be stored"

    ask_every_page(home, check)


def test_public_pages_leave_no_cookie_but_the_one_that_keeps_a_form_safe(home: Home) -> None:
    def check(page: Page, url: str) -> str | None:
        answer = Client(raise_request_exception=False).get(url)
        sends = b"csrfmiddlewaretoken" in answer.content
        left = set(answer.cookies) - ({"csrftoken"} if sends else set())
        return f"leaves {left}" if page.is_public and left else None

    ask_every_page(home, check)


def test_every_answer_forbids_inline_code(home: Home, allowed: Chosen, anonymous: Client) -> None:
    def check(page: Page, url: str) -> str | None:
        clients = (anonymous, allowed(page))
        policies = [client.get(url).get("Content-Security-Policy", "") for client in clients]
        good = all("default-src 'none'" in policy and "unsafe" not in policy for policy in policies)
        return None if good else f"policy {policies}"

    ask_every_page(home, check)


def test_a_post_without_a_token_is_refused(home: Home) -> None:
    client = Client(enforce_csrf_checks=True, raise_request_exception=False)
    client.force_login(home.owner)

    def check(page: Page, url: str) -> str | None:
        status = client.post(url).status_code
        return None if status in (403, 405) else f"answers {status}"

    ask_every_page(home, check)


def test_no_query_breaks_a_page(home: Home, allowed: Chosen, anonymous: Client) -> None:
    names = {*field_names(home, allowed), "page", "days", "range", "next"}

    def check(page: Page, url: str) -> str | None:
        client = anonymous if page.is_public else allowed(page)
        broken = [
            value for value in HOSTILE if client.get(url, dict.fromkeys(names, value)).status_code >= 500
        ]
        return f"breaks at {broken}" if broken else None

    ask_every_page(home, check)


def test_no_form_breaks_a_page(home: Home, allowed: Chosen) -> None:
    names = field_names(home, allowed)

    def check(page: Page, url: str) -> str | None:
        user = home.carer if page.is_professional else home.owner
        answers = {value: post_and_undo(user, url, dict.fromkeys(names, value)) for value in ("", *HOSTILE)}
        broken = [value[:20] for value, status in answers.items() if status >= 500]
        return f"breaks at {broken}" if broken else None

    ask_every_page(home, check)


def field_names(home: Home, allowed: Chosen) -> set[str]:
    """The names of all fields of all forms of the site."""
    answers = (allowed(page).get(page.url(home)) for page in reachable_pages())
    pages = (Markup(answer.content.decode()) for answer in answers if is_page(answer))
    fields = (field for page in pages for _, field in page.all("input", "select", "textarea", "button"))
    return {field["name"] for field in fields if field.get("name")} - {"csrfmiddlewaretoken"}


def post_and_undo(user: User, url: str, fields: dict[str, str]) -> int:
    with transaction.atomic():
        status = signed_in(user).post(url, fields).status_code
        transaction.set_rollback(True)
    return status


# What pages are made of ------------------------------------------------------------------------------------


def test_every_page_is_sound_html(home: Home, allowed: Chosen, anonymous: Client) -> None:
    """One h1, a language, a label for every field, no inline code, no id twice."""

    def check(page: Page, url: str) -> str | None:
        answers = [client.get(url) for client in (allowed(page), anonymous)]
        wrong = {each for answer in answers if is_page(answer) for each in problems(answer.content.decode())}
        return f"has {sorted(wrong)}" if wrong else None

    ask_every_page(home, check)


def test_every_link_leads_somewhere(home: Home, owner: Client, anonymous: Client) -> None:
    for client in (owner, signed_in(home.carer), anonymous):
        found = {link for page in reachable_pages() for link in links_on(client, page.url(home))}
        statuses = {link: client.get(link).status_code for link in sorted(found)}
        assert not {link: status for link, status in statuses.items() if status not in (200, 302, 405)}


def links_on(client: Client, url: str) -> set[str]:
    answer = client.get(url)
    return links(answer.content.decode()) if is_page(answer) else set()


def test_a_longer_diary_takes_no_more_queries(home: Home, allowed: Chosen) -> None:
    before = query_counts(home, allowed)
    lengthen(home)
    after = query_counts(home, allowed)
    assert not {name: (before[name], count) for name, count in after.items() if count > before[name]}


def query_counts(home: Home, allowed: Chosen) -> dict[str, int]:
    counts = {}
    for page in reachable_pages():
        if not page.name.startswith(SIGNED_OUT_PAGES):
            with CaptureQueriesContext(connection) as queries:
                allowed(page).get(page.url(home))
            counts[page.name] = len(queries)
    return counts
