"""What is often not told at first, asked in the second pass; B12 makes some of it matter more than energy."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Prompt:
    key: str
    question: str | Promise
    examples: str | Promise


PROMPTS = (
    Prompt("drinks", _("Anything to drink?"), _("milk or plant drink in tea or coffee, juice, beer")),
    Prompt("between", _("Anything between meals?"), _("biscuits, sweets, crisps, nuts, fruit")),
    Prompt("bread", _("Bread, and what was on it?"), _("butter, cheese, pâté, yeast extract, spreads")),
    Prompt("added", _("Anything added to a dish?"), _("sauce, cream, grated cheese, yeast flakes, dressing")),
    Prompt("fortified", _("Anything with added vitamins?"), _("cereal, plant drink, energy drink")),
    Prompt("taken", _("Anything taken?"), _("tablet, spray, drops, multivitamin")),
    Prompt("tasted", _("Tasted while cooking, eaten at night?"), _("a spoonful")),
)
