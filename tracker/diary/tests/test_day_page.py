"""The day page: what it answers, for whom, and what it costs."""

import uuid
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.test import Client

from accounts.models import LifeStagePeriod, RiskFactor, User
from foods.models import Food
from foods.search import index
from testing.factories import make_entry, make_food
from tracker.diary import actions
from tracker.diary.models import Day, Entry
from tracker.diary.portions import Portion
from tracker.diary.tests.conftest import TODAY, YESTERDAY, Log
from tracker.regimens.models import Regimen, RegimenVersion

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_noon")]
URL = f"/day/{TODAY}/"


def shown(client: Client, url: str = URL) -> str:
    """The page as text, without the breaks in it."""
    return " ".join(client.get(url).content.decode().replace("\xa0", " ").split())


def take(owner: User, ug: str, **regimen: object) -> Regimen:
    """A daily regimen, begun a week ago."""
    start = TODAY - timedelta(days=7)
    made = Regimen.objects.create(owner=owner, name="B12", still_taken_on=TODAY, **regimen)
    RegimenVersion.objects.create(regimen=made, start=start, dose_ug=Decimal(ug))
    return made


@pytest.fixture
def cereal(db: None) -> Food:
    return make_food("Bran flakes", b12_ug="5", measures=[{"label": "1 bowl", "grams": "40"}])


# What it answers ---------------------------------------------------------------------------------------


def test_one_meal_is_answered_with_what_is_missing(as_vera: Client, log: Log, cereal: Food) -> None:
    log(cereal)
    page = shown(as_vera)
    assert "2 µg so far, and one more fortified meal with 1 µg or more covers you today." in page
    assert "1 of 2" in page


def test_two_meals_cover(as_vera: Client, log: Log, cereal: Food) -> None:
    log(cereal)
    log(cereal, occasion="dinner")
    assert "4 µg: you are covered today." in shown(as_vera)


def test_what_nobody_stated_makes_it_at_least(as_vera: Client, log: Log, cereal: Food) -> None:
    log(cereal)
    log(make_food("Soya yogurt", b12_ug=None, standing="not_stated"), occasion="lunch")
    page = shown(as_vera)
    assert "At least 2 µg so far" in page
    assert "at least 0 µg" in page
    assert "check the label" in page


def test_nori_is_struck_through_and_left_out(as_vera: Client, log: Log, nori: Food) -> None:
    log(nori, 2)
    page = shown(as_vera)
    assert "<s>3.9 µg</s><small>not counted</small>" in page
    assert "0 µg so far" in page


def test_a_past_day_that_is_not_complete_cannot_be_told(as_vera: Client, log: Log, cereal: Food) -> None:
    log(cereal, on=YESTERDAY)
    page = shown(as_vera, f"/day/{YESTERDAY}/")
    assert "We cannot tell whether this day was covered." in page
    assert "not met" not in page


def test_a_complete_day_may_be_called_not_covered(
    as_vera: Client, vera: User, log: Log, cereal: Food
) -> None:
    log(cereal, on=YESTERDAY)
    actions.mark_complete(owner=vera, date=YESTERDAY, complete=True)
    assert "The vegan rule was not met." in shown(as_vera, f"/day/{YESTERDAY}/")


def test_a_planned_tablet_covers_and_is_shown_as_assumed(as_vera: Client, vera: User) -> None:
    take(vera, "10")
    page = shown(as_vera)
    assert "Your supplement covers you today." in page
    assert "assumed taken" in page
    assert "counted as taken until you say otherwise" in page


def test_others_are_compared_with_the_recommendation(as_sam: Client, sam: User, egg: Food) -> None:
    make_entry(sam, food=egg, grams="50", on=TODAY)
    page = shown(as_sam)
    assert "recommended" in page
    assert "fortified meals" not in page
    assert "your rule" not in page


def test_a_vegetarian_is_told_what_of_the_sum_can_be_relied_on(as_sam: Client, sam: User, egg: Food) -> None:
    sam.profile.diet, sam.profile.country = "vegetarian", "US"
    sam.profile.save()
    tuna = make_food("Tuna", b12_ug="2.5", source_type="fish_seafood", form="food_bound", diet="pescatarian")
    make_entry(sam, food=egg, grams="50", on=TODAY)
    make_entry(sam, food=tuna, grams="100", on=TODAY)
    assert "3.1 µg logged, and 0.56 µg of it to rely on; 2.4 µg is recommended." in shown(as_sam)


def test_an_unknown_age_takes_the_adult_value_and_says_so(as_sam: Client) -> None:
    assert "We do not know your age, so the adult value is used." in shown(as_sam)


def test_an_empty_day_is_not_a_day_of_zero(as_vera: Client, log: Log, egg: Food) -> None:
    log(egg)
    page = shown(as_vera, f"/day/{YESTERDAY}/")
    assert "An empty day is not a day of zero" in page
    assert 'class="meter' not in page


def test_the_first_day_says_how_to_begin(as_vera: Client) -> None:
    assert "What did you eat first today?" in shown(as_vera)


def test_the_picture_has_the_same_figures_in_words(as_vera: Client, log: Log, cereal: Food) -> None:
    log(cereal)
    page = shown(as_vera)
    assert 'role="img"' in page
    assert "2 µg : 2 fortified food" in page.replace("µg:", "µg :")
    assert "recommended" in page


# What it never says ------------------------------------------------------------------------------------


@pytest.fixture
def covered(log: Log, cereal: Food) -> None:
    """A day that meets the rule."""
    log(cereal)
    log(cereal, occasion="dinner")


@pytest.mark.usefixtures("covered")
@pytest.mark.parametrize("key", ["metformin", "ppi", "coeliac", "bariatric"])
def test_nobody_whose_uptake_is_in_doubt_is_told_that_all_is_well(
    as_vera: Client, vera: User, key: str
) -> None:
    RiskFactor.objects.create(user=vera, key=key)
    assert "you are covered" not in shown(as_vera)


@pytest.mark.parametrize("key", ["metformin", "ppi", "coeliac", "bariatric"])
def test_no_meal_is_said_to_settle_it_for_them(
    as_vera: Client, vera: User, log: Log, cereal: Food, key: str
) -> None:
    RiskFactor.objects.create(user=vera, key=key)
    for food in (make_food("Apple", b12_ug="0", source_type="no_b12", form="none"), cereal):
        log(food)
        assert "you today" not in shown(as_vera)


@pytest.mark.usefixtures("covered")
@pytest.mark.parametrize("key", ["metformin", "coeliac", "bariatric"])
def test_nothing_is_proposed_where_uptake_is_hindered(as_vera: Client, vera: User, key: str) -> None:
    RiskFactor.objects.create(user=vera, key=key)
    assert "smallest change" not in shown(as_vera)


def forbidden_in_treatment(page: str) -> list[str]:
    words = [
        "covered",
        "so far",
        'class="meter',
        "estimated absorbed",
        "counts as reliable",
        "smallest change",
        "your rule",
    ]
    return [word for word in words if word in page]


@pytest.mark.usefixtures("covered")
def test_somebody_treated_sees_treatment_and_no_judgement(as_vera: Client, vera: User) -> None:
    take(vera, "1000", kind="injection", prescribed=True)
    page = shown(as_vera)
    assert "Your treatment comes first" in page
    assert forbidden_in_treatment(page) == []


@pytest.mark.usefixtures("covered")
def test_being_treated_can_be_told_in_the_profile(as_vera: Client, vera: User) -> None:
    vera.profile.treated_for_deficiency = True
    vera.profile.save()
    assert forbidden_in_treatment(shown(as_vera)) == []


@pytest.mark.usefixtures("covered")
def test_without_intrinsic_factor_nothing_is_judged(as_vera: Client, vera: User) -> None:
    RiskFactor.objects.create(user=vera, key="autoimmune_gastritis")
    assert forbidden_in_treatment(shown(as_vera)) == []


def test_an_injection_is_no_intake(as_vera: Client, vera: User) -> None:
    take(vera, "1000", kind="injection")
    assert "1,000 µg" not in shown(as_vera)


@pytest.mark.usefixtures("covered")
def test_under_18_no_society_rule_is_applied(as_vera: Client, vera: User) -> None:
    vera.profile.birth_date = date(2010, 1, 1)
    vera.profile.save()
    page = shown(as_vera)
    assert "covered" not in page
    assert "Under 18" in page


@pytest.mark.usefixtures("covered")
def test_no_praise_no_blame_no_streaks_no_red(as_vera: Client) -> None:
    page = shown(as_vera).lower()
    for word in (
        "well done",
        "great",
        "streak",
        "congrat",
        "failed",
        "bad day",
        "keep it up",
        "!<",
        "stores will last",
    ):
        assert word not in page


def test_no_absorbed_figure_in_pregnancy(as_vera: Client, vera: User, log: Log, cereal: Food) -> None:
    log(cereal)
    LifeStagePeriod.objects.create(user=vera, stage="pregnant", start=TODAY - timedelta(days=60))
    page = shown(as_vera)
    assert "estimated absorbed" not in page


def test_quiet_mode_hides_numbers_and_bars(as_vera: Client, vera: User, log: Log, cereal: Food) -> None:
    log(cereal, on=YESTERDAY)
    log(cereal)
    vera.profile.quiet_mode = True
    vera.profile.save()
    page = shown(as_vera)
    assert "Bran flakes" in page
    assert "µg" not in page[page.index('id="day"') : page.index('id="toasts"')]
    assert 'class="meter' not in page
    assert "Was yesterday everything?" not in page


# Which day ---------------------------------------------------------------------------------------------


def test_today_is_the_day(as_vera: Client) -> None:
    assert "Monday, 23 November" in shown(as_vera, "/today/")


def test_today_depends_on_where_one_is(as_vera: Client, vera: User) -> None:
    vera.profile.time_zone = "Pacific/Auckland"
    vera.profile.save()
    assert "Tuesday, 24 November" in shown(as_vera, "/today/")


def test_any_past_day_is_reachable(as_vera: Client) -> None:
    for day in ("2026-11-22", "2016-02-29", "1900-01-01"):
        assert as_vera.get(f"/day/{day}/").status_code == 200


def test_a_day_to_come_says_that_it_cannot_be_logged(as_vera: Client) -> None:
    assert "This day has not come yet." in shown(as_vera, "/day/2026-11-24/")


@pytest.mark.parametrize(
    "day", ["1899-12-31", "0001-01-01", "2026-02-30", "2026-13-01", "9999-12-31", "tomorrow"]
)
def test_an_absurd_day_finds_no_page(as_vera: Client, day: str) -> None:
    assert as_vera.get(f"/day/{day}/").status_code == 404


@pytest.mark.parametrize(
    ("asked", "leads_to"), [("2026-11-01", "/day/2026-11-01/"), ("soon", "/today/"), ("", "/today/")]
)
def test_the_date_picker_leads_to_the_day(as_vera: Client, asked: str, leads_to: str) -> None:
    assert as_vera.get("/day/", {"date": asked}).url == leads_to


def test_htmx_gets_the_day_alone(as_vera: Client) -> None:
    page = as_vera.get(URL, headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in page
    assert 'id="day"' in page


def test_the_same_partial_draws_the_page(as_vera: Client, log: Log, egg: Food) -> None:
    log(egg)
    assert 'id="day"' in as_vera.get(URL).content.decode()


def test_reading_writes_nothing(as_vera: Client, vera: User) -> None:
    take(vera, "10")
    as_vera.get(URL)
    assert not Day.objects.exists()
    assert not Entry.objects.exists()


def test_nobody_sees_another_persons_day(as_sam: Client, log: Log, egg: Food) -> None:
    log(egg)
    assert "Egg, boiled" not in shown(as_sam)


def test_signed_out_one_is_asked_to_sign_in(client: Client) -> None:
    assert client.get(URL).status_code == 302


def test_no_cache_keeps_it(as_vera: Client) -> None:
    assert "no-store" in as_vera.get(URL)["Cache-Control"]


# What it costs -----------------------------------------------------------------------------------------
# session, user with profile, life stages, risk factors, days, entries with foods, plans, what was said of
# doses, favourites; and the common foods where something is to be proposed.
QUERIES = 10


def fill(owner: User, food: Food, days: int) -> None:
    """Three entries a day, as the page logs them, written at once."""
    first = make_entry(owner, food=food, on=TODAY)
    rows = []
    for back in range(days):
        for occasion in ("breakfast", "lunch", "dinner"):
            row = Entry.objects.get(pk=first.pk)
            row.pk, row.code, row.client_id = None, uuid.uuid4(), uuid.uuid4()
            row.date, row.occasion = TODAY - timedelta(days=back), occasion
            rows.append(row)
    Entry.objects.bulk_create(rows, batch_size=500)
    Day.objects.bulk_create(
        [Day(owner=owner, date=TODAY - timedelta(days=back), complete=True) for back in range(1, days)],
        batch_size=500,
    )


@pytest.mark.parametrize("days", [10, 400])
def test_a_long_diary_costs_no_more_queries(
    as_vera: Client, vera: User, oat_milk: Food, days: int, django_assert_max_num_queries: object
) -> None:
    take(vera, "2")
    fill(vera, oat_milk, days)
    actions.add_favourite(owner=vera, food=oat_milk, portion=Portion(Decimal(1), oat_milk.measures[0]))
    with django_assert_max_num_queries(QUERIES):  # type: ignore[operator]
        assert as_vera.get(URL).status_code == 200


def test_search_costs_the_same_with_a_long_diary(
    as_vera: Client, vera: User, oat_milk: Food, django_assert_max_num_queries: object
) -> None:
    fill(vera, oat_milk, 100)
    index.rebuild()
    as_vera.get("/add/?q=oat")  # warms the vocabulary
    with django_assert_max_num_queries(QUERIES):  # type: ignore[operator]
        as_vera.get("/add/?q=oat")


def test_each_occasion_says_what_is_absorbed_of_it_by_estimate(
    as_vera: Client, log: Log, oat_milk: Food
) -> None:
    log(oat_milk, 2, occasion="breakfast")
    log(oat_milk, 2, occasion="dinner")
    assert as_vera.get("/today/").content.decode().count("absorbed, by estimate") == 2
