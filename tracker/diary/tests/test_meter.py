"""Where things stand on the bar."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.diary.meter import ORDER, meter

MARKS = {"recommended": 2.4, "rule": 3.0}
amounts = st.floats(0, 5000, allow_nan=False)
sums = st.dictionaries(st.sampled_from(ORDER), amounts)


def test_the_parts_lie_in_their_order_one_after_the_other() -> None:
    found = meter({"supplement": 1.0, "dairy": 1.0}, MARKS)
    assert [part.source for part in found.parts] == ["dairy", "supplement"]
    assert found.parts[1].x == pytest.approx(found.parts[0].width)


def test_the_largest_mark_stands_at_three_quarters() -> None:
    assert meter({}, MARKS).marks[1].x == pytest.approx(74.6, abs=0.1)


def test_two_labels_stand_on_different_sides_of_the_bar() -> None:
    low, high = meter({}, {"recommended": 2.9, "rule": 3.0}).marks
    assert low.above
    assert not high.above


def test_a_label_near_an_edge_is_written_away_from_it() -> None:
    anchors = [
        mark.anchor for mark in meter({"supplement": 7.0}, {"recommended": 1.5, "adequate": 2.5}).marks
    ]
    assert anchors == ["start", "middle"]


def test_a_large_tablet_runs_off_the_scale_and_still_shows() -> None:
    found = meter({"meat": 70.0, "supplement": 1000.0}, MARKS)
    assert found.over
    assert found.parts[-1].width == 12
    assert found.marks[0].x > 25


def test_neighbours_of_one_colour_take_turns() -> None:
    found = meter({"fortified_food": 1, "fortified_drink": 1, "supplement": 1}, MARKS)
    assert [part.css for part in found.parts] == ["fort", "fort-2", "supp"]


def test_without_a_mark_there_is_still_a_bar() -> None:
    assert meter({"dairy": 1.0}, {}).parts[0].width == pytest.approx(90.9, abs=0.1)


def test_what_is_not_known_has_room() -> None:
    assert meter({"dairy": 4.0}, MARKS, unknown=1).end < 92


@given(sums, st.dictionaries(st.sampled_from(["recommended", "rule"]), st.floats(0.3, 10)))
def test_nothing_ever_leaves_the_bar(by_source: dict[str, float], marks: dict[str, float]) -> None:
    found = meter(by_source, marks)
    assert all(part.x >= -0.01 and part.x + part.width <= 100.02 for part in found.parts)
    assert all(0 <= mark.x <= 100 for mark in found.marks)
