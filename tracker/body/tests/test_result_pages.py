"""Blood results: refused with a reason, asked about, shown as entered, named as the guideline's."""

import html
from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client

from accounts.models import LifeStagePeriod, Profile, RiskFactor, User
from tracker.body.models import LabResult
from tracker.body.tests.conftest import TODAY, text_of

pytestmark = pytest.mark.django_db
FORBIDDEN = ("deficient", "rules out", "is normal", "is fine", "nothing to worry")


def told(value: str = "412", unit: str = "ng/L", **more: str) -> dict[str, str]:
    return {"code": str(uuid4()), "value": value, "unit": unit, "taken_on": "2026-11-02", **more}


def add(client: Client, analyte: str = "total_b12", **fields: str) -> str:
    """What comes back, as text."""
    response = client.post(f"/body/results/add/{analyte}/", told(**fields), follow=True)
    return " ".join(html.unescape(response.content.decode()).replace("\xa0", " ").split())


def make(owner: User, value: str = "412", unit: str = "ng/L", **more: object) -> LabResult:
    fields = {"analyte": "total_b12", "taken_on": TODAY - timedelta(days=9), **more}
    return LabResult.objects.create(owner=owner, value=value, unit=unit, **fields)


def shown(client: Client, result: LabResult) -> str:
    return text_of(client, f"/body/results/{result.code}/")


# Adding ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("is_estimate", "results"), [(False, 0), (True, 1)])
def test_no_blood_is_taken_before_birth(as_vera: Client, vera: User, is_estimate: bool, results: int) -> None:
    Profile.objects.update(birth_date="1995-06-01", birth_date_is_estimate=is_estimate)
    words = add(as_vera, taken_on="1995-05-31")
    assert ("This day lies before your birth." in words) is not is_estimate
    assert vera.lab_results.count() == results
    add(as_vera, taken_on="1995-06-01")
    assert vera.lab_results.count() == results + 1


def test_a_form_that_lost_its_code_is_saved_all_the_same(as_vera: Client, vera: User) -> None:
    add(as_vera, code="")
    assert vera.lab_results.count() == 1


@pytest.mark.parametrize(
    ("typed", "kept"), [("412", "412"), ("< 150", "<150"), ("0,35", "0.35"), (">2000", ">2000")]
)
def test_a_figure_is_kept_as_the_report_gives_it(as_vera: Client, typed: str, kept: str) -> None:
    unit, analyte = ("µmol/L", "mma") if kept == "0.35" else ("ng/L", "total_b12")
    assert f"{kept} {unit}" in add(as_vera, analyte, value=typed, unit=unit, confirm="as-typed",
                                   asked=f"{kept} {unit}")  # fmt: skip


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"value": ""}, "Write the number from the report"),
        ({"value": "much"}, "Write the number as on the report"),
        ({"value": "-5"}, "Write the number as on the report"),
        ({"value": "٤١٢"}, "Write the number as on the report"),
        ({"value": "NaN"}, "Write the number as on the report"),
        ({"value": "9" * 12}, "No laboratory reports"),
        ({"value": "0"}, "greater than 0"),
        ({"value": "0.00001"}, "greater than 0"),
        ({"value": "1,000"}, "Is this 1000 or 1?"),
        ({"value": "200000"}, "No laboratory reports 200000 ng/L"),
        ({"unit": "µmol/L"}, "Select a valid choice"),
        ({"unit": ""}, "Choose the unit"),
        ({"taken_on": ""}, "Give the day"),
        ({"taken_on": "2026-11-24"}, "still to come"),
        ({"taken_on": "0001-01-01"}, "check the year"),
        ({"lab_low": "300", "lab_high": "200"}, "greater than the lower one"),
        ({"lab_low": "<300"}, "without < or >"),
        ({"note": "a\x00b"}, "Null characters"),
    ],
)
def test_what_cannot_be_is_refused_with_a_reason(as_vera: Client, fields: dict[str, str], words: str) -> None:
    assert words in add(as_vera, **fields)
    assert not LabResult.objects.exists()


def test_an_unlikely_figure_is_asked_about_and_kept_in_the_field(as_vera: Client) -> None:
    page = add(as_vera, value="55", note="from the letter")
    assert "Is this pmol/L?" in page
    assert 'value="55"' in page
    assert "from the letter" in page
    assert not LabResult.objects.exists()


def test_the_other_unit_can_be_taken(as_vera: Client) -> None:
    add(as_vera, value="55", confirm="pmol/L", asked="55 ng/L")
    assert LabResult.objects.get().unit == "pmol/L"


def test_it_can_be_kept_as_typed(as_vera: Client) -> None:
    add(as_vera, value="55", confirm="as-typed", asked="55 ng/L")
    assert LabResult.objects.get().unit == "ng/L"


def test_an_answer_belongs_to_the_figure_that_was_asked_about(as_vera: Client) -> None:
    assert "Is this pmol/L?" in add(as_vera, value="60", confirm="as-typed", asked="55 ng/L")
    assert not LabResult.objects.exists()


def test_what_is_impossible_cannot_be_confirmed(as_vera: Client) -> None:
    add(as_vera, value="200000", confirm="as-typed", asked="200000 ng/L")
    assert not LabResult.objects.exists()


def test_sent_twice_it_is_kept_once(as_vera: Client) -> None:
    fields = told()
    for _ in range(2):
        assert as_vera.post("/body/results/add/total_b12/", fields).status_code == 302
    assert LabResult.objects.count() == 1


@pytest.mark.parametrize("code", ["", "x", "\x00"])
def test_a_page_without_its_code_gets_a_new_one(as_vera: Client, code: str) -> None:
    as_vera.post("/body/results/add/total_b12/", told(code=code))
    assert LabResult.objects.count() <= 1


def test_an_unknown_test_is_not_found(as_vera: Client) -> None:
    assert as_vera.get("/body/results/add/ferritin/").status_code == 404


def test_it_can_be_changed_and_removed(as_vera: Client, vera: User) -> None:
    result = make(vera)
    as_vera.post(f"/body/results/{result.code}/change/", told(value="398"))
    assert "398 ng/L" in shown(as_vera, result)
    as_vera.post(f"/body/results/{result.code}/remove/")
    assert not LabResult.objects.exists()


@pytest.mark.parametrize("what", ["", "change/", "remove/"])
def test_a_stranger_finds_nothing(as_sam: Client, vera: User, what: str) -> None:
    url = f"/body/results/{make(vera).code}/{what}"
    assert {as_sam.get(url).status_code, as_sam.post(url, told()).status_code} <= {404, 405}
    assert LabResult.objects.get().value == 412


# What is said of it ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        ("170", "ng/L", "the range NICE calls “confirmed vitamin B12 deficiency” (< 180 ng/L)"),
        ("170", "pmol/L", "the range NICE calls “indeterminate”"),
        ("180", "pg/mL", "(180–350 pg/mL)"),
        ("412", "ng/L", "the range NICE calls “deficiency unlikely”, which does not settle it"),
    ],
)
def test_a_range_is_named_as_the_guidelines_in_the_unit_of_the_report(
    as_vera: Client, vera: User, value: str, unit: str, words: str
) -> None:
    page = shown(as_vera, make(vera, value, unit))
    assert words in page
    assert "For people over 16 who are not treated with B12" in page


@pytest.mark.parametrize("value", ["100", "170", "250", "412", "1900"])
def test_no_result_is_called_good_or_bad(as_vera: Client, vera: User, value: str) -> None:
    page = shown(as_vera, make(vera, value, lab_low="200", lab_high="700"))
    assert [words for words in FORBIDDEN if words in page.lower()] == []
    assert "does not settle it" in page


def test_it_is_converted_for_display(as_vera: Client, vera: User) -> None:
    assert "In other units about 221 pmol/L" in shown(as_vera, make(vera, "300"))


def test_a_limit_that_leaves_it_open_is_in_no_range(as_vera: Client, vera: User) -> None:
    page = shown(as_vera, make(vera, "300", comparison="<", lab_low="200"))
    assert "leaves open in which of its ranges" in page
    assert "leaves open where it lies in the laboratory’s own range" in page


def test_no_range_is_named_for_tests_without_one(as_vera: Client, vera: User) -> None:
    page = shown(as_vera, make(vera, "0.4", "µmol/L", analyte="mma", lab_high="0.28"))
    assert "names no figures for this test" in page
    assert "< 0.28 µmol/L: above the laboratory’s own range" in page


def test_on_treatment_no_range_is_named_and_that_is_said_first(as_vera: Client, vera: User) -> None:
    vera.profile.treated_for_deficiency = True
    vera.profile.save()
    page = shown(as_vera, make(vera, "170"))
    assert "the range NICE calls" not in page
    assert "not meant for you at that time" in page
    assert page.index("During treatment") < page.index("What else can change a result")


def test_pregnant_on_the_day_of_the_test(as_vera: Client, vera: User) -> None:
    LifeStagePeriod.objects.create(user=vera, stage="pregnant", start=TODAY - timedelta(days=40))
    assert "the range NICE calls" not in shown(as_vera, make(vera, "170"))
    earlier = make(vera, "170", taken_on=TODAY - timedelta(days=90))
    assert "the range NICE calls" in shown(as_vera, earlier)


def test_what_applies_to_the_person_comes_first(as_vera: Client, vera: User) -> None:
    RiskFactor.objects.create(user=vera, key="nitrous_oxide")
    page = shown(as_vera, make(vera))
    assert page.index("After laughing gas") < page.index("What else can change a result")


def test_what_nobody_checked_is_marked(as_vera: Client, vera: User) -> None:
    page = shown(as_vera, make(vera))
    assert "not yet checked against the original" in page[page.index("Black ethnicity") :]
