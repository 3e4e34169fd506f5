"""The names of the food tables that figures come from."""

from django.utils.translation import gettext_lazy as _

SOURCE_NAMES = {
    "sr28": _("USDA National Nutrient Database, release SR28 (2015)"),
    "sr_legacy": _("USDA FoodData Central, SR Legacy"),
    "foundation": _("USDA FoodData Central, Foundation Foods"),
    "fndds": _("USDA FoodData Central, FNDDS (survey foods)"),
    "branded": _("USDA FoodData Central, Branded Foods: the figure on a package"),
    "openfoodfacts": _("Open Food Facts"),
    "community": _("Products read from their labels by people who use Corrin"),
    "cronometer": _("Cronometer: the export of your diary there"),
    "ausnut": _("AUSNUT 2011-13, Food Standards Australia New Zealand"),
}


def source_name(figure_source: str) -> str:
    """The full name of a food table by its code; the code itself where none is known."""
    return str(SOURCE_NAMES.get(figure_source, figure_source))
