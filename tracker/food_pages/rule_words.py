"""Why a food stands as what it stands, in a sentence, by the key of the classification rule (Food.rule)."""

from django.utils.translation import gettext_lazy as _

RULE_SENTENCES = {
    "toothpaste": _("A toothpaste: what it holds is not shown to be taken up well enough to rely on."),
    "unreliable_in_tablets": _("Tablets or powder of algae or yeast: their B12 cannot be relied on."),
    "yeast_with_added_b12": _("Nutritional yeast or yeast spread with B12: the makers add it."),
    "plant_powder": _("A dried leaf or root: it holds no B12 that can be relied on, whatever a label says."),
    "supplement": _("A tablet, drops, a spray or another supplement, by its name or its shelf."),
    "yeast_spread_without_b12": _("A yeast spread that states no B12 at all."),
    "yeast": _("Yeast without added B12, as far as is known: yeast itself makes none."),
    "unreliable_with_added_b12": _("Algae, mushrooms or a ferment, but its ingredients name added B12."),
    "unreliable_by_nature": _("Algae, mushrooms, a ferment or yeast: what they hold cannot be relied on."),
    "meat_analogue_with_b12": _("Made from plants in place of meat or fish, with B12: it was added."),
    "plant_dairy_with_b12": _("A plant milk, yogurt or cheese with B12: it was added."),
    "plant_based_with_b12": _("It calls itself plant-based and holds B12: it was added."),
    "plain_fat": _("A plain oil or fat: B12 is not found in fat."),
    "egg": _("An egg, or a food made of egg."),
    "meat_bar": _("Dried meat in the shape of a bar."),
    "fish": _("Fish or seafood, by its name or its shelf."),
    "meat": _("Meat, by its name or its shelf."),
    "dairy": _("Milk or a food made of milk, by its name or its shelf."),
    "states_zero": _("Its figure is zero, and it is not a plain animal food."),
    "cereal_or_bar_with_b12": _("A breakfast cereal or bar with B12: it was added."),
    "frozen_waffle": _("Waffles or pancakes with more B12 than milk and egg bring: some was added."),
    "bread_with_added_b12": _("Bread with more B12 than milk and egg bring: it was added."),
    "spread_with_added_b12": _("A margarine or spread with B12: it was added."),
    "drink_with_b12": _("A drink with B12 of which little can be its own: it was added."),
    "cheese_with_added_b12": _("More B12 than any cheese was found to hold: it was added."),
    "snack_with_added_b12": _("A snack, cracker or mix with more B12 than its own: it was added."),
    "names_added_b12": _("Its ingredients name added B12."),
    "plant_shelf_with_b12": _("A plant food on its shelf, with B12: it was added, or the label has a slip."),
    "rest_with_b12": _("It holds B12 and fits no plainer kind: a dish of several foods."),
    "cereal_without_figure": _("A breakfast cereal or bar; many are fortified, this one states no figure."),
    "drink_without_figure": _("A drink sold for its vitamins; it states no figure."),
    "plant_shelf_without_figure": _("A plant food, and nothing in its name or ingredients is of an animal."),
    "sweet_bakery_without_figure": _(
        "Cakes and biscuits mostly hold milk or egg; this one states no figure."
    ),
    "animal_without_figure": _("An animal food is named in it, and no figure is stated."),
    "dish_without_figure": _("A dish of several foods that states no figure."),
    "plant_without_figure": _("Nothing in its name is of an animal, and no figure is stated."),
}


def rule_sentence(rule: str) -> str:
    """The sentence for a rule's key; "" for foods entered by hand and for keys of older rules."""
    return str(RULE_SENTENCES.get(rule, ""))
