"""Which foods a way of eating hides, and which it cannot be sure of."""

from foods.codes import Diet

_STRICTEST_FIRST = [Diet.VEGAN, Diet.VEGETARIAN, Diet.PESCATARIAN]

UNSURE_DIETS = frozenset({str(Diet.UNSURE)})


def shown_diets(diet: str | None) -> frozenset[str] | None:
    """The diets of foods that may be shown to someone eating like this; None: all of them."""
    if diet not in _STRICTEST_FIRST:
        return None
    allowed = _STRICTEST_FIRST[: _STRICTEST_FIRST.index(Diet(diet)) + 1]
    return frozenset(map(str, allowed)) | UNSURE_DIETS
