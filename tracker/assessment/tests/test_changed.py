from dataclasses import replace

import pytest

from tracker.assessment.changed import Snapshot

THEN = Snapshot(
    scopes=frozenset({"diary", "profile"}),
    diet="vegan",
    life_stage="none",
    findings={"metformin": "watch"},
    coverage="covered",
    band="probably-adequate",
    plans=frozenset({"B12 10"}),
)


def changes(**now):
    return [key for key, _ in replace(THEN, **now).changes_since(THEN)]


def test_nothing_changed():
    assert changes() == []


@pytest.mark.parametrize(
    ("now", "change"),
    [
        ({"diet": "vegetarian"}, "diet-changed"),
        ({"life_stage": "pregnant"}, "stage-changed"),
        ({"treated": True}, "treatment-begun"),
        ({"coverage": "not-covered"}, "coverage-changed"),
        ({"plans": frozenset()}, "plan-ended"),
        ({"plans": frozenset({"B12 10", "Spray"})}, "plan-begun"),
        ({"findings": {"metformin": "watch", "ppi": "watch"}}, "finding-new"),
        ({"findings": {"metformin": "act"}}, "finding-graver"),
        ({"findings": {}}, "finding-gone"),
    ],
)
def test_each_change_has_its_key(now, change):
    assert changes(**now) == [change]


def test_the_band_speaks_only_where_no_rule_does():
    assert changes(band="cannot-tell") == []
    assert changes(band="cannot-tell", coverage=None) == ["band-changed"]


def test_what_is_not_known_any_more_is_no_change():
    assert changes(diet=None, life_stage=None, coverage=None, band=None, plans=None) == []


def test_shared_otherwise_nothing_can_be_compared():
    assert changes(scopes=frozenset({"diary"}), findings={}, diet="vegetarian") == ["sharing-changed"]


def test_the_graver_comes_first():
    found = changes(diet="vegetarian", findings={"metformin": "watch", "low_test": "act"})
    assert found == ["finding-new", "diet-changed"]
