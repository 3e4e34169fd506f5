"""What a basis holds, what it leaves out, and that it is plain JSON."""

import json
from datetime import date
from typing import Any

import pytest
import time_machine

from accounts.models import CareRelationship, RiskFactor, User
from foods.models import Food
from testing.care import make_care_of, make_dietitian
from tracker.body.models import LabResult, Symptom
from tracker.bridge.tests.rows import take_by_plan
from tracker.review import basis
from tracker.review.models import RareFood, Target
from tracker.screening.tests.diaries import (
    NOON,
    TODAY,
    ago,
    eat,
    elder_on_metformin,
    finish,
    treated_vegan,
    two_fortified_meals,
)

pytestmark = pytest.mark.django_db
FIRST = ago(13)


@pytest.fixture(autouse=True)
def at_noon() -> Any:
    with time_machine.travel(NOON, tick=False):
        yield


def care_of(client: User, *scopes: str, **fields: Any) -> CareRelationship:
    return make_care_of(client, make_dietitian(), *scopes, **fields)


def of(care: CareRelationship, *, first: date = FIRST, last: date = TODAY, **more: Any) -> dict[str, Any]:
    return basis.load(care, first=first, last=last, **more)


def full(vera: User, oat_milk: Food, nori: Food) -> None:
    """A week with everything in it."""
    take_by_plan(vera, start=ago(3), dose_ug="10", still_taken_on=TODAY)
    two_fortified_meals(vera, oat_milk, *range(1, 7))
    eat(vera, nori, 2)
    RiskFactor.objects.create(user=vera, key="ppi", since=date(2019, 1, 1), since_year_only=True)
    Symptom.objects.create(owner=vera, key="fatigue", since=ago(30))
    LabResult.objects.create(owner=vera, analyte="total_b12", value="210", unit="ng/L", taken_on=ago(40))


def test_it_is_plain_json(vera: User, oat_milk: Food, nori: Food) -> None:
    full(vera, oat_milk, nori)
    seen = of(care_of(vera))
    assert json.loads(json.dumps(seen, allow_nan=False)) == seen
    assert seen["schema"] == basis.SCHEMA


def test_entries_come_with_every_figure(vera: User, oat_milk: Food, nori: Food) -> None:
    full(vera, oat_milk, nori)
    seen = of(care_of(vera))
    last = seen["entries"][-1]
    assert len(seen["entries"]) == 13
    assert (last["food"], last["grams"], last["ug"], last["stated_ug"]) == ("Nori, dried", 2.0, 0.0, 1.552)
    assert (last["standing"], last["form"], last["logged_by"]) == ("not_counted", "unreliable", "client")


def test_who_logged_an_entry_is_told(vera: User, oat_milk: Food) -> None:
    care = care_of(vera)
    for who in (vera, care.carer, make_dietitian("helen")):
        eat(vera, oat_milk, 100)
        vera.entries.filter(pk=vera.entries.latest("pk").pk).update(logged_by=who)
    assert [each["logged_by"] for each in of(care)["entries"]] == ["client", "author", "other"]


def test_days_doses_and_coverage_are_told(vera: User, oat_milk: Food, nori: Food) -> None:
    full(vera, oat_milk, nori)
    seen = of(care_of(vera))
    yesterday = next(day for day in seen["days"] if day["date"] == ago(1).isoformat())
    assert (yesterday["complete"], yesterday["known_ug"], yesterday["coverage"]) == (True, 13.8, "covered")
    assert yesterday["absorbed"]["low_ug"] < yesterday["absorbed"]["high_ug"]
    assert [dose["ug"] for dose in seen["doses"]] == [10.0] * 4
    assert seen["coverage"]["verdict"] == "covered"
    assert seen["completeness"]["complete"] == 6


def test_findings_are_in_professional_words_with_sources(vera: User, oat_milk: Food, nori: Food) -> None:
    full(vera, oat_milk, nori)
    found = {each["key"]: each for each in of(care_of(vera))["findings"]}
    assert found["ppi"]["title"] == "Proton pump inhibitor"
    assert found["unclear_test"]["severity"] == "act"
    assert all(each["sources"] and each["why"] for each in found.values())


@pytest.mark.parametrize(
    ("scope", "absent"),
    [
        ("diary", ("entries", "days", "doses", "usual", "coverage", "iom", "absorbed", "completeness")),
        ("symptoms", ("symptoms",)),
        ("labs", ("labs",)),
        ("profile", ("factors",)),
    ],
)
def test_what_is_not_shared_is_absent(
    vera: User, oat_milk: Food, nori: Food, scope: str, absent: tuple[str, ...]
) -> None:
    full(vera, oat_milk, nori)
    others = [each for each in ("diary", "symptoms", "labs", "profile") if each != scope]
    seen = of(care_of(vera, *others))
    assert seen["agreed"]["not_shared"] == [scope]
    assert [seen[key] for key in absent] == [None] * len(absent)


def test_nothing_unshared_leaks_in_words(vera: User, oat_milk: Food, nori: Food) -> None:
    full(vera, oat_milk, nori)
    text = json.dumps(of(care_of(vera, "diary")))
    assert not any(word in text for word in ("fatigue", "210", "pump", '"female"', '"vegan"'))


def test_days_before_sharing_began_are_left_out(vera: User, oat_milk: Food) -> None:
    two_fortified_meals(vera, oat_milk, *range(1, 10))
    seen = of(care_of(vera, shares_from=ago(4)))
    assert (seen["range"]["first"], seen["range"]["asked_first"]) == (ago(4).isoformat(), FIRST.isoformat())
    assert len(seen["days"]) == 5
    assert min(each["date"] for each in seen["entries"]) == ago(4).isoformat()


def test_a_period_before_sharing_began_is_refused(vera: User) -> None:
    with pytest.raises(ValueError, match="no day"):
        of(care_of(vera, shares_from=TODAY), last=ago(3))


@pytest.mark.parametrize(("first", "last"), [(ago(-2), ago(-9)), (date.min, TODAY), (TODAY, ago(1))])
def test_hostile_periods_are_refused(vera: User, first: date, last: date) -> None:
    with pytest.raises(ValueError, match="1 to 366"):
        of(care_of(vera), first=first, last=last)


def test_the_end_is_today_at_the_latest(vera: User) -> None:
    assert of(care_of(vera), last=date.max)["range"]["last"] == TODAY.isoformat()


def test_a_treated_client_has_figures_and_no_verdict(oat_milk: Food) -> None:
    seen = of(care_of(treated_vegan(oat_milk)))
    assert seen["treatment"] == "regimen"
    assert seen["usual"]["band"] == ""
    assert seen["usual"]["intake"]["mean_ug"] > 0
    assert seen["coverage"] == {"applies": False, "reason": "treatment"}
    assert (seen["iom"], seen["absorbed"]["mean"]) == (None, None)


def test_nothing_reassures_beside_metformin(db: None) -> None:
    seen = of(care_of(elder_on_metformin()))
    assert (seen["usual"]["band"], seen["iom"]["conclusion"]) == ("", "withheld")
    assert seen["absorbed"]["reason"] == "metformin"
    assert [factor["key"] for factor in seen["factors"] if factor["told"]] == ["metformin", "ppi"]


def test_the_reference_comes_with_its_authority(vera: User) -> None:
    seen = of(care_of(vera))["reference"]
    assert (seen["authority"], seen["recommended_ug"], seen["kind"]) == ("uk-coma-1991", 1.5, "RNI")
    assert seen["assumed"]
    assert seen["source"]


def test_a_birthday_in_the_period_changes_the_reference(vera: User) -> None:
    vera.profile.birth_date = date(2011, 11, 20)
    vera.profile.save()
    changes = of(care_of(vera))["reference_changes"]
    assert [each["recommended_ug"] for each in changes] == [1.2, 1.5]
    assert changes[1]["since"] == "2026-11-20"


def test_target_and_rare_foods_are_told(vera: User) -> None:
    care = care_of(vera)
    Target.objects.create(
        client=vera, set_by=care.carer, set_by_name="Dora", ug=4, reason="Why", start=ago(9)
    )
    RareFood.objects.create(client=vera, kind="liver", times=2, per="month", asked_on=ago(1))
    seen = of(care)
    assert (seen["target"]["ug"], seen["target"]["reason"]) == (4.0, "Why")
    assert seen["rare_foods"][0]["times"] == 2


def test_a_target_that_is_over_does_not_hold(vera: User) -> None:
    care = care_of(vera)
    Target.objects.create(client=vera, set_by_name="Dora", ug=4, reason="Why", start=ago(9), end=ago(1))
    assert of(care)["target"] is None


def test_a_result_names_the_range_of_the_guideline(vera: User, oat_milk: Food, nori: Food) -> None:
    full(vera, oat_milk, nori)
    assert of(care_of(vera))["labs"][0]["band"]["key"] == "indeterminate"
    CareRelationship.objects.all().delete()
    assert of(care_of(vera, "labs"))["labs"][0]["band"] is None


def test_change_since_the_previous_review(vera: User, oat_milk: Food) -> None:
    two_fortified_meals(vera, oat_milk, *range(1, 26))
    care = care_of(vera)
    earlier = of(care, first=ago(27), last=ago(14))
    seen = of(care, previous=earlier)["change"]
    assert (seen["first"], seen["direction"]) == (ago(27).isoformat(), "open")


def test_it_takes_no_more_than_eight_queries(
    vera: User, oat_milk: Food, nori: Food, django_assert_max_num_queries: Any
) -> None:
    full(vera, oat_milk, nori)
    finish(vera, 20)
    care = CareRelationship.objects.with_people().get(pk=care_of(vera).pk)
    with django_assert_max_num_queries(8):
        of(care)


def test_a_target_and_rare_foods_are_part_of_the_diary(vera: User) -> None:
    Target.objects.create(client=vera, set_by_name="D", ug=4, reason="Low test", start=ago(3))
    RareFood.objects.create(client=vera, kind="liver", times=1, per="month", asked_on=ago(3))
    seen = of(care_of(vera, "labs", "symptoms", "profile"))
    assert (seen["target"], seen["rare_foods"]) == (None, [])


def test_what_was_noted_before_the_shared_days_stays_out(vera: User) -> None:
    over = {"set_by_name": "D", "ug": 4, "reason": "Low test", "end": ago(20)}
    Target.objects.create(client=vera, start=ago(30), **over)
    RareFood.objects.create(client=vera, kind="liver", times=1, per="month", asked_on=ago(30))
    seen = of(care_of(vera, shares_from=ago(10)))
    assert (seen["target"], seen["rare_foods"]) == (None, [])
