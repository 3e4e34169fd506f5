"""The rules of foods.plausibility, each with the case it was made for."""

import inspect

import pytest

from foods.plausibility import RULES, Verdict, check


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


def judged(name: str, category: str, figure: float, portion: float | None, **beside: float) -> Verdict:
    found = {f"{key}_per_100g": value for key, value in beside.items()}
    return check(name, category=category, b12_ug_per_100g=figure, portion_g=portion, **found)  # type: ignore[arg-type]


def test_vitamin_b6_gives_a_factor_of_30_away_too() -> None:
    verdict = judged("Energy drink", "Soda", 12.0, 480, vitamin_b6_mg=10.6)
    assert (verdict.reason, verdict.likely_ug_per_100g) == ("factor_30", pytest.approx(0.4))


def test_usual_calcium_speaks_against_a_factor_of_30() -> None:
    assert judged("Almond milk", "Plant Based Milk", 37.5, 240, calcium_mg=188).reason != "factor_30"


def test_milk_powder_may_be_chalky() -> None:
    assert judged("Nonfat dry milk", "Milk Additives", 4.0, 23, calcium_mg=1174).plausible


def test_a_drink_sold_for_its_vitamins_is_meant() -> None:
    assert judged("Fruit juice, acai", "Fruit Juice", 25.0, 240, vitamin_b6_mg=0.833).plausible
    assert not judged("Fruit juice, acai", "Fruit Juice", 25.0, 240).plausible


@pytest.mark.parametrize(("portion", "figure"), [(36, 13.33), (42, 12.86)])
def test_a_cereal_of_80_or_90_per_cent_of_6(portion: float, figure: float) -> None:
    assert judged("Rice cereal", "Cereal", figure, portion, vitamin_b6_mg=1.4).reason == "factor_2_5"
    assert judged("Rice cereal", "Cereal", figure, portion, vitamin_b6_mg=4.5).plausible


def test_an_energy_drink_of_490_per_cent_of_6() -> None:
    verdict = judged("Energy drink", "Soda", 6.22, 473)
    assert (verdict.reason, verdict.likely_ug_per_100g) == ("factor_2_5", pytest.approx(2.488))
    assert judged("Energy drink", "Soda", 2.54, 473).plausible


def test_three_spoonfuls_are_egg_white_with_vitamins() -> None:
    assert judged("The amazing egg", "Eggs & Egg Substitutes", 2.61, 46).plausible


@pytest.mark.parametrize(
    ("name", "category"),
    [
        ("Sweet corn", "Canned Vegetables"),
        ("Pear slices", "Canned Fruit"),
        ("Moringa powder", "Herbal Supplements"),
        ("Lentilles", "en:plant-based-foods,en:legumes"),
    ],
)
def test_a_plant_food_nobody_fortifies(name: str, category: str) -> None:
    assert judged(name, category, 1.2, 100).reason == "plant_food"
    assert judged(name, category, 0.0, 100).plausible
    assert judged(f"{name}, fortified", category, 1.2, 100).plausible or "moringa" in name.casefold()


@pytest.mark.parametrize(
    ("name", "figure"), [("Kombucha", 484.0), ("Bread", 1860.0), ("Oat drink, chocolate", 375.0)]
)
def test_a_thousandfold_slip(name: str, figure: float) -> None:
    verdict = judged(name, "", figure, 237 if figure < 1000 else 43)
    assert (verdict.reason, verdict.likely_ug_per_100g) == ("factor_1000", pytest.approx(figure / 1000))


def test_without_a_portion_the_figure_for_100_g_is_asked() -> None:
    assert judged("Haferdrink", "en:plant-milks,en:oat-milks", 380.0, None).reason == "factor_1000"
    assert judged("Haferdrink", "en:plant-milks,en:oat-milks", 0.38, None).plausible


def test_a_percentage_is_taken_of_the_countrys_own_reference() -> None:
    def likely(country: str) -> float | None:
        return check("Oat drink", b12_ug_per_100g=15.0, country=country).likely_ug_per_100g

    assert (likely("DE"), likely("US")) == (pytest.approx(0.375), pytest.approx(0.36))


@pytest.mark.parametrize("name", ["", "\x00", "🥛" * 50, "milk " * 20_000])
@pytest.mark.parametrize("figure", [0.0, 1e-12, 1e300])
def test_any_label_gets_an_answer(name: str, figure: float) -> None:
    assert isinstance(check(name, category=name, b12_ug_per_100g=figure, portion_g=0.0).plausible, bool)
