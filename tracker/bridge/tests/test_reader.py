from datetime import date, timedelta

import pytest

from accounts.models import LifeStagePeriod, RiskFactor, User
from testing.factories import make_user
from tracker.bridge import Reader, load_reader

TODAY = date(2026, 11, 23)


def read(user: User) -> Reader:
    return load_reader(user, user.profile)


def test_an_unknown_age_takes_the_adult_value_and_says_so(vera: User) -> None:
    reference = read(vera).reference_on(TODAY)
    assert reference.value.recommended_ug == 1.5  # United Kingdom, RNI
    assert reference.assumed


def test_the_reference_changes_on_the_birthday(db: None) -> None:
    child = make_user("ida", country="US", birth_date=date(2012, 11, 23), sex="female")
    reader = read(child)
    assert reader.reference(TODAY - timedelta(days=1)).recommended_ug == 1.8  # 9 to 13
    assert reader.reference(TODAY).recommended_ug == 2.4  # from 14
    assert not reader.reference_on(TODAY).assumed


def test_pregnancy_and_breastfeeding_change_it_on_their_days(db: None) -> None:
    user = make_user("eva", country="US", sex="female")
    LifeStagePeriod.objects.create(
        user=user, stage="pregnant", start=date(2026, 1, 10), end=date(2026, 10, 3)
    )
    LifeStagePeriod.objects.create(user=user, stage="lactating", start=date(2026, 10, 3))
    reader = read(user)
    days = [date(2026, 1, 9), date(2026, 1, 10), date(2026, 10, 2), date(2026, 10, 3), TODAY]
    assert [reader.reference(day).recommended_ug for day in days] == [2.4, 2.6, 2.6, 2.8, 2.8]


def test_the_chosen_authority_wins_over_the_country(db: None) -> None:
    assert read(make_user(country="GB", authority="dach-2018")).authority == "dach-2018"


@pytest.mark.parametrize("authority", ["", "no-such-authority"])
def test_without_a_usable_choice_it_is_guessed_from_the_country(db: None, authority: str) -> None:
    reader = read(make_user(country="DE", authority=authority))
    assert reader.authority == "dach-2018"
    assert reader.authority_is_guessed


def test_where_an_authority_has_no_value_another_is_offered(db: None) -> None:
    baby = make_user(country="GB", birth_date=TODAY - timedelta(days=20), authority="efsa-2015")
    reference = read(baby).reference_on(TODAY)
    assert reference.value is None
    assert reference.reason == "no-value-for-age"
    assert reference.offered.authority == "who-fao-2004"


@pytest.mark.parametrize(
    ("diet", "chose", "follows"),
    [("vegan", False, True), ("vegetarian", False, False), ("vegetarian", True, True), ("", True, False)],
)
def test_the_vegan_rule_is_for_vegans_and_vegetarians_who_chose_it(
    db: None, diet: str, chose: bool, follows: bool
) -> None:
    assert read(make_user(diet=diet, follows_vegan_rule=chose)).follows_vegan_rule is follows


def test_a_medicine_holds_from_its_day_until_its_day(sam: User) -> None:
    RiskFactor.objects.create(user=sam, key="metformin", since=date(2024, 11, 23), until=date(2026, 6, 1))
    reader = read(sam)
    assert reader.person(date(2026, 6, 1), on_treatment=False).has("metformin")
    assert not reader.person(date(2026, 6, 2), on_treatment=False).has("metformin")
    assert reader.person(date(2025, 11, 23), on_treatment=False).facts("metformin").years == pytest.approx(
        1, abs=0.01
    )
