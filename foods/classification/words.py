"""The words that tell what a food is. Entries of one table are parted by semicolons; they may be patterns."""

import re

from .text import word_pattern

PLANT_BASE = (
    "soya?|soy ?bean|almond|oat|rice|coconut|coco|cashew|hemp|pea|hazelnut|macadamia|flax|walnut|pistachio|"
    "peanut|quinoa|nut|plant|tiger ?nut|chufa|potato|sesame|lupin|bean|spelt"
)
PLANT_DAIRY = re.compile(
    rf"\b(?:{PLANT_BASE})(?:[ -]?based)? ?(?:milk|drink|dream|beverage|yog(?:h)?ourt|yogh?urt|cheese|"
    rf"creamer|cream|ice cream"
    rf"|kefir|frozen dessert)s?\b"
    r"|\b(?:milk|yogh?urt|cheese) ?, ?(?:soy|soya|almond|oat|rice|coconut|cashew|hemp|pea)(?: milk)?\b"
    r"|\b(?:soja|hafer|mandel|reis|kokos)(?:drink|milch|joghurt)\b|\b\w+milkgurts?\b|\bveggie ?milk\b|"
    r"\bbananamilk\b"
)

PLANT_BASE_NAMED = re.compile(rf"\b(?:{PLANT_BASE})\b")

# Taken out of a name before any animal word is looked for: plants first, then what is baked.
DECOYS = word_pattern(
    rf"""
    (?:{PLANT_BASE}|sunflower|seed|apple|pumpkin|cocoa|shea|cookie|pecan|mixed nut|fruit) ?butter
    butternut; butter ?bean; butter ?lettuce; butterhead; butterbur; buttercup; butterfly
    butter flavou?r(?:ed)?; bean , butter; squash , butternut; honey mustard flavou?r
    milkweed; milk ?thistle; cream of (?:tartar|wheat|rice); cream ?style; creamed corn; cream soda
    creme de \w+
    nut ?meat; coconut meat; meat and water; beef ?steak tomato; beefsteak (?:tomato|plant)
    oyster mushroom; mushroom , oyster; vegetable oyster; oyster plant
    beef tomato(?:es)?; custard apple; pease pudding; milk ?cap; honey mushroom; bullocks? heart
    lambs? ?quarters?; lambs? lettuce; lambs? ears?; kidney bean; bean , kidney
    kidney , (?:all types|red); red kidney
    turtle bean; black turtle; bean , black turtle; turtle , (?:black|soup)
    crab ?apple; crab ?grass; danish cabbage; cabbage , danish; chickpea; chicken ?weed
    (?:chicken|hen) of the wood; chicken of the sea; duck sauce; duckweed; goosefoot; gooseberr(?:y|ie)
    horse ?radish; horse gram; buffalo sauce; buffalo (?:style|flavou?r(?:ed)?|ranch)
    pigeon ?pea; cow ?pea; hog plum; sugar ?plum; celery rib; artichoke heart; heart of palm
    hearts? of romaine; romaine heart; sweetheart; chop suey; steak (?:fries|sauce|seasoning)
    fish ?berr(?:y|ie); sole source; egg ?plant; egg ?fruit; ice cream bean; cheese ?fruit; cheese plant
    elk ?sedge; dragon ?fruit; lady ?finger; honey ?dew(?: melon)?; honey ?crisp(?: apple)?; sweet potato
    ham ?let; hammer; jelly bean; turkish; cape cod; bloody mary; pina colada mix; swedish fish; yeast type
    sushi roll , (?:vegetable|avocado|cucumber); (?:vegetable|avocado|cucumber) (?:sushi|roll|maki)
    without (?:meat|egg|cheese|milk|cream|butter|fish|chicken|beef|pork)
    no (?:meat|egg|cheese|milk|cream|butter|fish|chicken|beef|pork)(?: or \w+)?; excluding honey roasted
    butter or margarine replacement; butter replacement; butter substitute; milk substitute
    """
)
BAKED_DECOYS = word_pattern(
    """
    hamburger (?:bun|roll|helper); (?:hot ?dog|frankfurter|burger) (?:bun|roll); bun , hamburger
    roll , (?:hamburger|hot ?dog|frankfurter)(?: or hot ?dog)?; mince pie
    oyster cracker; cracker , oyster; includes oyster(?: , soda(?: , soup)?)?; goldfish(?: cracker)?
    mincemeat; danish pastry; cream ?cracker; bear claw; monkey bread; hush pupp(?:y|ie)
    """
)
BIRD_EGG = re.compile(
    r"\b(?:duck|goose|quail|turkey|ostrich|chicken|hen)s? ?,? ?eggs?\b(?! ?(?:roll|noodle))|\begg , "
    r"(?:duck|goose|quail|turkey|chicken)\b"
)
ANIMAL_MILK = re.compile(
    r"\b(?:goats?|sheeps?|ewes?|(?:water )?buffalos?|cows?|camels?) ?(?:milk|cheese|yogh?urt|mozzarella|"
    r"kefir|butter)\b"
    r"|\b(?:milk|cheese) , (?:goat|sheep|indian buffalo|buffalo|cow|human)\b"
)
FLAVOURED = re.compile(
    r"\b(?:chicken|beef|ham|bacon|shrimp|pork|turkey|crab|lobster|fish|steak|sausage|pepperoni|cheese|"
    r"cheddar|ranch|egg)"
    r" ?flavou?r(?:ed|ing)?\b"
)

MEAT = word_pattern(
    r"""
    beef; veal; calf; steak; hamburger; cheeseburger; burger; pork; ham; bacon; gammon; prosciutto
    pancetta; speck; salami
    pepperoni; chorizo; sausage; frankfurter; frank; wiener; bratwurst; brat; bockwurst; knackwurst
    knockwurst; kielbasa; andouille; linguica
    hot ?dog; corn ?dog; bologna; mortadella; pastrami; jerky; biltong; bresaola; salame; lamb; mutton
    goat; venison; deer; elk; moose; caribou
    reindeer; bison; buffalo; rabbit; hare; kangaroo; horse; boar; (?<!gummy )(?<!gummi )bear; beaver
    raccoon; squirrel
    opossum; muskrat; antelope; emu; camel
    seal; walrus; whale; chicken; turkey; duck; goose; quail; pheasant; guinea (?:hen|fowl); squab; pigeon
    ostrich; poultry; cornish hen; capon
    liver; liverwurst; leberwurst; braunschweiger; kidney; gizzard; giblet; tripe; tongue; brain
    sweetbread; chitterling; oxtail; ox; pate
    haggis; black pudding; blood (?:sausage|pudding); spam; luncheon meat; lunch ?meat; cold cut; meatball
    meat ?loaf; meat; mince; minced meat
    spare ?rib; short rib; prime rib; rib ?eye; ribs; brisket; sirloin; carnitas; barbacoa; bulgogi
    birria; adobo; scrapple; souse; headcheese
    head cheese; pork rind; hog; schnitzel; stroganoff; goulash; gulasch; bolognese; carbonara
    cordon bleu; moussaka; kebab; doner; gyro; shawarma
    kofta; kofte; keema; biryani with meat; menudo; pozole; salisbury; sloppy joe; frog leg; frog; big mac
    whopper; quarter pounder; mcrib; bibimbap; maultaschen; wonton; hot and sour soup; shepherds pie
    cottage pie; cornish pasty; meat pasty; toad in the hole; full english; english breakfast; scotch egg
    club sandwich; reuben; lahmacun; kibbeh; kibbe; sukiyaki; gyudon; oyakodon; laksa; banh mi; rogan josh
    quiche lorraine; benedict; mcmuffin; biscuits and gravy; sausage gravy; bovril; cabbage roll
    beerwurst; egg foo yung; egg drop; blt; chop suey with meat
    pemmican; bierock; landjaeger; thuringer; cervelat; capicola; capocollo; souvlaki; yakitori; tonkatsu
    char siu; rendang; jambalaya; gumbo; paella
    drumstick , chicken; wing , chicken; nugget; pot roast; frikadelle; leberkase; mett; mettwurst
    teewurst; weisswurst; kochschinken; schinken; fleisch\w*; wurst; \w+wurst; karaage; leverpostej
    leberpastete; rouladen; sauerbraten; keema; kofta; venison; carne; pollo; poulet; huhn; rind
    schwein\w*; jambon; lardons
    """
)
FISH = word_pattern(
    r"""
    fish; finfish; salmon; lox; gravlax; tuna; trout; cod; codfish; haddock; halibut; pollock; coley
    saithe; whiting; hake; hoki; sole fillet; lemon sole
    dover sole; sole; flounder; plaice; turbot; flatfish; sardine; pilchard; sprat; herring; kipper
    anchov(?:y|ie); mackerel; bluefish; catfish; tilapia
    basa; swai; pangasius; carp; rohu; hilsa; eel; perch; pike; walleye; bass; sea ?bass; branzino
    barramundi; snapper; grouper; croaker; drum , freshwater
    mahi ?mahi; dolphinfish; swordfish; shark; marlin; monkfish; mullet; milkfish; butterfish; rockfish
    redfish; ocean perch; roughy; orange roughy; sablefish; scup; shad
    sheepshead; smelt; spot; sturgeon; sucker; sunfish; sheefish; tilefish; whitefish; whitebait; wolffish
    yellowtail; pompano; porgy; burbot; cisco; cusk; ling; lingcod
    bonito; skipjack; albacore; surimi; caviar; roe; ikura; tarako; mentaiko; clam; mussel; oyster
    scallop; cockle; whelk; conch; abalone; snail; escargot
    squid; calamari; octopus; cuttlefish; shrimp; prawn; scampi; krill; crab; lobster; crayfish; crawfish
    langoustine; sea ?food; shellfish; mollusk; crustacean
    seal oil; sushi; sashimi; ceviche; sea urchin; uni; jellyfish; sea cucumber; dashi; katsuobushi
    chowder , clam; gefilte ?fish; lutefisk; lute fish; bouillabaisse
    turtle; filet o fish; bacalhau; kedgeree; matjes; \w*hering; \w*herring; saury; sanma; saba; aji
    shirasu; niboshi; ankimo; chikuwa; kamaboko; lachs; thunfisch; seelachs; poisson; saumon; thon
    pescado; atun; cocktail , shrimp
    """
)
DAIRY = word_pattern(
    r"""
    milk; buttermilk; milkshake; milk ?shake; yogh?urt; yoghourt; skyr; kefir; lassi; ayran; quark; curd
    dahi; cream; creme fraiche; half and half; eggnog; egg ?nog
    whey; casein; caseinate; lactose; butter; ghee; cheese; cheddar; mozzarella; parmesan; parmigiano
    ricotta; feta; brie; camembert; gouda; edam; gruyere
    emmental; emmenthal; provolone; colby; monterey(?: jack)?; muenster; munster; roquefort; gorgonzola
    stilton; limburger; romano; pecorino; asiago; fontina; havarti; halloumi
    paneer; queso; mascarpone; cottage cheese; velveeta; cheez; custard; pudding; flan; ice ?cream; gelato
    frozen yogh?urt; dulce de leche; milk chocolate; latte; cappuccino
    mocha; macchiato; cafe au lait; hot chocolate; cocoa , hot; alfredo; quesadilla; macaroni and cheese
    tiramisu; cheesecake; lasagna; lasagne; pizza; nacho; quiche
    cacio; raclette; dairy; malted milk; ranch dressing; tzatziki; raita; condensed milk; fromage; babybel
    cheesecloth; milch; kase; babeurre; lait
    """
)
EGG = word_pattern(
    r"""
    egg; egg white; egg yolk; yolk; omelet; omelette; frittata; quiche; meringue; mayonnaise; mayo
    custard; eggnog; egg ?nog; souffle; hollandaise; french toast; albumen
    albumin; egg salad; huevo; shakshuka; tamagoyaki; bearnaise; aioli
    """
)
HONEY = word_pattern("honey; royal jelly; bee pollen; beeswax; propolis")
# Part of an animal that had to die for it, in foods that do not look like meat.
SLAUGHTER = word_pattern(
    "gelatine?; marshmallow; lard; tallow; suet; dripping; chicharr?on; bone broth; (?:beef|chicken|"
    "turkey|pork|meat) (?:broth|stock|fat|extract|bouillon); gumm(?:y|i|ie) (?:bear|worm); "
    "carmine; cochineal; e120; e441; isinglass; rennet , animal; pepsin; lucky charms; "
    "frosted mini ?wheats; collagen; jell ?o"
)
HIDDEN_FISH = word_pattern(
    "worcestershire; caesar; fish sauce; dashi; bonito; oyster sauce; tom yum; tamagoyaki; chawanmushi; "
    "takoyaki; okonomiyaki; udon; pad thai; shrimp paste; anchov(?:y|ie); miso soup; nuoc mam; nam pla; "
    "cod liver oil; fish oil; krill oil"
)
RENNET = word_pattern(
    "parmesan; parmigiano; pesto; grana padano; pecorino; romano; gruyere; emmental; emmenthal; "
    "swiss(?: \\w+)*? cheese; cheese , swiss; gorgonzola; roquefort; blue cheese; cheese , blue; "
    "stilton; babybel; "
    "brunost; tilsiter; cheese sauce , blue; "
    "manchego; brie; camembert; raclette; tilsit; gjetost"
)
# Named without its origin; "microbial" and "vegetarian" rennet are put aside first.
RENNET_LISTED = re.compile(
    r"\b(?:rennet|presure|stremsel|caglio|cuajo|kaselab|lab|lope|ostelope|loype)\b|\bshellac\b|\be904\b"
)
HARMLESS_RENNET = re.compile(
    r"\b(?:microbial|vegetable|vegetarian|non animal|mikrobielles|mikrobieel|vegetarisch|microbienne)\b"
)
# Foods that may or may not be made without animals.
DOUBTFUL = word_pattern(
    "vitamin d; vitamin d3; d3; vitamine? d; vitamin[es]* (?:[a-z]\\w* , )*?d; "
    "natural flavou?rs?; natural flavou?ring; mono and diglycerides; "
    "mono and di ?glycerides; e471; lecithin , egg; glaze; shellac; confectioners glaze; e904; "
    "l cysteine; e920; omega 3; "
    "enzymes; lactic acid esters; stearic acid; magnesium stearate; cholecalciferol; "
    "vitamin a palmitate , milk; sugar , bone char"
)
BAKED = word_pattern(
    r"""
    bakedfood
    bread; roll; bun; cake; cupcake; cookie; biscuit; muffin; pastr(?:y|ie); pie; pie ?crust; croissant
    doughnut; donut; danish; waffle; pancake; crepe; scone; brownie; cracker; bagel
    cornbread; brioche; stuffing; noodle , egg; toast; strudel; eclair; cream puff; puff pastry; wafer
    crumpet; pretzel; pop ?tart; toaster pastr(?:y|ie); sweet ?roll; turnover; popover; batter; dumpling
    gnocchi
    """
)
PLANT = word_pattern(
    r"""
    apple; apricot; avocado; banana; berr(?:y|ie); blackberr(?:y|ie); blueberr(?:y|ie); raspberr(?:y|ie)
    strawberr(?:y|ie); gooseberr(?:y|ie); cranberr(?:y|ie); cherr(?:y|ie); currant; date; fig; grape
    grapefruit; guava; kiwi
    kiwifruit
    lemon; lime; lychee; litchi; mango; melon; cantaloupe; watermelon; nectarine; orange; papaya
    passion ?fruit; peach; pear; persimmon; pineapple; plantain; plum; pomegranate; prune; raisin; rhubarb
    tangerine; clementine
    fruit; vegetable; artichoke; arugula; asparagus; bamboo; bean; beet; beetroot; bok choy; broccoli
    brussels sprout; cabbage; carrot; cassava; cauliflower; celeriac; celery; chard; chicory; chives
    collard; corn; sweetcorn; cress
    cucumber; dandelion; eggplant; aubergine; endive; fennel; garlic; ginger; gourd; kale; kohlrabi; leek
    lettuce; mustard greens; okra; onion; parsley; parsnip; pea; pepper; potato; pumpkin; radish; rutabaga
    swede; salad greens
    shallot; spinach; squash; sweet ?potato; taro; tomato; turnip; greens; watercress; yam; yautia
    zucchini; courgette; lentil; chickpea; hummus; falafel; tofu; soybean; soy; edamame; tempeh; seitan
    peanut; almond; brazil ?nut; cashew
    chestnut; coconut; hazelnut; macadamia; pecan; pine ?nut; pistachio; walnut; nut; seed; sesame; tahini
    flax; chia; hemp; sunflower; rice; oat; oatmeal; barley; bulgur; buckwheat; couscous; millet; quinoa
    rye; wheat; bran; flour
    cornmeal; grits; tapioca; sorghum; amaranth; teff; spelt; pasta; macaroni; spaghetti; tortilla
    popcorn; seaweed; kelp; nori; mushroom; olive; oil; vinegar; mustard; ketchup; catsup; salsa; jam
    jelly , fruit; syrup; sugar; molasses; salt; spice
    herb; basil; oregano; thyme; cinnamon; tea; coffee; juice; nectar; water; wine; beer; spirit; vodka
    rum; whiskey; gin; soft drink; cola; lemonade; soda; ice pop; sorbet; plantmilk; plantfood
    """
)
FAT_UNKNOWN = re.compile(
    r"\bfat added\b|\bns as to fat\b|\bcreamed\b|\bau gratin\b|\bscalloped\b|\bglazed\b|\bin sauce\b|"
    r"\bbreaded\b|\bbattered\b|\bmargarine\b|\bcasserole\b|\bfried\b"
)

PLANT_MARKER = re.compile(
    r"\b(?:vegan|vegetarian(?! fed)|veggie|veg|vegie|meat ?less|meat ?free|meat ?(?:substitute|"
    r"alternative|analog(?:ue)?|extender)|plant ?based|plant protein|plants?|made from plants"
    r"|mock|faux|beyond (?:burger|beef|meat|sausage|steak|chicken|meatball)|impossible|tofurky|gardein|"
    r"boca|lightlife|soyrizo|(?:cheddar|mozzarella|provolone|monterey jack|parmesan|swiss|american|gouda|"
    r"mexican|feta) style (?:shreds?|slices|singles|block|bar|crumbles)|gardenburger|garden ?burger|"
    r"morningstar"
    r"|loma l[iu]nda|worthington|field roast|(?:tofu|seitan|tempeh) (?:dog|burger|sausage|turkey|bacon|"
    r"chicken|mince|patty)|fish ?less|chicken ?less|beef ?less|no ?chicken|chicken ?style|chick ?n|chik|"
    r"chikn|soya? (?:burger|sausage|mince|chunk|chicken|"
    r"patty|meat|dog)|(?:black )?bean burger"
    r"|chickpea burger|lentil burger|mushroom burger|vegetable burger|simulated|imitation (?!crab|shrimp|"
    r"lobster|seafood)|textured vegetable|eggless|egg ?free|egg replacer|vegetarisch)\b"
)
# On a meat shelf these are no meat; half of them are names of one maker's products.
PLANT_ON_MEAT_SHELF = re.compile(
    r"\b(?:vege|veggie\w*|vegetable (?:steaks?|and grain|protein|links?|patty|patties|burger)|seitan|tofu\w*|"
    r"tempeh|jackfruit|soy|soya|pea protein|frichik|grillers?|stakes?|super links|little links|big franks|"
    r"no evil foods|garden ground|made from plants|mushroom (?:jerky|bacon))\b"
)
NO_DAIRY = re.compile(
    r"\b(?:dairy ?free|non ?dairy|vegan|no dairy|lactose free plant|milk free|plant ?based|without milk|"
    r"plantmilk)\b"
)
SAYS_VEGAN = re.compile(r"\bvegan\b(?! (?:and|or) vegetarian)")
SAYS_VEGETARIAN = re.compile(r"\b(?:vegetarian(?! fed)|veggie|meat ?less|meat ?free|eggless)\b")

WITH_B12 = (MEAT, FISH, DAIRY, EGG)  # gelatine and honey hold none
ANIMAL = (MEAT, FISH, DAIRY, EGG, SLAUGHTER, HIDDEN_FISH)
