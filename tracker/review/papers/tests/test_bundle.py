"""The FHIR document against the R5 models and their required value sets."""

import json
from importlib import import_module
from typing import Any

import pytest
from fhir.resources.bundle import Bundle

from accounts.models import User
from foods.models import Food
from testing.factories import make_food
from tracker.body.models import LabResult
from tracker.bridge.tests.rows import take_by_plan
from tracker.review import papers
from tracker.review.papers.bundle import codes
from tracker.review.papers.tests.pictures import SIGNED, TEXTS, fill, picture
from tracker.screening.tests.diaries import ago, eat

# hl7.org/fhir/R5/valueset-observation-status.html; the package's own list is cut short.
OBSERVATION_STATUSES = {
    "registered", "specimen-in-process", "preliminary", "final", "amended", "corrected", "appended",
    "cancelled", "entered-in-error", "unknown", "cannot-be-obtained",
}  # fmt: skip


@pytest.fixture
def frozen(vera: User, oat_milk: Food, nori: Food) -> dict[str, Any]:
    fill(vera, oat_milk, nori)
    return picture(vera)


def resources(basis: dict[str, Any], kind: str, texts: dict[str, Any] | None = None) -> list[dict[str, Any]]:
    entries = papers.fhir(basis, TEXTS if texts is None else texts)["entry"]
    return [each["resource"] for each in entries if each["resource"]["resourceType"] == kind]


def allowed(kind: str, field: str) -> set[str]:
    """The codes of a required binding, as the R5 definitions in the package list them."""
    model = getattr(import_module(f"fhir.resources.{kind.lower()}"), kind)
    return set(model.model_fields[field].json_schema_extra["enum_values"])


def test_it_is_a_valid_document(frozen: dict[str, Any]) -> None:
    told = papers.fhir(frozen, TEXTS)
    read = Bundle.model_validate_json(json.dumps(told))
    assert read.type == "document"
    assert [each.resource.get_resource_type() for each in read.entry][:3] == [
        "Composition", "Patient", "Practitioner",
    ]  # fmt: skip
    assert json.loads(read.model_dump_json())["entry"][0]["resource"]["title"].startswith("Vitamin B12")


@pytest.mark.parametrize("scopes", [("labs",), ("diary",), ("profile", "symptoms")])
def test_it_is_valid_whatever_is_shared(
    vera: User, oat_milk: Food, nori: Food, scopes: tuple[str, ...]
) -> None:
    fill(vera, oat_milk, nori)
    basis = picture(vera, *scopes)
    told = papers.fhir(basis, {})
    Bundle.model_validate_json(json.dumps(told))
    assert bool(resources(basis, "Observation")) == ("labs" in scopes)
    assert bool(resources(basis, "NutritionIntake")) == ("diary" in scopes)
    assert ("gender" in resources(basis, "Patient")[0]) == ("profile" in scopes)


@pytest.mark.parametrize(
    ("kind", "field", "used"),
    [
        ("NutritionIntake", "status", {codes.INTAKE_STATUS}),
        ("MedicationStatement", "status", {codes.MEDICATION_STATUS}),
        ("Bundle", "type", {codes.BUNDLE_TYPE}),
        ("Composition", "status", set(codes.COMPOSITION_STATUS.values())),
        ("Patient", "gender", set(codes.GENDERS.values())),
        ("Narrative", "status", {codes.NARRATIVE_STATUS}),
    ],
)
def test_codes_are_of_the_required_value_sets(kind: str, field: str, used: set[str]) -> None:
    assert used <= allowed(kind, field)


def test_codes_of_values_are_of_the_required_value_sets() -> None:
    assert codes.OBSERVATION_STATUS in OBSERVATION_STATUSES
    assert {codes.AT_LEAST, *codes.COMPARATORS} <= {"<", "<=", ">=", ">", "ad"}


def test_every_resource_and_reference_is_in_the_document(frozen: dict[str, Any]) -> None:
    told = papers.fhir(frozen, TEXTS)
    urls = [each["fullUrl"] for each in told["entry"]]
    assert len(urls) == len(set(urls))
    assert set(references(told)) <= set(urls)


def references(value: Any) -> Any:
    if isinstance(value, dict):
        if "reference" in value:
            yield value["reference"]
        for each in value.values():
            yield from references(each)
    elif isinstance(value, list):
        for each in value:
            yield from references(each)


def test_each_food_is_an_intake_with_its_own_nutrient(frozen: dict[str, Any]) -> None:
    intakes = {each["consumedItem"][0]["nutritionProduct"]["concept"]["text"]: each for each in
               resources(frozen, "NutritionIntake")}  # fmt: skip
    nori = intakes["Nori, dried"]
    assert nori["ingredientLabel"][0]["amount"] == {
        "value": 0.0, "unit": "µg", "system": "http://unitsofmeasure.org", "code": "ug",
    }  # fmt: skip
    assert nori["consumedItem"][0]["amount"]["value"] == 2.0
    assert any("1.6" in note["text"] and "not all of it counted" in note["text"] for note in nori["note"])


def test_what_is_not_stated_has_no_amount(frozen: dict[str, Any]) -> None:
    unstated = [each for each in resources(frozen, "NutritionIntake") if "ingredientLabel" not in each]
    assert len(unstated) == 1


def test_a_time_carries_the_zone_of_the_client(vera: User, oat_milk: Food) -> None:
    eat(vera, oat_milk, 100, days_ago=30)
    vera.entries.update(time="08:05")
    basis = picture(vera, days=40)
    vera.profile.time_zone = "Europe/Berlin"
    vera.profile.save()
    assert resources(basis, "NutritionIntake")[0]["occurrenceDateTime"] == "2026-10-24T08:05:00+01:00"


def test_planned_doses_are_one_statement_a_course(frozen: dict[str, Any]) -> None:
    course = resources(frozen, "MedicationStatement")[0]
    assert course["medication"]["concept"]["text"] == "B12 tablet"
    assert course["effectivePeriod"] == {"start": ago(3).isoformat(), "end": ago(0).isoformat()}
    assert course["dosage"][0]["doseAndRate"][0]["doseQuantity"]["code"] == "ug"
    assert course["note"][0]["text"] == "4 doses assumed taken"


def test_a_logged_supplement_is_a_statement_too(vera: User) -> None:
    tablet = make_food("Sublingual B12", b12_ug="100", source_type="supplement")
    eat(vera, tablet, 100, at="supplements")
    basis = picture(vera)
    assert resources(basis, "NutritionIntake") == []
    assert (
        resources(basis, "MedicationStatement")[0]["dosage"][0]["doseAndRate"][0]["doseQuantity"]["value"]
        == 100
    )


def test_an_injection_is_told_as_treatment(vera: User) -> None:
    take_by_plan(vera, start=ago(3), dose_ug="1000", kind="injection", prescribed=True)
    notes = resources(picture(vera), "MedicationStatement")[0]["note"]
    assert any(note["text"].startswith("Treatment") for note in notes)


@pytest.mark.parametrize(
    ("analyte", "unit", "code", "ucum"),
    [
        ("total_b12", "ng/L", "2132-9", "ng/L"),
        ("total_b12", "pg/mL", "2132-9", "pg/mL"),
        ("total_b12", "pmol/L", "14685-2", "pmol/L"),
        ("active_b12", "pmol/L", "72160-5", "pmol/L"),
        ("mma", "µmol/L", "13964-2", "umol/L"),
        ("mma", "nmol/L", "13964-2", "nmol/L"),
        ("mma", "ng/mL", None, "ng/mL"),
        ("homocysteine", "µmol/L", "13965-9", "umol/L"),
        ("homocysteine", "mg/L", "2428-1", "mg/L"),
    ],
)
def test_results_have_the_code_of_their_unit(
    vera: User, analyte: str, unit: str, code: str | None, ucum: str
) -> None:
    LabResult.objects.create(
        owner=vera, analyte=analyte, value=5, unit=unit, taken_on=ago(9), comparison="<", lab_low=1
    )
    found = resources(picture(vera), "Observation")[0]
    assert [each["code"] for each in found["code"].get("coding", [])] == ([code] if code else [])
    assert (found["valueQuantity"]["code"], found["valueQuantity"]["comparator"]) == (ucum, "<")
    assert found["referenceRange"][0]["low"]["code"] == ucum


@pytest.mark.parametrize("known", set(codes.RESULTS.values()))
def test_loinc_codes_keep_their_check_digit(known: codes.Loinc) -> None:
    number, check = known.code.split("-")
    doubled = (int(digit) * (1 + (place % 2 == 0)) for place, digit in enumerate(reversed(number)))
    assert (10 - sum(sum(divmod(each, 10)) for each in doubled) % 10) % 10 == int(check)


@pytest.mark.parametrize(
    ("texts", "status"),
    [
        ({**TEXTS, "signed_at": None}, "preliminary"),
        ({**TEXTS, "amendments": []}, "final"),
        (TEXTS, "amended"),
        ({}, "final"),
    ],
)
def test_the_composition_says_how_far_it_is(
    frozen: dict[str, Any], texts: dict[str, Any], status: str
) -> None:
    found = resources(frozen, "Composition", texts)[0]
    assert found["status"] == status
    assert ("attester" in found) == bool(texts.get("signed_at"))


def test_the_review_is_in_the_sections(frozen: dict[str, Any]) -> None:
    found = resources(frozen, "Composition", {**TEXTS, "plan": "a < b & <script>"})[0]
    plan = next(each for each in found["section"] if each["title"] == "Plan")
    assert "a &lt; b &amp; &lt;script&gt;" in plan["text"]["div"]
    assert found["date"] == SIGNED


def test_the_same_picture_has_the_same_addresses(frozen: dict[str, Any]) -> None:
    assert papers.fhir(frozen, TEXTS) == papers.fhir(frozen, TEXTS)
