"""The rules measured on what a person judged: floors a little below what docs/food-rules.md states."""

from collections import Counter
from io import StringIO

import pytest
from django.core.management import call_command

from foods.classify import DIETS, FORMS, SOURCE_TYPES
from foods.codes import Cobalamin
from foods.samples import measure
from foods.samples.measure import Share


def value(share: Share) -> float:
    return share.value or 0.0


def test_both_samples_are_large_and_parted_in_two() -> None:
    for sample in ("classification", "plausibility"):
        halves = Counter(row["half"] for row in measure.rows(sample, "all"))
        assert sum(halves.values()) >= 200
        assert set(halves) == set(measure.HALVES)
        assert min(halves.values()) >= 100


def test_labels_are_codes() -> None:
    for row in measure.rows("classification", "all"):
        assert row["source_type"] in SOURCE_TYPES
        assert row["form"] in FORMS
        assert row["diet"] in DIETS
        assert row["added_form"] in {*Cobalamin.values, ""}
    verdicts = {row["verdict"] for row in measure.rows("plausibility", "all")}
    assert verdicts == {"right", "wrong", "cannot_tell"}


def test_no_row_stands_in_both_halves() -> None:
    for sample, key in (("classification", "dataset_id"), ("plausibility", "dataset_id")):
        ids = [row[key] for row in measure.rows(sample, "all")]
        assert len(set(ids)) == len(ids)


@pytest.mark.parametrize(
    ("what", "floor"), [("source_type", 0.92), ("form", 0.93), ("diet", 0.92), ("added_form", 0.99)]
)
def test_the_rules_agree_with_a_person(what: str, floor: float) -> None:
    assert value(measure.agreement(measure.judged_classes(what, "held_out"))) >= floor


@pytest.mark.parametrize("code", SOURCE_TYPES)
def test_no_class_is_called_wrongly_often(code: str) -> None:
    assert value(measure.precision(measure.judged_classes("source_type", "held_out"), code)) >= 0.75


def test_a_food_called_vegan_is_vegan() -> None:
    assert value(measure.precision(measure.judged_classes("diet", "held_out"), "vegan")) >= 0.95


def test_meat_is_never_called_vegan_or_vegetarian() -> None:
    for j in measure.judged_classes("diet", "all"):
        assert (j.label, j.told) not in {("contains_meat", "vegan"), ("contains_meat", "vegetarian")}, j.row


def test_a_flag_is_right_and_few_slips_are_missed() -> None:
    flags = measure.flags("held_out")
    assert value(flags.precision) >= 0.94
    assert value(flags.recall) >= 0.95
    assert value(flags.recall_by_rows) >= 0.9


def test_the_command_prints_it() -> None:
    out = StringIO()
    call_command("measure_rules", stdout=out)
    printed = out.getvalue()
    for expected in ("held_out", "unreliable_plant_source", "precision", "recall_by_rows"):
        assert expected in printed
    assert "Errors" not in printed


def test_only_errors_of_the_design_half_are_listed() -> None:
    out = StringIO()
    call_command("measure_rules", "--errors", stdout=out)
    listed = out.getvalue()
    design = [row["name"] for row in measure.rows("classification", "design")]
    assert any(name in listed for name in design)
    only_held_out = {row["name"] for row in measure.rows("classification", "held_out")} - set(design)
    assert not [name for name in only_held_out if f" {name} |" in listed]


def test_a_share_of_nothing_is_unknown() -> None:
    assert Share(0, 0).value is None
    assert measure.precision([], "meat").value is None
