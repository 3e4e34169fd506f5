"""Words that mean the same food, and endings that no rule gets right. All lower case, without accents."""

# The first of each line stands for all of them; singular.
SAME_WORD = """
aubergine eggplant brinjal
avocado avo
banana nana
barbecue barbeque bbq
beetroot beet
biryani biriyani biriani briyani
biscuit bickie biccy
breakfast brekkie brekky
bulgur bulghur burghul
canned tinned
chamomile camomile
chapati chapatti
chickpea garbanzo
chili chilli chilly chile chillie
chocolate choccy choc choccie
cola coke
coriander cilantro
crispy krispy
courgette zucchini zuchini
couscous cuscus
dal dhal daal dahl dhaal
doughnut donut
dumpling dumplin
emmental emmenthal emmentaler emmenthaler
fibre fiber
flavour flavor
flavoured flavored
flaxseed linseed flax
fillet filet
hummus houmous humus hommus houmus
kebab kebap kabob kabab
ketchup catsup
lasagna lasagne
liquorice licorice
mayonnaise mayo
mince ground minced
mould mold
naan nan
okra bhindi
omelette omelet omlet
oz ounce
paneer panir
parmesan parmigiano parmezan
pitta pita
potato spud tattie
rocket arugula
sandwich sarnie butty sanger sarny
sausage banger snag
shrimp prawn
skimmed skim
smoothie smoothy
soy soya soja
sulphite sulfite
swede rutabaga
tahini tahina
tomato tomatoe
ug mcg μg microgram
vegetable veg
veggie vegetarian veggy vegie vegi
vitamin vit
wholemeal wholewheat
whisky whiskey
yogurt yoghurt yoghourt yogourt joghurt jogurt yog
"""

# What is said, and what it is called in the catalogue.
NICKNAMES = {
    "cuppa": "tea with milk",
    "cup of tea": "tea with milk",
    "cup of coffee": "coffee with milk",
    "lactofree": "lactose free",
    "maccies": "mcdonalds",
    "maccys": "mcdonalds",
    "nutri yeast": "nutritional yeast",
    "oj": "orange juice",
    "pb": "peanut butter",
    "pbj": "peanut butter and jam sandwich",
    "pnut butter": "peanut butter",
    "spagbol": "spaghetti bolognese",
    "spag bog": "spaghetti bolognese",
    "tuna mayo sarnie": "tuna sandwich",
    "b twelve": "b12",
}

# The food that one bare word most often means. It only decides what comes first.
STAPLES = {
    "b12": "b12 supplement",
    "b12 tablet": "b12 supplement",
    "cheese": "cheddar cheese",
    "chicken": "chicken breast roasted no skin",
    "chocolate": "milk chocolate",
    "coffee": "coffee with milk",
    "cream": "double cream",
    "fish": "white fish baked",
    "juice": "orange juice",
    "lamb": "roast lamb",
    "liver": "beef liver pan fried",
    "milk": "whole milk",
    "mince": "beef mince",
    "mushroom": "mushrooms cooked",
    "noodles": "egg noodles",
    "nuts": "mixed nuts",
    "plant milk": "oat drink fortified",
    "potato": "potato boiled",
    "rice": "white rice cooked",
    "soup": "tomato soup",
    "steak": "sirloin steak",
    "supplement": "b12 supplement",
    "tea": "tea with milk",
    "tuna": "tinned tuna",
    "turkey": "turkey breast roasted",
    "wine": "red wine",
    "yeast": "nutritional yeast fortified",
}

# What is sold under another name elsewhere: both are looked for.
ALSO = {
    "almond milk": "almond drink",
    "coconut milk": "coconut drink",
    "hazelnut milk": "hazelnut drink",
    "oat milk": "oat drink",
    "rice milk": "rice drink",
    "soy milk": "soy drink",
    "soy yogurt": "soy yogurt alternative",
    "vegan bacon": "meatless bacon",
    "vegan burger": "veggie burger",
    "vegan mince": "veggie mince",
    "vegan sausage": "vegetarian sausage",
}

# Plurals that the rules of text.singular() would get wrong.
SINGULARS = {
    "brioches": "brioche",
    "brownies": "brownie",
    "calories": "calorie",
    "calves": "calf",
    "ceviches": "ceviche",
    "cookies": "cookie",
    "halves": "half",
    "hoagies": "hoagie",
    "leaves": "leaf",
    "loaves": "loaf",
    "pies": "pie",
    "quiches": "quiche",
    "sarnies": "sarnie",
    "smoothies": "smoothie",
    "toasties": "toastie",
    "tatties": "tattie",
    "veggies": "veggie",
    "weenies": "weenie",
}

# Said in between; they tell no food from another.
STOPWORDS = frozenset({
    "a", "an", "and", "as", "at", "by", "for", "from", "in", "n", "of", "on", "or", "the", "to", "with",
})  # fmt: skip
