"""The quick line: what is typed, how it is parted, and which foods and measures it becomes."""

from collections.abc import Callable
from decimal import Decimal as D

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from foods.models import Food
from foods.search import index
from testing.factories import make_food
from tracker.diary.quickline import Match, match, parse, unread, written
from tracker.diary.quickline.units import UNITS

Read = tuple[str | None, str | None, str]


def parts(line: str) -> list[Read]:
    read = ((None if p.quantity is None else f"{p.quantity:f}", p.unit, p.food_words) for p in parse(line))
    return list(read)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("2 eggs", ("2", None, "eggs")),
        ("200 ml oat milk", ("200", "ml", "oat milk")),
        ("oat milk 200ml", ("200", "ml", "oat milk")),
        ("salmon (150 g)", ("150", "g", "salmon")),
        ("half a banana", ("0.5", None, "banana")),
        ("½ avocado", ("0.5", None, "avocado")),
        ("a slice of toast", ("1", "slice", "toast")),
        ("slice of toast", ("1", "slice", "toast")),
        ("1/2 cup milk", ("0.5", "cup", "milk")),
        ("1½ tbsp marmite", ("1.5", "tbsp", "marmite")),
        ("1 1/2 cups oats", ("1.5", "cup", "oats")),
        ("two and a half slices of bread", ("2.5", "slice", "bread")),
        ("1,5 dl milk", ("1.5", "dl", "milk")),
        ("2x b12 10 mcg", ("2", None, "b12 10 mcg")),
        ("eggs x2", ("2", None, "eggs")),
        ("2 x 100 g yogurt", ("200", "g", "yogurt")),
        ("3 large eggs", ("3", "large", "eggs")),
        ("1 tin of tuna", ("1", "can", "tuna")),
        ("a couple of biscuits", ("2", None, "biscuits")),
        ("marmite", (None, None, "marmite")),
        ("mac and cheese", (None, None, "mac and cheese")),
        ("half and half 30 ml", ("30", "ml", "half and half")),
        ("2% milk", (None, None, "2% milk")),
        ("7up", (None, None, "7up")),
        ("5-hour energy", (None, None, "5-hour energy")),
        ("1000 mcg b12", (None, None, "1000 mcg b12")),
        ("0 eggs", (None, None, "0 eggs")),
        ("999999999 g salt", (None, None, "999999999 g salt")),
        ("-3 eggs", ("3", None, "eggs")),
        ("1/0 cup milk", (None, None, "1/0 cup milk")),
    ],
)
def test_one_part(line: str, expected: Read) -> None:
    assert parts(line) == [expected]


def test_parts_are_told_apart_by_commas_lines_and_amounts() -> None:
    assert parts("2 eggs, 200 ml oat milk,30 g bran flakes") == [
        ("2", None, "eggs"), ("200", "ml", "oat milk"), ("30", "g", "bran flakes"),
    ]  # fmt: skip
    assert len(parts("toast\nmarmite; tea")) == 3
    assert parts("2 eggs and 1 banana") == [("2", None, "eggs"), ("1", None, "banana")]


def test_a_part_keeps_what_was_typed() -> None:
    assert [part.text for part in parse(" 1½  Tbsp Marmite , ½ Egg")] == ["1½ Tbsp Marmite", "½ Egg"]


def test_a_long_line_is_cut() -> None:
    assert len(parse("egg," * 1000)) == 20
    assert parse("") == parse(" , ;\n") == []


@settings(max_examples=300)
@given(st.text(max_size=80))
@example("1⁄2 ½½ ¼/¼ 1/2/3")
@example("٣ ٤ ⑤ ² 1²")
@example("1e5 g x, .5 g x, 1. g x, 1..2 g x, 00 g x")
def test_any_line_parses_and_quantities_can_be_logged(line: str) -> None:
    for part in parse(line):
        assert part.text
        assert part.food_words
        assert part.quantity is None or D("0.001") <= part.quantity <= 100_000


@given(
    st.none() | st.decimals("0.001", 9999, places=3),
    st.none() | st.sampled_from(sorted(set(UNITS.values()))),
    st.sampled_from(["oat milk", "eggs", "b12 10 mcg", "mac and cheese", "bran flakes", "2% milk"]),
)
def test_what_is_written_reads_as_the_same(quantity: D | None, unit: str | None, food: str) -> None:
    [part] = parse(written(parse(f"{quantity or ''} {unit or ''} {food}")[0]))
    if quantity is None:
        quantity, unit, food = None, None, f"{unit or ''} {food}".strip()
    assert (part.quantity, part.unit, part.food_words) == (quantity, unit, food)


# From here on with foods: name, synonyms, a measure and its grams.

FOODS = {
    "flakes": ("Bran flakes", "", "1 bowl", "30"),
    "weetabix": ("Weetabix", "", "2 biscuits", "37.5"),
    "toast": ("White bread", "toast", "1 medium slice (UK)", "36"),
    "marmite": ("Marmite", "", "1 tsp", "8"),
    "mac": ("Macaroni and cheese", "mac and cheese", "1 plate", "300"),
    "pudding": ("Bread and butter pudding", "", "1 bowl", "150"),
    "butter": ("Butter", "", "1 portion", "10"),
    "tea": ("Tea with milk", "cup of tea", "1 mug", "260"),
    "bare": ("Safflower crumble", "", "100 g", "100"),
}


@pytest.fixture
def foods(db: None, oat_milk: Food) -> dict[str, Food]:
    made = {
        key: make_food(name, synonyms=synonyms, measures=[{"label": label, "grams": grams}])
        for key, (name, synonyms, label, grams) in FOODS.items()
    }
    egg = [{"label": "100 g", "grams": "100"}, {"label": "1 egg", "grams": "50"}]
    tablet = [{"label": "1 tablet", "units": "1"}]
    made["egg"] = make_food("Egg, boiled", measures=egg)
    made["b12"] = make_food("B12 supplement 10 µg", basis="unit", b12_ug=10, measures=tablet)
    index.refresh([oat_milk.pk, *(food.pk for food in made.values())])
    return made


def read(line: str, **kwargs: object) -> list[Match]:
    return match(parse(line), **kwargs)  # type: ignore[arg-type]


def said(line: str) -> list[tuple[str, str, str]]:
    return [
        (f"{m.quantity:f}", m.measure.label if m.measure else m.unit, m.food.name if m.food else m.reason)
        for m in read(line)
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("2 eggs", ("2", "1 egg", "Egg, boiled")),
        ("200 ml oat milk", ("200", "ml", "Oat milk, fortified")),
        ("2 dl oat milk", ("200", "ml", "Oat milk, fortified")),
        ("0.03 kg bran flakes", ("30", "g", "Bran flakes")),
        ("half a glass of oat milk", ("0.5", "1 glass, 200 ml", "Oat milk, fortified")),
        ("3 weetabix", ("1.5", "2 biscuits", "Weetabix")),
        ("2 slices of toast", ("2", "1 medium slice (UK)", "White bread")),
        ("1 tbsp marmite", ("3", "1 tsp", "Marmite")),
        ("2x b12 10 mcg", ("2", "1 tablet", "B12 supplement 10 µg")),
        ("1 tablet b12 10 mcg", ("1", "1 tablet", "B12 supplement 10 µg")),
        ("cup of tea", ("1", "1 mug", "Tea with milk")),
        ("mac and cheese", ("1", "1 plate", "Macaroni and cheese")),
        ("tesco oat milk 100ml", ("100", "ml", "Oat milk, fortified")),
        ("3 large eggs", ("3", "1 egg", "Egg, boiled")),
    ],
)
def test_a_part_becomes_a_portion(foods: dict[str, Food], line: str, expected: tuple[str, str, str]) -> None:
    assert said(line) == [expected]


def test_the_amount_is_worked_out(foods: dict[str, Food]) -> None:
    [oat] = read("100 ml oat milk")
    assert oat.amount
    assert oat.amount.grams == D(103)


def test_two_foods_joined_by_and_become_two(foods: dict[str, Food]) -> None:
    assert [m.food.name for m in read("toast and marmite") if m.food] == ["White bread", "Marmite"]
    assert [m.food.name for m in read("toast and butter") if m.food] == ["White bread", "Butter"]


def test_without_an_amount_it_is_one_of_the_food_s_measure(foods: dict[str, Food]) -> None:
    assert said("weetabix, safflower crumble") == [
        ("1", "2 biscuits", "Weetabix"), ("1", "100 g", "Safflower crumble"),
    ]  # fmt: skip


def test_of_two_foods_the_unknown_one_stays(foods: dict[str, Food]) -> None:
    matches = read("toast and xyzzy")
    assert [m.food for m in matches] == [foods["toast"], None]
    assert unread(matches) == "xyzzy"


def test_a_pasted_tale_is_not_searched_without_end(
    foods: dict[str, Food], django_assert_max_num_queries: Callable
) -> None:
    with django_assert_max_num_queries(4 * 60 + 10):
        read(", ".join(["egg and butter and toast and zzz and qqq"] * 30))


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("xyzzy", "unknown-food"),
        ("100 ml bran flakes", "no-volume"),
        ("2 slices oat milk", "unknown-measure"),
        ("2 safflower crumble", "no-amount"),
        ("200 oat milk", "no-unit"),
        ("6 kg bran flakes", "too-large"),
    ],
)
def test_what_cannot_be_read_says_why(foods: dict[str, Food], line: str, reason: str) -> None:
    [found] = read(line)
    assert (found.food, found.reason, found.is_read) == (None, reason, False)


def test_what_cannot_be_read_stays_in_the_line(foods: dict[str, Food]) -> None:
    matches = read("2 eggs, 3 xyzzy, 100 ml bran flakes")
    assert unread(matches) == "3 xyzzy, 100 ml bran flakes"
    assert matches[2].alternatives == [foods["flakes"]]


def test_eggs_are_not_the_egg_curry_that_was_eaten_of_late(egg: Food) -> None:
    curry = make_food("Egg curry", source_type="mixed_dish", measures=[{"label": "1 bowl", "grams": 250}])
    index.rebuild()
    assert read("2 eggs", preferred=[curry.pk])[0].food == egg
    assert read("egg curry", preferred=[curry.pk])[0].food == curry


def test_a_diet_and_preferred_foods_are_heeded(foods: dict[str, Food]) -> None:
    other = make_food("Oat milk, barista")
    index.refresh([other.pk])
    assert read("oat milk", preferred=[other.pk])[0].food == other
    Food.objects.filter(pk=foods["egg"].pk).update(diet="vegetarian")
    index.refresh([foods["egg"].pk])
    assert read("2 eggs", diet="vegan")[0].food is None


WORDS = ["2", "half", "a", "egg", "and", "with", "ml", "toast", ",", "of", "slice", "x"]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.text(max_size=40)
    | st.lists(st.sampled_from(["2", "half", "a", "egg", "and", "with", "ml", "toast", ","])).map(" ".join)
)
def test_any_line_can_be_matched(foods: dict[str, Food], line: str) -> None:
    for found in read(line):
        assert found.is_read == (not found.reason)
        assert 0 < found.quantity <= 100_000
