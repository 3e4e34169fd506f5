"""Categories as food tables and shops write them, normalised: which kind of food they point to."""

import re

SUPPLEMENT = re.compile(
    r"^(?:vitamins|dietary supplements|supplements|herbal supplements|amino acid supplements|"
    r"food supplements)$|\bdietary supplements\b"
)
MEAT = re.compile(
    r"\b(?:beef|pork|poultry) products$|^lamb , veal|^sausages and luncheon|^beef , excludes|"
    r"^ground beef$|^pork$|^bacon$|^sausages?\b|^frankfurters$"
    r"|^lamb , goat|^chicken , whole|^turkey , duck|^liver and organ|^cold cuts|^chicken patties|"
    r"^other meats$|^other frozen meats$|^canned meat$"
    r"|^pepperoni|^meat poultry|^meats?$|^poultry$|^en meats|^frozen patties"
)
FISH = re.compile(
    r"^finfish|^fish\b|^shellfish$|^canned tuna$|^canned seafood$|^frozen fish|^en (?:fishes|seafood)|"
    r"^seafood$"
)
DAIRY = re.compile(
    r"^dairy and egg|^milk\b(?! additives)|^flavored milk|^cheese$|^cottage|^yogh?urt\b|^cream\b|"
    r"^cream cheese|^ice cream|^butter\b|^milk shakes|^puddings?\b"
    r"|^other frozen desserts$|^en (?:dairies|cheeses|milks|yogurts)|^dairy"
)
EGG = re.compile(r"^eggs?\b(?! rolls| breakfast)")
CEREAL = re.compile(r"\bcereals?\b(?! grains)|^ready to eat cereal|\bmuesli\b|\bgranola\b")
BAR = re.compile(r"\bbars?$|energy granola bars|^nutrition bars")
PLANT_MILK = re.compile(r"plant based (?:milk|yogh?urt)|\bplant milks?\b|milk substitutes")
MEAT_LIKE = re.compile(
    r"^vegetarian frozen|meat alternative|^vegetable based products|meat substitutes|meat analogues"
)
WAFFLE = re.compile(r"pancakes|waffles")
DRINK = re.compile(
    r"\bdrinks?\b|\bsoda\b|^water$|^plant based water|enhanced water|water enhancer|\bbeverages?\b|"
    r"\btea\b|\bjuices?\b|^milk additives|^coffee|protein and nutritional powders"
    r"|meal replacement|^weight control|^specialty formula|nutritional supplements|^formula\b|"
    r"^flavored or carbonated|^soft drinks"
)
GRAIN = re.compile(
    r"^breads? |^yeast breads|^baked products|pasta|^flours|^rolls|^crackers|^tortillas|^cookies|^cakes"
)
DISH = re.compile(
    r"mixed dishes|\bsandwich|\bsoups?\b|\bmeals?\b|entrees|dinners|\bpizza\b|^fast foods|restaurant|"
    r"burritos|burgers|baby ?foods?|\bsauces\b|^fats and oils|^vegetables and|^spices|^candy|^sweets|"
    r"^chips|snacks|^cereal grains|"
    r"^legumes|^nut and|^fruits|dips|^native|^biscuits|^cookies|crisps|pastries|cupcake|doughnuts|^dips|"
    r"^liquor|^beer|^candy|\bstir fry\b|^egg rolls|^mexican|^other mexican|^ramen|\bbeans\b|dressings?\b|"
    r"^other vegetables|deli$|^rice\b|\bpasta\b|^seasoning|appetizers|^herbs"
)
ICED = re.compile(r"\biced\b")
COFFEE_OR_BEER = re.compile(r"^coffee$|^tea$|beer")
FROZEN_WAFFLE = re.compile(r"^frozen pancakes|^pancakes , waffles , french toast crepes")
VEGETABLE_BASED = re.compile(r"^vegetable based")
# Shop categories of plant foods: B12 there was added, or is a slip.
PLANT_SNACK = re.compile(
    r"^candy$|^chips|^popcorn|^nut seed|^flours|^pasta by|^chewing gum|^granulated|^seasoning|^herbs|"
    r"^syrups|^rice$"
    r"|^other grains|^baking additives|^green supplements|^pre packaged fruit|^canned (?:fruit|vegetables)"
    r"|^vegetable and"
)
