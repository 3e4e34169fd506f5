"""Where things stand in the drawing."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.assessment.absorption import absorbed
from tracker.assessment.measured import measured_in_healthy
from tracker.planner.bars import bar, scale
from tracker.planner.chart import HEIGHT, LETTER_WIDTH, Axes, Dose, axes_for, draw, levels, path

doses = st.floats(0.1, 10_000)


def dose(ug: float, form: str = "crystalline") -> Dose:
    return Dose("A", ug, absorbed(ug, form=form))


def test_tenfold_is_a_quarter_of_the_width() -> None:
    axes = Axes()
    assert [axes.x(ug) for ug in (0.2, 2, 20, 200, 2000)] == [0, 25, 50, 75, 100]


def test_more_absorbed_stands_higher() -> None:
    axes = Axes()
    assert axes.y(0.1) == axes.base
    assert axes.y(60) == axes.base - HEIGHT
    assert axes.y(3) < axes.y(1)


def test_nothing_absorbed_stands_on_the_bottom() -> None:
    assert Axes().y(0) == Axes().base


@given(doses, doses)
def test_a_larger_dose_stands_further_right(one: float, other: float) -> None:
    axes = axes_for([one, other])
    assert axes.x(min(one, other)) <= axes.x(max(one, other))


@given(st.lists(doses, max_size=12))
def test_every_dose_finds_room(ugs: list[float]) -> None:
    chart = draw([dose(ug) for ug in ugs], [])
    for mark in chart.marks:
        assert 0 <= mark.x <= 100
        assert 0 < mark.label_y < chart.axes.top
        assert chart.axes.top <= mark.high_y <= mark.y <= mark.low_y <= chart.axes.base


@given(st.lists(st.floats(0, 100), max_size=12))
def test_no_letter_stands_upon_another(places: list[float]) -> None:
    rows = levels(places)
    for i, place in enumerate(places):
        same = [x for x, row in zip(places[:i], rows, strict=False) if row == rows[i]]
        assert all(abs(place - x) >= LETTER_WIDTH for x in same)


def test_the_axes_grow_for_doses_beyond_them() -> None:
    assert axes_for([1, 2000]) == Axes(rows=1)
    assert axes_for([0.15]).x(0.15) > 0
    assert axes_for([5000]).x(5000) < 100


def test_a_path_follows_its_points() -> None:
    axes = Axes()
    assert path(axes, [(0.2, 0.1), (2000, 60)]) == f"M0.0 {axes.base}L100.0 {axes.base - HEIGHT}"


def test_the_curves_run_from_edge_to_edge() -> None:
    chart = draw([], [])
    assert chart.low.startswith("M0.0 ")
    assert "L100.0 " in chart.high
    assert chart.low.count("L") == 80


def test_every_measurement_of_the_healthy_is_drawn_inside() -> None:
    chart = draw([], measured_in_healthy())
    assert len(chart.points) == 17
    assert all(0 < point.x < 100 and chart.axes.top < point.y < chart.axes.base for point in chart.points)


def test_a_point_stands_at_its_figures() -> None:
    point = next(p for p in draw([], measured_in_healthy()).points if p.measured.key == "carmel-10")
    assert point.x == pytest.approx(100 * math.log10(50) / 4, abs=0.001)


def test_main_ticks_keep_their_figures_when_narrow() -> None:
    assert [tick.ug for tick in draw([], []).doses if not tick.minor] == [1, 10, 100, 1000]


def test_bars_share_one_scale() -> None:
    days = [absorbed(1), absorbed(10)]
    top = scale(days)
    assert top == days[1].high_ug
    widest = bar(days[1], top)
    assert (widest.x, widest.x + widest.width, widest.middle) == pytest.approx((25, 100, 50))
    assert bar(days[0], top).middle < widest.middle


def test_a_scale_without_bars_is_no_error() -> None:
    assert scale([]) == 1
