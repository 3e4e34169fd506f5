import re
from collections.abc import Iterator
from html import unescape

import pytest
import time_machine
from django.test import Client

from accounts.models import LifeStagePeriod, Profile, User
from foods.models import Food
from testing.factories import make_food, make_user
from tracker.screening.tests import diaries

URL = "/recommendations/"


@pytest.fixture(autouse=True)
def on_that_monday() -> Iterator[None]:
    with time_machine.travel(diaries.NOON):
        yield


@pytest.fixture
def stew(db: None) -> Food:
    return make_food("Stew", b12_ug="3", source_type="meat", form="food_bound", diet="contains_meat")


def seen(user: User) -> str:
    html = diaries.signed_in(user).get(URL).content.decode()
    main = html[html.index("<main") : html.index("</main>")]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", main)).replace("\xa0", " ").split())


def fortnight(user: User, food: Food, grams: str = "100") -> None:
    for days in range(14):
        diaries.eat(user, food, grams, days_ago=days)
    diaries.finish(user, *range(14))


def test_the_choice_alone_turns_a_verdict(sam: User, stew: Food) -> None:
    fortnight(sam, stew)
    text = seen(sam)
    assert "the choice alone can turn a verdict" in text
    assert "probably enough" in text
    assert "not shown to reach it" in text
    assert "being below it is no sign of a lack" in text


def test_values_alone_without_a_complete_day(sam: User) -> None:
    text = seen(sam)
    assert "No complete day in the last 14" in text
    assert "4 µg" in text
    assert "probably" not in text


def test_two_days_are_held_against_nothing(sam: User, stew: Food) -> None:
    for days in (0, 1):
        diaries.eat(sam, stew, "100", days_ago=days)
    diaries.finish(sam, 0, 1)
    text = seen(sam)
    assert "That is too few" in text
    assert "probably" not in text


def test_unread_labels_never_count_against_anybody(sam: User) -> None:
    fortnight(sam, make_food("Soya yoghurt", b12_ug=None, standing="not_stated"))
    text = seen(sam)
    assert "probably low" not in text
    assert "below each" not in text


@pytest.mark.parametrize("make", [diaries.treated_vegan, diaries.vegan_with_coeliac])
def test_nothing_reassures_where_something_ranks_higher(make, oat_milk: Food) -> None:
    text = seen(make(oat_milk))
    assert not re.search("probably enough|probably at or above|changes little", text)


def test_under_treatment_there_is_no_intake_and_no_verdict(oat_milk: Food) -> None:
    text = seen(diaries.treated_vegan(oat_milk))
    assert "in your doctor’s hands" in text
    assert not re.search("About|probably|not shown|tablet|bove|below each", text)


def test_an_elder_on_metformin_is_not_reassured(db: None) -> None:
    assert not re.search("probably enough|changes little", seen(diaries.elder_on_metformin()))


def test_between_the_values_metformin_is_not_forgotten(sam: User, stew: Food) -> None:
    sam.risk_factors.create(key="metformin")
    fortnight(sam, stew)
    text = seen(sam)
    assert "the choice alone can turn a verdict" in text
    assert "for people who take B12 up in the usual way" in text


def test_an_authority_without_a_value_is_named(db: None) -> None:
    user = make_user("petra", sex="female", birth_date=diaries.ago(365 * 55))
    LifeStagePeriod.objects.create(user=user, stage="pregnant", start=diaries.ago(60))
    assert re.search("No value for you in the table: [^.]*Institute of Medicine", seen(user))


def test_where_the_chosen_one_has_no_value_another_is_offered(db: None) -> None:
    user = make_user("petra", sex="female", birth_date=diaries.ago(365 * 55), country="US")
    LifeStagePeriod.objects.create(user=user, stage="pregnant", start=diaries.ago(60))
    text = seen(user)
    assert "Institute of Medicine 1998, which you use, gives no value for you." in text
    assert "does, and so do the others below" in text


def test_below_generous_values_only_is_said_to_mean_little(sam: User, stew: Food) -> None:
    fortnight(sam, stew)
    assert "Those it is below are all adequate intakes" in seen(sam)


def test_a_vegan_above_every_value_still_hears_of_the_rule(vera: User) -> None:
    fortnight(vera, make_food("Bran flakes", b12_ug="8"))  # at breakfast alone
    text = seen(vera)
    assert "the vegan rule is still open" in text
    assert not re.search("probably enough|changes little|take B12 up in the usual way", text)


def test_choosing_one_uses_it(sam: User) -> None:
    client = diaries.signed_in(sam)
    response = client.post(URL, {"authority": "efsa-2015"}, follow=True)
    assert "Corrin now uses European Food Safety Authority 2015." in response.content.decode()
    assert Profile.objects.get(user=sam).authority == "efsa-2015"


@pytest.mark.parametrize("code", ["", "nobody", "eu-scf-1993", "\x00"])
def test_only_a_current_authority_can_be_chosen(sam: User, code: str) -> None:
    assert diaries.signed_in(sam).post(URL, {"authority": code}).status_code == 302
    assert Profile.objects.get(user=sam).authority == ""


def test_a_full_fortnight_takes_ten_queries_at_most(
    sam: User, stew: Food, django_assert_max_num_queries
) -> None:
    fortnight(sam, stew)
    client: Client = diaries.signed_in(sam)
    with django_assert_max_num_queries(10):
        client.get(URL)
