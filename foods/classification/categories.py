"""Categories as food tables and shops write them, normalised: which kind of food they point to."""

import re
from functools import partial

_shelf = partial(re.compile, flags=re.MULTILINE)  # Open Food Facts gives several, one a line

SUPPLEMENT = _shelf(
    r"^(?:vitamins|dietary supplements|supplements|herbal supplements|amino acid supplements|"
    r"food supplements)$|\bdietary supplements\b"
)
MEAT = _shelf(
    r"\b(?:beef|pork|poultry) products$|^lamb , veal|^sausages and luncheon|^beef , excludes|"
    r"^ground beef$|^pork$|^bacon$|^sausages?\b|^frankfurters$"
    r"|^lamb , goat|^chicken , whole|^turkey , duck|^liver and organ|^cold cuts|^chicken patties|"
    r"^other meats$|^other frozen meats$|^canned meat$"
    r"|^pepperoni|^meat poultry|^meats?$|^poultry$|^frozen patties"
    r"|^(?:poultries|prepared meats|hams|sausages)$"
)
FISH = _shelf(
    r"^finfish|^fish\b|^shellfish$|^canned tuna$|^canned seafood$|^frozen fish|^fishes$|^breaded fish|"
    r"^seafood$"
)
DAIRY = _shelf(
    r"^dairy and egg|^milk\b(?! additives)|^flavored milk|^cheese$|^cottage|^yogh?urt\b|^cream\b|"
    r"^cream cheese|^ice cream|^butter\b|^milk shakes|^puddings?\b"
    r"|^other frozen desserts$|^dairies$|^cheeses$|^milks$|^yogurts$|^dairy"
)
EGG = _shelf(r"^eggs?\b(?! rolls| breakfast)|^chicken eggs$")
CEREAL = _shelf(r"\bcereals?\b(?! grains)|^ready to eat cereal|\bmuesli\b|\bgranola\b")
BAR = _shelf(r"\bbars?$|energy granola bars|^nutrition bars")
PLANT_MILK = _shelf(
    r"plant based (?:milk|yogh?urt)|\bplant milks?\b|milk substitutes|"
    r"^(?:oat|soy|almond|rice|coconut) milks$|^vegan cheeses|^cheese substitutes|^soy yogurts"
)
MEAT_LIKE = _shelf(
    r"^vegetarian frozen|meat alternative|^vegetable based products|meat substitutes|meat analogues"
)
WAFFLE = _shelf(r"pancakes|waffles")
DRINK = _shelf(
    r"\bdrinks?\b|\bsoda\b|^water$|^plant based water|enhanced water|water enhancer|\bbeverages?\b|"
    r"\btea\b|\bjuices?\b|^milk additives|^coffee|protein and nutritional powders|^protein powders"
    r"|meal replacement|^weight control|^specialty formula|nutritional supplements|^formula\b|"
    r"^flavored or carbonated|^soft drinks"
)
GRAIN = _shelf(
    r"^breads? |^yeast breads|^baked products|pasta|^flours|^rolls|^crackers|^tortillas|^cookies|^cakes"
)
DISH = _shelf(
    r"mixed dishes|\bsandwich|\bsoups?\b|\bmeals?\b|entrees|dinners|\bpizza\b|^fast foods|restaurant|"
    r"burritos|burgers|baby ?foods?|\bsauces\b|^fats and oils|^vegetables and|^spices|^candy|^sweets|"
    r"^chips|snacks|^cereal grains|"
    r"^legumes|^nut and|^fruits|dips|^native|^biscuits|^cookies|crisps|pastries|cupcake|doughnuts|^dips|"
    r"^liquor|^beer|^candy|\bstir fry\b|^egg rolls|^mexican|^other mexican|^ramen|\bbeans\b|dressings?\b|"
    r"^other vegetables|deli$|^rice\b|\bpasta\b|^seasoning|appetizers|^herbs"
)
ICED = _shelf(r"\biced\b")
COFFEE_OR_BEER = _shelf(r"^coffee$|^tea$|beer")
FROZEN_WAFFLE = _shelf(r"^frozen pancakes|^pancakes , waffles , french toast crepes")
VEGETABLE_BASED = _shelf(r"^vegetable based")
# Shop categories of plant foods: B12 there was added, or is a slip.
PLANT_SNACK = _shelf(
    r"^candy$|^chips|^popcorn|^nut seed|^flours|^pasta by|^chewing gum|^granulated|^seasoning|^herbs|"
    r"^syrups|^rice$"
    r"|^other grains|^baking additives|^green supplements|^pre packaged fruit|^canned (?:fruit|vegetables)"
    r"|^vegetable and"
)
DIETARY_SUPPLEMENT_DRINK = _shelf(r"protein powders|\bprotein shakes?\b|meal replacements?$")
# Shop shelves of plant foods: without a figure and without an animal word they hold no B12.
PLANT_SHELF = _shelf(
    r"^cand(?:y|ies)$|^gummy candies|^chewing gum|^chocolates?$|^dark chocolates|^honey|^syrups|^granulated|"
    r"^jam|^fruit|^pre packaged fruit|^(?:canned|frozen) (?:fruit|vegetables)|^vegetable|^tomatoes|^pickles|"
    r"^olives|^dips salsa$|^prepared pasta|^ketchup|^other condiments|^salad dressing|^seasoning|^herbs|"
    r"^spices|^oils|^nut seed|^nut butters|^popcorn|^chips|^pretzels|^crackers|^wholesome snacks|"
    r"^breads?\b|^frozen bread|^flours|^rice|^pasta by|^breakfast cereals$|^cereal bars$|"
    r"^water$|^soda$|^coffee$|^tea\b|^teas$|^herbal teas|^milk additives|^meat alternatives|^tofu|"
    r"^egg substitutes$"
)
BAKED_SWEET = _shelf(
    r"^cookies|^cakes|cupcakes|^biscuits cookies|^biscuits and cakes|doughnuts|^pastries|^pies|^croissants|"
    r"^sweet bakery|^viennoiseries"
)
BREAD = _shelf(r"^breads?\b|^frozen bread|^rolls|^tortillas|^yeast breads")
MEAT_DISH = _shelf(r"^(?:meat|poultry) mixed dishes")
FISH_DISH = _shelf(r"^seafood mixed dishes")
CHEESE = _shelf(r"^cheeses?$|^cream cheese$|^cheese substitutes")
WATER = _shelf(r"^water$|^soda$|^sport drinks$|^plant based water$|^energy drinks$")
SNACK_SHELF = _shelf(
    r"^crackers|snack crackers$|^cookies biscuits$|^other snacks$|^wholesome snacks$|^snacks$|"
    r"^cake , cookie cupcake mixes$|^bread muffin mixes$|^chips|^popcorn|^dips salsa$|^cakes , cupcakes"
)
FROZEN = _shelf(r"\bfrozen\b")
MILK_BASED_DRINK = _shelf(r"^breakfast drinks|^formula , (?:prepared|ready)|^baby milks|^infant formulas")
AMBIGUOUS_MILK = _shelf(r"^milk milk substitutes|^milk , milk substitutes")
