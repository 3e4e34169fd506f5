"""How a stated figure goes wrong: rules that each fit in one sentence, tried in order. Pure."""

import re
from collections.abc import Callable

from .classification import hints
from .label_classes import CEILINGS, DRY_CLASSES, GLASS_G
from .stated_label import LABEL_TOLERANCE, ROUND_PERCENT, Label, Verdict, is_usual, suspect

ABSURD_PER_100G, ABSURD_PER_PORTION = 5000, 2600
# Per 100 g, ready to drink: no label holds more than the first, a usual one holds at most the second.
CALCIUM_OF_A_DRINK_MG, USUAL_CALCIUM_MG = 1000, 400
B6_OF_A_DRINK_MG, USUAL_B6_MG = 8, 3
SAYING_CALCIUM_MG = 50  # less is what the food itself brings, and says nothing of what was added
DAILY_VALUE_UG = {"": 2.4, "US": 2.4, "PR": 2.4}  # US labels; where no country is told, they are meant
EU_REFERENCE_UG = 2.5
OLD_DAILY_VALUE_B6_MG = 2.0
SHARES_MEANT = (*ROUND_PERCENT, 250, 300, 360, 400, 500)
# µg a portion: a thousandfold slip where the class holds nothing near them (labels print 0.3 to 6).
THOUSANDFOLD = (300, 6000)
LIQUID_EGG_G = 46  # three spoonfuls: egg white with vitamins, not an egg
MOST_IN_A_CAN_UG, MOST_IN_ENERGY_DRINK = 14, 4  # cans hold up to 12 µg, 500 % of 2.4
CEREAL_SLIPS_UG = (4.8, 5.4)  # 80 and 90 % of 6
CEREAL_BOWL_G = (25, 65)
MUCH_B6_MG = 1.2  # 60 % of the old daily value: then the whole label was 80 or 90 %, no slip
LEAST_SAID_OF_A_PLANT = 0.3
MEANT_B6_MG, MEANT_B12_UG = 0.95, 60  # half of the old daily value; ten times it
FLUID_OUNCE_SLIP = 30  # 240 ml / 8 fl oz
OLD_OVER_NEW_DAILY_VALUE = 2.5  # 6 µg / 2.4 µg

Rule = Callable[[Label], Verdict | None]


def algae(label: Label) -> Verdict | None:
    """Labels of algae and seaweed may count look-alikes that people cannot use: any figure is doubtful."""
    if label.food_class == "algae" and label.b12 > 0:
        return suspect(label, "algae")
    return None


def absurd(label: Label) -> Verdict | None:
    """No food holds more than 5,000 µg per 100 g or 2,600 µg per portion."""
    if label.b12 > ABSURD_PER_100G or (label.per_portion or 0) > ABSURD_PER_PORTION:
        return suspect(label, "absurd")
    return None


def zero_for_animal_food(label: Label) -> Verdict | None:
    """Fish, shellfish, whole egg, meat, milk and cheese are never free of B12."""
    animal = ("fish", "shellfish", "roe", "egg", "meat", "organ", "milk", "cheese")
    spared = _NEARLY_NONE.search(label.name) or _NOT_ITSELF.search(f"{label.name} {label.category}")
    if label.b12 <= 0 and label.food_class in animal and not spared:
        return suspect(label, "zero_for_animal_food")
    return None


def folic_acid(label: Label) -> Verdict | None:
    """Enriched pasta, flour or bread with 50 to 250 µg a portion shows its folic acid in the B12 field."""
    amount = label.amount
    same_as_folate = bool(label.folate_ug) and abs(label.b12 - (label.folate_ug or 0)) <= 0.05 * label.b12
    in_flour = label.food_class == "bread" and 50 <= amount <= 250
    if label.over_ceiling and (in_flour or (same_as_folate and label.b12 >= 20)):
        return suspect(label, "folic_acid")
    return None


def factor_1000(label: Label) -> Verdict | None:
    """100 µg or more, a usual label figure once divided by 1,000: milligrams were mistaken."""
    amount = label.amount
    if label.over_ceiling and amount >= 100 and is_usual(amount, 1000):
        return suspect(label, "factor_1000", 1000)
    return None


def thousandfold(label: Label) -> Verdict | None:
    """300 to 6,000 µg a portion of something to eat or drink: a thousand times what labels print."""
    low, high = THOUSANDFOLD
    dry = label.food_class in DRY_CLASSES
    if label.over_ceiling and not dry and low <= (label.per_portion or 0) <= high:
        return suspect(label, "factor_1000", 1000)
    return None


def factor_30(label: Label) -> Verdict | None:
    """The maker's value was divided by fluid ounces, not by ml: 30 times too high, calcium and B6 too."""
    if label.food_class not in _POURED:
        return None
    usual = label.over_ceiling and is_usual(label.per_portion, FLUID_OUNCE_SLIP)
    fits_as_it_is = not label.over_ceiling and is_usual(label.per_portion)
    too_much = _companions_too_high(label) and not fits_as_it_is and label.b12 > 0
    likely = label.b12 / FLUID_OUNCE_SLIP <= CEILINGS[label.food_class]
    slip = too_much or (usual and not _companions_fit(label))
    return suspect(label, "factor_30", FLUID_OUNCE_SLIP) if likely and slip else None


def _companions_too_high(label: Label) -> bool:
    """No glass holds so much calcium or vitamin B6."""
    if label.portion_g is not None and label.portion_g < GLASS_G:
        return False
    calcium, b6 = label.calcium_mg or 0, label.vitamin_b6_mg or 0
    return calcium > CALCIUM_OF_A_DRINK_MG or b6 > B6_OF_A_DRINK_MG


def _companions_fit(label: Label) -> bool:
    """Calcium or B6 of the same label is as usual: the label as a whole was not multiplied."""
    calcium, b6 = label.calcium_mg or 0, label.vitamin_b6_mg or 0
    if calcium > USUAL_CALCIUM_MG or b6 > USUAL_B6_MG:
        return False
    return calcium >= SAYING_CALCIUM_MG or b6 > 0


def percent_as_ug(label: Label) -> Verdict | None:
    """Over the ceiling and a round percentage of the daily value: a percentage typed as µg."""
    amount = label.amount
    if not label.over_ceiling or _meant(label) or not any(abs(amount - p) <= 0.02 * p for p in ROUND_PERCENT):
        return None
    return suspect(label, "percent_as_ug", 100 / DAILY_VALUE_UG.get(label.country, EU_REFERENCE_UG))


def factor_2_5(label: Label) -> Verdict | None:
    """A share of today's 2.4 µg was taken of the old 6 µg: eggs, milk, tuna, some cereals, energy drinks."""
    if label.country not in DAILY_VALUE_UG:  # eggs hold 2.7 in the UK and milk 0.9: no slip there
        return None
    doubled = _plain_food_doubled(label) or _cereal_doubled(label) or _energy_drink_doubled(label)
    return suspect(label, "factor_2_5", OLD_OVER_NEW_DAILY_VALUE) if doubled else None


def _plain_food_doubled(label: Label) -> bool:
    low, high = _DOUBLED.get(label.food_class, (0.0, 0.0))
    if label.food_class == "fish" and "tuna" in label.name + label.category:
        low, high = 5.0, CEILINGS["fish"]
    liquid_egg = label.food_class == "egg" and label.portion_g == LIQUID_EGG_G
    return bool(low) and low <= label.b12 <= high and not liquid_egg and not _NOT_PLAIN.search(label.name)


def _cereal_doubled(label: Label) -> bool:
    """Makers printed 25, 35, 50 or 100 % of 6 µg, and print 80 or 90 % of 2.4 µg since; B6 lags behind."""
    portion, amount = label.portion_g or 0, label.per_portion or 0
    if not label.vitamin_b6_mg or label.vitamin_b6_mg * portion / 100 > MUCH_B6_MG:
        return False
    bowl = label.food_class == "cereal" and CEREAL_BOWL_G[0] <= portion <= CEREAL_BOWL_G[1]
    return bowl and any(abs(amount - slip) <= 0.02 * slip for slip in CEREAL_SLIPS_UG)


def _energy_drink_doubled(label: Label) -> bool:
    can = label.food_class == "energy_drink" and (label.per_portion or 0) >= MOST_IN_A_CAN_UG
    return can and MOST_IN_ENERGY_DRINK < label.b12 <= CEILINGS["energy_drink"]


def plant_food(label: Label) -> Verdict | None:
    """A plain fruit, vegetable, pulse, oil or leaf holds no B12, and nobody adds any."""
    plain = _PLAIN_PLANT.search(label.category) or hints.PLANT_POWDER.search(label.name)
    added = _MAY_BE_ADDED.search(label.name) or label.food_class in ("yeast", "fish", "shellfish", "meat")
    if plain and not added and label.b12 >= LEAST_SAID_OF_A_PLANT:
        return suspect(label, "plant_food")
    return None


def above_class(label: Label) -> Verdict | None:
    """Far above everything that has been analysed in foods of its class."""
    return suspect(label, "above_class") if label.over_ceiling and not _meant(label) else None


def _meant(label: Label) -> bool:
    """A drink sold for its vitamins: B6 stands beside B12 at half its daily value or more."""
    if label.food_class not in ("drink", "energy_drink") or not label.portion_g:
        return False
    b6 = (label.vitamin_b6_mg or 0) * label.portion_g / 100
    share = b6 / OLD_DAILY_VALUE_B6_MG * 100
    round_share = any(
        abs(share - p) <= LABEL_TOLERANCE * p for p in (*ROUND_PERCENT, 250, 300, 360, 400, 500)
    )
    return b6 >= MEANT_B6_MG and round_share and label.amount <= MEANT_B12_UG * 1.02


_NEARLY_NONE = re.compile(
    r"\bwhites?\b|\bbroth\b|\bstock\b|\bskin\b|\bfat\b|\b(?:fish|liver|krill|fry|frying) oil\b|"
    r"\bgelatine?\b|\brinds?\b"
    r"|\bplant|\bvegan|\bcream\b|\bflavou?r|\b(?:fish|oyster|worcestershire) sauce\b|\bsubstitute\b|"
    r"\bcreamer\b|\blard\b"
)
_NOT_ITSELF = re.compile(
    r"\bcrackers?\b|\bcrisps?\b|\bchips\b|\bsnacks?\b|\bbiscuits\b|\bcookies\b|\bpies?\b|\bpastry\b|"
    r"\bpastries\b|\bpizza\b|\bsandwich"
    r"|\bkit\b|\bbakery\b|\btarts?\b|\bcandy\b|\bbars?\b|\bmix\b|\bsoup\b|\bsalad\b|\bvegetables?\b|"
    r"\bfries\b|\bdeli\b|\bmustard\b"
)
_NOT_PLAIN = re.compile(
    r"\bfortified\b|\badded\b|\beggs? product\b|\bliquid\b|\beggland|\begg land|\banimal free\b|"
    r"\bwhites?\b|\bsubstitute\b|\bprotein\b|\bultra\b|\bpowder\b|\bdry\b|\bdried\b|\bduck\b|\bgoose\b|"
    r"\bquail\b|\byolks?\b|\bbluefin\b|\bevaporated\b|\bcondensed\b"
)
_DOUBLED = {"egg": (2.0, 3.2), "milk": (0.95, 1.6)}

_POURED = frozenset({"drink", "milk", "plant_milk", "shake", "energy_drink", "yogurt"})
_PLAIN_PLANT = re.compile(
    r"^(?:canned|frozen|fresh|dried) (?:fruits?|vegetables)$|^pre packaged fruit|^canned bottled beans$|"
    r"^vegetable cooking oils$|^vegetable oils$|^olive oils$|^rice$|^fruits$|^vegetables$|^legumes$|"
    r"^potatoes$|^nuts$|^herbal supplements$",
    re.MULTILINE,
)
_MAY_BE_ADDED = re.compile(
    r"\bfortified|\benriched|\bvitamin|\bb ?12\b|\byeast|\benergy|\bprotein|\bshake|\bmeal\b|\bcheese|"
    r"\bmeat|\bbeef|\bpork|\bchicken|\bbacon|\bfish|\btuna|\bmilk|\bmix\b"
)

RULES: tuple[Rule, ...] = (
    algae,
    zero_for_animal_food,
    factor_1000,
    absurd,
    factor_30,
    folic_acid,
    percent_as_ug,
    factor_2_5,
    plant_food,
    thousandfold,
    above_class,
)
