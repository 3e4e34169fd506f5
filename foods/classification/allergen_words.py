"""Words that point to an allergen, in foods whose name does not say it. Entries are parted by semicolons."""

import re

from .text import word_pattern

# Bars, shakes and complete foods differ by brand; all that they often hold is taken for granted.
_BAR = (
    "(?:protein|nutrition|energy|granola|cereal|meal|clif|zone|zone perfect|balance|slim fast) bar; powerbar"
)
_COMPLETE = (
    "complete nutrition; meal replacement; medical nutrition; huel; ensure; boost plus; slim ?fast; soylent"
)

CRUSTACEANS = word_pattern(
    """
    shrimp; prawn; crab; lobster; crayfish; crawfish; langoustine; scampi; krill; crustacean; shellfish
    seafood
    sea food; paella; surimi; gumbo; jambalaya; tempura; bouillabaisse; laksa; pad thai; kimchi; tom yum
    okonomiyaki; bisque; crabcake; poke
    """
)
MOLLUSCS = word_pattern(
    """
    clam; mussel; oyster; scallop; cockle; whelk; conch; abalone; snail; escargot; squid; calamari
    octopus
    cuttlefish; mollus[ck]; shellfish; seafood; sea food; paella; asari; shijimi; takoyaki; bouillabaisse
    """
)
FINFISH = word_pattern(
    """
    worcestershire; caesar; dashi; miso soup; surimi; imitation crab; crab stick; poke; kedgeree; rollmop
    gravad lax; lutefisk; taramasalata; kimchi; bouillabaisse; seafood; sea food; paella; thai; pad thai
    tamagoyaki; chawanmushi; oyakodon; takoyaki; okonomiyaki; udon; nikujaga; sukiyaki; tteokbokki; laksa
    banh mi
    """
)
NOT_FINFISH = re.compile(
    r"\b(?:shell ?fish|clams?|mussels?|oysters?|scallops?|squid|calamari|octopus|shrimps?|prawns?|crabs?|"
    r"lobsters?"
    r"|crayfish|crawfish|cockles?|whelks?|snails?|escargot|cuttlefish|abalone|mollus[ck]s?|crustaceans?"
    r"|sea urchin|uni|jellyfish|turtle|scampi|krill)\b"
)
SOYA = word_pattern(
    f"""
    soy; soya; soy ?bean; tofu; tempeh; miso; natto; edamame; tamari; teriyaki; textured vegetable protein
    tvp; silken
    soja\\w*; hoisin; bean curd; meatless; meat ?free; veggie (?:burger|sausage); plant ?based
    vegetarian (?:sausage|burger)
    vegetarian hot dog; sushi; ramen; poke; onigiri; gyudon; oyakodon; nikujaga; sukiyaki; yakitori
    karaage; tonkatsu
    chawanmushi; tamagoyaki; udon; unadon; takoyaki; okonomiyaki; mapo; kung pao; general tso
    orange chicken; char siu
    sesame chicken; sweet and sour; chow fun; chow mein; lo mein; bulgogi; bibimbap; beef and broccoli
    egg foo yung
    spring roll; egg roll; dumpling; wonton; gyoza; tea egg; adobo; pad thai; fried rice; tteokbokki
    quorn; beyond burger
    margarine; fortified spread; infant formula , soy; chocolate; {_BAR}; {_COMPLETE}; biscuit; pop tart
    hot and sour
    """
)
GLUTEN = word_pattern(
    f"""
    wheat; whole grain; bread; toast; roll; bun; bagel; biscuit; cookie; cracker; cake; cupcake; muffin
    pastr(?:y|ie)
    pie; pasty; croissant; doughnut; donut; waffle; pancake; crepe; scone; crumpet; brownie; pizza
    calzone; mcmuffin
    pasta; spaghetti; macaroni; noodle; lasagna; lasagne; ravioli; tortellini; gnocchi; couscous; bulgur
    semolina
    cream of wheat; farina; flour; bran; cereal; muesli; granola; oat; oatmeal; porridge; barley; rye
    spelt; malt; malted
    oatly; seitan; gluten; breaded; battered; in batter; in flour; floured; crumb; coated; burger
    hamburger; cheeseburger
    sandwich; sub; wrap; burrito; tortilla , flour; quesadilla; dumpling; wonton; gyoza; pierogi; ramen
    udon; soba; lo mein
    chow mein; chow fun; nugget; fish stick; fish finger; fish ?cake; schnitzel; tempura; beer; ale; lager
    stout; soy sauce
    teriyaki; gravy; stuffing; meatloaf; meat loaf; meatball; sausage; haggis; black pudding; pot pie
    quiche; strudel; spatzle
    kasespatzle; maultaschen; frikadelle; klopse; brathering; kartoffelpuffer; weetabix; weet bix
    shreddies; ready brek
    naan; chapati; roti; paratha; puri; pita; pitta; tabbouleh; tabouleh; crispbread; pretzel; pop tart
    baklava; borek
    lahmacun; samosa; spring roll; egg roll; corn ?dog; yeast extract; marmite; vegemite; promite; bovril
    yorkshire pudding
    toad in the hole; karaage; tonkatsu; croquette; empanada; bao; ovaltine; horlicks; milo; kebab; gyro
    shawarma; upma
    (?:corn|bran|frosted|wheat) ?flake; rice krispie; coco pop; cocoa krispie; cheerio; chex; kix
    tiramisu; trifle; kibbeh
    scotch egg; full english; kung pao; general tso; orange chicken; sesame chicken; char siu; bulgogi
    gyudon; oyakodon
    nikujaga; sukiyaki; yakitori; unadon; takoyaki; okonomiyaki; curry rice; rouladen; flammkuchen; reuben
    blt; kimchi
    cornbread; vegetarian sausage; meatless; veggie burger; clif bar; {_BAR}; {_COMPLETE}; churro; big mac
    whopper; benedict
    pumpernickel; cheesesteak; crumble; onion soup , french; pain au chocolat; \\w*schnitzel; wellington
    chimichanga
    fajita; sloppy joe; currywurst; hot and sour; leverpostej; pate
    plant based (?:chicken|sausage|bratwurst|burger)
    """
)
NUTS = word_pattern(
    f"""
    nut; almond; cashew; walnut; pecan; hazelnut; pistachio; macadamia; brazil ?nut; pine ?nut; praline
    marzipan; nutella
    gianduja; korma; baklava; pesto; frangipane; nougat; trail mix; muesli; granola; almondmilk
    cashewmilk; mandeldrink
    satay; mole; barfi; kheer; kulfi; malai kofta; biryani; chocolate; {_BAR}
    """
)
NOT_NUTS = re.compile(
    r"\b(?:coconuts?|doughnuts?|donuts?|nutmeg|butternut|chestnuts?|water chestnuts?|tiger ?nuts?|"
    r"grape ?nuts|peanuts?"
    r"|pea ?nut butter|nutmeats?|nutritional|nutrition)\b"
)
PEANUTS = word_pattern(
    f"peanut; satay; groundnut; pad thai; trail mix; mixed nut; kung pao; reese; snickers; goober; "
    f"m&ms?; m ms; mole; {_BAR}"
)
SESAME = word_pattern(
    """
    sesame; tahini; hummus; houmous; humus; halva; halwa; baba ganoush; gomasio; falafel; bagel; bibimbap
    za ?atar
    bulgogi; hamburger; cheeseburger; big mac; whopper; burger; on bun; ramen; sushi; poke; shawarma
    """
)
MILK = word_pattern(
    f"""
    whey; casein; caseinate; lactose; ghee; milk powder; milk solids; skyr; paneer; lassi; naan; ranch
    caesar; alfredo
    carbonara; bechamel; croissant; brioche; pancake; waffle; scone; pizza; lasagna; lasagne; moussaka
    korma; butter chicken
    tikka masala; milk chocolate; chocolate; m&ms?; m ms; chowder; yorkshire pudding; toad in the hole
    mash; mashed; custard
    pudding; cake; muffin; biscuit; cookie; doughnut; tiramisu; trifle; horlicks; ovaltine; milo; pesto
    gratin; quiche
    stroganoff; big mac; cheeseburger; mcmuffin; benedict; shepherds pie; fish pie; tandoori; kadhi
    malai kofta; chaas; kheer
    chilaquiles; enchilada; taco; burrito; nacho; quesadilla; pop tart; cornbread; brownie; klopse
    kasespatzle; flammkuchen
    borscht; biscuits and gravy; bisque; kiev; cordon bleu; parmigiana; tuna pasta; reuben; calzone
    spanakopita; souffle
    cappuccino; latte; infant formula; baby cereal; margarine; {_BAR}; {_COMPLETE}; cob+ salad
    vegetarian sausage; shortbread
    chai; creme brulee; creme; cheesesteak; crumble; onion soup , french; pain au chocolat; chimichanga
    leverpostej
    spinach salad; pate; bakedfood
    """
)
EGG = word_pattern(
    """
    mayonnaise; mayo; quiche; meringue; omelette; omelet; custard; hollandaise; french toast; pancake
    waffle; cake; muffin
    sponge; brioche; egg noodle; tempura; breaded; battered; carbonara; caesar; tartar sauce; tiramisu
    yorkshire pudding
    toad in the hole; doughnut; meatloaf; meatball; fish ?cake; schnitzel; scotch egg; eggnog; okonomiyaki
    takoyaki; bibimbap
    ramen bowl; pad thai; fried rice; quorn; spatzle; kasespatzle; coleslaw; potato salad; tuna salad
    tuna mayo; surimi
    aioli; cookie; brownie; scone; crepe; nougat; big mac; whopper; tamagoyaki; oyakodon; chawanmushi
    tortilla espanola
    egg foo yung; egg drop; huevo; chilaquiles; kartoffelpuffer; klopse; frikadelle; full english
    mcmuffin; benedict; cobb salad
    prawn cocktail; shrimp cocktail; sushi topped with egg; sukiyaki; nugget; lobster roll; crab ?cake
    cornbread; trifle
    crab salad; seafood salad; salmon salad; egg roll; croquette; tonkatsu; karaage; churro; souffle
    kedgeree; tea egg
    creme brulee; \\w*schnitzel; hot and sour; leverpostej; spinach salad; steak tartare; beef tartare
    danish
    """
)
PLANT_MADE = re.compile(r"\b(?:vegan|dairy free|non dairy|no dairy|plant ?based)\b")
GLUTEN_FREE = re.compile(r"\bgluten ?free\b|\brice noodles?\b|\brice paper\b|\bbuckwheat\b|\bcorn tortilla\b")
GRAIN_SHELF = re.compile(r"\bcereals?\b(?! grains)|\bbaking\b")

LIVER = re.compile(
    r"\bliver(?:s|wurst)?\b|\bliver\w*\b|\bbraunschweiger\b|\bleberwurst\b|\bfoie gras\b|\bankimo\b|"
    r"\bhaggis\b"
    r"|\bleverp\w+\b|\bgiblets?\b"
)
NOT_LIVER = re.compile(r"\bleberkase\b|\b(?:cod|fish) liver oil\b")
PATE = re.compile(
    r"\bpates?\b|\bpastete\b|\bleverp\w+\b|\bleberp\w+\b|\bterrine\b|\bliver sausage\b|\bliverwurst\b|"
    r"\bbanh mi\b"
    r"|\bfoie gras\b|\bbraunschweiger\b|\bleberwurst\b|\bteewurst\b"
)
SEA_RAW = re.compile(
    r"\braw\b|\bsashimi\b|\bceviche\b|\bpoke\b|\btartare\b|\bon the half shell\b|\bikura\b|\bcaviar\b|"
    r"\bsushi\b"
    r"|\bsmoked\b|\blox\b|\bgrav\w*\b|\bmatjes\w*\b|\btarako\b|\bmentaiko\b|\buni\b|\bsea urchin\b|\bcured\b"
    r"|\brockefeller\b"
)
NOT_RAW = re.compile(r"\bcooked\b|\bcanned\b|\bbaked\b|\bhot smoked\b|\bvegetable\b|\beel\b")
MERCURY = re.compile(
    r"\bsword ?fish\b|\bsharks?\b|\bmarlin\b|\bking mackerel\b|\bmackerel , king\b|\btilefish\b|\bbigeye\b"
    r"|\borange roughy\b|\broughy , orange\b|\bescolar\b"
)
ENERGY_DRINK = re.compile(
    r"\benergy (?:drinks?|shots?)\b|\bred bull\b|\bmonster\b|\brockstar\b|\brckstr\b|\bcelsius\b|\breign\b"
    r"|\bnos energy\b|\bfull throttle\b|\bmountain dew amp\b|\bjagerbomb\b|\b5 hour\b|\bvodka and energy\b"
    r"|\bcaffeinated\b|\benergy\b(?=.*\b(?:drink|shot|beverage|can|soda|tea|juice)\b)"
)
