"""From the figure on a label to µg per basis, and what it counts as."""

from decimal import Decimal
from typing import Any

import pytest

from foods.products.judging import YES, judge
from foods.products.labels import Label


def label(value: str | None, unit: str = "ug", per: str = "100 ml", **more: Any) -> Label:
    number = None if value is None else Decimal(value)
    return Label(**{"name": "Oat drink", "value": number, "unit": unit, "per": per, **more})


@pytest.mark.parametrize(
    ("read", "basis", "ug"),
    [
        (label("0.38"), "100 ml", "0.38"),
        (label("15", "percent-eu"), "100 ml", "0.375"),
        (label("25", "percent-us", "serving", serving_ml=Decimal(240)), "100 ml", "0.25"),
        (label("25", "percent-us-old", "serving", serving_ml=Decimal(240)), "100 ml", "0.625"),
        (label("2.5", per="serving", serving_g=Decimal(30)), "100 g", "8.3333"),
        (label("2", per="serving"), "unit", "2"),
        (label("0", per="100 g"), "100 g", "0"),
    ],
)
def test_a_figure_is_converted_by_its_own_base(read: Label, basis: str, ug: str) -> None:
    assert read.basis == basis
    assert read.ug_per_basis == Decimal(ug)


@pytest.mark.parametrize("value", [None, "0.38"])
def test_a_label_that_states_nothing_is_unknown_and_not_zero(value: str | None) -> None:
    read = label(value, "none", "")
    assert read.ug_per_basis is None
    assert judge(read).figure.standing == "not_stated"
    assert judge(read).figure.counts is None


def test_plain_milk_without_a_figure_borrows() -> None:
    figure = judge(label(None, "none", "", name="Semi-skimmed milk")).figure
    assert figure.standing == "borrowed"
    assert figure.counts


def test_a_fortified_drink_counts_as_added_b12() -> None:
    judged = judge(label("0.38", diet="vegan"))
    assert judged.figure.standing == "counts"
    assert judged.told.form == "crystalline"


def test_a_doubtful_figure_counts_only_once_it_is_confirmed() -> None:
    read = label("15", serving_ml=Decimal(240))
    assert judge(read).is_doubtful
    assert (judge(read).figure.counts or 0) < 15
    assert judge(read, answer=YES).figure.counts == 15
    assert judge(read, answer=YES).figure.standing == "counts"


def test_seaweed_is_never_counted_whatever_the_label_says() -> None:
    judged = judge(label("30", per="100 g", name="Nori sheets"), answer=YES)
    assert judged.figure.standing == "not_counted"
    assert judged.figure.counts == 0
    assert not judged.is_doubtful


def test_a_serving_without_a_weight_is_still_asked_about() -> None:
    assert judge(label("1000", per="serving")).is_doubtful
    assert not judge(label("2", per="serving")).is_doubtful


def test_milk_with_a_zero_for_one_serving_borrows_no_figure_for_100_g() -> None:
    assert judge(label("0", per="serving", name="Semi-skimmed milk")).figure.counts is None
