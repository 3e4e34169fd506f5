"""The rules of foods.classify: the traps first."""

import csv

import pytest

from foods.catalogue.files import EVERYDAY
from foods.classification.forms import _COBALAMINS
from foods.classification.sources import RULES
from foods.classification.text import word_pattern
from foods.classify import DIETS, FORMS, SOURCE_TYPES, classify
from foods.codes import Cobalamin

PLANT_TRAPS = [
    "Peanut butter, smooth",
    "Cocoa butter",
    "Butternut squash, cooked",
    "Butter beans, cooked",
    "Coconut milk, canned",
    "Coconut meat, raw",
    "Beefsteak tomato, raw",
    "Lambsquarters, cooked",
    "Kidney beans, cooked",
    "Beans, kidney, all types, cooked",
    "Black turtle beans, cooked",
    "Crab apple, raw",
    "Crabapples, raw",
    "Cabbage, danish, domestic, raw",
    "Eggplant, raw",
    "Artichoke hearts, cooked",
    "Horseradish, raw",
    "Gooseberries, raw",
    "Chickpeas, cooked",
    "Beef tomatoes, raw",
    "Custard apple, raw",
    "Pease pudding",
    "Lamb's lettuce, raw",
]


@pytest.mark.parametrize("name", PLANT_TRAPS)
def test_a_plant_with_an_animal_word_is_vegan_without_b12(name: str) -> None:
    told = classify(name, b12_ug_per_100g=0)
    assert (told.source_type, told.strictest_diet) == ("no_b12", "vegan")


@pytest.mark.parametrize(
    "name",
    [
        "Hamburger bun",
        "Hot dog bun",
        "Oyster crackers",
        "Goldfish crackers",
        "Mincemeat",
        "Mince pie",
        "Cream crackers",
        "Danish pastry",
    ],
)
def test_a_baked_food_with_an_animal_word_is_not_meat(name: str) -> None:
    told = classify(name, b12_ug_per_100g=0)
    assert told.source_type == "no_b12"
    assert told.diet["vegan"] is not True
    assert told.diet["pescatarian"] is not False


@pytest.mark.parametrize("name", ["Swedish fish", "Goldfish crackers, cheddar"])
def test_sweets_and_crackers_named_after_fish_are_not_fish(name: str) -> None:
    assert classify(name, b12_ug_per_100g=0.1).source_type != "fish_seafood"


@pytest.mark.parametrize(
    "name", ["Oyster mushrooms, raw", "Mushrooms, oyster, raw", "Hen of the woods mushroom"]
)
def test_mushrooms_named_after_animals_are_unreliable_plants(name: str) -> None:
    told = classify(name, b12_ug_per_100g=0.1)
    assert (told.source_type, told.strictest_diet) == ("unreliable_plant_source", "vegan")


@pytest.mark.parametrize(
    ("name", "diet"),
    [
        ("Worcestershire sauce", "pescatarian"),
        ("Caesar dressing", "pescatarian"),
        ("Miso soup", "pescatarian"),
        ("Frosted Mini-Wheats", "contains_meat"),
        ("Lucky Charms", "contains_meat"),
        ("Marshmallows", "contains_meat"),
        ("Paella", "contains_meat"),
        ("Gumbo", "contains_meat"),
        ("Refried beans, with lard", "contains_meat"),
        ("Parmesan, grated", "unsure"),
        ("Gruyere", "unsure"),
        ("Kimchi", "unsure"),
        ("Honey", "vegetarian"),
    ],
)
def test_hidden_animals_are_seen(name: str, diet: str) -> None:
    assert classify(name, b12_ug_per_100g=0).strictest_diet == diet


@pytest.mark.parametrize("name", ["Duck egg, raw", "Egg, goose, whole", "Quail eggs", "Turkey egg"])
def test_a_birds_name_before_egg_is_an_egg(name: str) -> None:
    told = classify(name, b12_ug_per_100g=5)
    assert (told.source_type, told.strictest_diet) == ("eggs", "vegetarian")


@pytest.mark.parametrize("name", ["Goat milk", "Buffalo mozzarella", "Sheep milk", "Milk, goat, fluid"])
def test_an_animals_name_before_milk_is_dairy(name: str) -> None:
    told = classify(name, b12_ug_per_100g=0.4)
    assert (told.source_type, told.strictest_diet) == ("dairy", "vegetarian")


@pytest.mark.parametrize(
    "name",
    [
        "Chicken nuggets made from plants",
        "Plant protein ground",
        "Meatless chicken",
        "Veggie burger",
        "Vegan bacon",
    ],
)
def test_plants_made_to_look_like_meat_are_fortified_when_they_hold_b12(name: str) -> None:
    told = classify(name, b12_ug_per_100g=2)
    assert (told.source_type, told.form) == ("fortified_food", "crystalline")
    assert told.strictest_diet in ("vegan", "vegetarian", "unsure")


@pytest.mark.parametrize(
    "name", ["Nori, dried", "Chlorella powder", "Tempeh", "Shiitake mushrooms", "Baker's yeast"]
)
def test_unreliable_plants_are_told_apart(name: str) -> None:
    told = classify(name, b12_ug_per_100g=10)
    assert (told.source_type, told.form) == ("unreliable_plant_source", "unreliable")


def test_only_blue_green_algae_are_called_inactive() -> None:
    assert classify("Spirulina powder", b12_ug_per_100g=128).form == "inactive"
    assert classify("Chlorella", b12_ug_per_100g=128).form == "unreliable"


def test_an_unreliable_plant_with_named_b12_is_fortified() -> None:
    told = classify("Tempeh", ingredients="soybeans, water, vitamin B12 (cyanocobalamin)", b12_ug_per_100g=2)
    assert (told.source_type, told.form) == ("fortified_food", "crystalline")


@pytest.mark.parametrize("name", ["Cream of mushroom soup", "Mushroom pizza", "Seaweed salad with chicken"])
def test_a_dish_with_an_unreliable_plant_is_a_dish(name: str) -> None:
    assert classify(name, b12_ug_per_100g=0.3).source_type == "mixed_dish"


def test_nutritional_yeast_counts_only_when_fortified() -> None:
    assert classify("Nutritional yeast flakes", b12_ug_per_100g=44).source_type == "fortified_food"
    assert classify("Nutritional yeast", b12_ug_per_100g=0.07).source_type == "unreliable_plant_source"
    assert classify("Nutritional yeast").source_type == "unreliable_plant_source"


@pytest.mark.parametrize(
    ("name", "category", "source_type", "form"),
    [
        ("Beef liver, braised", "", "meat", "food_bound"),
        ("Sardines, canned in oil", "", "fish_seafood", "food_bound"),
        ("Cheddar cheese", "", "dairy", "food_bound"),
        ("Oat milk, fortified", "", "fortified_food", "crystalline"),
        ("Yogurt, soy", "Plant-based yogurt", "fortified_food", "crystalline"),
        ("Toasted oat cereal", "Cereal", "fortified_food", "crystalline"),
        ("Energy drink", "Soda", "fortified_drink", "crystalline"),
        ("Infant formula, milk based", "Formula, ready-to-feed", "fortified_drink", "mixed"),
        ("Waffle, plain, frozen", "Pancakes, waffles, French toast", "fortified_food", "mixed"),
        ("B12 tablets 1000 mcg", "", "supplement", "crystalline"),
        ("Beef stew", "Meat mixed dishes", "mixed_dish", "food_bound"),
        ("Whole milk", "Milk", "dairy", "food_bound"),
    ],
)
def test_plain_cases(name: str, category: str, source_type: str, form: str) -> None:
    told = classify(name, category=category, b12_ug_per_100g=1.5)
    assert (told.source_type, told.form) == (source_type, form)


def test_toothpaste_is_an_unreliable_supplement() -> None:
    told = classify("B12 toothpaste", b12_ug_per_100g=10000)
    assert (told.source_type, told.form) == ("supplement", "unreliable")


def test_an_animal_food_stated_as_zero_stays_an_animal_food() -> None:
    assert classify("Tuna in water", category="Canned Tuna", b12_ug_per_100g=0).source_type == "fish_seafood"


def test_milk_with_added_b12_is_partly_added() -> None:
    assert classify("Skim milk", ingredients="skim milk, vitamin b12", b12_ug_per_100g=1).form == "mixed"


def test_ingredients_decide_the_diet() -> None:
    assert classify("Crackers", ingredients="wheat flour, oil, salt").strictest_diet == "vegan"
    assert classify("Crackers", ingredients="wheat flour, whey powder").strictest_diet == "vegetarian"
    assert classify("Crackers", ingredients="wheat flour, vitamin D").strictest_diet == "unsure"
    assert classify("Jelly", ingredients="sugar, gelatine").strictest_diet == "contains_meat"


@pytest.mark.parametrize("labels", [["en:vegan"], ["Vegan"]])
def test_a_vegan_label_decides(labels: list[str]) -> None:
    assert classify("Chocolate bar", labels=labels).strictest_diet == "vegan"


def test_a_branded_cereal_is_not_called_vegan() -> None:
    assert classify("Bran flakes", category="Cereal", b12_ug_per_100g=5).diet["vegan"] is None


def test_vegetarian_fed_hens_lay_eggs() -> None:
    assert (
        classify("Vegetarian fed hens, large brown eggs", category="Eggs", b12_ug_per_100g=1).source_type
        == "eggs"
    )


def test_tempeh_behind_a_makers_name_is_still_tempeh() -> None:
    found = classify("Smiling Hara, Tempeh Black Eyed Pea", category="Other Meats", b12_ug_per_100g=0.1)
    assert (found.source_type, found.form) == ("unreliable_plant_source", "unreliable")


def test_every_answer_uses_the_codes_and_names_its_rule() -> None:
    told = classify("Something unheard of", b12_ug_per_100g=0.2)
    assert told.source_type in SOURCE_TYPES
    assert told.form in FORMS
    assert told.strictest_diet in DIETS
    assert told.rule in {rule.key for rule in RULES}


def test_rule_keys_are_unique_and_fit_the_column() -> None:
    keys = [rule.key for rule in RULES]
    assert len(set(keys)) == len(keys)
    assert max(map(len, keys)) <= 40


@pytest.mark.parametrize("name", ["", " ", "," * 500, "\x00\ud800", "a" * 100_000, "🥛", "' OR 1=1 --"])
def test_any_text_gets_an_answer(name: str) -> None:
    assert classify(name).source_type in SOURCE_TYPES


def test_the_rules_agree_with_the_hand_made_list() -> None:
    """By name and figure alone, without category; what the hand-made list needs knowledge for may differ."""
    with EVERYDAY.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["basis"] != "unit"]
    right = sum(_told(row) == row["source_type"] for row in rows)
    print(f"\nsource type by name alone: {right} of {len(rows)} ({right / len(rows):.1%})")
    assert right / len(rows) > 0.93


def _told(row: dict[str, str]) -> str:
    figure = row["stated_b12_ug"] or row["b12_ug"]
    return classify(row["name"], b12_ug_per_100g=float(figure) if figure else None).source_type


def test_no_meat_or_fish_of_the_hand_made_list_is_ever_called_vegan() -> None:
    with EVERYDAY.open(encoding="utf-8", newline="") as lines:
        animal = [row for row in csv.DictReader(lines) if row["diet"] in ("contains_meat", "pescatarian")]
    wrong = [
        row["name"] for row in animal if classify(row["name"], b12_ug_per_100g=1).strictest_diet == "vegan"
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("ingredients", "form"),
    [
        ("water, oats, vitamin B12 (cyanocobalamin)", "cyanocobalamin"),
        ("Wasser, Hafer, Vitamin B12 (Cyanocobalamin)", "cyanocobalamin"),
        ("cianocobalamina", "cyanocobalamin"),
        ("sorbitol, methylcobalamin", "methylcobalamin"),
        ("mecobalamin", "methylcobalamin"),
        ("mannitol, hydroxocobalamin acetate", "hydroxocobalamin"),
        ("dibencozide", "adenosylcobalamin"),
        ("methylcobalamin, adenosylcobalamin", "mixed"),
        ("water, oats, vitamin B12", ""),
        ("coconut, tobacco flavour", ""),
    ],
)
def test_ingredients_name_the_added_form(ingredients: str, form: str) -> None:
    assert classify("Oat drink", ingredients=ingredients).added_form == form


def test_added_forms_are_codes_of_the_database() -> None:
    assert set(_COBALAMINS) | {"mixed"} == set(Cobalamin.values)


OAT = "en:plant-based-foods-and-beverages,en:beverages,en:plant-milks,en:oat-milks"


@pytest.mark.parametrize(
    ("analysis", "diet"),
    [
        (["en:vegan", "en:vegetarian"], "vegan"),
        (["en:vegan-status-unknown"], "unsure"),
        (["en:maybe-vegan"], "unsure"),
        (["en:non-vegan", "en:vegetarian"], "vegetarian"),
        (["en:non-vegan", "en:non-vegetarian"], "unsure"),
    ],
)
def test_what_a_machine_read_is_heard(analysis: list[str], diet: str) -> None:
    told = classify("Riegel", ingredients="Hafer, Zucker, Salz", analysis_tags=analysis)
    assert told.strictest_diet == diet


def test_a_machines_vegan_does_not_outweigh_a_named_animal() -> None:
    told = classify("Crackers", ingredients="wheat, milk powder", analysis_tags=["en:vegan"])
    assert told.strictest_diet == "vegetarian"


def test_the_makers_label_outweighs_the_machine() -> None:
    told = classify("Cheese", category="Cheese", labels=["en:vegetarian"], analysis_tags=["en:non-vegan"])
    assert told.strictest_diet == "vegetarian"


def test_rennet_of_unknown_origin_leaves_it_open() -> None:
    assert classify("Gouda", ingredients="milk, salt, rennet").strictest_diet == "unsure"
    assert classify("Gouda", ingredients="milk, salt, microbial rennet").strictest_diet == "vegetarian"


def test_traces_are_not_ingredients() -> None:
    told = classify("Dark chocolate", ingredients="cocoa mass, sugar. May contain traces of milk and egg.")
    assert told.strictest_diet == "vegan"


def test_one_or_more_of_the_following_are_ingredients() -> None:
    told = classify("Crackers", ingredients="flour, oil (may contain one or more of canola, butter), salt")
    assert told.strictest_diet == "vegetarian"


def test_a_flavour_of_an_animal_is_never_called_vegan() -> None:
    assert classify("Bacon flavor seaweed snack", b12_ug_per_100g=30).diet["vegan"] is None


def test_tags_of_open_food_facts_are_shelves() -> None:
    told = classify("Barista", category=OAT, ingredients="water, oats, vitamin B12", b12_ug_per_100g=0.38)
    assert (told.source_type, told.rule) == ("fortified_food", "plant_dairy_with_b12")


def test_the_widest_tag_makes_no_bread_plant_based() -> None:
    tags = "en:plant-based-foods-and-beverages,en:plant-based-foods,en:breads"
    assert classify("Rye bread", category=tags, b12_ug_per_100g=0.1).rule != "plant_based_with_b12"


@pytest.mark.parametrize(
    ("name", "category", "figure", "source_type"),
    [
        ("Moringa superfood powder", "Herbal Supplements", 27.5, "unreliable_plant_source"),
        ("Spirulina tablets", "Dietary supplements", 120, "unreliable_plant_source"),
        ("Nutritional yeast flakes", "Vitamins", 150, "fortified_food"),
        ("Protein powder shake", "Amino Acid Supplements", 4, "fortified_drink"),
        ("Whole grain bread", "Breads & Buns", 4.7, "fortified_food"),
        ("Egg bread", "Breads & Buns", 0.2, "mixed_dish"),
        ("Beef and cranberry bar", "Snack, Energy & Granola Bars", 1.4, "meat"),
        ("Seitan strips", "Other Meats", 1.3, "fortified_food"),
        ("Mozzarella style shreds", "Cheese", 5.4, "fortified_food"),
        ("Swiss cheese", "Cheese", 3.1, "dairy"),
        ("Pork rinds, salt & vinegar", "Other Snacks", 0.9, "meat"),
        ("Snack crackers", "Crackers & Biscotti", 4.3, "fortified_food"),
        ("Nutrition shake, vanilla", "Milk", 0.6, "fortified_drink"),
        ("Ginger sesame tuna", "Other Deli", 3.0, "fish_seafood"),
        ("Sushi roll, salmon", "", 1.1, "mixed_dish"),
        ("Buttermilk waffles", "Frozen Bread & Dough", 0.6, "fortified_food"),
        ("Ham & cheese omelets", "Frozen Dinners & Entrees", 1.2, "mixed_dish"),
    ],
)
def test_labels_of_shops(name: str, category: str, figure: float, source_type: str) -> None:
    assert classify(name, category=category, b12_ug_per_100g=figure).source_type == source_type


@pytest.mark.parametrize(
    ("name", "ingredients", "source_type"),
    [
        ("Cereal bar", "oats, glucose syrup, cranberries", "no_b12"),
        ("Cereal bar", "oats, glucose syrup, vitamins (niacin)", "fortified_food"),
        ("Gummy bears", "glucose syrup, gelatine", "no_b12"),
        ("Vegetable lasagne", "pasta, milk, cheese", "mixed_dish"),
    ],
)
def test_without_a_figure_the_ingredients_speak(name: str, ingredients: str, source_type: str) -> None:
    assert classify(name, ingredients=ingredients).source_type == source_type


def test_whey_without_a_named_vitamin_brings_its_own_b12() -> None:
    own = classify("Whey protein powder", ingredients="whey protein, aroma", b12_ug_per_100g=2.5)
    added = classify("Whey protein powder", ingredients="whey protein, vitamin B12", b12_ug_per_100g=2.5)
    assert (own.form, added.form) == ("food_bound", "mixed")


def test_egg_white_with_vitamins_is_partly_added() -> None:
    assert classify("Liquid egg substitute", category="Eggs", b12_ug_per_100g=2.6).form == "mixed"


def test_the_name_of_the_added_form_is_no_list_of_ingredients() -> None:
    told = classify("Chocolate cereal", ingredients="cyanocobalamin", b12_ug_per_100g=5)
    assert (told.added_form, told.strictest_diet) == ("cyanocobalamin", "unsure")


def test_a_repeated_flavour_is_not_another_food() -> None:
    assert classify("GOAT CHEESE, GOAT", category="Cheese").source_type == "dairy"


def test_shared_beginnings_find_every_word_of_a_list() -> None:
    table = "beef; beet ?root; bee pollen; berr(?:y|ie); egg; egg white; a , b; \\w+wurst"
    pattern = word_pattern(table)
    for text in (
        "beef",
        "beetroot",
        "beet roots",
        "bee pollen",
        "berries",
        "egg whites",
        "as , b",
        "teewurst",
    ):
        assert pattern.search(text), text
    for text in ("bee", "beetle", "eggplant", "wurst"):
        assert not pattern.search(text), text
