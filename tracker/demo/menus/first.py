"""What Vera, Arthur and Priya like to eat."""

from tracker.demo.menus.shape import Menu, Table

VERA_WEEKDAY: Menu = {
    "breakfast": (
        (6, "bran flakes: 45 g + oat drink: 230 ml + coffee: 1"),
        (3, "bread: 2 + marmite: 1 + oat drink: 100 ml + coffee: 1"),
        (2, "muesli: 60 g + oat drink: 200 ml + banana: 1"),
        (1, "muesli: 60 g + oat drink, organic: 1 + blueberries: 60 g"),
        (1, "shreddies: 1 + soya drink: 200 ml + coffee: 1"),
    ),
    "lunch": (
        (4, "pitta: 1 + hummus: 60 g + tomato: 1 + lettuce: 40 g"),
        (3, "lentil soup: 300 g + bread: 2"),
        (2, "sushi, vegetable: 1 + nori snack: 2 + miso soup: 1"),
        (2, "falafel: 5 + hummus: 30 g + pitta: 1"),
        (1, "avocado: 1 + bread: 2 + yeast flakes: 1"),
    ),
    "dinner": (
        (3, "tofu: 150 g + rice: 1 + broccoli: 120 g"),
        (3, "pasta: 1 + tomato: 1 + yeast flakes: 1 + olive oil: 1"),
        (2, "vegetable curry: 300 g + rice: 1"),
        (2, "chilli: 300 g + rice: 1"),
        (2, "vegan sausages: 2 + potato: 2 + peas: 80 g"),
        (1, "tempeh: 100 g + rice: 1 + broccoli: 100 g"),
    ),
    "snacks": (
        (4, "apple: 1"),
        (2, "soya yogurt: 1"),
        (2, "nori snack: 1"),
        (2, "dark chocolate: 30 g"),
        (1, "fruit smoothie: 1 + spirulina: 1"),
    ),
}
VERA_WEEKEND: Menu = {
    "breakfast": (
        (3, "bread: 2 + peanut butter: 1 + oat drink: 250 ml + coffee: 1"),
        (2, "fruit smoothie: 1 + spirulina: 1 + bread: 2 + marmite: 1"),
        (1, "tofu: 150 g + yeast flakes: 1 + bread: 2 + coffee: 1"),
    ),
    "lunch": VERA_WEEKDAY["lunch"],
    "dinner": (
        (3, "burger, plant: 1 + chips: 1 + beer: 1"),
        (2, "pizza, no cheese: 3 + vegan cheese: 2 + wine: 1"),
        (2, "sushi, vegetable: 2 + nori: 3 + miso soup: 1"),
    ),
    "snacks": ((2, "peanuts: 1"), (1, "dark chocolate: 30 g"), (1, "popcorn: 30 g")),
}
VERA_TODAY: Menu = {
    "breakfast": ((1, "bran flakes: 45 g + oat drink: 230 ml + coffee: 1"),),
    "lunch": ((1, "sushi, vegetable: 1 + nori snack: 2 + shreddies: 1"),),
}

ARTHUR_WEEKDAY: Menu = {
    "breakfast": (
        (7, "porridge: 1 + banana: 1 + tea: 1"),
        (2, "bread: 2 + butter: 1 + jam: 1 + tea: 1"),
        (1, "corn flakes: 1 + milk: 150 ml + tea: 1"),
    ),
    "lunch": (
        (4, "ham sandwich: 1 + tomato: 1"),
        (2, "tomato soup: 300 g + bread: 2 + butter: 1"),
        (2, "sardines: 1 + bread: 2"),
        (2, "baked beans: 1 + bread: 2"),
        (1, "bread: 2 + cheddar: 30 g + apple: 1"),
    ),
    "dinner": (
        (3, "chicken: 1 + potato: 2 + carrot: 1 + peas: 80 g"),
        (3, "beef stew: 1 + potato: 2"),
        (2, "cod: 1 + chips: 1 + peas: 80 g"),
        (2, "pork sausage: 2 + mashed potato: 200 g + peas: 80 g"),
        (2, "fish pie: 1 + broccoli: 80 g"),
        (1, "bolognese: 1"),
    ),
    "snacks": ((4, "tea: 1"), (3, "tea: 1 + orange: 1"), (2, "yogurt: 1"), (1, "apple: 1")),
}
ARTHUR_WEEKEND: Menu = {
    "breakfast": (
        (3, "egg: 2 + bread: 2 + butter: 1 + tea: 1"),
        (1, "smoked mackerel: 1 + bread: 2 + tea: 1"),
    ),
    "lunch": ARTHUR_WEEKDAY["lunch"],
    "dinner": (
        (4, "roast beef: 3 + potato: 2 + carrot: 1 + wine: 1"),
        (2, "lamb chop: 2 + potato: 2 + peas: 80 g"),
        (1, "liver: 1 + mashed potato: 200 g"),
    ),
    "snacks": ((2, "tea: 1"), (1, "beer: 1")),
}
ARTHUR_TODAY: Menu = {
    "breakfast": ((1, "porridge: 1 + banana: 1 + tea: 1"),),
    "lunch": ((1, "ham sandwich: 1 + tomato: 1 + tea: 1"),),
}

PRIYA_WEEKDAY: Menu = {
    "breakfast": (
        (4, "idli: 3 + chai: 1"),
        (3, "muesli: 60 g + yogurt: 1 + coffee with milk: 1"),
        (2, "poha: 1 + chai: 1"),
        (1, "chai: 1"),
    ),
    "lunch": (
        (4, "dal: 200 g + rice: 1 + raita: 80 g"),
        (3, "chole: 1 + chapati: 2"),
        (2, "cheese quiche: 1 + lettuce: 60 g"),
        (2, "pitta: 1 + feta: 40 g + tomato: 1"),
    ),
    "dinner": (
        (3, "rajma: 1 + rice: 1 + yogurt: 1"),
        (3, "paneer masala: 1 + chapati: 2"),
        (2, "egg curry: 1 + rice: 1"),
        (2, "vegetable curry: 300 g + chapati: 2"),
        (2, "pasta: 1 + mushrooms: 80 g + cheddar: 30 g"),
    ),
    "snacks": ((3, "chai: 1"), (2, "apple: 1"), (1, "gulab jamun: 2"), (1, "almond milk, organic: 1")),
}
PRIYA_WEEKEND: Menu = {
    "breakfast": ((3, "dosa: 1 + chai: 1"), (2, "omelette: 2 + bread: 2 + coffee with milk: 1")),
    "lunch": PRIYA_WEEKDAY["lunch"],
    "dinner": (
        (2, "pizza: 3 + wine: 1"),
        (2, "paneer masala: 1 + rice: 1"),
        (1, "egg curry: 1 + chapati: 2"),
    ),
    "snacks": ((2, "gulab jamun: 2"), (2, "chai: 1"), (1, "strawberries: 100 g")),
}
PRIYA_TODAY: Menu = {
    "breakfast": ((1, "muesli: 60 g + yogurt: 1 + coffee with milk: 1"),),
    "lunch": ((1, "dal: 200 g + rice: 1 + raita: 80 g"),),
}

FIRST = {
    "vera": Table(VERA_WEEKDAY, VERA_WEEKEND, VERA_TODAY),
    "arthur": Table(ARTHUR_WEEKDAY, ARTHUR_WEEKEND, ARTHUR_TODAY),
    "priya": Table(PRIYA_WEEKDAY, PRIYA_WEEKEND, PRIYA_TODAY),
}
