from datetime import date, timedelta

from tracker.trends.figures import DayFigures, by_source_type, columns, logging

MONDAY = date(2026, 11, 2)


def day(i: int = 0, *, complete: bool = False, not_stated: int = 0, **eaten: float) -> DayFigures:
    return DayFigures(
        date=MONDAY + timedelta(days=i),
        eaten=eaten,
        entries=len(eaten),
        not_stated={"dairy": not_stated} if not_stated else {},
        doses=[],
        complete=complete,
        recommended_ug=2.4,
    )


def test_kinds_gather_the_source_types() -> None:
    kinds = day(meat=2.0, eggs=1.0, fortified_food=0.5, fortified_drink=0.7, supplement=10.0).by_kind
    assert kinds == {"fort": 1.2, "supp": 10.0, "assumed": 0.0, "food": 3.0}


def test_a_day_without_anything_is_a_gap() -> None:
    (column,) = columns([day()], by_week=False)
    assert not column.drawn


def test_a_complete_day_of_nothing_is_drawn() -> None:
    (column,) = columns([day(complete=True)], by_week=False)
    assert column.drawn
    assert column.total_ug == 0


def test_a_week_is_the_mean_of_its_complete_days() -> None:
    week = [day(0, complete=True, meat=2.0), day(1, complete=True, meat=4.0), day(2, meat=9.0)]
    (column,) = columns(week + [day(i) for i in range(3, 7)], by_week=True)
    assert column.complete
    assert column.total_ug == 3.0


def test_a_week_without_complete_days_says_so() -> None:
    (column,) = columns([day(0, meat=2.0), *(day(i) for i in range(1, 7))], by_week=True)
    assert column.logged
    assert not column.complete


def test_a_logged_tablet_counts_once_in_its_week() -> None:
    week = [day(0, complete=True, supplement=2000.0), *(day(i, complete=True) for i in range(1, 7))]
    (column,) = columns(week, by_week=True)
    assert round(column.total_ug, 1) == 285.7


def test_unknown_is_carried_along() -> None:
    (column,) = columns([day(complete=True, not_stated=2, dairy=0.0)], by_week=False)
    assert column.not_stated == 2


def test_an_unstated_supplement_could_be_anything() -> None:
    unknown = DayFigures(MONDAY, {}, 1, {"supplement": 1}, [], True, 2.4)
    assert unknown.unstated_ug(25.0) == 25.0
    assert day(not_stated=1).unstated_ug(25.0) == 1.5


def test_logged_and_complete_are_counted_apart() -> None:
    found = logging([day(meat=1.0), day(1, complete=True, meat=1.0), day(2)])
    assert (found.days, found.logged, found.complete) == (3, 2, 1)


def test_sources_are_ranked_with_their_shares() -> None:
    shares = by_source_type([day(meat=3.0, eggs=1.0), day(1, dairy=0.0)])
    assert [(share.source_type, share.percent) for share in shares] == [("meat", 75), ("eggs", 25)]
