"""Can the B12 figure of a label be right? Rules that each fit in one sentence, tried in order.

Pure: no database, no clock. Ceilings are µg per 100 g and come from analysed foods; a label above its
class's ceiling is suspect. Labels print µg per portion, or per cent of a daily value: 6 µg in the US before
2020, 2.4 µg since.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from .classification.text import normalise
from .label_classes import CEILINGS, DRY_CLASSES, by_portion, class_of

# What a label usually prints per portion, in µg (shares of 2.4 µg and of 6 µg, rounded as labels round).
USUAL_PER_PORTION = (
    *(
        0.24,
        0.3,
        0.36,
        0.4,
        0.48,
        0.5,
        0.6,
        0.72,
        0.8,
        0.84,
        0.9,
        0.96,
        1.0,
        1.1,
        1.2,
        1.25,
        1.44,
        1.5,
        1.68,
        1.8,
        1.9,
        1.92,
    ),
    *(2.0, 2.1, 2.16, 2.4, 2.5, 3.0, 3.6, 4.8, 6.0),
)
ROUND_PERCENT = (10, 15, 20, 25, 30, 35, 40, 45, 50, 60, 70, 75, 80, 90, 100, 110, 120, 130, 150, 200)
LABEL_TOLERANCE = 0.03  # labels round to two digits
ABSURD_PER_100G, ABSURD_PER_PORTION = 5000, 2600
HIGHEST_PORTION_DRY, HIGHEST_PORTION_COFFEE = 260, 100
CALCIUM_OF_A_DRINK_MG = 1000  # no drink ready to drink holds more per 100 g
DAILY_VALUE_UG = 2.4
FLUID_OUNCE_SLIP = 30  # 240 ml / 8 fl oz
OLD_OVER_NEW_DAILY_VALUE = 2.5  # 6 µg / 2.4 µg


@dataclass(frozen=True)
class Verdict:
    """``reason`` is a key, empty where plausible; ``likely_ug_per_100g`` is never above the stated figure."""

    plausible: bool
    reason: str = ""
    likely_ug_per_100g: float | None = None


@dataclass(frozen=True)
class Label:
    """One stated figure with what stands beside it on the label."""

    name: str
    category: str
    b12: float
    portion_g: float | None
    calcium_mg: float | None
    vitamin_b6_mg: float | None
    folate_ug: float | None
    country: str = ""

    @cached_property
    def food_class(self) -> str:
        return by_portion(class_of(self.name, self.category), self.portion_g)

    @property
    def per_portion(self) -> float | None:
        return self.b12 * self.portion_g / 100 if self.portion_g else None

    @property
    def over_ceiling(self) -> bool:
        if self.food_class in DRY_CLASSES:
            highest = HIGHEST_PORTION_COFFEE if self.food_class == "coffee" else HIGHEST_PORTION_DRY
            return (self.per_portion or 0) > highest
        return self.b12 > CEILINGS[self.food_class]


Rule = Callable[[Label], Verdict | None]


def check(
    name: str,
    *,
    category: str = "",
    b12_ug_per_100g: float,
    portion_g: float | None = None,
    calcium_mg_per_100g: float | None = None,
    vitamin_b6_mg_per_100g: float | None = None,
    folate_ug_per_100g: float | None = None,
    country: str = "",
) -> Verdict:
    """Judge a stated figure in µg per 100 g (or 100 ml); the first rule that speaks decides.

    ``country`` (two letters, "" unknown): the slip between 6 µg and 2.4 µg belongs to US labels only.
    """
    label = Label(
        normalise(name),
        normalise(category),
        b12_ug_per_100g,
        portion_g,
        calcium_mg_per_100g,
        vitamin_b6_mg_per_100g,
        folate_ug_per_100g,
        country.strip().upper(),
    )
    return next((verdict for rule in RULES if (verdict := rule(label))), Verdict(plausible=True))


def _suspect(label: Label, reason: str, divisor: float | None = None) -> Verdict:
    likely = round(label.b12 / divisor, 4) if divisor else None
    return Verdict(plausible=False, reason=reason, likely_ug_per_100g=likely)


def _is_usual(per_portion: float | None, divisor: float = 1) -> bool:
    """A label prints figures like this one, once it is divided."""
    if per_portion is None:
        return False
    amount = per_portion / divisor
    return any(abs(amount - usual) <= LABEL_TOLERANCE * usual for usual in USUAL_PER_PORTION)


def algae(label: Label) -> Verdict | None:
    """Labels of algae and seaweed may count look-alikes that people cannot use: any figure is doubtful."""
    if label.food_class == "algae" and label.b12 > 0:
        return _suspect(label, "algae")
    return None


def absurd(label: Label) -> Verdict | None:
    """No food holds more than 5,000 µg per 100 g or 2,600 µg per portion."""
    if label.b12 > ABSURD_PER_100G or (label.per_portion or 0) > ABSURD_PER_PORTION:
        return _suspect(label, "absurd")
    return None


def zero_for_animal_food(label: Label) -> Verdict | None:
    """Fish, shellfish, whole egg, meat, milk and cheese are never free of B12."""
    animal = ("fish", "shellfish", "roe", "egg", "meat", "organ", "milk", "cheese")
    spared = _NEARLY_NONE.search(label.name) or _NOT_ITSELF.search(f"{label.name} {label.category}")
    if label.b12 <= 0 and label.food_class in animal and not spared:
        return _suspect(label, "zero_for_animal_food")
    return None


def folic_acid(label: Label) -> Verdict | None:
    """Enriched pasta, flour or bread with 50 to 250 µg a portion shows its folic acid in the B12 field."""
    amount = label.per_portion or label.b12
    same_as_folate = bool(label.folate_ug) and abs(label.b12 - (label.folate_ug or 0)) <= 0.05 * label.b12
    in_flour = label.food_class == "bread" and 50 <= amount <= 250
    if label.over_ceiling and (in_flour or (same_as_folate and label.b12 >= 20)):
        return _suspect(label, "folic_acid")
    return None


def factor_1000(label: Label) -> Verdict | None:
    """100 µg or more a portion, a usual label figure once divided by 1,000: milligrams were mistaken."""
    amount = label.per_portion
    if label.over_ceiling and amount and amount >= 100 and _is_usual(amount, 1000):
        return _suspect(label, "factor_1000", 1000)
    return None


def factor_30(label: Label) -> Verdict | None:
    """The maker's value was divided by 8 (fluid ounces), not 240 (ml): 30 times too high, calcium too."""
    if label.food_class not in ("drink", "milk", "plant_milk", "shake", "energy_drink", "yogurt"):
        return None
    usual = label.over_ceiling and _is_usual(label.per_portion, FLUID_OUNCE_SLIP)
    chalky = (label.calcium_mg or 0) > CALCIUM_OF_A_DRINK_MG and label.b12 > 0
    fits_as_it_is = not label.over_ceiling and _is_usual(label.per_portion)
    if usual or (chalky and not fits_as_it_is):
        return _suspect(label, "factor_30", FLUID_OUNCE_SLIP)
    return None


def percent_as_ug(label: Label) -> Verdict | None:
    """Over the ceiling and a round percentage of the daily value a portion: a percentage typed as µg."""
    amount = label.per_portion
    if not label.over_ceiling or not amount or not any(abs(amount - p) <= 0.02 * p for p in ROUND_PERCENT):
        return None
    return _suspect(label, "percent_as_ug", 100 / DAILY_VALUE_UG)


def factor_2_5(label: Label) -> Verdict | None:
    """A share of today's 2.4 µg was taken of the old 6 µg: seen on plain eggs, milk and tuna."""
    if label.country not in _AMERICAN:
        return None
    low, high = _DOUBLED.get(label.food_class, (0.0, 0.0))
    if label.food_class == "fish" and "tuna" in label.name + label.category:
        low, high = 5.0, CEILINGS["fish"]
    if low and low <= label.b12 <= high and not _NOT_PLAIN.search(label.name):
        return _suspect(label, "factor_2_5", OLD_OVER_NEW_DAILY_VALUE)
    return None


def above_class(label: Label) -> Verdict | None:
    """Far above everything that has been analysed in foods of its class."""
    return _suspect(label, "above_class") if label.over_ceiling else None


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
_AMERICAN = frozenset({"", "US", "PR"})  # eggs hold 2.7 in the UK and milk 0.9: no slip there
_DOUBLED = {"egg": (2.0, 3.2), "milk": (0.95, 1.6)}

RULES: tuple[Rule, ...] = (
    algae,
    zero_for_animal_food,
    factor_1000,
    absurd,
    factor_30,
    folic_acid,
    percent_as_ug,
    factor_2_5,
    above_class,
)
