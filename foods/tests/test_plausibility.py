"""The rules of foods.plausibility, each with the case it was made for."""

import inspect

import pytest

from foods.plausibility import RULES, check


@pytest.mark.parametrize(
    ("name", "category", "figure", "portion"),
    [
        ("Beef liver, braised", "Beef Products", 70.58, 85),
        ("Lamb liver, pan-fried", "", 85.7, 85),
        ("Clams, cooked", "Shellfish", 98.9, 85),
        ("Salmon roe (ikura)", "", 47.3, 17),
        ("Almondmilk, vanilla", "Plant Based Milk", 1.25, 240),
        ("Oat milk", "Plant Based Milk", 0.5, 240),
        ("Nutritional yeast flakes", "", 117.3, 15),
        ("Whole grain cereal", "Cereal", 20.0, 30),
        ("5-hour energy shot", "", 863.6, 57),
        ("Greek yogurt", "Yogurt", 0.7, 170),
        ("Large eggs", "Eggs & Egg Substitutes", 1.0, 50),
        ("Duck eggs", "Eggs & Egg Substitutes", 5.4, 70),
        ("Egg whites", "Eggs & Egg Substitutes", 0.0, 46),
        ("Lard", "", 0.0, 13),
        ("Chunk light tuna in water", "Canned Tuna", 2.6, 56),
        ("Water enhancer, lemon", "Liquid Water Enhancer", 30.0, 2),
    ],
)
def test_believable_figures_pass(name: str, category: str, figure: float, portion: float) -> None:
    assert check(name, category=category, b12_ug_per_100g=figure, portion_g=portion).plausible


@pytest.mark.parametrize(
    ("name", "category", "figure", "portion", "reason", "likely"),
    [
        ("Original soymilk", "Plant Based Milk", 37.5, 240, "factor_30", 1.25),
        ("Enriched rice drink", "Plant Based Milk", 18.75, 240, "factor_30", 0.625),
        ("Enhanced water", "Water", 500, 500, "factor_1000", 0.5),
        ("Large brown eggs", "Eggs & Egg Substitutes", 2.4, 50, "factor_2_5", 0.96),
        ("Reduced fat milk", "Milk", 1.25, 240, "factor_2_5", 0.5),
        ("Chunk light tuna in water", "Canned Tuna", 6.4, 56, "factor_2_5", 2.56),
        ("Enriched macaroni product", "Pasta by Shape & Type", 205.36, 56, "folic_acid", None),
        ("Corn flakes", "Cereal", 65_789_474, 30, "absurd", None),
        ("Tuna in oil", "Canned Tuna", 0.0, 56, "zero_for_animal_food", None),
        ("Roasted seaweed snack", "Other Snacks", 64.0, 5, "algae", None),
        ("Energy drink", "Soda", 93.75, 240, "above_class", None),
        ("Red enchilada skillet sauce", "Mexican Sauces", 50, 30, "percent_as_ug", 1.2),
    ],
)
def test_slips_are_named(
    name: str, category: str, figure: float, portion: float, reason: str, likely: float | None
) -> None:
    verdict = check(name, category=category, b12_ug_per_100g=figure, portion_g=portion)
    assert (verdict.plausible, verdict.reason) == (False, reason)
    assert verdict.likely_ug_per_100g == (pytest.approx(likely, rel=0.01) if likely is not None else None)


def test_calcium_thirty_times_too_high_gives_the_slip_away() -> None:
    verdict = check(
        "Nutrition shake",
        category="Energy drinks",
        b12_ug_per_100g=4,
        portion_g=240,
        calcium_mg_per_100g=3125,
    )
    assert verdict.reason == "factor_30"


def test_a_label_figure_that_fits_is_left_alone_whatever_the_calcium() -> None:
    verdict = check(
        "Oat milk", category="Plant Based Milk", b12_ug_per_100g=0.5, portion_g=240, calcium_mg_per_100g=1500
    )
    assert verdict.plausible


def test_a_powder_is_judged_by_its_portion() -> None:
    assert check("Energy shake mix", category="Powdered Drinks", b12_ug_per_100g=800, portion_g=31).plausible
    assert not check("Energy shake", category="Energy Drinks", b12_ug_per_100g=800, portion_g=310).plausible


@pytest.mark.parametrize("figure", [0.0, 0.5, 1.25, 3.2, 12.0, 37.5, 205.0, 6000.0])
@pytest.mark.parametrize("category", ["Milk", "Cereal", "Canned Tuna", "Soda", "Eggs & Egg Substitutes", ""])
def test_the_likely_figure_is_never_above_the_stated(figure: float, category: str) -> None:
    likely = check("Food", category=category, b12_ug_per_100g=figure, portion_g=240).likely_ug_per_100g
    assert likely is None or likely <= figure


def test_every_rule_says_itself_in_one_sentence() -> None:
    for rule in RULES:
        said = inspect.getdoc(rule) or ""
        assert said.endswith(".")
        assert said.count(". ") == 0
        assert "\n" not in said


def test_reasons_fit_the_column() -> None:
    assert max(len(rule.__name__) for rule in RULES) <= 40


@pytest.mark.parametrize(
    ("name", "category", "figure", "portion"),
    [("Large eggs", "Eggs", 2.7, 50), ("Whole milk", "Milk", 0.9, 200), ("Whole milk", "Milk", 1.0, 200)],
)
@pytest.mark.parametrize("country", ["GB", "DE", "gb"])
def test_european_eggs_and_milk_are_no_american_slip(
    name: str, category: str, figure: float, portion: float, country: str
) -> None:
    assert check(
        name, category=category, b12_ug_per_100g=figure, portion_g=portion, country=country
    ).plausible
