"""What is eaten further away."""

from tracker.demo.menus.shape import table

AMERICAN = table(
    {
        "breakfast": (
            (4, "cheerios: 1 + milk, US: 150 ml + coffee: 1"),
            (2, "scrambled egg: 2 + white bread: 2 + coffee: 1"),
            (2, "bagel: 1 + butter: 1 + coffee: 1"),
        ),
        "lunch": (
            (3, "turkey sandwich: 1 + apple: 1"),
            (2, "burrito bowl: 1"),
            (2, "tuna sandwich: 1"),
            (1, "caesar salad: 1"),
        ),
        "dinner": (
            (3, "steak: 170 g + potato: 1 + green beans: 100 g"),
            (3, "chicken: 1 + rice: 1 + broccoli: 100 g"),
            (2, "meatloaf: 1 + mashed potato: 150 g"),
            (2, "bolognese: 1"),
        ),
        "snacks": ((3, "banana: 1"), (2, "peanuts: 1"), (1, "milk, US: 200 ml")),
    },
    {
        "breakfast": ((2, "pancakes: 3 + coffee: 1"), (2, "scrambled egg: 2 + bread: 2 + coffee: 1")),
        "dinner": ((3, "cheeseburger: 1 + chips: 1"), (2, "pepperoni pizza: 3 + beer: 1")),
    },
)

# Milk in the tea, and curds once or twice a week: that is all.
SOUTH_INDIAN = table(
    {
        "breakfast": (
            (4, "idli: 3 + sambar: 1 + chai: 2"),
            (3, "upma: 1 + chai: 1"),
            (2, "dosa: 1 + chai: 1"),
            (1, "poha: 1 + chai: 1"),
        ),
        "lunch": (
            (4, "rice: 1 + sambar: 1 + green beans: 80 g"),
            (3, "dal: 200 g + chapati: 2"),
            (2, "rice: 1 + dal: 150 g + chaas: 1"),
        ),
        "dinner": (
            (3, "chapati: 2 + vegetable curry: 200 g"),
            (3, "khichdi: 1"),
            (2, "chole: 1 + chapati: 2"),
            (1, "rajma: 1 + rice: 1 + raita: 60 g"),
        ),
        "snacks": ((3, "banana: 1"), (2, "chai: 1"), (2, "peanuts: 1")),
    }
)

JAPANESE = table(
    {
        "breakfast": (
            (3, "rice: 1 + natto: 45 g + miso soup: 1"),
            (2, "rice: 1 + egg: 1 + miso soup: 1 + nori: 1"),
            (1, "white bread: 2 + jam: 1 + coffee: 1"),
        ),
        "lunch": (
            (3, "soba: 1 + green tea: 1"),
            (2, "onigiri, salmon: 2 + green tea: 1"),
            (2, "onigiri, plum: 2 + tamagoyaki: 1"),
            (1, "udon: 1"),
        ),
        "dinner": (
            (2, "saba: 1 + rice: 1 + miso soup: 1"),
            (2, "oyakodon: 1"),
            (2, "tofu: 150 g + rice: 1 + mushrooms: 80 g"),
            (1, "saury: 1 + rice: 1"),
        ),
        "snacks": ((3, "green tea: 1"), (2, "apple: 1")),
    }
)

AUSTRALIAN_VEGETARIAN = table(
    {
        "breakfast": (
            (4, "weetabix: 1 + soya drink, Australian: 200 ml + coffee: 1"),
            (3, "white bread: 2 + vegemite: 1 + coffee with milk: 1"),
            (2, "egg, Australian: 2 + white bread: 2 + coffee with milk: 1"),
        ),
        "lunch": (
            (3, "cheese sandwich: 1 + apple: 1"),
            (2, "falafel: 5 + hummus: 30 g + pitta: 1"),
            (2, "greek salad: 1 + egg, Australian: 1"),
        ),
        "dinner": (
            (2, "halloumi: 1 + quinoa: 150 g + lettuce: 60 g"),
            (2, "vegetable lasagne: 1"),
            (2, "tofu: 150 g + rice: 1 + broccoli: 100 g"),
            (1, "pizza: 3"),
        ),
        "snacks": ((3, "milk, Australian: 200 ml"), (2, "greek yogurt: 1"), (2, "banana: 1")),
    }
)

OVERSEAS = {
    "American": AMERICAN,
    "South Indian": SOUTH_INDIAN,
    "Japanese": JAPANESE,
    "vegetarian, Australian": AUSTRALIAN_VEGETARIAN,
}
