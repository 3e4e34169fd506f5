"""Every key that a standing can hold has words, and none of them shows a key or a place left open."""

import re

import pytest

from tracker.assessment import codes, triage
from tracker.review.board import names
from tracker.review.board.chart import range_of, strip_of
from tracker.review.board.words import MAKERS, ago, told, why_here
from tracker.screening.words.professional import FOR_PROFESSIONAL

USUAL = {"mean_ug": 0.48, "low_ug": 0.37, "high_ug": 0.61, "requirement_ug": 2.0, "reference_kind": "EAR"}
FACTS = {
    "finding": {"finding": "see_doctor_soon", "symptoms": ["ataxia"], "noted_on": "2026-11-20"},
    "factors": {"factors": ["metformin", "ppi"]},
    "no-source": {"days": 9.0, "of": 12.0},
    "rule-not-met": {"covered": 3.0, "judged": 12.0},
    "covered": {"covered": 12.0, "judged": 12.0, "rule": "daily_supplement"},
    "usual-low": USUAL, "spans": USUAL, "below-ai": USUAL, "usual": USUAL,
    "little-added": {"added_ug": 0.6, "advice_ug": 2.4}, "added": {"added_ug": 6.5, "advice_ug": 2.4},
    "diet": {"diet": "vegan"},
    "life-stage": {"stage": "lactating"},
    "few-days": {"days": 2.0, "logged": 5.0},
    "none-complete": {"logged": 5.0},
    "nothing-logged": {"last_on": "2026-11-02"},
    "plan-silent": {"name": "B12", "kind": "tablet", "schedule": "weekly", "heard_on": "2026-11-02"},
    "treated": {"how": "regimen", "name": "Hydroxocobalamin", "next_on": "2026-12-03"},
    "coverage-changed": {"then": "covered", "now": "not-covered"},
    "band-changed": {"then": "probably-adequate", "now": "probably-low"},
    "stage-changed": {"then": "pregnant", "now": "lactating"},
    "diet-changed": {"then": "vegetarian", "now": "vegan"},
    "finding-new": {"findings": ["low_test"]},
    "finding-graver": {"findings": ["metformin"]},
    "finding-gone": {"findings": ["see_doctor_soon"]},
    "plan-begun": {"names": ["B12 10"]},
    "plan-ended": {"names": ["B12 10"]},
    "enough": {"source_types": ["dairy", "eggs", "fortified_food"]},
    "carries": {"name": "Oat drink", "share": 0.55},
}  # fmt: skip


@pytest.mark.parametrize("key", MAKERS)
def test_every_reason_reads_as_words(key: str) -> None:
    said = why_here([(key, FACTS.get(key, {}))])
    assert len(said) > 3
    assert not re.search(r"%\(|[a-z]_[a-z]", said)


@pytest.mark.parametrize("key", FOR_PROFESSIONAL)
def test_every_finding_has_a_short_name(key: str) -> None:
    assert "_" not in why_here([("finding", {"finding": key})])


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("no-source", "No reliable source on 9 of 12 complete days"),
        ("few-days", "Two complete days in a fortnight"),
        ("plan-silent", "Weekly tablet not confirmed since 2 November"),
        ("carries", "Oat drink carries 55 %"),
        ("enough", "Enough by dairy, eggs and fortified food"),
        ("finding", "Red-flag signs: ataxia or unsteady gait (since 20 November)"),
        ("treated", "Hydroxocobalamin, next planned 3 December"),
    ],
)
def test_a_few_as_they_stand_in_a_row(key: str, said: str) -> None:
    assert why_here([(key, FACTS[key])]) == said


def test_no_added_b12_at_all_is_said_without_a_figure() -> None:
    facts = {"added_ug": 0.0, "advice_ug": 2.4}
    assert why_here([("little-added", facts)]) == "No added B12 in 14 days"


def test_no_span_is_claimed_of_an_interval_beside_the_requirement() -> None:
    around = {**USUAL, "high_ug": 2.4}
    assert "spans" in why_here([("spans", around)])
    assert "spans" not in why_here([("spans", USUAL)])


def test_what_an_older_version_kept_is_left_out() -> None:
    assert why_here([("not-known-any-more", {}), ("unread", {})]).startswith("Labels")


def test_without_a_finding_the_client_was_told_just_that() -> None:
    assert told(None) == "Nothing to point out"


@pytest.mark.parametrize(
    ("days", "said"),
    [(0, "today"), (1, "1 day ago"), (13, "13 days ago"), (21, "3 weeks ago"), (65, "2 months ago")],
)
def test_how_long_ago(days: int, said: str) -> None:
    assert ago(days) == said


def test_groups_and_codes_have_names() -> None:
    assert set(names.GROUPS) == {*triage.GROUPS, ""}
    assert set(names.DIETS) == set(codes.DIETS)
    assert set(names.STAGES) == set(codes.LIFE_STAGES)


def picture(**changes: object) -> dict:
    usual = {"low": 0.3, "mean": 0.6, "high": 1.1, "days": 12, "band": "probably-low"}
    return {
        "usual": usual, "requirement": 2.0, "low": True, "treatment": "", "profile": True,
        "coverage": None, **changes,
    }  # fmt: skip


def test_a_low_intake_is_warm_and_stands_left_of_the_requirement() -> None:
    drawn = range_of(picture())
    assert drawn
    assert drawn.tone == "amber"
    assert float(drawn.x2) < float(drawn.mark)


def test_of_treated_people_nothing_is_compared() -> None:
    drawn = range_of(picture(treatment="told"))
    assert drawn
    assert (drawn.tone, drawn.mark) == ("grey", "")


def test_what_lies_beyond_the_scale_is_pointed_at() -> None:
    drawn = range_of(picture(usual={"low": 8.0, "mean": 9.0, "high": 12.0}, low=False))
    assert drawn
    assert (drawn.beyond, drawn.mean, drawn.tone) == (True, "", "cobalt")


def test_the_strip_says_by_height_what_colour_says() -> None:
    drawn = strip_of([0, 1, 2])
    assert (drawn.none, drawn.part, drawn.full) == ("M3.5 13v-0", "M13.5 13v-4", "M23.5 13v-10")
