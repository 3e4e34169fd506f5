"""The closed lists that describe a food. A test proves they equal what the assessment accepts."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class SourceType(models.TextChoices):
    MEAT = "meat", _("meat")
    FISH = "fish_seafood", _("fish and seafood")
    DAIRY = "dairy", _("dairy")
    EGGS = "eggs", _("eggs")
    FORTIFIED_FOOD = "fortified_food", _("fortified food")
    FORTIFIED_DRINK = "fortified_drink", _("fortified drink")
    SUPPLEMENT = "supplement", _("supplement")
    MIXED_DISH = "mixed_dish", _("mixed dish")
    UNRELIABLE = "unreliable_plant_source", _("unreliable plant source")
    NO_B12 = "no_b12", _("no B12")


class Form(models.TextChoices):
    FOOD_BOUND = "food_bound", _("bound to food")
    CRYSTALLINE = "crystalline", _("added (crystalline)")
    MIXED = "mixed", _("partly added")
    UNRELIABLE = "unreliable", _("not reliable")
    INACTIVE = "inactive", _("inactive")
    NONE = "none", pgettext_lazy("form of B12", "none")


class Diet(models.TextChoices):
    """The strictest way of eating that includes the food."""

    VEGAN = "vegan", _("vegan")
    VEGETARIAN = "vegetarian", _("vegetarian")
    PESCATARIAN = "pescatarian", _("pescatarian")
    CONTAINS_MEAT = "contains_meat", _("contains meat")
    UNSURE = "unsure", _("not sure")


class Standing(models.TextChoices):
    """How far a figure can be counted."""

    COUNTS = "counts", _("counts")
    NOT_COUNTED = "not_counted", _("not counted on")
    ESTIMATED = "estimated", _("estimated")
    BORROWED = "borrowed", _("borrowed")
    NOT_STATED = "not_stated", _("not stated")


class FigureKind(models.TextChoices):
    """Where a figure was read."""

    DATASET = "dataset", _("food table")
    LABEL = "label", _("label")
    ESTIMATE = "estimate", _("estimate")
    TABLE = "table", _("published table or assay")


class Basis(models.TextChoices):
    PER_100_G = "100 g", _("100 g")
    PER_100_ML = "100 ml", _("100 ml")
    PER_UNIT = "unit", _("unit")


class Layer(models.IntegerChoices):
    """Search order: what people really type comes first, labels of single products last."""

    OWN = 0, _("own food")
    EVERYDAY = 1, _("everyday food")
    REFERENCE = 2, _("reference table")
    BRANDED = 3, _("branded product")


class Cobalamin(models.TextChoices):
    """Which cobalamin was added, where a label or an ingredient list names it."""

    CYANO = "cyanocobalamin", _("cyanocobalamin")
    METHYL = "methylcobalamin", _("methylcobalamin")
    HYDROXO = "hydroxocobalamin", _("hydroxocobalamin")
    ADENOSYL = "adenosylcobalamin", _("adenosylcobalamin")
    MIXED = "mixed", _("several forms")
