"""Foods that may be proposed, and the smallest change."""

from dataclasses import replace

import pytest

from tracker.assessment import codes
from tracker.assessment.screening import Person
from tracker.assessment.suggestions import Suggestible, changes, may_suggest, smallest_change

EATS_ALL = Person(age_years=30, diet="contains_meat")
OAT = Suggestible("oat", "fortified_drink", "crystalline", 0.8, allergens=frozenset({"gluten"}))
SOYA = Suggestible("soya", "fortified_drink", "crystalline", 0.9, allergens=frozenset({"soya"}))
MILK = Suggestible("milk", "dairy", "food_bound", 0.9, allergens=frozenset({"milk"}))
SALMON = Suggestible("salmon", "fish_seafood", "food_bound", 4.0, allergens=frozenset({"fish"}))
BEEF = Suggestible("beef", "meat", "food_bound", 2.0)
LIVER = Suggestible("liver", "meat", "food_bound", 60.0, tags=frozenset({"liver"}))
TABLET = Suggestible("tablet 10", "supplement", "crystalline", 10.0)
BIG_TABLET = Suggestible("tablet 1000", "supplement", "crystalline", 1000.0)
NORI = Suggestible("nori", "unreliable_plant_source", "unreliable", 5.0)
FOODS = [OAT, SOYA, MILK, SALMON, BEEF, LIVER, TABLET, BIG_TABLET, NORI]


def tagged(tag):
    return Suggestible(tag, "fish_seafood", "food_bound", 3.0, tags=frozenset({tag}))


def allowed(person):
    return {food.key for food in FOODS if may_suggest(food, person)}


@pytest.mark.parametrize(
    ("diet", "keys"),
    [
        ("vegan", {"oat", "soya", "tablet 10", "tablet 1000"}),
        ("unsure", {"oat", "soya", "tablet 10", "tablet 1000"}),
        ("vegetarian", {"oat", "soya", "milk", "tablet 10", "tablet 1000"}),
        ("pescatarian", {"oat", "soya", "milk", "salmon", "tablet 10", "tablet 1000"}),
        ("contains_meat", {food.key for food in FOODS} - {"nori"}),
    ],
)
def test_a_suggestion_suits_the_diet(diet, keys):
    assert allowed(Person(age_years=30, diet=diet)) == keys


def test_a_fortified_food_with_honey_does_not_suit_a_vegan():
    flakes = Suggestible("flakes", "fortified_food", "crystalline", 1.0, diets=frozenset({"vegetarian"}))
    assert not may_suggest(flakes, Person(diet="vegan"))
    assert may_suggest(flakes, Person(diet="vegetarian"))


@pytest.mark.parametrize("allergen", codes.ALLERGENS)
def test_a_listed_allergen_is_never_suggested(allergen):
    food = Suggestible("x", "fortified_food", "crystalline", 1.0, allergens=frozenset({allergen}))
    assert not may_suggest(food, Person(allergens={allergen}))
    assert may_suggest(food, Person(allergens=set(codes.ALLERGENS) - {allergen}))


def test_unknown_allergens_are_not_risked():
    food = Suggestible("x", "fortified_food", "crystalline", 1.0, allergens=None)
    assert not may_suggest(food, Person(allergens={"nuts"}))
    assert may_suggest(food, Person())


@pytest.mark.parametrize("tag", codes.SUGGESTION_TAGS)
@pytest.mark.parametrize(
    "person",
    [
        Person(age_years=30, diet="contains_meat", life_stage="pregnant"),
        Person(age_years=30, diet="contains_meat", trying_to_conceive=True),
        Person(age_years=30, diet="contains_meat", factors={"pregnancy"}),
    ],
)
def test_what_could_harm_in_pregnancy_is_never_suggested(tag, person):
    assert not may_suggest(tagged(tag), person)
    assert may_suggest(tagged(tag), EATS_ALL)


def test_energy_drinks_and_high_doses_are_not_for_children():
    child = Person(age_years=17, diet="contains_meat")
    assert not may_suggest(tagged("energy_drink"), child)
    assert not may_suggest(BIG_TABLET, child)
    assert not may_suggest(replace(BIG_TABLET, ug=10.0), child)
    assert may_suggest(replace(BIG_TABLET, ug=10.0), Person(age_years=18, diet="contains_meat"))
    assert may_suggest(OAT, child)


@pytest.mark.parametrize(("days_ago", "may"), [(None, True), (0, False), (6, False), (7, True)])
def test_liver_is_suggested_at_most_once_a_week(days_ago, may):
    assert may_suggest(LIVER, EATS_ALL, liver_days_ago=days_ago) is may


@pytest.mark.parametrize(
    "facts",
    [
        {"on_treatment": True},
        {"factors": {"autoimmune_gastritis"}},
        {"factors": {"coeliac"}},
        {"factors": {"metformin"}},
        {"symptoms": {"paraesthesia"}},
        {"symptoms": {"sudden_sight_loss"}},
        {"low_test": True},
    ],
)
def test_food_is_no_answer_to_treatment_malabsorption_or_red_flags(facts):
    assert allowed(Person(age_years=40, diet="contains_meat", **facts)) == set()


def test_with_an_acid_blocker_only_added_b12_is_suggested():
    assert allowed(Person(diet="contains_meat", factors={"ppi"})) == {
        "oat",
        "soya",
        "tablet 10",
        "tablet 1000",
    }


@pytest.mark.parametrize("ug", [None, 0.0])
def test_a_food_without_a_stated_amount_is_not_suggested(ug):
    assert not may_suggest(Suggestible("x", "dairy", "food_bound", ug), EATS_ALL)


def test_an_unknown_tag_is_refused():
    with pytest.raises(ValueError, match="unknown tags"):
        may_suggest(tagged("haggis"), EATS_ALL)


def test_the_smallest_change_brings_enough_and_no_more():
    assert smallest_change(FOODS, 1.5, EATS_ALL) == BEEF
    assert smallest_change(FOODS, 0.8, EATS_ALL) == OAT


def test_own_foods_come_first():
    own = Suggestible("my cereal", "fortified_food", "crystalline", 3.0, own=True)
    assert smallest_change([*FOODS, own], 0.5, EATS_ALL) == own


def test_of_equals_the_more_common_comes_first():
    rare = Suggestible("a", "dairy", "food_bound", 1.0, rank=9)
    common = Suggestible("b", "dairy", "food_bound", 1.0, rank=1)
    assert [food.key for food in changes([rare, common], 1.0, EATS_ALL)] == ["b", "a"]


def test_where_nothing_suffices_nothing_is_suggested():
    assert smallest_change([OAT, MILK], 5, EATS_ALL) is None
