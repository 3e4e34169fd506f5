from collections.abc import Iterator

import pytest
import time_machine
from django.test import Client

from accounts.models import RiskFactor, User
from foods.models import Food
from testing.factories import make_entry, make_food, make_user
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


def test_four_weeks_stand_in_rows_of_seven_with_links(vera: User, oat_milk: Food) -> None:
    two_fortified_meals(vera, oat_milk, 0, 27, 28)
    text = page(signed_in(vera))
    table = text[text.index('<table class="weeks">') : text.index("</table>")]
    assert table.count("<td>") == 28
    assert table.count("<tr>") == 5
    assert f'href="/day/{ago(27)}/"' in table
    assert f'href="/day/{ago(28)}/"' not in table
    assert f'href="/day/{ago(0)}/" aria-current="date"' in table
    assert "and on 2 of 2 days that could be judged" in text


def test_a_weekly_dose_before_the_four_weeks_still_counts_in_them(vera: User) -> None:
    tablet = make_food("B12 tablet", b12_ug="2000", source_type="supplement")
    make_entry(vera, food=tablet, grams="100", on=ago(30), occasion="supplements")
    finish(vera, *range(22, 31))
    text = page(signed_in(vera))
    assert "weekly supplement" in text
    assert "Covered on 6 of" in text  # 27 to 22 days ago: within 9 days of the dose


def test_our_estimate_alone_is_told_apart(vera: User) -> None:
    tablet = make_food("B12 tablet", b12_ug="50", source_type="supplement")
    for days in range(1, 6):
        make_entry(vera, food=tablet, grams="100", on=ago(days), occasion="supplements")
    finish(vera, *range(0, 6))
    text = page(signed_in(vera))
    assert "No published rule is met today; by our estimate as much is taken up as from one." in text
    assert "1 by our estimate only" in text


def test_one_product_that_carries_all_says_what_is_left_without_it(vera: User, oat_milk: Food) -> None:
    two_fortified_meals(vera, oat_milk, 1, 2, 3)
    text = page(signed_in(vera))
    assert "Oat milk, fortified carries 100 %" in text
    assert "Without it, 0 of the 3 covered days would still be covered." in text


def test_two_products_that_carry_all_are_named(vera: User, oat_milk: Food) -> None:
    yeast = make_food("Yeast flakes", b12_ug="44", diet="vegan")
    eat(vera, oat_milk, "500", days_ago=1)
    eat(vera, yeast, "5", days_ago=1, at="dinner")
    finish(vera, 1)
    assert "Yeast flakes and Oat milk, fortified carry all" in page(signed_in(vera))


def test_a_gap_on_most_days_is_closed_by_a_habit(vera: User, oat_milk: Food) -> None:
    for days in range(1, 6):
        eat(vera, oat_milk, "500", days_ago=days)
    finish(vera, *range(1, 6))
    text = page(signed_in(vera))
    assert "To close it for good" in text
    assert "at dinner every day would have closed 5 of the 5 days that lacked something." in text
    assert "The rule it meets: fortified foods at two meals or more, 3 µg or more in all" in text


def test_what_closes_today_and_for_good_is_said_once(vera: User, oat_milk: Food) -> None:
    for days in range(0, 6):
        eat(vera, oat_milk, "500", days_ago=days)
    finish(vera, *range(1, 6))
    text = page(signed_in(vera))
    assert "Every day, it would have closed 5 of the 5 days that lacked something." in text
    assert "To close it for good" not in text


def test_a_gap_on_two_days_is_no_habit(vera: User, oat_milk: Food) -> None:
    for days in range(1, 3):
        eat(vera, oat_milk, "500", days_ago=days)
    finish(vera, 1, 2)
    assert "To close it for good" not in page(signed_in(vera))


def test_nothing_is_proposed_where_nothing_may_be(oat_milk: Food) -> None:
    assert "To close it for good" not in page(signed_in(vegan_with_coeliac(oat_milk)))
    assert "To close it for good" not in page(signed_in(treated_vegan(oat_milk)))


def test_where_no_food_does_it_the_tablet_of_the_scheme_is_named(vera: User, oat_milk: Food) -> None:
    vera.profile.coverage_scheme = "veganhealth"
    vera.profile.save()
    two_fortified_meals(vera, oat_milk, 1, 2, 3)
    text = page(signed_in(vera))
    assert "A supplement of 1,000 µg twice a week would have covered the 3 days that were not." in text
    assert "?rule=twice_weekly" in text


def test_who_is_to_ask_first_is_sent_to_no_large_tablet(vera: User, oat_milk: Food) -> None:
    RiskFactor.objects.create(user=vera, key="kidney_disease")
    vera.profile.coverage_scheme = "veganhealth"
    vera.profile.save()
    two_fortified_meals(vera, oat_milk, 1, 2, 3)
    assert "To close it for good" not in page(signed_in(vera))


def test_the_day_with_it_can_be_seen_before_it_is_accepted(vera: User, oat_milk: Food) -> None:
    two_fortified_meals(vera, oat_milk, 1)
    eat(vera, oat_milk, "500")
    text = page(signed_in(vera))
    link = text[text.index("/planner/day/?from=2026-11-23&amp;plus=") :].split('"')[0].replace("&amp;", "&")
    seen = " ".join(signed_in(vera).get(link, follow=True).content.decode().split())
    assert "Met by: fortified foods at two meals or more" in seen


def test_in_plain_mode_no_link_leads_to_a_closed_page(vera: User, oat_milk: Food) -> None:
    vera.profile.plain_mode = True
    vera.profile.save()
    two_fortified_meals(vera, oat_milk, 1)
    eat(vera, oat_milk, "500")
    assert "/planner/day/" not in page(signed_in(vera))


def test_a_vegetarian_reads_how_to_reach_it_on_most_days(egg: Food) -> None:
    priya = make_user("priya", diet="vegetarian", country="GB")
    for days in range(1, 5):
        eat(priya, egg, "100", days_ago=days)
    finish(priya, *range(1, 5))
    text = page(signed_in(priya))
    assert "would have closed 4 of the 4 days that lacked something." in text
    assert "The rule it meets" not in text
