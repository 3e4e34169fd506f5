"""Can the B12 figure of a label be right? Rules that each fit in one sentence, tried in order.

Pure: no database, no clock. Ceilings are µg per 100 g and come from analysed foods; a label above its
class's ceiling is suspect. Labels print µg per portion, or per cent of a daily value: 6 µg in the US before
2020, 2.4 µg since.
"""

from .classification.text import normalise, shelf
from .label_rules import OLD_OVER_NEW_DAILY_VALUE, RULES
from .stated_label import Label, Verdict

__all__ = ["OLD_OVER_NEW_DAILY_VALUE", "RULES", "Verdict", "check"]


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
        shelf(category),
        b12_ug_per_100g,
        portion_g,
        calcium_mg_per_100g,
        vitamin_b6_mg_per_100g,
        folate_ug_per_100g,
        country.strip().upper(),
    )
    return next((verdict for rule in RULES if (verdict := rule(label))), Verdict(plausible=True))
