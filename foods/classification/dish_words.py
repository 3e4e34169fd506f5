"""Words that tell a dish, a drink or a supplement from the food it is made of."""

import re

from .text import word_pattern

SUPPLEMENT = re.compile(
    r"\bb ?12 (?:supplement|tablet|drops|spray|\d)|\b(?:tablets?|caplets?|capsules?|softgels?|lozenges?|"
    r"sublingual|gummies|gummy vitamins?|drops|spray|dietary supplement"
    r"|multi ?vitamins?|prenatal|b complex|vitamin b12|cyanocobalamin|methylcobalamin)\b"
)
VITAMIN = re.compile(
    r"\b(?:vitamins?|multi ?vitamins?|b ?12|cobalamin|cyanocobalamin|methylcobalamin|supplements?|"
    r"b complex|prenatal)\b"
)
DRINK = word_pattern(
    "energy drink; energy shot; sports? drink; vitamin water; protein shake; nutrition(?:al)? (?:shake|"
    "drink|powder); meal replacement; infant formula; baby formula; "
    "protein powder; drink mix; nutritional drink; slim ?fast shake; muscle milk; boost plus; milo; "
    "horlicks; ovaltine; malted (?:milk )?(?:drink|powder); energy; multivitaminsaft; full throttle; "
    "mountain dew amp; fortified drink; drink , fortified; complan; fortisip; fresubin; red bull; "
    "monster energy; rockstar; powerade; ensure; soylent; huel; energy water; electrolyte; "
    "kombucha drink; fruit drink; juice drink; tonic; fl oz; beverage; v8; "
    "baby food formula; toddler formula; pediatric (?:shake|drink|formula)"
)
DISH = word_pattern(
    """
    stew; soup; chowder; bisque; curry; sandwich; sub; burrito; taco; enchilada; tamale; quesadilla; nacho
    pizza; pie; pot ?pie; pasty; casserole; lasagna; lasagne; pasta; spaghetti; ravioli
    tortellini; macaroni; noodle; lo mein; chow mein; fried rice; rice; risotto; paella; biryani; salad
    sushi; roll; wrap; stir ?fry; chili; chilli; hash; dumpling; wonton; gyoza; egg roll; spring roll
    dinner; meal; entree; bowl; platter; bun; biscuit; croissant; bread; toast; cake; cookie; muffin
    pancake; waffle; doughnut; pastry; quiche; souffle; gravy; sauce; dressing; dip; stuffing; poke; mash
    benedict; mcmuffin; with vegetable; korma; masala; tikka; kofta curry; kedgeree; cocktail; dolma
    kofta vegetarian; mole; chow fun; foo yung; borek; croquette; sweet and sour; kung pao; general tso
    orange chicken; sesame chicken; chimichanga; congee; pozole; porridge; onigiri; scone; tea; coffee
    horchata; smoothie; scotch egg; meatloaf; meat loaf; meatball; with gravy; with sauce; in cream
    and mash; and broccoli; quesadilla; potato; beans
    candy; cheeseburger; hamburger; whopper; big mac; burger; corn ?dog; hot ?dog; gumbo; jambalaya
    goulash; stroganoff; moussaka; calzone; empanada; fajita; kebab; gyro; shawarma; au gratin
    breakfast; snack; cracker; popcorn; chips; pretzel; mix; pudding , bread; babyfood; baby food
    with vegetables?; and vegetables?; with rice; and cheese; and noodles; tiramisu; trifle
    """
)
DAIRY_HEAD = word_pattern(
    "milk; buttermilk; yogh?urt; kefir; cheese; cream; butter; ghee; skyr; quark; lassi; ayran; whey; "
    "paneer; ricotta; mozzarella; cheddar; parmesan; feta; brie; gouda; ice cream; frozen yogh?urt; "
    "milkshake; "
    "milk shake; custard; pudding; creme fraiche; mascarpone; edam; provolone; monterey(?: jack)?; "
    "colby; muenster; babybel; tilsit; tilsiter; labneh; raita; tzatziki; latte; cappuccino; "
    "hot chocolate; flan; havarti; stilton; leicester; gloucester; wensleydale; buttermilch; milchreis; "
    "frischkase; kulfi; khoa; kheer; barfi; rasgulla; shrikhand; gulab jamun; chaas; brunost; filmjolk; "
    "swiss; sour cream; whipped cream; dulce de leche; queso; halloumi; camembert; emmental; gruyere; "
    "curd; eggnog"
)
PLAIN_FAT = re.compile(
    r"\b(?:fish|liver|krill) oil\b|^(?:fat , |lard\b|tallow|oil , |fish oil|beef tallow|suet)"
)
AROUND = word_pattern(
    "soup; sauce; salad dressing; gravy; pizza; pie; burger; bread; cracker; rice; pasta; noodle; "
    "risotto; omelet; omelette; stroganoff; sandwich; roll; wrap; sushi; bar; cookie; cereal; stuffing; "
    "mix; casserole; "
    "chicken; beef; pork; cheese; cream of; quiche; ravioli; juice; smoothie; drink; shake; granola; "
    "onigiri; orzo; entree?s?; tempura; and rice; and beef"
)
ANALOGUE = word_pattern(
    "patty; pattie; crumbles; nugget; tender; link; strip; roast; cutlet; chunk; deli slice; ground"
)
TO_DRINK = re.compile(
    r"\b(?:shakes?|smoothies?|drinks?|protein|whey|meal replacement|nutrition powder|drink mix|"
    r"electrolytes?)\b"
)
FISH_PACKET = re.compile(
    r"\b(?:tuna|salmon|sardines|mackerel|albacore)(?: in (?:water|(?:\w+ )?oil|brine))?$|\bpremium tuna\b|"
    r"\bin water albacore\b|\b(?:chunk|solid) (?:light|white)\b"
)
DRIED_MEAT = re.compile(
    r"\b(?:pork rinds?|pork skins?|beef jerky|turkey jerky|chicharr?ones|biltong|meat sticks?|jerky)\b"
)
NUTRITION_SHAKE = re.compile(
    r"\b(?:nutrition(?:al)?|protein|meal replacement|therapeutic|advanced)\b.*\b(?:milk ?)?(?:shakes?|"
    r"drinks?)\b|\btherapeutic nutrition\b|\bnutrition(?:al)? shakes?\b"
)
WAFFLE_ITSELF = re.compile(r"\b(?:waffles?|pancakes?)\b(?! mix| batter)")
AROUND_FISH = re.compile(
    r"\b(?:sushi|salad|pasta|macaroni|sandwich|sauces?|curry|rolls?|soup|with|lomi|lau|dip|cat|dog)\b"
)
BLENDED = re.compile(r"\bmix\b|\bshakes?\b|\bprotein\b|\bbars?\b|\bblend\b")
BABY_MEAT = re.compile(r"\bbaby ?food , meat\b")
MEAT_OF_A_BAR = re.compile(r"\b(?:beef|bison|venison|turkey|chicken|pork|lamb|elk|buffalo)\b")
EGG_DISH = re.compile(r"\begg (?:roll|noodle|salad sandwich)|\bnoodles?\b|\bsandwich|\bmuffin\b")
NOT_DAIRY_ITSELF = re.compile(
    r"\bwaffles?\b|\bpancakes?\b|\bnon ?dairy\b|\bimitation\b|\bsorbet\b|\bitalian ice\b"
)
WAFFLE = re.compile(r"\bwaffles?\b|\bpancakes?\b|\bfrench toast\b")
SPREAD = re.compile(
    r"\bmargarines?\b|\bfat spread\b|\bspread , .*fat\b|\bmargarine like\b|\bvegetable oil spread"
)
SHAKE = re.compile(r"\bshakes?\b|\bprotein\b|\bmeal replacement\b")
FOR_COOKING = re.compile(r"\bcook|\bcanned\b|milk chocolate")
IMITATION_SEAFOOD = re.compile(r"\bimitation (?:crab|shrimp|lobster)")
CEREAL = re.compile(r"\bcereals?\b(?! grains)|\bmuesli\b|\bgranola\b")
MISO_SOUP = re.compile(r"\bmiso soup\b|\bsoup , miso\b")
SEAWEED_ITSELF = re.compile(r"\bsushi nori\b|\bnori sheets?\b|\bseaweed (?:snacks?|sheets?|wraps?|strips?)\b")
YEAST_SPREAD = re.compile(r"\byeast extract|\bmarmite|\bvegemite")
WITH = re.compile(r"\bwith\b.*")
