from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from tracker.trends.chart import BASE, HEADROOM, Column, draw, scale

FIRST = date(2026, 11, 1)


def column(i: int = 0, *, advice: float | None = 2.4, logged: bool = True, **ug: float) -> Column:
    on = FIRST + timedelta(days=i)
    return Column(on, on, ug, logged, logged, recommended_ug=advice)


def test_ordinary_days_fit_in_full() -> None:
    assert scale([1.2, 2.4, 3.1], [2.4]) == (1, 4)


def test_one_weekly_tablet_does_not_flatten_the_rest() -> None:
    _, top = scale([2.0] * 27 + [2000.0] * 3, [2.4])
    assert top == 8


def test_the_recommendation_stays_visible_under_daily_tablets() -> None:
    _, top = scale([1000.0] * 30, [2.4])
    assert 2.4 / top >= 0.12


def test_nothing_logged_still_has_an_axis() -> None:
    assert scale([], [2.4])[1] >= 3


def test_a_bar_of_the_recommendation_ends_at_its_line() -> None:
    chart = draw([column(fort=2.4)])
    assert chart.bars[0].top == chart.lines[0].y


def test_kinds_are_stacked_without_a_gap() -> None:
    lower, upper = draw([column(fort=1.0, food=1.0)]).bars[0].segments
    assert (lower.kind, upper.kind) == ("fort", "food")
    assert lower.y + lower.height == BASE
    assert round(upper.y + upper.height, 2) == lower.y


def test_a_cut_bar_carries_its_figure() -> None:
    chart = draw([column(i, fort=2.0) for i in range(9)] + [column(9, supp=2000.0)])
    assert [bar.cut for bar in chart.bars].count(True) == 1
    assert chart.bars[9].figure
    assert chart.bars[9].top == HEADROOM


def test_figures_never_crowd() -> None:
    chart = draw([column(i, supp=1000.0) for i in range(30)])
    places = [bar.middle for bar in chart.bars if bar.figure]
    assert all(b - a >= 16 for a, b in pairwise(places))


def test_an_unlogged_day_draws_nothing() -> None:
    assert draw([column(logged=False), column(1, fort=1.0)]).bars[0].segments == ()


def test_the_recommendation_steps_on_the_day_it_changes() -> None:
    chart = draw([column(0, advice=2.4), column(1, advice=2.4), column(2, advice=2.6), column(3, advice=2.6)])
    assert [(line.x1, line.x2, line.ug) for line in chart.lines] == [(0, 50, 2.4), (50, 100, 2.6)]


def test_no_line_where_no_authority_gives_a_value() -> None:
    assert draw([column(advice=None)]).lines == ()


def test_dates_are_few_and_end_with_the_newest() -> None:
    dates = draw([column(i) for i in range(90)]).dates
    assert len(dates) == 5
    assert dates[-1].date == FIRST + timedelta(days=89)


AMOUNTS = st.lists(st.floats(min_value=0, max_value=100_000), max_size=60)


@given(AMOUNTS, st.floats(min_value=0.4, max_value=6))
def test_everything_stays_inside_the_drawing(amounts: list[float], advice: float) -> None:
    chart = draw([column(i, fort=ug, food=ug / 3, advice=advice) for i, ug in enumerate(amounts)])
    for bar in chart.bars:
        assert 0 <= bar.x <= bar.x + bar.width <= 100.01
        for segment in bar.segments:
            assert HEADROOM - 2 <= segment.y <= segment.y + segment.height <= BASE + 0.02
