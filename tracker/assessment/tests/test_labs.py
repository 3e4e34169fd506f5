"""Blood results: bands in the unit of the report, doubtful figures, caveats."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.assessment import labs
from tracker.assessment.labs import band_of, bands, caveats, check_value, convert, standing, units
from tracker.assessment.screening import Person

UNITS = [(analyte, unit) for analyte in labs.ANALYTES for unit in units(analyte)]
UNIT = st.sampled_from(UNITS)
VALUE = st.floats(1e-6, 1e6)


@pytest.mark.parametrize(
    ("analyte", "value", "unit", "key"),
    [
        ("total_b12", 179.9, "ng/L", "confirmed"),
        ("total_b12", 180, "ng/L", "indeterminate"),
        ("total_b12", 350, "pg/mL", "indeterminate"),
        ("total_b12", 351, "ng/L", "unlikely"),
        ("total_b12", 132, "pmol/L", "confirmed"),
        ("total_b12", 133, "pmol/L", "indeterminate"),
        ("total_b12", 258, "pmol/L", "indeterminate"),
        ("total_b12", 259, "pmol/L", "unlikely"),
        ("active_b12", 24, "pmol/L", "confirmed"),
        ("active_b12", 25, "pmol/L", "indeterminate"),
        ("active_b12", 70, "pmol/L", "indeterminate"),
        ("active_b12", 71, "pmol/L", "unlikely"),
    ],
)
def test_a_result_falls_into_the_band_of_its_own_unit(analyte, value, unit, key):
    assert band_of(analyte, value, unit).key == key


def test_schemes_are_never_mixed():
    assert {band.scheme for band in bands("total_b12", "ng/L")} == {"nice-ng239"}
    (older,) = bands("total_b12", "pmol/L", scheme="bcsh-2014")
    assert (older.key, older.upper) == ("low", 148)
    assert bands("active_b12", "pmol/L", scheme="bcsh-2014") == ()


@pytest.mark.parametrize("unit", ["ng/mL", "µmol/L", "nmol/L"])
def test_no_guideline_bands_for_mma(unit):
    assert bands("mma", unit) == ()


def test_a_limit_in_use_is_shown_as_an_example_and_judges_nobody():
    (example,) = bands("mma", "nmol/L", scheme="in-use")
    assert (example.lower, example.lower_inclusive) == (271, False)
    assert standing("mma", 900, "nmol/L") == "no-band"


def test_what_is_not_checked_is_marked():
    (band,) = bands("homocysteine", "µmol/L", scheme="in-use")
    assert not band.verified
    assert all(band.source for unit in units("total_b12") for band in bands("total_b12", unit))


@pytest.mark.parametrize(
    ("analyte", "value", "unit", "to", "result"),
    [
        ("total_b12", 180, "ng/L", "pmol/L", 132.8),
        ("total_b12", 133, "pmol/L", "ng/L", 180.3),
        ("total_b12", 300, "ng/L", "pg/mL", 300),
        ("mma", 0.271, "µmol/L", "nmol/L", 271),
        ("mma", 0.271, "µmol/L", "ng/mL", 32.0),
        ("homocysteine", 15, "µmol/L", "mg/L", 2.03),
    ],
)
def test_units_are_converted_for_display(analyte, value, unit, to, result):
    assert convert(analyte, value, unit, to) == pytest.approx(result, rel=0.002)


@given(UNIT, VALUE)
def test_there_and_back_gives_the_same_figure(unit, value):
    analyte, name = unit
    for other in units(analyte):
        there = convert(analyte, value, name, other)
        assert convert(analyte, there, other, name) == pytest.approx(value)


@pytest.mark.parametrize(("analyte", "unit"), [("total_b12", "mg/L"), ("active_b12", "ng/L"), ("iron", "g")])
def test_foreign_units_are_refused(analyte, unit):
    with pytest.raises(ValueError, match=r"unknown|not told"):
        convert(analyte, 1, unit, unit)


@pytest.mark.parametrize(
    ("analyte", "value", "unit", "verdict", "reason", "likely"),
    [
        ("total_b12", 0, "ng/L", "impossible", "not-positive", ""),
        ("total_b12", -300, "ng/L", "impossible", "not-positive", ""),
        ("total_b12", math.nan, "ng/L", "impossible", "not-a-number", ""),
        ("total_b12", math.inf, "ng/L", "impossible", "not-a-number", ""),
        ("total_b12", 100_001, "ng/L", "impossible", "too-high", ""),
        ("total_b12", 5, "pmol/L", "ask", "very-low", ""),
        ("total_b12", 1800, "pmol/L", "ask", "other-unit", "ng/L"),
        ("total_b12", 2500, "ng/L", "ask", "very-high", ""),
        ("total_b12", 350, "ng/L", "ok", "unit-decides", ""),
        ("total_b12", 350, "pmol/L", "ok", "unit-decides", ""),
        ("total_b12", 500, "ng/L", "ok", "", ""),
        ("active_b12", 60, "pmol/L", "ok", "", ""),
        ("active_b12", 350, "pmol/L", "ask", "other-test", ""),
        ("active_b12", 2, "pmol/L", "ask", "very-low", ""),
        ("mma", 271, "µmol/L", "ask", "other-unit", "nmol/L"),
        ("mma", 0.27, "nmol/L", "ask", "other-unit", "µmol/L"),
        ("mma", 0.27, "µmol/L", "ok", "", ""),
        ("homocysteine", 150, "µmol/L", "ask", "very-high", ""),
        ("homocysteine", 12, "mg/L", "ask", "other-unit", "µmol/L"),
        ("homocysteine", 1.6, "µmol/L", "ask", "other-unit", "mg/L"),
    ],
)
def test_impossible_figures_are_refused_and_odd_ones_asked_about(
    analyte, value, unit, verdict, reason, likely
):
    found = check_value(analyte, value, unit)
    assert (found.verdict, found.reason, found.likely_unit) == (verdict, reason, likely)


@given(UNIT, st.floats())
def test_every_figure_gets_a_verdict(unit, value):
    found = check_value(unit[0], value, unit[1])
    assert found.verdict in ("ok", "ask", "impossible")
    assert found.reason or found.verdict == "ok"
    assert found.likely_unit in ("", *units(unit[0]))
    assert found.likely_unit != unit[1]


@pytest.mark.parametrize(
    ("analyte", "value", "unit", "lab", "result"),
    [
        ("total_b12", 170, "ng/L", {}, "low"),
        ("total_b12", 190, "ng/L", {"lab_low": 200}, "low"),
        ("total_b12", 170, "ng/L", {"lab_low": 150}, "low"),
        ("total_b12", 250, "ng/L", {"lab_low": 200}, "unclear"),
        ("total_b12", 400, "ng/L", {"lab_low": 200, "lab_high": 900}, "in-range"),
        ("total_b12", 1200, "ng/L", {"lab_high": 900}, "in-range"),
        ("active_b12", 50, "pmol/L", {}, "unclear"),
        ("mma", 0.4, "µmol/L", {"lab_high": 0.32}, "raised"),
        ("mma", 0.3, "µmol/L", {"lab_high": 0.32}, "in-range"),
        ("homocysteine", 30, "µmol/L", {}, "no-band"),
        ("total_b12", 150, "ng/L", {"comparison": "<"}, "low"),
        ("total_b12", 180, "ng/L", {"comparison": "<"}, "low"),
        ("total_b12", 200, "ng/L", {"comparison": "<"}, "unclear"),
        ("total_b12", 2000, "ng/L", {"comparison": ">"}, "in-range"),
        ("total_b12", 200, "ng/L", {"comparison": ">"}, "unclear"),
        ("homocysteine", 50, "µmol/L", {"comparison": ">", "lab_high": 15}, "raised"),
        ("mma", 0.1, "µmol/L", {"comparison": "<", "lab_high": 0.3}, "in-range"),
    ],
)
def test_where_a_result_stands(analyte, value, unit, lab, result):
    assert standing(analyte, value, unit, **lab) == result


@given(UNIT.filter(lambda unit: unit[0] in labs.VITAMIN), VALUE, VALUE)
def test_more_b12_in_the_blood_never_stands_worse(unit, value, more):
    order = ("low", "unclear", "in-range")
    less, greater = (standing(unit[0], each, unit[1]) for each in (value, value + more))
    assert order.index(less) <= order.index(greater)


def kept(analyte, person, **more):
    return {caveat.key: caveat.applies for caveat in caveats(analyte, person, **more)}


def test_caveats_that_are_known_to_apply_come_first():
    found = caveats("total_b12", Person(life_stage="pregnant", factors={"nitrous_oxide"}))
    assert [caveat.key for caveat in found if caveat.applies] == ["scope", "pregnancy", "nitrous_oxide"]
    assert [caveat.applies is True for caveat in found] == sorted(
        (caveat.applies is True for caveat in found), reverse=True
    )


def test_what_cannot_apply_is_left_out():
    found = kept("total_b12", Person(sex="male", age_years=40))
    assert not {"pregnancy", "hormonal_contraception", "on_treatment"} & set(found)
    assert found["scope"] is None


def test_results_during_treatment_say_little():
    found = kept("total_b12", Person(), on_treatment=True)
    assert found["on_treatment"] is True
    assert found["scope"] is True
    assert "high_without_supplements" not in found


def test_kidneys_are_always_worth_a_word_beside_the_markers():
    assert kept("mma", Person())["kidney_impairment"] is None
    assert "kidney_impairment" not in kept("total_b12", Person())
    assert {"folate_b6", "own_range"} <= set(kept("homocysteine", Person()))


def test_the_caveat_about_ethnicity_is_marked_as_unchecked():
    (caveat,) = (each for each in caveats("active_b12", Person()) if each.key == "black_ethnicity")
    assert not caveat.verified


@pytest.mark.parametrize(("age", "applies"), [(15, True), (16, None), (None, None)])
def test_the_bands_are_for_people_of_16_and_older(age, applies):
    assert kept("active_b12", Person(age_years=age))["scope"] is applies
