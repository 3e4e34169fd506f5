"""Small days worked out by hand."""

from datetime import date, timedelta

import pytest

from accounts.models import LifeStagePeriod, RiskFactor, User
from foods.models import Food
from testing.factories import make_food, make_user
from tracker.bridge import DayPicture, assess_day, load_reader, load_window
from tracker.bridge.tests.rows import eat, take_by_plan
from tracker.diary.models import Day, Entry

TODAY = date(2026, 11, 23)
YESTERDAY = TODAY - timedelta(days=1)


def picture_of(user: User, on: date = TODAY) -> DayPicture:
    window = load_window(user, on - timedelta(days=27), on, today=TODAY)
    return assess_day(load_reader(user, user.profile), window, on, today=TODAY)


@pytest.fixture
def bran_flakes(db: None) -> Food:
    return make_food("Bran flakes", b12_ug="3.3333")


@pytest.fixture
def a_vegan_day(vera: User, bran_flakes: Food, oat_milk: Food, nori: Food) -> User:
    """Breakfast of 45 g bran flakes (1.5 µg), 237 g oat milk (0.9 µg); at lunch nori and an unread label."""
    eat(vera, bran_flakes, "45", TODAY)
    eat(vera, oat_milk, "236.842", TODAY)
    eat(vera, nori, "5", TODAY, "lunch")
    eat(vera, make_food("Soya yoghurt", b12_ug=None, standing="not_stated"), "125", TODAY, "lunch")
    return vera


def test_the_vegan_day_adds_up(a_vegan_day: User) -> None:
    summary = picture_of(a_vegan_day).summary
    assert summary.known_ug == pytest.approx(2.4, abs=0.001)
    assert summary.reliable_ug == pytest.approx(2.4, abs=0.001)
    assert summary.by_occasion["breakfast"] == pytest.approx(2.4, abs=0.001)
    assert (summary.entries, summary.not_stated, summary.not_counted) == (4, 1, 1)


def test_the_vegan_day_lacks_one_fortified_meal(a_vegan_day: User) -> None:
    picture = picture_of(a_vegan_day)
    assert (picture.gap.occasions_have, picture.gap.occasions_need) == (1, 2)
    assert picture.need_ug == pytest.approx(0.6, abs=0.001)
    assert picture.coverage_today.verdict == "cannot-tell"  # the day is not complete


def test_the_vegan_day_absorbs_what_one_window_can(a_vegan_day: User) -> None:
    picture = picture_of(a_vegan_day)
    assert picture.absorbed.ug == pytest.approx(0.820, abs=0.005)
    assert picture.absorbed.low_ug == pytest.approx(0.41, abs=0.005)
    assert picture.absorbed.high_ug == pytest.approx(1.64, abs=0.005)
    assert list(picture.absorbed_by_occasion) == ["breakfast"]


def test_a_complete_day_without_the_second_meal_is_not_covered(a_vegan_day: User) -> None:
    Day.objects.create(owner=a_vegan_day, date=TODAY, complete=True)
    Entry.objects.filter(owner=a_vegan_day, standing="not_stated").delete()
    assert picture_of(a_vegan_day).coverage_today.verdict == "not-covered"


def test_an_unread_label_that_could_be_the_second_meal_leaves_it_open(a_vegan_day: User) -> None:
    Day.objects.create(owner=a_vegan_day, date=TODAY, complete=True)
    assert picture_of(a_vegan_day).coverage_today.verdict == "cannot-tell"


def test_a_planned_tablet_of_10_ug_covers_the_day(vera: User) -> None:
    take_by_plan(vera, start=TODAY, dose_ug="10")
    picture = picture_of(vera)
    assert picture.coverage_today.verdict == "covered"
    assert picture.need_ug == 0


def test_an_omnivore_has_no_coverage_but_a_reference(sam: User, egg: Food) -> None:
    eat(sam, egg, "100", TODAY)
    picture = picture_of(sam)
    assert picture.coverage is None
    assert picture.gap is None
    assert picture.need_ug == pytest.approx(2.4 - 1.11)  # WHO/FAO, no country told


def test_egg_gives_up_half_of_its_b12(sam: User, egg: Food) -> None:
    eat(sam, egg, "100", TODAY)
    window = picture_of(sam).absorbed_windows[0]
    assert window.swallowed_ug == pytest.approx(1.11)
    assert window.absorbed.ug == pytest.approx(0.369, abs=0.005)  # 0.555 µg released, on the low curve


def test_somebody_on_injections_sees_their_treatment_only(a_vegan_day: User) -> None:
    take_by_plan(a_vegan_day, start=YESTERDAY, kind="injection", dose_ug="1000")
    picture = picture_of(a_vegan_day)
    assert (picture.treatment, picture.treatment_reason) == (True, "regimen")
    assert (picture.coverage, picture.gap, picture.absorbed, picture.usual) == (None, None, None, None)
    assert picture.need_ug is None
    assert [finding.key for finding in picture.findings] == ["on_treatment"]


def test_somebody_treated_as_told_sees_no_verdict(vera: User) -> None:
    vera.profile.treated_for_deficiency = True
    assert picture_of(vera).treatment_reason == "told"


def test_without_intrinsic_factor_nothing_is_judged(vera: User) -> None:
    RiskFactor.objects.create(user=vera, key="gastrectomy")
    picture = picture_of(vera)
    assert picture.treatment_reason == "no-intrinsic-factor"
    assert (picture.coverage, picture.absorbed) == (None, None)
    assert picture.absorbed_reason == "no-intrinsic-factor"


def test_metformin_leaves_no_absorbed_estimate(sam: User, egg: Food) -> None:
    RiskFactor.objects.create(user=sam, key="metformin")
    eat(sam, egg, "100", TODAY)
    picture = picture_of(sam)
    assert picture.absorbed is None
    assert picture.absorbed_reason == "metformin"


def test_little_stomach_acid_widens_the_range_for_food_alone(sam: User, egg: Food) -> None:
    RiskFactor.objects.create(user=sam, key="ppi")
    eat(sam, egg, "100", TODAY)
    take_by_plan(sam, start=TODAY, dose_ug="10")
    by_occasion = picture_of(sam).absorbed_by_occasion
    assert by_occasion["breakfast"].low_ug == 0
    assert by_occasion["supplements"].ug == pytest.approx(1.204, abs=0.005)


def test_yesterdays_pregnancy_is_yesterdays(db: None) -> None:
    user = make_user(country="US", sex="female", diet="vegan")
    LifeStagePeriod.objects.create(user=user, stage="pregnant", start=date(2026, 3, 1), end=YESTERDAY)
    assert picture_of(user, YESTERDAY).reference.recommended_ug == 2.6
    assert picture_of(user, TODAY).reference.recommended_ug == 2.4


def test_usual_intake_comes_from_complete_days_and_adds_the_weekly_tablet(sam: User) -> None:
    fish = make_food(
        "Mackerel", b12_ug="2", source_type="fish_seafood", form="food_bound", diet="pescatarian"
    )
    for back in range(5):
        eat(sam, fish, "100", TODAY - timedelta(days=back))
    for back in range(4):
        Day.objects.create(owner=sam, date=TODAY - timedelta(days=back), complete=True)
    assert picture_of(sam).usual.days == 4
    without = picture_of(sam).usual.typical_ug
    take_by_plan(sam, start=TODAY - timedelta(days=6), dose_ug="2000", schedule="weekly", weekdays=1)
    usual = picture_of(sam).usual
    assert without == pytest.approx(2, abs=0.001)
    assert usual.supplement_ug == pytest.approx(25 / 7)


def test_a_daily_tablet_begun_this_week_is_spread_over_its_own_days(vera: User) -> None:
    for back in range(3):
        Day.objects.create(owner=vera, date=TODAY - timedelta(days=back), complete=True)
    take_by_plan(vera, start=TODAY - timedelta(days=2), dose_ug="10")
    assert picture_of(vera).usual.supplement_ug == pytest.approx(10)


def test_one_logged_weekly_tablet_is_spread_over_a_week(vera: User) -> None:
    tablet = make_food("B12 2000", b12_ug="2000", source_type="supplement")
    eat(vera, tablet, "100", TODAY, "supplements")
    for back in range(3):
        Day.objects.create(owner=vera, date=TODAY - timedelta(days=back), complete=True)
    assert picture_of(vera).usual.supplement_ug == pytest.approx(25 / 7)


def test_unread_labels_keep_probably_low_from_being_said(vera: User) -> None:
    unread = make_food("Soya drink, own brand", b12_ug=None, standing="not_stated")
    for back in range(20):
        Day.objects.create(owner=vera, date=TODAY - timedelta(days=back), complete=True)
    assert picture_of(vera).usual.band == "probably-low"
    for back in range(20):
        eat(vera, unread, "200", TODAY - timedelta(days=back))
    assert picture_of(vera).usual.band != "probably-low"


def test_the_days_before_a_new_diary_are_not_held_against_anyone(vera: User) -> None:
    take_by_plan(vera, start=YESTERDAY)
    Day.objects.create(owner=vera, date=YESTERDAY, complete=True)
    vera.date_joined = vera.date_joined.replace(year=2026, month=11, day=22)
    coverage = picture_of(vera).coverage
    assert (coverage.verdict, coverage.days_covered) == ("covered", 2)


def test_a_day_that_has_not_begun_cannot_be_assessed(vera: User) -> None:
    with pytest.raises(ValueError, match="not over"):
        picture_of(vera, TODAY + timedelta(days=1))
