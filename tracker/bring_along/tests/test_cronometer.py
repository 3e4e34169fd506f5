"""Reading Cronometer's export of servings, however it was saved, and refusing what it is not."""

from datetime import date, time
from decimal import Decimal

import pytest

from tracker.bring_along.cronometer import File, NotReadable, read

HEAD = "Day,Time,Group,Food Name,Amount,Energy (kcal),B6 (Pyridoxine) (mg),B12 (Cobalamin) (µg),Category"
MILK = '2026-11-01,8:05 AM,Breakfast,"Milk, whole",250.00 ml,150.0,0.1,1.13,Dairy Products'
TODAY = date(2026, 11, 20)


def parsed(*lines: str, encoding: str = "utf-8") -> File:
    return read("\r\n".join(lines).encode(encoding), today=TODAY, first=date(1900, 1, 1))


def refusal(*lines: str, encoding: str = "utf-8") -> str:
    with pytest.raises(NotReadable) as error:
        parsed(*lines, encoding=encoding)
    return error.value.key


def test_a_serving() -> None:
    line = parsed(HEAD, MILK).lines[0]
    assert (line.date, line.time, line.group, line.food) == (
        date(2026, 11, 1), time(8, 5), "Breakfast", "Milk, whole",
    )  # fmt: skip
    assert (line.quantity, line.unit, line.ug) == (Decimal(250), "ml", Decimal("1.13"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_every_usual_encoding(encoding: str) -> None:
    assert parsed(HEAD, MILK, encoding=encoding).lines[0].ug == Decimal("1.13")


@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
def test_other_delimiters_and_decimal_commas(delimiter: str) -> None:
    head = delimiter.join(["Day", "Group", "Food Name", "Amount", "B12 (Cobalamin) (mcg)"])
    line = delimiter.join(["2026-11-01", "Lunch", "Egg", "1,5 large", "0,83"])
    found = parsed(head, line).lines[0]
    assert (found.quantity, found.unit, found.ug) == (Decimal("1.5"), "large", Decimal("0.83"))


def test_columns_go_by_name_in_any_order() -> None:
    found = parsed("B12 (Cobalamin) (µg),Amount,Food_Name,Date", "2,100 g,Cheese,2026-11-01").lines[0]
    assert (found.food, found.ug, found.group) == ("Cheese", Decimal(2), "")


def test_an_empty_figure_is_not_stated_and_zero_is_zero() -> None:
    head = "Day,Food Name,Amount,B12 (Cobalamin) (µg)"
    lines = parsed(head, "2026-11-01,Soup,1 cup,", "2026-11-01,Apple,1 each,0.00").lines
    assert [line.ug for line in lines] == [None, 0]


def test_a_figure_in_another_unit_is_not_taken_for_micrograms() -> None:
    assert not parsed("Day,Food Name,Amount,B12 (Cobalamin) (mg)", "2026-11-01,Soup,1 cup,2").has_b12


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("01.11.2026,Egg,1 large,1", "bad-day"),
        ("2026-02-31,Egg,1 large,1", "bad-day"),
        ("2026-12-24,Egg,1 large,1", "future-day"),
        ("1012-11-01,Egg,1 large,1", "bad-day"),
        ("2026-11-01,,1 large,1", "no-food"),
        ("2026-11-01,Egg,,1", "bad-amount"),
        ("2026-11-01,Egg,0 g,1", "bad-amount"),
        ("2026-11-01,Egg,-3 g,1", "bad-amount"),
        ("2026-11-01,Egg,99999999999999999999999 g,1", "bad-amount"),
        ("2026-11-01", "no-food"),
    ],
)
def test_a_bad_line_is_left_out_and_named(line: str, key: str) -> None:
    found = parsed("Day,Food Name,Amount,B12 (Cobalamin) (µg)", "2026-11-01,Egg,1 large,1", line)
    assert len(found.lines) == 1
    assert [(problem.number, problem.key) for problem in found.problems] == [(3, key)]


def test_whole_files_that_are_something_else() -> None:
    assert refusal("") == "empty"
    assert refusal("PK\x03\x04" + "\x01\x02" * 50) == "not-text"
    assert refusal("hello world") == "no-table"
    assert refusal("Date,Energy (kcal),Completed", "2026-11-01,2000,true") == "other-export"
    assert refusal("Day,Group,Metric,Unit,Amount", "2026-11-01,x,Weight,kg,70") == "other-export"
    assert refusal("Day,Food Name,Energy (kcal)", "2026-11-01,Egg,70") == "missing-columns"
    assert refusal(HEAD) == "nothing-usable"


def test_too_much_is_refused() -> None:
    head = "Day,Food Name,Amount"
    assert refusal(head, *["2026-11-01,Egg,1 large"] * 5002) == "too-many-rows"
    assert (
        refusal(head, *[f"{date.fromordinal(700000 + n)},Egg,1 each" for n in range(401)]) == "too-many-days"
    )
    assert refusal(head, *[f"2026-11-01,Egg {n},1 each" for n in range(401)]) == "too-many-foods"


def test_signs_that_no_screen_can_show_are_taken_out() -> None:
    line = parsed("Day,Food Name,Amount", '2026-11-01,"Egg\x00\u202e\nfried",1 each').lines[0]
    assert line.food == "Egg fried"
