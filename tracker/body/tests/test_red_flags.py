"""Signs and results reach every page that judges: what ranks highest comes first, nothing reassures."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client

from accounts.models import User
from foods.models import Food
from testing.factories import make_entry, make_food
from tracker.body.models import LabResult, Symptom
from tracker.body.tests.conftest import TODAY, text_of
from tracker.diary.models import Day

pytestmark = pytest.mark.django_db
PAGES = ("/today/", "/coverage/", "/findings/", "/body/")
REASSURING = ("you are covered", "covers you", "smallest change", "supplement covers")


@pytest.fixture
def flakes(db: None) -> Food:
    return make_food("Bran flakes", b12_ug="5", measures=[{"label": "1 bowl", "grams": "40"}])


@pytest.fixture(autouse=True)
def covered(vera: User, flakes: Food) -> None:
    """Two fortified meals a day in the last two weeks."""
    for back in range(14):
        for occasion in ("breakfast", "dinner"):
            make_entry(vera, food=flakes, grams="60", on=TODAY - timedelta(days=back), occasion=occasion)
    Day.objects.filter(owner=vera).update(complete=True)


def sign(owner: User, key: str, days: int = 3, **more: object) -> Symptom:
    return Symptom.objects.create(owner=owner, key=key, since=TODAY - timedelta(days=days), **more)


def reassuring(page: str) -> list[str]:
    return [words for words in REASSURING if words in page.lower()]


def test_without_a_sign_the_day_is_covered(as_vera: Client) -> None:
    assert "you are covered today" in text_of(as_vera, "/today/")


@pytest.mark.parametrize("url", PAGES)
def test_tingling_puts_the_doctor_first(as_vera: Client, vera: User, url: str) -> None:
    sign(vera, "paraesthesia")
    page = text_of(as_vera, url)
    assert "Show this to a doctor within days" in page
    assert reassuring(page) == []


def test_on_the_day_the_card_comes_before_the_answer(as_vera: Client, vera: User) -> None:
    sign(vera, "paraesthesia")
    page = text_of(as_vera, "/today/")
    assert page.index("Show this to a doctor within days") < page.index('id="answer"')


@pytest.mark.parametrize("url", PAGES)
def test_a_sudden_sign_leaves_only_the_emergency(as_vera: Client, vera: User, url: str) -> None:
    sign(vera, "sudden_or_one_sided", days=0)
    sign(vera, "paraesthesia")
    page = text_of(as_vera, url)
    assert "Call the emergency number now: 112" in page
    assert "Show this to a doctor within days" not in page
    assert reassuring(page) == []


def test_the_planner_proposes_nothing_beside_a_sign(as_vera: Client, vera: User) -> None:
    sign(vera, "sudden_or_one_sided", days=0)
    assert 'name="pattern"' not in text_of(as_vera, "/planner/")


def test_once_it_is_over_the_day_is_as_before(as_vera: Client, vera: User) -> None:
    emergency = sign(vera, "sudden_or_one_sided", days=0)
    as_vera.post(f"/body/symptom/{emergency.code}/over/")
    assert "you are covered today" in text_of(as_vera, "/today/")


def test_a_past_day_has_the_signs_of_that_day(as_vera: Client, vera: User) -> None:
    sign(vera, "paraesthesia", days=3)
    before, during = (TODAY - timedelta(days=back) for back in (5, 2))
    assert "within days" not in text_of(as_vera, f"/day/{before}/")
    assert "within days" in text_of(as_vera, f"/day/{during}/")


def test_a_low_result_comes_before_any_verdict(as_vera: Client, vera: User) -> None:
    LabResult.objects.create(owner=vera, analyte="total_b12", value=150, unit="ng/L", taken_on=TODAY)
    page = text_of(as_vera, "/today/")
    assert "A blood test came back low" in page
    assert reassuring(page) == []


def test_on_treatment_a_low_result_is_no_reason_to_act(as_vera: Client, vera: User) -> None:
    vera.profile.treated_for_deficiency = True
    vera.profile.save()
    LabResult.objects.create(owner=vera, analyte="total_b12", value=150, unit="ng/L", taken_on=TODAY)
    assert "A blood test came back low" not in text_of(as_vera, "/findings/")


def test_the_day_still_costs_ten_queries_at_most(
    as_vera: Client, vera: User, django_assert_max_num_queries: Callable
) -> None:
    for key in ("fatigue", "paraesthesia", "glossitis"):
        sign(vera, key)
    LabResult.objects.create(owner=vera, analyte="total_b12", value=150, unit="ng/L", taken_on=TODAY)
    with django_assert_max_num_queries(10):
        as_vera.get("/today/")
