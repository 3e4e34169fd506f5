"""Four vegan kitchens: believing in seaweed, taking a tablet, in a hurry, just begun."""

from tracker.demo.menus.shape import table

WHOLE_FOODS = table(
    {
        "breakfast": (
            (3, "oats: 1 + oat drink, organic: 1 + banana: 1"),
            (2, "fruit smoothie: 1 + spirulina: 1 + walnuts: 1"),
            (1, "bread: 2 + tahini: 1 + yeast, unfortified: 1"),
        ),
        "lunch": (
            (3, "quinoa: 180 g + chickpeas: 120 g + sauerkraut: 60 g"),
            (2, "miso soup: 1 + sushi, vegetable: 1 + nori: 2"),
            (2, "lentil soup: 300 g + rye bread: 2"),
        ),
        "dinner": (
            (3, "tempeh: 100 g + rice: 1 + broccoli: 120 g"),
            (2, "tofu: 150 g + mushrooms: 120 g + rice: 1"),
            (2, "dal: 250 g + sweet potato: 2"),
            (1, "pasta: 1 + tomato: 1 + yeast, unfortified: 1"),
        ),
        "snacks": ((3, "walnuts: 1 + apple: 1"), (2, "nori snack: 1"), (1, "almond milk, organic: 1")),
    }
)

WITH_TABLET = table(
    {
        "breakfast": (
            (4, "oats: 1 + rice drink: 200 ml + blueberries: 60 g"),
            (3, "muesli: 60 g + soya yogurt: 1"),
            (1, "rye bread: 2 + peanut butter: 1 + coffee: 1"),
        ),
        "lunch": (
            (3, "quinoa: 180 g + chickpeas: 120 g + cucumber: 80 g"),
            (2, "pitta: 1 + hummus: 60 g + tomato: 1"),
            (2, "minestrone: 300 g + rye bread: 2"),
        ),
        "dinner": (
            (3, "tofu: 150 g + rice: 1 + green beans: 100 g"),
            (2, "pasta: 1 + tomato: 1 + olive oil: 1"),
            (2, "chilli: 300 g + rice: 1"),
            (1, "plant chicken: 100 g + potato: 2"),
        ),
        "snacks": ((3, "apple: 1"), (2, "dark chocolate: 20 g"), (1, "peanuts: 1")),
    },
    {"dinner": ((2, "pizza, no cheese: 3 + wine: 1"), (1, "burger, plant: 1 + chips: 1"))},
)

VEGAN_STUDENT = table(
    {
        "breakfast": (
            (3, "bread: 2 + peanut butter: 1 + coffee: 1"),
            (2, "corn flakes: 1 + oat drink: 150 ml"),
            (2, "coffee: 1"),
        ),
        "lunch": (
            (3, "beans on toast: 1"),
            (2, "falafel: 5 + pitta: 1 + hummus: 30 g"),
            (2, "avocado: 1 + bread: 2"),
        ),
        "dinner": (
            (3, "pasta: 1 + tomato: 1 + vegan cheese: 2"),
            (2, "chilli: 250 g + rice: 1"),
            (2, "vegan sausages: 2 + chips: 1 + peas: 80 g"),
            (1, "vegetable curry: 300 g + rice: 1 + kimchi: 40 g"),
        ),
        "snacks": ((3, "apple: 1"), (2, "popcorn: 30 g"), (1, "dark chocolate: 30 g")),
    }
)

JUST_BEGUN = table(
    {
        "breakfast": (
            (4, "weetabix: 1 + oat drink, organic: 1 + coffee: 1"),
            (2, "bread: 2 + peanut butter: 1 + coffee: 1"),
        ),
        "lunch": (
            (3, "pitta: 1 + hummus: 60 g + tomato: 1"),
            (2, "lentil soup: 300 g + bread: 2"),
            (2, "avocado: 1 + bread: 2"),
        ),
        "dinner": (
            (3, "chilli: 300 g + rice: 1"),
            (2, "veggie sausages, plain: 2 + potato: 2 + peas: 80 g"),
            (2, "tofu: 150 g + rice: 1 + broccoli: 100 g"),
            (2, "pasta: 1 + tomato: 1 + vegan cheese: 2"),
        ),
        "snacks": ((3, "apple: 1"), (2, "coffee: 1 + dark chocolate: 20 g"), (1, "soya yogurt: 1")),
    }
)

PLANTS = {
    "whole foods": WHOLE_FOODS,
    "with a tablet": WITH_TABLET,
    "vegan student": VEGAN_STUDENT,
    "just begun": JUST_BEGUN,
}
