"""Which rows of the retention table a food belongs to, by its kind and its words. Pure."""

import re

from foods.classification.text import normalise

_MINCED = r"\b(?:ground|minced?|burgers?|patty|patties|meatballs?)\b"
_FATTY_FISH = (
    r"\b(?:salmon|mackerel|herrings?|kippers?|sardines?|pilchards?|sprats?|trout|eels?|anchov(?:y|ies)|"
    r"whitebait|shad|hilsa|swordfish|carp|saba|saury|halibut, greenland|butterfish|sablefish|bluefish)\b"
)
_SHELLFISH = (
    r"\b(?:clams?|mussels?|oysters?|scallops?|cockles?|whelks?|winkles?|abalones?|squids?|calamari|cuttlefish|"
    r"octopus|crabs?|lobsters?|shrimps?|prawns?|crayfish|crawfish|krill|shellfish|mollus[ck]s?|crustaceans?)\b"
)
_CURED_PORK = r"\b(?:bacon|ham|gammon|pancetta|lardons?|prosciutto|speck)\b"
_READY_SAUSAGE = (
    r"\b(?:frankfurters?|hot dogs?|wieners?|vienna|bologna|salami|pepperoni|mortadella|bockwurst|kielbasa|"
    r"chorizo|knackwurst|luncheon)\b"
)

# The first that fits decides: liver before beef, veal before "ground", turkey before chicken.
_MEAT: tuple[tuple[str, str], ...] = (
    (r"\b(?:livers?)\b", "liver"),
    (r"\b(?:kidneys?|hearts?|tongues?|tripe|brains?|gizzards?|giblets|sweetbreads?|offal|lungs?)\b", "organ"),
    (_READY_SAUSAGE, "sausage_ready"),
    (r"\b(?:sausages?|bratwurst|boerewors|merguez|chipolatas?)\b", "sausage_raw"),
    (r"\bturkey\b", "turkey"),
    (r"\b(?:chicken|hen|duck|goose|poultry|quail|pheasant|guinea fowl)\b", "chicken"),
    (r"\bveal\b", "veal"),
    (_CURED_PORK, "pork_cured"),
    (r"\b(?:lamb|mutton)\b", "lamb"),
    (r"\bpork\b", "pork"),
    (r"\b(?:beef|ox|steak|sirloin|rump|brisket|hamburgers?|burgers?|mince)\b", "beef"),
)
_WITH_MINCED = frozenset({"beef", "lamb", "pork"})


def group_of(name: str, source_type: str, description: str = "") -> str:
    """A group of `data/methods.csv`; "" for what the table has no rows for."""
    text = normalise(f"{name} , {description}")
    if source_type == "meat":
        return _meat_group(text)
    if source_type == "fish_seafood":
        return _fish_group(text)
    if source_type == "eggs":
        return "egg"
    return _dairy_group(normalise(name)) if source_type == "dairy" else ""


def _meat_group(text: str) -> str:
    found = next((group for words, group in _MEAT if re.search(words, text)), "")
    return f"{found}_ground" if found in _WITH_MINCED and re.search(_MINCED, text) else found


def _fish_group(text: str) -> str:
    if re.search(_SHELLFISH, text):
        return "shellfish"
    return "fish_fatty" if re.search(_FATTY_FISH, text) else "fish_lean"


def _dairy_group(text: str) -> str:
    """Yoghurt, cream and butter have no rows; a cheese sauce is neither milk nor cheese."""
    if re.search(r"\b(?:yogh?urts?|creams?|butter|ice|custard|kefir|powder|dried|sauce|shakes?)\b", text):
        return ""
    if re.search(
        r"\b(?:cheeses?|cheddar|mozzarella|parmesan|feta|gouda|emmental|paneer|halloumi|brie)\b", text
    ):
        return "cheese"
    return "milk" if re.search(r"\bmilk\b", text) else ""
