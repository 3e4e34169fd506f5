"""The register of the pages: their order, groups and what each leads on to."""

from dataclasses import dataclass
from itertools import groupby

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Text = str | Promise


@dataclass(frozen=True, slots=True)
class LearnPage:
    """`warning`: the emergency words stand first on this page."""

    slug: str
    group: str
    title: Text
    summary: Text
    related: tuple[str, ...]
    warning: bool = False

    @property
    def template(self) -> str:
        return f"learn/pages/{self.slug.replace('-', '_')}.html"

    @property
    def leads_on_to(self) -> "list[LearnPage]":
        return [page(slug) for slug in self.related]


GROUPS: dict[str, Text] = {
    "body": _("Muscle, nerves and energy"),
    "people": _("Who needs to look closer"),
    "food": _("Food and uptake"),
    "knowing": _("What can be known"),
}

PAGES: tuple[LearnPage, ...] = (
    LearnPage(
        "muscle-weakness", "body",
        _("Why lack of B12 weakens muscle"),
        _("Through blood and nerves, more than through the muscle itself."),
        ("weakness-or-tired-muscles", "untreated", "muscle-and-performance"), warning=True,
    ),
    LearnPage(
        "weakness-or-tired-muscles", "body",
        _("B12-related weakness or ordinary tiredness after effort?"),
        _("How the two differ, and the signs that should not wait."),
        ("muscle-weakness", "untreated", "tests"), warning=True,
    ),
    LearnPage(
        "energy-and-tiredness", "body",
        _("Energy and tiredness"),
        _("What B12 does for energy, and why tiredness says little by itself."),
        ("muscle-weakness", "tests", "feeling-well"),
    ),
    LearnPage(
        "cramps", "body",
        _("Cramps"),
        _("Common in everyone; the link with B12 is weak."),
        ("weakness-or-tired-muscles", "muscle-weakness"),
    ),
    LearnPage(
        "muscle-and-performance", "body",
        _("Not a muscle builder"),
        _("What B12 does for growth and sport, and what it does not."),
        ("muscle-weakness", "older-people", "myths"),
    ),
    LearnPage(
        "untreated", "body",
        _("What happens when a lack is not treated"),
        _("Why slow signs deserve a doctor within days."),
        ("weakness-or-tired-muscles", "tests", "who-is-at-risk"), warning=True,
    ),
    LearnPage(
        "who-is-at-risk", "people",
        _("Who is at risk"),
        _("How people eat, what they take, and how they take B12 up."),
        ("vegans", "older-people", "medicines"),
    ),
    LearnPage(
        "vegans", "people",
        _("Eating vegan"),
        _("Reliable sources, and why Corrin asks for a rule and not only a sum."),
        ("sources", "absorption", "feeling-well"),
    ),
    LearnPage(
        "older-people", "people",
        _("Over 50"),
        _("Why added B12 counts for more with age."),
        ("medicines", "absorption", "tests"),
    ),
    LearnPage(
        "pregnancy-and-children", "people",
        _("Pregnancy, breastfeeding, children"),
        _("What is recommended, and what Corrin does not judge."),
        ("vegans", "recommended-amounts", "tests"), warning=True,
    ),
    LearnPage(
        "medicines", "people",
        _("Medicines and nitrous oxide"),
        _("Some medicines lower B12. None is to be stopped on that account."),
        ("who-is-at-risk", "older-people", "tests"),
    ),
    LearnPage(
        "sources", "food",
        _("Which foods have B12"),
        _("Animal foods, fortified foods, supplements, and what cannot be counted on."),
        ("absorption", "vegans", "myths"),
    ),
    LearnPage(
        "absorption", "food",
        _("How much of it arrives"),
        _("Why a little twice does more than the same at once."),
        ("sources", "vegans", "older-people"),
    ),
    LearnPage(
        "large-doses", "food",
        _("Large doses"),
        _("How little of them is taken up, and who should ask first."),
        ("absorption", "tests", "myths"),
    ),
    LearnPage(
        "recommended-amounts", "knowing",
        _("What a recommended amount is"),
        _("RDA, RNI and AI, and why authorities differ."),
        ("usual-intake", "absorption", "feeling-well"),
    ),
    LearnPage(
        "usual-intake", "knowing",
        _("Why a few days say little"),
        _("Usual intake, its interval, and how many days it takes."),
        ("recommended-amounts", "absorption", "tests"),
    ),
    LearnPage(
        "tests", "knowing",
        _("What a doctor may measure"),
        _("Four blood tests, and what each can and cannot tell."),
        ("feeling-well", "medicines", "who-is-at-risk"),
    ),
    LearnPage(
        "feeling-well", "knowing",
        _("Why feeling well proves little"),
        _("A lack shows late, because the body keeps a store."),
        ("vegans", "tests", "untreated"),
    ),
    LearnPage(
        "myths", "knowing",
        _("Often said about B12"),
        _("What holds of it, and what does not."),
        ("sources", "muscle-and-performance", "tests"),
    ),
)  # fmt: skip
_BY_SLUG = {each.slug: each for each in PAGES}


def page(slug: str) -> LearnPage:
    """The page of that slug; KeyError if there is none."""
    return _BY_SLUG[slug]


def by_group() -> list[tuple[Text, list[LearnPage]]]:
    """The pages under the name of their group, in order."""
    return [(GROUPS[group], list(pages)) for group, pages in groupby(PAGES, key=lambda each: each.group)]
