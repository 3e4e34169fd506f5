"""clients/: who may see it, in which order, found how, with how many queries."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import AccessRecord, CareRelationship, User
from foods.models import Food
from testing.care import make_dietitian
from testing.everything import make_review
from tracker.review.board.tests.people import make_client
from tracker.review.board.wanted import PER_PAGE
from tracker.review.models import ClientStanding, Comment

pytestmark = pytest.mark.django_db


@pytest.fixture
def dora() -> User:
    return make_dietitian("dora", country="GB")


@pytest.fixture
def three(dora: User, oat_milk: Food, nori: Food) -> list[CareRelationship]:
    return [
        make_client(dora, "Ann Covered", oat_milk),
        make_client(dora, "Zoë Lacking", nori),
        make_client(dora, "Max Silent", diet="contains_meat", birth_date="1950-01-01"),
    ]


def page(client: Client, query: str = "", **headers: str) -> str:
    answer = client.get(f"/clients/{query}", headers=headers)
    assert answer.status_code == 200
    return answer.content.decode()


def names(html: str) -> list[str]:
    order = {name: html.find(name) for name in ("Ann Covered", "Zoë Lacking", "Max Silent")}
    return sorted((name for name in order if order[name] >= 0), key=lambda name: order[name])


def test_a_stranger_finds_nothing_here(as_sam: Client) -> None:
    assert as_sam.get("/clients/").status_code == 404


@pytest.mark.parametrize("status", ["applied", "refused", "ended"])
def test_nor_does_somebody_who_is_not_approved(status: str) -> None:
    client = Client()
    client.force_login(make_dietitian("dan", status))
    assert client.get("/clients/").status_code == 404


def test_without_clients_it_says_how_they_come(as_dora: Client) -> None:
    assert "No clients yet" in page(as_dora)


def test_who_needs_most_stands_first_with_the_reason(as_dora: Client, three: list) -> None:
    html = page(as_dora)
    assert names(html) == ["Zoë Lacking", "Max Silent", "Ann Covered"]
    assert "No reliable source on 14 of 14 complete days" in html
    assert "Not every day meets the vegan rule" in html or "Told:" in html
    assert "Nothing logged in four weeks" in html


def test_drawings_say_in_words_what_they_show(as_dora: Client, three: list) -> None:
    html = page(as_dora)
    assert 'aria-label="Last 14 days: 14 complete, entries on 14"' in html
    assert "average requirement 1.3" in html


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("?show=needs-you", ["Zoë Lacking"]),
        ("?show=vegan", ["Zoë Lacking", "Ann Covered"]),
        ("?show=51", ["Max Silent"]),
        ("?show=soon", []),
        ("?q=zoe", ["Zoë Lacking"]),
        ("?q=COVERED", ["Ann Covered"]),
        ("?q=nobody", []),
        ("?sort=name", ["Ann Covered", "Max Silent", "Zoë Lacking"]),
        ("?show=vegan&sort=name", ["Ann Covered", "Zoë Lacking"]),
    ],
)
def test_filter_search_and_sort(as_dora: Client, three: list, query: str, shown: list[str]) -> None:
    assert names(page(as_dora, query)) == shown


def test_sorted_by_appointment_the_next_comes_first(as_dora: Client, three: list) -> None:
    soon = timezone.localdate() + timedelta(days=2)
    CareRelationship.objects.filter(pk=three[0].pk).update(next_appointment=soon)
    assert names(page(as_dora, "?sort=appointment"))[0] == "Ann Covered"
    assert names(page(as_dora, "?show=soon")) == ["Ann Covered"]


def test_sorted_by_review_who_never_had_one_comes_first(as_dora: Client, three: list) -> None:
    make_review(three[1])
    html = page(as_dora, "?sort=reviewed")
    assert names(html)[-1] == "Zoë Lacking"
    assert "today" in html


@pytest.mark.parametrize(
    "query",
    ["?show=%00&sort=%00&page=%00&q=%00", "?page=-1", "?page=9999999999999999999999", "?page=abc",
     "?show[]=x", "?q=" + "ä" * 5000, "?sort=__class__", "?q=%3Cscript%3Ealert(1)%3C/script%3E"],
)  # fmt: skip
def test_whatever_stands_in_the_address_gets_a_page(as_dora: Client, three: list, query: str) -> None:
    assert "<script>alert" not in page(as_dora, query)


def test_who_ended_the_sharing_is_gone_at_once(as_dora: Client, three: list) -> None:
    CareRelationship.objects.filter(pk=three[1].pk).update(ended_at=timezone.now(), ended_by="client")
    assert names(page(as_dora)) == ["Max Silent", "Ann Covered"]


def test_another_dietitians_clients_are_not_here(as_dora: Client, three: list, oat_milk: Food) -> None:
    make_client(make_dietitian("dan"), "Eve Elsewhere", oat_milk)
    assert "Eve Elsewhere" not in page(as_dora)


def test_each_client_shown_can_read_that_they_were(as_dora: Client, three: list) -> None:
    page(as_dora, "?show=needs-you")
    record = AccessRecord.objects.get()
    assert (record.client_id, record.action, record.what) == (three[1].client_id, "viewed", "board")


def test_quick_answers_hold_the_board_alone(as_dora: Client, three: list) -> None:
    html = page(as_dora, "?show=vegan", **{"HX-Request": "true"})
    assert "<html" not in html
    assert 'hx-swap-oob="true"' in html


def test_the_way_back_in_the_browser_gets_a_whole_page(as_dora: Client, three: list) -> None:
    headers = {"HX-Request": "true", "HX-History-Restore-Request": "true"}
    assert "<html" in page(as_dora, **headers)


def test_who_could_not_be_looked_at_yet_says_as_of_when(
    as_dora: Client, three: list, monkeypatch: pytest.MonkeyPatch
) -> None:
    page(as_dora)
    monkeypatch.setattr("tracker.review.board.refresh.MOST_AT_ONCE", 0)
    ClientStanding.objects.update(computed_for="2026-11-02")
    html = page(as_dora)
    assert html.count("as of 2 November") == 3
    assert "3 clients are shown as of an earlier day" in html


def test_an_unread_answer_stands_beside_the_name(dora: User, as_dora: Client, oat_milk: Food) -> None:
    care = make_client(dora, "client 0", oat_milk)
    said = {"client": care.client, "care": care, "author": care.client, "author_name": "client 0"}
    Comment.objects.create(**said, text="I did")
    assert "1 new answer" in page(as_dora)


@pytest.mark.parametrize("many", [2, PER_PAGE + 3])
def test_the_queries_stay_the_same_however_many_clients(
    dora: User, as_dora: Client, oat_milk: Food, many: int, django_assert_num_queries: Callable
) -> None:
    first = make_client(dora, "client 0", oat_milk)
    for number in range(1, many):
        make_client(dora, f"client {number}")
    make_review(first)
    with django_assert_num_queries(22):  # person and approval; the list anew 14; rows; answers; the record 3
        page(as_dora)
    for query in ("", "?show=vegan", "?q=client", "?sort=name&page=2"):
        with django_assert_num_queries(9):
            page(as_dora, query)


def test_the_next_page_goes_on_where_the_first_ends(dora: User, as_dora: Client) -> None:
    for number in range(PER_PAGE + 2):
        make_client(dora, f"person {number:03}")
    first, second = page(as_dora, "?sort=name"), page(as_dora, "?sort=name&page=2")
    assert "Page 1 of 2" in first
    assert ("person 024" in first, "person 025" in first) == (True, False)
    assert ("person 024" in second, "person 026" in second) == (False, True)


def test_a_name_is_never_markup(dora: User, as_dora: Client) -> None:
    make_client(dora, "<i>Eve</i>")
    assert "&lt;i&gt;Eve" in page(as_dora)


def test_what_the_client_was_told_is_only_known_as_far_as_it_is_shared(as_dora: Client, three: list) -> None:
    assert "Told, as far as shared:" not in page(as_dora)
    CareRelationship.objects.filter(pk=three[0].pk).update(share_labs=False)
    html = page(as_dora)
    assert html.count("Told, as far as shared:") == 1
    assert "not all signs and results shared" in html
