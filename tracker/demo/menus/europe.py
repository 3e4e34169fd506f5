"""What is eaten on the continent and in the north."""

from tracker.demo.menus.shape import table

AUSTRIAN = table(
    {
        "breakfast": (
            (4, "rye bread: 2 + gouda: 1 + coffee with milk: 1"),
            (3, "rye bread: 2 + butter: 1 + jam: 1 + coffee with milk: 1"),
            (1, "muesli: 60 g + yogurt: 1"),
        ),
        "lunch": (
            (3, "gulasch: 1 + rye bread: 1"),
            (2, "schnitzel: 1 + potato: 2"),
            (2, "käsespätzle: 1 + lettuce: 60 g"),
            (2, "leberkäse: 1 + rye bread: 1"),
        ),
        "dinner": (
            (4, "rye bread: 2 + ham, raw: 3 + cucumber: 60 g"),
            (2, "rye bread: 2 + camembert: 40 g + tomato: 1"),
            (2, "vegetable soup: 1 + rye bread: 1"),
        ),
        "snacks": ((3, "apple: 1"), (2, "coffee with milk: 1"), (1, "beer: 1")),
    },
    {"dinner": ((2, "schnitzel: 1 + chips: 1 + beer: 1"), (2, "white fish: 1 + potato: 2 + wine: 1"))},
)

SPANISH = table(
    {
        "breakfast": (
            (4, "french bread: 3 + tomato: 1 + olive oil: 1 + coffee with milk: 1"),
            (2, "croissant: 1 + coffee with milk: 1"),
        ),
        "lunch": (
            (3, "lentil soup: 300 g + french bread: 2"),
            (3, "white fish: 1 + potato: 2 + green beans: 80 g"),
            (2, "chicken: 1 + rice: 1 + tomato: 1"),
            (1, "chickpeas: 200 g + french bread: 2"),
        ),
        "dinner": (
            (3, "tortilla española: 1 + tomato: 1"),
            (2, "french bread: 3 + prosciutto: 3 + tomato: 1"),
            (2, "vegetable soup: 1 + yogurt: 1"),
        ),
        "snacks": ((3, "yogurt: 1"), (3, "orange: 1"), (1, "walnuts: 1")),
    },
    {"lunch": ((3, "paella: 1 + wine: 1"), (1, "mussels: 120 g + french bread: 2"))},
)

ITALIAN = table(
    {
        "breakfast": ((5, "cappuccino: 1 + croissant: 1"), (1, "coffee: 1")),
        "lunch": (
            (3, "pasta: 1 + tomato: 1 + olive oil: 1"),
            (2, "minestrone: 300 g + french bread: 2"),
            (2, "mozzarella: 100 g + tomato: 1 + french bread: 2"),
        ),
        "dinner": (
            (2, "carbonara: 1"),
            (2, "white fish: 1 + potato: 1 + olive oil: 1"),
            (2, "chicken: 1 + broccoli: 120 g"),
            (1, "prosciutto: 4 + french bread: 3"),
        ),
        "snacks": ((3, "orange: 1"), (2, "coffee: 1"), (1, "yogurt: 1")),
    },
    {"dinner": ((3, "pizza: 3 + beer: 1"), (1, "bolognese: 1 + wine: 1"))},
)

NORDIC = table(
    {
        "breakfast": (
            (4, "filmjölk: 1 + muesli: 50 g + coffee: 1"),
            (3, "crispbread: 2 + cod roe spread: 1 + coffee: 1"),
            (2, "crispbread: 3 + brunost: 1 + coffee: 1"),
        ),
        "lunch": (
            (3, "rye bread: 2 + mackerel in tomato: 2"),
            (2, "rye bread: 2 + egg: 1 + tomato: 1"),
            (2, "salmon soup: 1 + crispbread: 2"),
            (1, "herring, pickled: 1 + rye bread: 2"),
        ),
        "dinner": (
            (4, "salmon: 1 + potato: 2 + broccoli: 100 g"),
            (3, "white fish: 1 + potato: 2 + carrot: 1"),
            (2, "saithe: 1 + potato: 2 + peas: 80 g"),
            (1, "vegetable lasagne: 1"),
        ),
        "snacks": ((3, "apple: 1"), (2, "skimmed yogurt: 1"), (2, "crispbread: 2 + gouda: 1")),
    },
    {"lunch": ((2, "herring, pickled: 1 + potato: 2 + rye bread: 1"), (1, "omelette: 2 + rye bread: 1"))},
)

FRENCH_VEGETARIAN = table(
    {
        "breakfast": (
            (4, "french bread: 3 + butter: 1 + jam: 1 + coffee with milk: 1"),
            (2, "greek yogurt: 1 + muesli: 40 g"),
        ),
        "lunch": (
            (3, "cheese quiche: 1 + lettuce: 60 g"),
            (2, "quinoa: 150 g + chickpeas: 100 g + tomato: 1"),
            (2, "french bread: 4 + camembert: 40 g + apple: 1"),
        ),
        "dinner": (
            (3, "ratatouille: 250 g + rice: 1"),
            (2, "omelette: 2 + lettuce: 60 g + french bread: 2"),
            (2, "vegetable soup: 1 + french bread: 2 + emmental: 1"),
            (1, "pasta: 1 + tomato: 1 + emmental: 1"),
        ),
        "snacks": ((3, "yogurt: 1"), (2, "apple: 1"), (1, "dark chocolate: 20 g")),
    }
)

SMALL_EATER = table(
    {
        "breakfast": (
            (5, "coffee with milk: 1"),
            (2, "coffee with milk: 1 + apple: 1"),
            (1, "skimmed yogurt: 1"),
        ),
        "lunch": (
            (3, "lettuce: 80 g + cucumber: 80 g + tomato: 1"),
            (2, "vegetable soup: 200 g"),
            (1, "skimmed yogurt: 1 + strawberries: 80 g"),
        ),
        "dinner": (
            (3, "ratatouille: 150 g + rice: 60 g"),
            (2, "vegetable soup: 200 g + crispbread: 1"),
            (1, "egg: 1 + green beans: 100 g"),
        ),
        "snacks": ((4, "green tea: 1"), (2, "apple: 1")),
    }
)

DUTCH_STUDENT = table(
    {
        "breakfast": ((3, "white bread: 2 + peanut butter: 1"), (2, "coffee: 1"), (1, "energy drink: 1")),
        "lunch": ((3, "white bread: 3 + gouda: 2 + milk: 200 ml"), (2, "pizza: 2"), (1, "döner: 1")),
        "dinner": (
            (3, "bolognese: 1"),
            (2, "chicken: 1 + chips: 1"),
            (2, "pasta: 1 + tomato: 1 + gouda: 1"),
            (1, "burger: 1 + chips: 1 + beer: 1"),
        ),
        "snacks": ((3, "energy drink: 1"), (2, "peanuts: 1"), (1, "banana: 1")),
    },
    {
        "breakfast": ((2, "coffee: 1"), (1, "white bread: 2 + gouda: 1")),
        "dinner": ((2, "döner: 1 + beer: 2"), (2, "pizza: 4 + beer: 2")),
    },
)

EUROPE = {
    "Austrian": AUSTRIAN,
    "Spanish": SPANISH,
    "Italian": ITALIAN,
    "Nordic": NORDIC,
    "vegetarian, French": FRENCH_VEGETARIAN,
    "small eater": SMALL_EATER,
    "Dutch student": DUTCH_STUDENT,
}
