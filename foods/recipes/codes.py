"""The closed lists of a recipe: how it is cooked, what becomes of its weight, what a figure stands for."""

from decimal import Decimal

from django.db import models
from django.utils.translation import gettext_lazy as _

RECIPE = "recipe"  # the data set of the foods that recipes make


class Method(models.TextChoices):
    """How something is cooked, in a reader's words; `data/methods.csv` names the table's row for each."""

    NONE = "none", _("Not cooked")
    BAKED = "baked", _("Baked or roasted")
    GRILLED = "grilled", _("Grilled")
    FRIED = "fried", _("Fried")
    BOILED = "boiled", _("Boiled, the water poured away")
    STEWED = "stewed", _("Stewed or simmered, the liquid kept")
    SLOW = "slow", _("Simmered for an hour or more, the liquid kept")
    STEAMED = "steamed", _("Steamed")
    REHEATED = "reheated", _("Only warmed up")


class State(models.TextChoices):
    """What an ingredient's figure stands for, as its person says; "" leaves it to the food's own words."""

    RAW = "raw", _("before cooking")
    COOKED = "cooked", _("after cooking")


class Yield(models.TextChoices):
    """What becomes of the weight where the finished dish was not weighed."""

    AS_RAW = "as_raw", _("Stays about the same")
    LITTLE_LESS = "little_less", _("Loses a little: a stew, bread, a bake")
    MUCH_LESS = "much_less", _("Loses a lot: roasted or fried meat, a thick sauce")
    DOUBLE = "double", _("Soaks up its own weight of water: rice, pasta, lentils")


# Corrin's own rough shares; the pages say that they are estimates and that weighing is better.
YIELD_SHARE: dict[str, Decimal] = {
    Yield.AS_RAW: Decimal(1),
    Yield.LITTLE_LESS: Decimal("0.9"),
    Yield.MUCH_LESS: Decimal("0.75"),
    Yield.DOUBLE: Decimal(2),
}
