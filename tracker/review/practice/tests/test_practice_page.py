"""practice/: one requirement group at a time, nobody alone, everybody told."""

import re
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.test import Client

from accounts.models import AccessRecord, CareRelationship, User
from foods.models import Food
from testing.care import make_care_of, make_dietitian
from testing.factories import make_food, make_user
from tracker.bridge.tests.rows import eat
from tracker.diary.models import Day
from tracker.review.practice.histogram import BARS, quartiles

pytestmark = pytest.mark.django_db


@pytest.fixture
def dora() -> User:
    return make_dietitian("dora", country="GB", authority="iom-1998")


@pytest.fixture
def yoghurt(db: None) -> Food:
    return make_food("Yoghurt", b12_ug="1", source_type="dairy", form="food_bound", diet="vegetarian")


def people(dora: User, food: Food, many: int, **profile: object) -> list[CareRelationship]:
    """Each with four complete days of 1 to 4 µg, more or less of them."""
    told = {"diet": "vegetarian", "sex": "female", "country": "US", "birth_date": date(1990, 1, 1), **profile}
    cares = []
    for number in range(many):
        user = make_user(f"person {number}", **told)
        for back in range(4):
            on = user.profile.today() - timedelta(days=back)
            eat(user, food, str(100 + 60 * (number % 6) + 40 * back), on)
            Day.objects.create(owner=user, date=on, complete=True)
        cares.append(make_care_of(user, dora))
    return cares


def page(client: Client, query: str = "") -> str:
    answer = client.get(f"/practice/{query}")
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", answer.content.decode())


def test_a_stranger_finds_nothing_here(as_sam: Client) -> None:
    assert as_sam.get("/practice/").status_code == 404


def test_it_always_says_that_clients_are_no_sample(as_dora: Client) -> None:
    html = page(as_dora)
    assert "Clients are not a sample of any population" in html
    assert "Nobody can be counted yet" in html


def test_a_group_is_shown_with_its_number_share_and_flags(as_dora: Client, dora: User, yoghurt: Food) -> None:
    people(dora, yoghurt, 12)
    html = page(as_dora)
    assert re.search(r"About \d+ % of this group eat less than the average requirement", html)
    assert "<b>12</b><small>people with complete days</small>" in html
    assert "Fewer than 30 people" in html
    assert html.count("<rect") >= 3


def test_under_ten_people_nothing_is_shown(as_dora: Client, dora: User, yoghurt: Food) -> None:
    people(dora, yoghurt, 9)
    html = page(as_dora)
    assert "Fewer than 10 people: not shown" in html
    assert "% of this group" not in html
    assert not AccessRecord.objects.filter(what="practice").exists()


def test_treated_people_are_left_out_and_counted_as_such(as_dora: Client, dora: User, yoghurt: Food) -> None:
    people(dora, yoghurt, 10)
    people(dora, yoghurt, 2, treated_for_deficiency=True)
    html = page(as_dora)
    assert "<b>10</b><small>people with complete days" in html
    assert "<b>2</b> on treatment" in html


def test_who_does_not_share_enough_is_left_out(as_dora: Client, dora: User, yoghurt: Food) -> None:
    hidden = people(dora, yoghurt, 1)
    CareRelationship.objects.filter(pk=hidden[0].pk).update(share_profile=False)
    people(dora, yoghurt, 1, birth_date=None)
    html = page(as_dora)
    assert "<b>1</b> diary or profile not shared" in html
    assert "<b>1</b> age not told" in html


def test_each_person_counted_can_read_it(as_dora: Client, dora: User, yoghurt: Food) -> None:
    cares = people(dora, yoghurt, 10)
    page(as_dora)
    told = AccessRecord.objects.filter(what="practice").values_list("client_id", flat=True)
    assert sorted(told) == sorted(care.client_id for care in cares)


def test_an_authority_without_a_requirement_is_not_offered(as_dora: Client) -> None:
    assert "efsa-2015" not in page(as_dora, "?authority=efsa-2015")


def test_a_requirement_that_was_only_recalled_is_marked(as_dora: Client, dora: User, yoghurt: Food) -> None:
    people(dora, yoghurt, 10)
    assert "not yet checked against the original" in page(as_dora, "?authority=uk-coma-1991")


@pytest.mark.parametrize("query", ["?group=%00", "?authority=%00&group=adult-2", "?group=" + "x" * 5000])
def test_whatever_stands_in_the_address_gets_a_page(as_dora: Client, query: str) -> None:
    page(as_dora, query)


@pytest.mark.parametrize("many", [10, 14])
def test_the_queries_stay_the_same_however_many(
    as_dora: Client, dora: User, yoghurt: Food, many: int, django_assert_num_queries: Callable
) -> None:
    people(dora, yoghurt, many)
    page(as_dora)
    with django_assert_num_queries(9):
        page(as_dora)


def test_quartiles_are_interpolated() -> None:
    assert quartiles([1.0, 2.0, 3.0, 4.0, 5.0]) == (2.0, 3.0, 4.0)
    assert quartiles([1.0]) == (1.0, 1.0, 1.0)


def test_the_bars_hold_everybody(as_dora: Client, dora: User, yoghurt: Food) -> None:
    people(dora, yoghurt, 11)
    cells = re.findall(r'<td class="num">(\d+)</td>', page(as_dora))
    assert (len(cells), sum(map(int, cells))) == (BARS, 11)
