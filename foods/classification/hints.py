"""Words that tell how a food was made or sold: ferments, additions, soups, drinks, bakery."""

import re

from .text import word_pattern

NUTRITIONAL_YEAST = re.compile(
    r"\bnutritional yeast|\bnooch\b|\byeast extract|\bmarmite\b|\bvegemite\b|\bcenovis\b|"
    r"\byeast flakes?\b|\byeast spread\b|\bvitam r\b"
)
OTHER_YEAST = re.compile(
    r"^(?:leavening agents ?, )?(?:(?:dried |active |instant |dry )*(?:brewers?|bakers?|beer|"
    r"torula) )?yeasts?\b(?! ?(?:bread|doughnut|roll|cake|leavened))"
)
ALGAE = re.compile(
    r"\b(?:sea ?weed|nori|laver|kelp|kombu|wakame|dulse|hijiki|agar|irish ?moss|sea ?moss|spirulina|"
    r"chlorella|algae?|aonori|arame|purple laver|microalgae|blue green|klamath|afa|mankai|duckweed|"
    r"water lentil)\b"
)
# A leaf or root, dried and sold as a powder: what a label counts in it is not B12 to rely on.
PLANT_POWDER = re.compile(
    r"\b(?:moringa|wheat ?grass|barley ?grass|alfalfa|maca|ashwagandha|baobab|nettle|chlorophyll)\b"
)
INACTIVE_ALGAE = re.compile(r"\b(?:spirulina|blue green|klamath|afa)\b")
FERMENTED = re.compile(
    r"\b(?:tempeh|miso|natto|kombucha|sauerkraut|kimchi|kim chee|fermented (?:soy|bean|cabbage|vegetable|"
    r"tea)s?|water kefir)\b"
)
TEMPEH_OF_A_BRAND = re.compile(r"^[^,]+, ?tempeh\b")  # "Smiling Hara, Tempeh Traditional Soy"
MUSHROOM = re.compile(
    r"\b(?:mushrooms?|shiitake|portabell[ao]|portobello|champignons?|maitake|enoki|cremini|crimini|"
    r"morels?|chanterelles?|fungi|cloud ears?|truffles?)\b"
)
FUNGUS_PROTEIN = re.compile(r"\b(?:quorn|mycoprotein)\b")
TOOTHPASTE = re.compile(r"\btooth ?paste\b")
ADDED_B12 = re.compile(
    r"\b(?:(?:cyano|methyl|hydroxo|adenosyl)cobalamin|cobalamin|vitamins? ?\(?b ?12|b ?12|vitamin b 12)\b"
)
SAYS_ADDED = re.compile(r"\b(?:fortified with|enriched with|with added|added) (?:\w+ )*?(?:vitamin )?b ?12\b")
ANY_VITAMIN = re.compile(r"\bvitamin|\bvit\b|\bb ?12\b|cobalamin|\bniacin")
# A warning about the factory, not an ingredient; "may contain one or more of" names ingredients.
TRACES = re.compile(
    r"(?:(?:may|can|could) (?:also )?contain(?! (?:one|any|either|some))|\btraces? (?:of|de)|"
    r"\bkann (?:spuren|auch)|\bpeut contenir|\bpuede contener|\bpu[oò] contenere|\bkan sporen)[^.;)\]]*",
    re.I,
)
SOUP = re.compile(r"\b(?:soups?|bisque|chowder|gravy)\b")
FISH_IN_SOME = re.compile(r"\bkimchi\b|\bkim chee\b|\bcaesar salad\b|\bred curry\b|\bgreen curry\b|\bthai\b")
EGG_PRODUCT = re.compile(
    r"\bsubstitutes?\b|\begg product\b|\bcholesterol free\b|\beggs? beaters\b|\bliquid\b"
)
EGG_HEAD = word_pattern("egg(?! ?nog); egg white; egg yolk; yolk; omelet; omelette; frittata; tamagoyaki")
MADE_WITH_MILK = word_pattern(
    "infant formula; waffle; pancake; french toast; hot cocoa; malted; ensure; slim ?fast; boost; "
    "muscle milk; carnation; chocolate malt"
)
# Shakes and nutrition drinks are made on milk protein unless they say plant; waters and teas are not.
MILK_PROTEIN_DRINK = re.compile(
    r"\b(?:nutrition(?:al)?|protein|shakes?|formula|malted|meal replacement|smoothie powder|pediatric)\b"
)
NOT_ON_MILK = re.compile(
    r"\b(?:soy|pea|hemp|rice|plants?|vegan|water|juice|teas?|energy drink|sports?|electrolytes?|hydration|"
    r"coffee|soda|lemonade|fruit punch)\b"
)
CEREAL_NAME = word_pattern(
    r"""
    cereal; muesli; granola; bran flake; corn ?flake; frosted flake; sugar frosted flake; rice krispie
    cocoa krispie; coco pop; choco krispie; crispix; cheerio; chex; wheaties; kix; lucky charm
    raisin bran; all bran; special k; froot loop; cinnamon toast crunch; honey bunches of oats; mini wheat
    frosted mini wheat; shredded wheat; grape nut; shreddies; ready brek; weetabix; weet bix
    crunchy nut; frostie; fiber one; total whole grain; smart start; cap n crunch; captain crunch
    cookie crisp; apple jack; trix; golden graham; life cereal; puffed (?:rice|wheat); crisp(?:y|ed) rice
    honey smack; alpha bits
    """
)
BAR_NAME = word_pattern(
    "(?:protein|nutrition|energy|meal|breakfast|cereal|meal replacement|snack|granola|diet) bar; "
    "clif bar; powerbar; power bar; luna bar; zone perfect(?: \\w+)*? bar; balance bar; kind bar; "
    "slim ?fast meal bar"
)
MILKY_DRINK = word_pattern(
    "coffee; latte; cappuccino; mocha; macchiato; cocoa; hot chocolate; tea with milk; milk tea; chai; beer"
)
POWER_DRINK = word_pattern("protein; energy; vitamin; nutrition; nutritional; nutrient; meal; electrolyte")
FISH_LIVER = re.compile(r"\b(?:cod|shark|halibut|monkfish|fish) liver\b")
PROCESSED = re.compile(
    r"\bcereals?\b|\bbars?$|\bbars?\b|\bsnacks?\b|\bbiscuits\b|\bcookies\b|\bchips\b|\bcrisps\b|"
    r"\bpuffs\b|\bentre\w*|\bmeals?\b|\bmix(?:es)?\b"
)
BROTH = word_pattern("broth; stock; bouillon; consomme")
PLANT_CATEGORY = re.compile(
    r"^(?:fruits? and fruit juices|vegetables and vegetable products|legumes and legume|nut and seed|"
    r"spices and herbs|cereal grains and pasta|nuts and seeds|beans , peas|dried fruits|other fruits"
    r"|citrus|melons|apples|bananas|grapes|pears|onions|cabbage|carrots|spinach|other (?:dark green|"
    r"red and orange|starchy|vegetables)|string beans|tomatoes|corn|broccoli|tortillas|rice|"
    r"white potatoes"
    r"|(?:blue)?berries|blueberries|strawberries|mango|pineapple|peaches|oatmeal|pasta , noodles|"
    r"sugars?\b|soft drinks|diet soft|(?:other|apple|citrus|vegetable|baby) (?:fruit )?juice|"
    r"sugar substitutes|olives)"
)
DESSERT = word_pattern(
    "butterscotch; crisp; cobbler; custard; pudding; souffle; fritter; candied; sopaipilla; "
    "halva; nougat; fudge; "
    "caramel; toffee; chocolate; candy; fizz; flip; sour; dessert; crouton; hush puppy; hushpuppy; "
    "creamed; mousse"
)
REFRIED = word_pattern(
    "refried; lard or oil; gravy; dip; dressing; stuffing; with sauce; soup; mix; energy; sports? drink; "
    "bouillon; fries; coating"
)
BAKED_NAME = word_pattern(
    "bear claw; monkey bread; hush pupp(?:y|ie); pocket; blintz; knish; "
    "cracker; saltine; challah; pannetone; panettone; stollen; baklava; cobbler; tart; quick bread; "
    "naan; paratha; shortbread; gingerbread; matzo; crispbread; melba"
)
