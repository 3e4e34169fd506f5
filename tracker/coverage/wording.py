"""Coverage in words: rules, shares, and why something eaten is not counted on."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from foods.codes import Form

Text = str | Promise

# A share is said in words where it is near one, so that 64 % and 69 % are both "two thirds".
_SHARES: tuple[tuple[float, Text], ...] = (
    (0.95, gettext_lazy("nearly all")),
    (0.80, gettext_lazy("most")),
    (0.71, gettext_lazy("three quarters")),
    (0.60, gettext_lazy("two thirds")),
    (0.53, gettext_lazy("more than half")),
    (0.47, gettext_lazy("half")),
    (0.37, gettext_lazy("nearly half")),
    (0.29, gettext_lazy("a third")),
    (0.20, gettext_lazy("a quarter")),
)

NORI, ALGAE, SEAWEED, CHLORELLA, FERMENTED, MUSHROOM, YEAST, DUCKWEED = (
    "nori", "algae", "seaweed", "chlorella", "fermented", "mushroom", "yeast", "duckweed",
)  # fmt: skip
_NAMED: tuple[tuple[str, tuple[str, ...]], ...] = (
    (NORI, ("nori", "laver")),
    (ALGAE, ("spirulina", "blue-green", "aphanizomenon", "klamath")),
    (CHLORELLA, ("chlorella",)),
    (SEAWEED, ("seaweed", "kelp", "kombu", "wakame", "dulse", "arame", "hijiki", "sea vegetable")),
    (FERMENTED, ("tempeh", "miso", "sauerkraut", "kimchi", "natto", "ferment", "kombucha", "kvass")),
    (MUSHROOM, ("mushroom", "shiitake", "chanterelle", "truffle")),
    (YEAST, ("yeast",)),
    (DUCKWEED, ("duckweed", "mankai", "water lentil")),
)
WHY_NOT: dict[str, Text] = {
    NORI: gettext_lazy(
        "Its B12 varies too much, and studies disagree, so nobody should rely on it. It is not enough on its "
        "own."
    ),
    ALGAE: gettext_lazy("Most of it is a look-alike of B12 that people cannot use."),
    SEAWEED: gettext_lazy("It holds none, or only traces."),
    CHLORELLA: gettext_lazy("It is under study, and products differ widely."),
    FERMENTED: gettext_lazy("What it holds depends on chance bacteria, and much of it cannot be used."),
    MUSHROOM: gettext_lazy("It holds traces at most, and they vary."),
    YEAST: gettext_lazy("Yeast makes no B12. It counts only where B12 was added, and the label says so."),
    DUCKWEED: gettext_lazy("It is under study and not proven."),
    Form.INACTIVE.value: gettext_lazy("What is stated is mostly a look-alike of B12 that people cannot use."),
    "": gettext_lazy("What is stated varies too much to rely on."),
}
SOURCES_OF: dict[str, str] = {
    NORI: "nori-2024 watanabe-2007",
    ALGAE: "watanabe-2007",
    SEAWEED: "watanabe-2007",
    CHLORELLA: "veganhealth",
    DUCKWEED: "veganhealth",
}


def why_not_counted(name: str, form: str) -> str:
    """The key of the reason, from what the food is called, else from the form of its B12."""
    lower = name.lower()
    found = next((key for key, words in _NAMED if any(word in lower for word in words)), "")
    return found or (form if form in WHY_NOT else "")


def share_in_words(share: float) -> str:
    """ "two thirds"; under a fifth, the per cent."""
    words = next((words for least, words in _SHARES if share >= least), None)
    return str(words) if words else _("%(percent)s %%") % {"percent": round(share * 100)}
