from collections.abc import Iterator

import pytest
import time_machine
from django.test import Client

from accounts.models import User
from foods.models import Food
from testing.factories import make_food, make_user
from tracker.bridge.tests.rows import take_by_plan
from tracker.screening.tests.diaries import (
    NOON,
    ago,
    eat,
    elder_on_metformin,
    finish,
    pregnant_vegetarian,
    signed_in,
    teenager,
    treated_vegan,
    two_fortified_meals,
    vegan_with_coeliac,
)


@pytest.fixture(autouse=True)
def on_that_monday() -> Iterator[None]:
    with time_machine.travel(NOON):
        yield


def page(client: Client) -> str:
    response = client.get("/coverage/")
    assert response.status_code == 200
    return " ".join(response.content.decode().replace("\xa0", " ").split())


def test_it_asks_to_log_in(client: Client, db: None) -> None:
    assert client.get("/coverage/").status_code == 302


def test_two_fortified_meals_cover_the_day(vera: User, oat_milk: Food) -> None:
    two_fortified_meals(vera, oat_milk, 0, 1, 2)
    assert "Covered today, and on 3 of 3 days that could be judged." in page(signed_in(vera))


def test_an_open_day_is_open(vera: User, oat_milk: Food) -> None:
    two_fortified_meals(vera, oat_milk, 1, 2)
    eat(vera, oat_milk, "500")
    text = page(signed_in(vera))
    assert "Today is still open. Covered on 2 of 2 days that could be judged." in text
    assert "Today has 1 such meal so far, 1.9 µg in all." in text


def test_not_covered_is_said_of_a_complete_day_only(vera: User, oat_milk: Food) -> None:
    eat(vera, oat_milk, "500")
    finish(vera, 0)
    assert "Not covered today." in page(signed_in(vera))


def test_nori_is_shown_and_left_out(vera: User, oat_milk: Food, nori: Food) -> None:
    eat(vera, oat_milk, "100")
    eat(vera, nori, "5", at="lunch")
    text = page(signed_in(vera))
    assert "Eaten, but not counted on" in text
    assert "3.9 µg" in text
    assert "studies disagree" in text
    assert "Oat milk, fortified carried nearly all" in text


def test_a_weekly_tablet_says_when_the_next_is_due(vera: User) -> None:
    take_by_plan(vera, start=ago(8), dose_ug="2000", schedule="weekly", weekdays=1 << ago(1).weekday())
    text = page(signed_in(vera))
    assert "The last was 2,000 µg on Sunday 22 November; the next belongs to Sunday 29 November." in text


def test_a_vegetarian_is_held_against_the_recommendation(egg: Food) -> None:
    priya = make_user("priya", diet="vegetarian", country="GB")
    eat(priya, egg, "200", days_ago=1)
    eat(priya, egg, "50", days_ago=2)
    finish(priya, 1, 2)
    text = page(signed_in(priya))
    assert "1 of 2 days reached 1.5 µg." in text
    assert "dairy, eggs, fortified foods and supplements" in text
    assert "Covered" not in text


def test_a_vegetarian_may_choose_the_rule(oat_milk: Food) -> None:
    priya = make_user("priya", diet="vegetarian", follows_vegan_rule=True)
    two_fortified_meals(priya, oat_milk, 0)
    assert "Covered today" in page(signed_in(priya))


def test_a_new_person_reads_no_verdict(db: None) -> None:
    text = page(signed_in(make_user("nina")))
    assert "No day can be judged yet." in text
    assert "Tell Corrin how you eat" in text


def test_an_elder_on_metformin_is_not_reassured(db: None) -> None:
    text = page(signed_in(elder_on_metformin()))
    assert "Food alone does not settle it for you." in text
    assert "Metformin can lower B12" in text


def test_a_person_on_treatment_sees_no_coverage(oat_milk: Food) -> None:
    text = page(signed_in(treated_vegan(oat_milk)))
    assert "in your doctor’s hands" in text
    assert "The last 14 days" not in text
    assert "What carried it" not in text


def test_known_malabsorption_gets_no_verdict(oat_milk: Food) -> None:
    text = page(signed_in(vegan_with_coeliac(oat_milk)))
    assert "What you eat does not show what reaches you." in text
    assert "The last 14 days" not in text


def test_under_18_the_societies_rule_is_not_applied(oat_milk: Food) -> None:
    text = page(signed_in(teenager(oat_milk)))
    assert "The rules of vegan societies are for adults." in text
    assert "Why a rule and not only a sum?" not in text


def test_a_stranger_sees_nothing_of_it(vera: User, sam: User, oat_milk: Food) -> None:
    two_fortified_meals(vera, oat_milk, 0)
    assert oat_milk.name not in page(signed_in(sam))


def test_the_smallest_change_is_offered_at_its_occasion(vera: User, oat_milk: Food) -> None:
    two_fortified_meals(vera, oat_milk, 1)
    eat(vera, oat_milk, "500")
    text = page(signed_in(vera))
    assert "would meet the vegan rule" in text
    assert f"/add/{oat_milk.code}/?date=2026-11-23&amp;occasion=dinner" in text


def test_the_number_of_queries_does_not_grow(
    vera: User, oat_milk: Food, django_assert_max_num_queries: object
) -> None:
    two_fortified_meals(vera, oat_milk, *range(14))
    client = signed_in(vera)
    # session, user and profile, life stages, risk factors, days, entries, regimens, doses, common foods
    with django_assert_max_num_queries(10):  # type: ignore[operator]
        client.get("/coverage/")


def test_a_dish_with_no_stated_value_leaves_the_day_open(vera: User, egg: Food) -> None:
    unread = make_food("Soya yoghurt", b12_ug=None, standing="not_stated")
    priya = make_user("priya", diet="vegetarian", country="GB")
    eat(priya, unread, "100", days_ago=1)
    finish(priya, 1)
    assert "No day can be judged yet." in page(signed_in(priya))


@pytest.mark.parametrize("url", ["/coverage/", "/trends/", f"/day/{ago(1)}/"])
def test_a_recommendation_nobody_checked_says_so(oat_milk: Food, url: str) -> None:
    client = signed_in(pregnant_vegetarian(oat_milk))  # WHO/FAO, 2.6 µg in pregnancy
    assert "not yet checked against the original" in " ".join(client.get(url).content.decode().split())


def test_what_is_written_as_the_recommended_amount_reaches_it_on_every_page(egg: Food) -> None:
    priya = make_user("priya", diet="vegetarian", country="DE")
    eat(priya, egg, "357", days_ago=1)  # 3.96 µg, written 4 µg, of 4.0
    finish(priya, 1)
    client = signed_in(priya)
    assert "1 of 1 day reached" in page(client)
    assert "that reaches the 4 µg recommended" in " ".join(
        client.get(f"/day/{ago(1)}/").content.decode().replace("\xa0", " ").split()
    )
