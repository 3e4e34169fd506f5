"""The words that a synthetic release is made of: common ones of US labels."""


def _parts(text: str) -> list[str]:
    return [" ".join(part.split()) for part in text.split(";")]


ADJECTIVES = _parts("""
    ORGANIC; CLASSIC; ORIGINAL; UNSWEETENED; REDUCED FAT; GLUTEN FREE; CRUNCHY; CREAMY; FAMILY SIZE;
    FROZEN; SLICED; ROASTED; SPICY; MILD; SMOKED; WHOLE GRAIN; LIGHT; EXTRA; HOMESTYLE; PREMIUM; NATURAL;
    TRADITIONAL; MINI; DELUXE
""")
FLAVOURS = _parts("""
    VANILLA; CHOCOLATE; STRAWBERRY; HONEY; MAPLE; GARLIC; LEMON; CINNAMON; CARAMEL; SEA SALT; PEACH;
    BLUEBERRY; MANGO; TOMATO BASIL; BARBECUE; CHEDDAR; COCONUT; HAZELNUT; APPLE; RASPBERRY; JALAPENO;
    ONION; GINGER; MINT; PUMPKIN
""")
INGREDIENTS = _parts("""
    WATER; ORGANIC CANE SUGAR; WHEAT FLOUR (NIACIN, REDUCED IRON, THIAMINE MONONITRATE, RIBOFLAVIN, FOLIC
    ACID); SALT; CANOLA OIL; NATURAL FLAVORS; SOY LECITHIN; CORN STARCH; MODIFIED FOOD STARCH; WHEY;
    NONFAT MILK; CREAM; CULTURED PASTEURIZED MILK; ENZYMES; ANNATTO (COLOR); GARLIC POWDER; ONION POWDER;
    SPICES; CITRIC ACID; XANTHAN GUM; GUAR GUM; TOMATO PASTE; PALM OIL; COCOA (PROCESSED WITH ALKALI);
    EGGS; HONEY; MOLASSES; OATS; RICE FLOUR; BROWN RICE SYRUP; ALMONDS; PEANUTS; CHICKEN BREAST; BEEF;
    PORK; GELATIN; PECTIN; ASCORBIC ACID; SODIUM PHOSPHATE; CALCIUM CARBONATE; VITAMIN D2; VITAMIN A
    PALMITATE; YEAST EXTRACT; VINEGAR; MUSTARD SEED; PAPRIKA; TURMERIC; CARRAGEENAN; SUNFLOWER OIL; PEA
    PROTEIN; DEXTROSE; MALTODEXTRIN; BARLEY MALT EXTRACT; BAKING SODA
""")
# Name, category and the unit of the serving.
KINDS = [
    tuple(part.strip() for part in line.split("|"))
    for line in """
    ALMOND MILK | Plant Based Milk | ml
    OAT DRINK | Plant Based Milk | ml
    CORN FLAKES CEREAL | Cereal | g
    GRANOLA BAR | Snack, Energy & Granola Bars | g
    CHEESE SLICES | Cheese | g
    GREEK YOGURT | Yogurt | g
    ICE CREAM | Ice Cream & Frozen Yogurt | ml
    POTATO CHIPS | Chips, Pretzels & Snacks | g
    TOMATO SOUP | Canned Soup | g
    CHICKEN NUGGETS | Frozen Poultry, Chicken & Turkey | g
    PASTA SAUCE | Pasta by Shape & Type | g
    COOKIES | Cookies & Biscuits | g
    ENERGY DRINK | Energy, Protein & Muscle Recovery Drinks | ml
    PEANUT BUTTER | Nut & Seed Butters | g
    BREAD | Breads & Buns | g
    SALSA | Dips & Salsa | g
    PROTEIN POWDER | Protein & Nutritional Powders | g
    GROUND BEEF | Meat/Poultry/Other Animals | g
    TUNA IN WATER | Canned Tuna | g
    CANDY | Candy | g
    FRUIT JUICE | Fruit & Vegetable Juice | ml
    BLACK BEANS | Canned & Bottled Beans | g
    VEGGIE BURGER | Vegetarian Frozen Meats | g
""".strip().splitlines()
]
