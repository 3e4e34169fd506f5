from collections.abc import Iterator
from datetime import date

import pytest
import time_machine
from django.test import Client

from accounts.models import LifeStagePeriod, User
from foods.models import Food
from testing.factories import make_food, make_user
from tracker.bridge.tests.rows import take_by_plan
from tracker.screening.tests.diaries import (
    NOON,
    ago,
    eat,
    elder_on_metformin,
    finish,
    signed_in,
    teenager,
    treated_vegan,
    two_fortified_meals,
)


@pytest.fixture(autouse=True)
def on_that_monday() -> Iterator[None]:
    with time_machine.travel(NOON):
        yield


def page(client: Client, days: str = "30") -> str:
    response = client.get("/trends/", {"days": days})
    assert response.status_code == 200
    return " ".join(response.content.decode().replace("\xa0", " ").split())


def test_it_asks_to_log_in(client: Client, db: None) -> None:
    assert client.get("/trends/").status_code == 302


@pytest.mark.parametrize("days", ["7", "30", "90", "365", "", "-1", "1e9", "\x00", "тридцать", "9" * 500])
def test_any_range_answers(vera: User, days: str) -> None:
    assert "Trends" in page(signed_in(vera), days)


def test_a_new_person_is_told_what_is_missing(vera: User) -> None:
    assert "Nothing logged in this time." in page(signed_in(vera))


def test_two_complete_days_carry_no_verdict(vera: User, oat_milk: Food) -> None:
    two_fortified_meals(vera, oat_milk, 0, 1)
    text = page(signed_in(vera))
    assert "from only 2 complete days." in text
    assert "Probably" not in text


def test_one_day_is_called_what_it_was(vera: User, oat_milk: Food) -> None:
    two_fortified_meals(vera, oat_milk, 0)
    assert "About 3.8 µg a day, from only 1 complete day." in page(signed_in(vera))


def test_an_average_requirement_keeps_its_digits(vera: User, oat_milk: Food) -> None:
    two_fortified_meals(vera, oat_milk, *range(14))
    assert "above the average requirement of 1.25 µg" in page(signed_in(vera))


def test_a_tablet_makes_no_narrow_range(vera: User, oat_milk: Food) -> None:
    two_fortified_meals(vera, oat_milk, *range(5))
    take_by_plan(vera, start=ago(27), dose_ug="50")
    text = page(signed_in(vera))
    assert "a day, most of it from supplements." in text
    assert "most likely" not in text


def test_complete_days_give_a_usual_intake_with_its_range(vera: User, oat_milk: Food) -> None:
    two_fortified_meals(vera, oat_milk, *range(14))
    text = page(signed_in(vera))
    assert "a day, most likely" in text
    assert "Probably enough" in text
    assert "14 of 30" in text


def test_what_labels_do_not_state_makes_the_usual_intake_a_lower_bound(vera: User, oat_milk: Food) -> None:
    two_fortified_meals(vera, oat_milk, *range(4))
    eat(vera, make_food("Soya drink, own brand", b12_ug=None, standing="not_stated"), "200", at="lunch")
    text = page(signed_in(vera))
    assert "At least about" in text
    assert "On 1 of them some food states no value." in text


def test_an_unchecked_average_requirement_says_so(vera: User, oat_milk: Food) -> None:
    two_fortified_meals(vera, oat_milk, *range(14))
    assert "That average requirement is not yet checked against the original." in page(signed_in(vera))


def test_it_says_how_many_more_days_would_help(vera: User) -> None:
    weak = make_food("Oat milk, weak", b12_ug="0.3")
    for days in range(5):
        eat(vera, weak, str(200 + 200 * days), days_ago=days)
    finish(vera, *range(5))
    text = page(signed_in(vera))
    assert "cannot be told from these days" in text or "Not shown to reach" in text
    assert "Probably enough" not in text


def test_the_figures_stand_in_a_table_too(vera: User, oat_milk: Food) -> None:
    two_fortified_meals(vera, oat_milk, 0)
    text = page(signed_in(vera), "7")
    assert '<th scope="row">Mon 23 Nov</th><td class="num">3.8 µg</td>' in text
    assert text.count('<td class="num">–</td><td class="num">–</td>') >= 6


def test_an_unlogged_day_is_a_gap(vera: User, oat_milk: Food) -> None:
    two_fortified_meals(vera, oat_milk, 0)
    text = page(signed_in(vera), "7")
    assert "Sun 22 Nov: not logged" in text
    assert text.count('class="kind-fort" x=') == 1


def test_a_day_that_is_not_complete_is_hatched(vera: User, oat_milk: Food) -> None:
    eat(vera, oat_milk, "500")
    text = page(signed_in(vera), "7")
    assert "Mon 23 Nov: 1.9 µg, not complete" in text
    assert 'fill="url(#hatch)" x=' in text


def test_food_without_a_value_makes_it_at_least(vera: User, oat_milk: Food) -> None:
    eat(vera, make_food("Soya yoghurt", b12_ug=None, standing="not_stated"), "125")
    two_fortified_meals(vera, oat_milk, 0)
    assert "Mon 23 Nov: at least 3.8 µg" in page(signed_in(vera), "7")


def test_a_weekly_tablet_is_cut_off_with_its_figure(vera: User, oat_milk: Food) -> None:
    take_by_plan(vera, start=ago(6), dose_ug="2000", schedule="weekly", weekdays=1 << ago(1).weekday())
    two_fortified_meals(vera, oat_milk, 0, 1, 2)
    text = page(signed_in(vera), "7")
    assert "2,004</text>" in text
    assert 'class="kind-assumed"' in text
    assert "assumed as planned" in text


def test_the_recommendation_steps_on_a_birthday(oat_milk: Food) -> None:
    # IOM: 1.8 µg until the day before the fourteenth birthday, 2.4 from then on
    user = make_user("tim", birth_date=date(2012, 11, 20), authority="iom-1998")
    eat(user, oat_milk, "500")
    assert page(signed_in(user), "7").count('class="advice" x1=') >= 2


def test_a_year_is_drawn_by_weeks(vera: User, oat_milk: Food) -> None:
    two_fortified_meals(vera, oat_milk, 0, 200)
    text = page(signed_in(vera), "365")
    assert "Average day of each week" in text
    assert text.count('<th scope="row">') == 52


def test_best_sources_name_foods_and_tablets(vera: User, oat_milk: Food) -> None:
    take_by_plan(vera, start=ago(3), dose_ug="10", name="Daily tablet")
    two_fortified_meals(vera, oat_milk, 0)
    text = page(signed_in(vera), "7")
    assert "Daily tablet<span>4 times</span>" in text
    assert f"{oat_milk.name}<span>2 times</span>" in text


def test_treatment_shows_no_sums(oat_milk: Food) -> None:
    text = page(signed_in(treated_vegan(oat_milk)))
    assert "in your doctor’s hands" in text
    assert "Intake by day" not in text
    assert "µg" not in text


def test_an_elder_on_metformin_gets_no_good_band(db: None) -> None:
    text = page(signed_in(elder_on_metformin()))
    assert "Probably enough" not in text
    assert "can change how much of it reaches you" in text
    assert "Metformin can lower B12" in text


def test_a_recommended_intake_is_not_called_an_adequate_one(oat_milk: Food) -> None:
    """In pregnancy the UK gives an RNI and no average requirement."""
    user = make_user("petra", diet="vegan", sex="female", country="GB", birth_date=date(1990, 3, 1))
    LifeStagePeriod.objects.create(user=user, stage="pregnant", start=ago(60))
    two_fortified_meals(user, oat_milk, *range(8))
    text = page(signed_in(user))
    assert "Probably at or above the recommended 1.5" in text
    assert "adequate intake" not in text


def test_a_vegan_child_gets_no_band(oat_milk: Food) -> None:
    user = teenager(oat_milk)
    two_fortified_meals(user, oat_milk, *range(3, 10))
    assert "Probably" not in page(signed_in(user))


def test_a_stranger_sees_nothing_of_it(vera: User, sam: User, oat_milk: Food) -> None:
    two_fortified_meals(vera, oat_milk, 0)
    assert oat_milk.name not in page(signed_in(sam))


@pytest.mark.parametrize("days", ["7", "30", "90", "365"])
def test_ten_queries_whatever_the_range(
    vera: User, oat_milk: Food, days: str, django_assert_num_queries: object
) -> None:
    take_by_plan(vera, start=ago(300))
    two_fortified_meals(vera, oat_milk, 0, 5, 40, 120, 300)
    client = signed_in(vera)
    # session, user and profile, life stages, risk factors, days, entries, regimens, doses, totals, best foods
    with django_assert_num_queries(10):  # type: ignore[operator]
        client.get("/trends/", {"days": days})
