"""Medicines by the name on the box, and doses in a person's own words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.assessment import codes
from tracker.assessment.medicines import dose_mg_per_day, find, medicines, plain


def factors(text):
    return {medicine.factor for medicine in find(text)}


def test_every_medicine_of_the_risk_factors_is_there():
    assert {medicine.factor for medicine in medicines()} == set(codes.MEDICINE_FACTORS)
    assert {each.factor for each in medicines() if each.kind == "generic"} == set(codes.MEDICINE_FACTORS)


def test_no_name_means_two_things():
    names = [plain(medicine.name) for medicine in medicines()]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("medicine", medicines(), ids=lambda medicine: medicine.name)
def test_each_name_is_found_however_it_is_written(medicine):
    for text in (medicine.name, medicine.name.upper(), f"  {medicine.name.lower()} 20 mg at night"):
        assert medicine.factor in factors(text)
    assert medicine.verified == (medicine.kind == "generic")


@pytest.mark.parametrize(
    ("text", "factor"),
    [
        ("Janumet", "metformin"), ("Jentadueto 2.5 mg/1000 mg", "metformin"), ("synjardy", "metformin"),
        ("Xigduo XR", "metformin"), ("Eucreas", "metformin"), ("komboglyze", "metformin"),
        ("Invokamet", "metformin"), ("Vimovo", "ppi"), ("PREVPAC", "ppi"), ("Qsymia", "topiramate"),
        ("Duexis", "h2ra"), ("metphormin", "metformin"), ("lansoprasole", "ppi"), ("pantaprazole", "ppi"),
        ("prégabaline", "pregabalin"), ("Omeprazol-ratiopharm 20", "ppi"), ("glucophag", "metformin"),
        ("Entonox", "medical_nitrous_oxide"), ("phenobarbitone", "phenobarbital"),
    ],
)  # fmt: skip
def test_well_known_names_are_found(text, factor):
    assert factors(text) == {factor}


@pytest.mark.parametrize(
    "text",
    ["", "x", "me", "Galvus", "Amaryl", "vildagliptin", "paracetamol", "prednisolone", "cetirizine",
     "ramipril", "levothyroxine", "gabapentin", "metronidazole", "fluconazole", "aripiprazole", "\x00"],
)  # fmt: skip
def test_other_medicines_are_not(text):
    assert find(text) == []


@given(st.text(max_size=300))
def test_no_text_is_too_odd(text):
    assert isinstance(find(text), list)
    dose = dose_mg_per_day(text)
    assert dose is None or 0 < dose <= 100_000


@pytest.mark.parametrize(
    ("text", "mg"),
    [
        ("850 mg twice a day", 1700), ("2x500 mg", 1000), ("2 × 850 mg", 1700), ("1 g", 1000), ("40mg", 40),
        ("500 mg x 2", 1000), ("500mg 2x täglich", 1000), ("2 x 500 mg twice a day", 2000),
        ("2 tablets of 500 mg twice a day", 2000), ("500 mg in the morning, 1000 mg in the evening", 1500),
        ("1 g at night and 500 mg with breakfast", 1500), ("500 mg morning and night", 1000),
        ("1,000 mg bd", 2000), ("1.000 mg 1-0-1", 2000), ("0,5 mg", 0.5), ("0.5 mg", 0.5),
        ("500mg every 12 hours", 1000), ("three times a day 500 mg with meals", 1500), ("500 mg tds", 1500),
        ("500 mg 3/day", 1500), ("20 mg every other day", 10), ("70 mg once a week", 10),
        ("omeprazole 20 mg in the morning", 20), ("75 µg", 0.075), ("75 mcg daily", 0.075),
        ("METFORMIN 1G BD", 2000),
    ],
)  # fmt: skip
def test_a_dose_is_read_from_plain_words(text, mg):
    assert dose_mg_per_day(text) == pytest.approx(mg)


@pytest.mark.parametrize(
    "text",
    ["", "one tablet", "500 twice a day", "50/1000 mg twice a day", "20-40 mg", "0 mg",
     "10 mg 2-3 times a day", "20 mg as needed", "20 mg when required", "500 or 1000 mg", "999999999 mg"],
)  # fmt: skip
def test_a_dose_is_never_guessed(text):
    assert dose_mg_per_day(text) is None
