"""Medicines as people write them down."""

from datetime import date

import pytest

from tracker.check.lines import LONGEST, MedicineTold, read

TODAY = date(2026, 11, 23)


def one(text: str) -> MedicineTold:
    (told,) = read(text, today=TODAY)
    return told


@pytest.mark.parametrize(
    ("text", "name", "dose", "mg", "since"),
    [
        ("metformin 1000 mg twice a day since 2020", "metformin", "1000 mg twice a day", 2000, 2020),
        ("Janumet, 850 mg twice a day, 2016", "Janumet", "850 mg twice a day", 1700, 2016),
        ("2 x 500 mg metformin since March 2016", "metformin", "2 x 500 mg", 1000, 2016),
        ("omeprazole 20 mg at night for 3 years", "omeprazole", "20 mg at night", 20, 2023),
        ("metformin 500 mg in the morning and 1000 mg at night", "metformin",
         "500 mg in the morning and 1000 mg at night", 1500, None),
        ("Metformina Sandoz 850mg 2x/day (since 2019)", "Metformina Sandoz", "850mg 2x/day", 1700, 2019),
        ("metformin 2000", "metformin", "2000", None, None),
        ("metformin", "metformin", "", None, None),
        ("my heart tablet", "my heart tablet", "", None, None),
    ],
)  # fmt: skip
def test_a_line_is_read(text: str, name: str, dose: str, mg: int | None, since: int | None) -> None:
    told = one(text)
    assert (told.recognised.typed, told.dose, told.mg, told.since_year) == (name, dose, mg, since)


def test_two_known_medicines_in_a_line_are_two() -> None:
    first, second = read("metformin 1 g and omeprazole 20 mg since 2019", today=TODAY)
    assert (first.recognised.factors, first.mg, first.since_year) == (("metformin",), 1000, None)
    assert (second.recognised.factors, second.mg, second.since_year) == (("ppi",), 20, 2019)


def test_the_dose_of_one_medicine_is_never_the_dose_of_another() -> None:
    assert [told.mg for told in read("ramipril 5 mg, metformin 850 mg", today=TODAY)] == [5, 850]


@pytest.mark.parametrize("text", ["", "  ", " , ;", "and"])
def test_nothing_is_no_medicine(text: str) -> None:
    assert not [told for told in read(text, today=TODAY) if told.recognised.found]


HOSTILE = ("1" * 500, "since " * 60, "(" * 200, "½, ½ and ½", "\x00", "ﬁ 1 g", "x" * 9999)


@pytest.mark.parametrize("text", HOSTILE)
def test_anything_can_be_typed(text: str) -> None:
    assert all(len(told.dose) <= LONGEST for told in read(text, today=TODAY))


def test_the_nearest_name_can_be_refused() -> None:
    (told,) = read("metphormin 1 g", today=TODAY, another=True)
    assert not told.recognised.found


def test_a_name_that_is_certain_cannot_be_refused_by_mistake() -> None:
    (told,) = read("metformin 1 g", today=TODAY, another=True)
    assert told.recognised.factors == ("metformin",)
