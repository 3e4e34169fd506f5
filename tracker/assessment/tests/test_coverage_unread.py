"""Unknown is not zero: a complete day is not called uncovered where an unread label could have met a rule."""

from datetime import date, timedelta

from tracker.assessment.coverage import Coverage, DaySources, Item, assess
from tracker.assessment.day_summary import DayItem, unstated_items

DAY = date(2024, 3, 1)


def fortified(ug: float, occasion: str) -> Item:
    return Item(occasion, None, ug, "fortified_drink", "crystalline")


def unread(source_type: str, plausible_ug: float | None, occasion: str = "dinner") -> DayItem:
    return DayItem(occasion, None, source_type, "crystalline", "not_stated", None, plausible_ug=plausible_ug)


def fortnight(*unstated: DayItem, eaten: float = 2.0) -> Coverage:
    items = [fortified(eaten, "breakfast")] if eaten else []
    return assess([DaySources(DAY + timedelta(n), True, items, unstated_items(unstated)) for n in range(14)])


def test_a_drink_that_could_be_the_second_meal_leaves_the_day_open() -> None:
    found = fortnight(unread("fortified_drink", 2.5))
    assert (found.verdict, found.reason, found.days_judged) == ("cannot-tell", "unstated-amounts", 0)


def test_one_that_could_not_be_changes_nothing() -> None:
    assert fortnight(unread("no_b12", 0.0)).verdict == "not-covered"
    assert fortnight(unread("fortified_drink", 2.5, "breakfast")).verdict == "not-covered"


def test_a_supplement_of_unknown_strength_could_meet_any_rule() -> None:
    assert fortnight(unread("supplement", None), eaten=0).verdict == "cannot-tell"


def test_what_the_entries_show_is_covered_all_the_same() -> None:
    items = [fortified(2.0, "breakfast"), fortified(1.0, "dinner")]
    sources = DaySources(DAY, True, items, unstated_items([unread("supplement", None)]))
    assert assess([sources]).verdict == "covered"


def test_one_unread_label_in_a_fortnight_leaves_the_others_judged() -> None:
    open_day = DaySources(DAY, True, [], unstated_items([unread("supplement", None)]))
    found = assess([open_day, *(DaySources(DAY + timedelta(n), True) for n in range(1, 14))])
    assert found.day_verdicts[DAY].verdict == "cannot-tell"
    assert found.day_verdicts[DAY + timedelta(13)].verdict == "not-covered"
