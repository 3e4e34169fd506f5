"""A basis for the tests of papers: of real rows, frozen, with a review's texts."""

from datetime import date
from typing import Any

from accounts.models import RiskFactor, User
from foods.models import Food
from testing.care import make_care_of, make_dietitian
from tracker.body.models import LabResult, Symptom
from tracker.bridge.tests.rows import take_by_plan
from tracker.review import basis
from tracker.review.models import Target
from tracker.screening.tests.diaries import TODAY, ago, eat, two_fortified_meals

SIGNED = "2026-11-23T10:42:00+00:00"
TEXTS: dict[str, Any] = {
    "assessment": "Oat milk at two meals.\nNori now and then.",
    "problem": "Irregular intake of a reliable source.",
    "aetiology": "The weekly tablet was stopped.",
    "signs": "Rule met on six days.",
    "intervention": "One tablet a day.",
    "monitoring": "Complete days at the weekend.",
    "plan": "A letter to the doctor.",
    "next_date": "2026-12-14",
    "signature": "Dora of the practice, A register DT 1",
    "signed_at": SIGNED,
    "amendments": [
        {"text": "The tablet holds 50 µg.", "signature": "Dora of the practice", "signed_at": SIGNED}
    ],
}


def fill(vera: User, oat_milk: Food, nori: Food) -> None:
    """A week with tablets, nori, something not stated, a sign, results, a risk factor and a target."""
    take_by_plan(vera, start=ago(3), dose_ug="10", still_taken_on=TODAY, name="B12 tablet")
    two_fortified_meals(vera, oat_milk, *range(1, 7))
    eat(vera, nori, 2)
    oat_milk.b12_ug, oat_milk.standing = None, "not_stated"
    eat(vera, oat_milk, 100)
    RiskFactor.objects.create(user=vera, key="ppi", dose="20 mg")
    Symptom.objects.create(owner=vera, key="fatigue", since=date(2026, 9, 1), since_precision="month")
    for analyte, value, unit in (("total_b12", 210, "ng/L"), ("mma", 320, "nmol/L")):
        LabResult.objects.create(
            owner=vera, analyte=analyte, value=value, unit=unit, taken_on=ago(40), lab_high=400
        )
    Target.objects.create(client=vera, set_by_name="Dora", ug=5, reason="Two small children", start=ago(9))


def picture(client: User, *scopes: str, days: int = 14, **more: Any) -> dict[str, Any]:
    """The basis of the last days as a dietitian with these scopes sees it."""
    care = make_care_of(client, make_dietitian(), *scopes)
    return basis.load(care, first=ago(days - 1), last=TODAY, **more)
