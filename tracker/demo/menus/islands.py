"""What is eaten in Britain besides what Arthur eats: older people, and two vegetarian kitchens."""

from tracker.demo.menus.shape import table

BRITISH = table(
    {
        "breakfast": (
            (5, "bread: 2 + butter: 1 + jam: 1 + tea: 1"),
            (4, "porridge: 1 + tea: 1"),
            (1, "weetabix: 1 + milk: 150 ml + tea: 1"),
        ),
        "lunch": (
            (3, "egg sandwich: 1 + tea: 1"),
            (3, "vegetable soup: 1 + bread: 1 + butter: 1"),
            (2, "cheese on toast: 1 + tomato: 1"),
            (2, "ham sandwich: 1 + tea: 1"),
            (1, "jacket potato, tuna: 1 + lettuce: 40 g"),
        ),
        "dinner": (
            (3, "shepherd's pie: 1 + carrot: 1"),
            (3, "chicken: 1 + potato: 2 + green beans: 80 g"),
            (2, "ham: 80 g + potato: 2 + peas: 80 g"),
            (2, "cod: 1 + potato: 2 + broccoli: 80 g"),
            (1, "cauliflower cheese: 1 + bread: 1"),
        ),
        "snacks": ((4, "tea: 1"), (3, "tea: 1 + scone: 1"), (2, "custard: 120 g"), (1, "yogurt: 1")),
    },
    {
        "breakfast": ((2, "egg: 1 + bread: 2 + butter: 1 + tea: 1"), (1, "porridge: 1 + tea: 1")),
        "dinner": (
            (3, "lamb leg: 90 g + potato: 2 + carrot: 1"),
            (2, "chicken: 1 + potato: 2 + peas: 80 g"),
            (1, "roast beef: 2 + mashed potato: 200 g"),
        ),
    },
)

# Small helpings for somebody of 88, and a drink that the ward sent him home with.
SMALL_HELPINGS = table(
    {
        "breakfast": ((4, "porridge: 1 + tea: 1"), (2, "corn flakes: 1 + milk: 150 ml + tea: 1")),
        "lunch": (
            (3, "tomato soup: 200 g + bread: 1 + butter: 1"),
            (2, "egg: 1 + bread: 1 + butter: 1"),
            (2, "sardines: 80 g + bread: 1"),
        ),
        "dinner": (
            (3, "fish pie: 1"),
            (3, "shepherd's pie: 250 g"),
            (2, "beef stew: 250 g + mashed potato: 100 g"),
        ),
        "snacks": ((5, "medical drink: 1"), (2, "tea: 1 + custard: 100 g"), (1, "yogurt: 1")),
    }
)

VEGETARIAN_BRITISH = table(
    {
        "breakfast": (
            (4, "weetabix: 1 + milk: 200 ml + coffee with milk: 1"),
            (3, "yogurt: 1 + muesli: 50 g + blueberries: 50 g"),
            (1, "bread: 2 + marmite: 1 + tea: 1"),
        ),
        "lunch": (
            (3, "cheese sandwich: 1 + apple: 1"),
            (3, "egg sandwich: 1 + tomato: 1"),
            (2, "lentil soup: 300 g + bread: 2"),
            (1, "greek salad: 1 + pitta: 1"),
        ),
        "dinner": (
            (3, "vegetable lasagne: 1 + lettuce: 40 g"),
            (2, "halloumi: 1 + quinoa: 150 g + broccoli: 100 g"),
            (2, "chilli: 300 g + rice: 1 + yogurt: 60 g"),
            (2, "omelette: 2 + chips: 1 + peas: 80 g"),
        ),
        "snacks": ((3, "coffee with milk: 1"), (2, "apple: 1"), (2, "cheddar: 30 g")),
    },
    {"breakfast": ((2, "egg: 2 + bread: 2 + coffee with milk: 1"), (1, "pancakes: 3 + strawberries: 80 g"))},
)

# Rice, beans and stews; eggs now and then.
HOME_STEWS = table(
    {
        "breakfast": ((3, "egg: 1 + white bread: 2 + tea: 1"), (2, "corn flakes: 1 + milk: 150 ml")),
        "lunch": ((3, "rice and beans: 1 + tomato: 1"), (2, "cheese sandwich: 1")),
        "dinner": (
            (3, "vegetable stew: 1 + rice: 1"),
            (2, "chickpeas: 150 g + sweet potato: 2"),
            (1, "shakshuka: 1 + white bread: 2"),
        ),
        "snacks": ((2, "banana: 1"), (2, "peanuts: 1"), (1, "yogurt: 1")),
    }
)

ISLANDS = {
    "british": BRITISH,
    "small helpings": SMALL_HELPINGS,
    "vegetarian, British": VEGETARIAN_BRITISH,
    "home stews": HOME_STEWS,
}
