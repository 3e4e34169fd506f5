"""Which shipped data sets an imported release stands in for: told by the foods that are there."""

from collections.abc import Mapping

from foods.codes import Standing
from foods.models import Food

PREFIX = "fdc_"
# Foods with a figure of their own that make a data set of a release a whole one: about half of those shipped.
WHOLE = {"branded": 4000, "fndds": 2000, "sr_legacy": 2000, "foundation": 20}
_WITHOUT_FIGURE = (Standing.NOT_STATED, Standing.BORROWED)


def replaced() -> frozenset[str]:
    """The shipped data sets in whose place imported ones stand."""
    return frozenset(name for name, least in WHOLE.items() if _has(name, least))


def will_replace(stated: Mapping[str, int]) -> frozenset[str]:
    """The data sets that a release with so many stated foods of each brings as a whole."""
    return frozenset(name for name, least in WHOLE.items() if stated.get(name, 0) >= least)


def _has(name: str, least: int) -> bool:
    imported = Food.objects.current().filter(owner=None, dataset=PREFIX + name)
    return len(imported.exclude(standing__in=_WITHOUT_FIGURE).values_list("pk")[:least]) == least
