"""The published schemes in words: whose they are, what each rule asks for, what authorities advise beside."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.wording import SCHEMES as TITLES
from tracker.assessment.schemes import OLDER_FROM_MONTHS, SCHEMES, Scheme
from tracker.screening.sources import source
from tracker.templatetags.corrin import ug

Text = str | Promise

ADVICE: dict[str, Text] = {
    "dach": gettext_lazy(
        "Germany, Austria and Switzerland: who eats vegan should take a B12 supplement permanently. "
        "No amount is named."
    ),
    "denmark": gettext_lazy(
        "Denmark: a supplement of 4 µg a day from the age of 11, for vegetarians with eggs and milk as well."
    ),
}


def rule_in_words(rule: str, scheme: Scheme) -> str:
    """What a rule asks for, with the scheme's figures for this person."""
    if rule == "equivalent":
        return _("no published rule, yet by our estimate as much is taken up as from one")
    figures = {
        "meals": ug(scheme.fortified_ug or 0.0),
        "daily": ug(scheme.daily_supplement_ug or 0.0),
        "weekly": ug(scheme.weekly_supplement_ug or 0.0),
        "single": ug(scheme.weekly_single_ug),
        "twice": ug(scheme.twice_weekly_ug or 0.0),
    }
    return str((_OF_ONE_FORM if scheme.cobalamin else _RULES)[rule]) % figures


_RULES: dict[str, Text] = {
    "fortified_twice": gettext_lazy("fortified foods at two meals or more, %(meals)s or more in all"),
    "daily_supplement": gettext_lazy("%(daily)s or more from supplements in a day"),
    "weekly_supplement": gettext_lazy(
        "%(weekly)s or more from supplements in a week, in doses of %(single)s or more"
    ),
    "twice_weekly": gettext_lazy("two doses of %(twice)s or more in a week"),
}
# The one scheme that names a form names this one.
_OF_ONE_FORM: dict[str, Text] = {
    "daily_supplement": gettext_lazy("%(daily)s or more of cyanocobalamin in a day"),
    "weekly_supplement": gettext_lazy(
        "%(weekly)s or more of cyanocobalamin in a week, in doses of %(single)s or more"
    ),
}


_BRIEFLY: dict[str, Text] = {
    "fortified_twice": gettext_lazy("fortified meals"),
    "daily_supplement": gettext_lazy("daily supplement"),
    "weekly_supplement": gettext_lazy("weekly supplement"),
    "twice_weekly": gettext_lazy("two doses a week"),
}


def briefly(rule: str | None) -> str:
    """What met the rule, in two or three words; "" for none, and for our own estimate."""
    return str(_BRIEFLY.get(rule or "", ""))


def title(scheme: Scheme) -> str:
    """Whose it is: "The Vegan Society"."""
    return str(TITLES[scheme.code])


def rules_in_words(scheme: Scheme) -> list[str]:
    return [rule_in_words(rule, scheme) for rule in scheme.rules]


def asks(scheme: Scheme) -> str:
    """What it asks for in one breath: the rule of meals where it has one, else all that it has."""
    rules = scheme.rules[:1] if scheme.counts_meals else scheme.rules
    return _(", or ").join(rule_in_words(rule, scheme) for rule in rules)


NOTES: dict[str, Text] = {
    "vegan-society": gettext_lazy(
        "Corrin’s usual choice, and the only one that counts fortified foods. The two doses a week are "
        "advice of veganhealth.org, and come to as much as the weekly amount."
    ),
    "veganhealth": gettext_lazy("Counts supplements only. Here stands only what Corrin could confirm."),
    "dutch-vegan-society": gettext_lazy(
        "Counts supplements only, and only cyanocobalamin, so name the form of your supplement. The smallest "
        "dose that counts towards the week is Corrin’s own reading."
    ),
}


@dataclass(frozen=True, slots=True)
class Told:
    """A scheme as its choice explains it.

    `older`: what it asks of people over 65; `read`: how far its source was checked.
    """

    code: str
    title: str
    rules: list[str]
    older: list[str]
    note: str
    source: str
    read: str


def told(scheme: Scheme, age_months: int | None) -> Told:
    """With the figures for this age; where that is not known, with those for older people beside."""
    mine = scheme.at_age(age_months)
    older = scheme.at_age(OLDER_FROM_MONTHS) if scheme.depends_on_age and age_months is None else None
    return Told(
        scheme.code,
        title(scheme),
        rules_in_words(mine),
        rules_in_words(older) if older else [],
        str(NOTES[scheme.code]),
        scheme.source,
        str(source(scheme.source).read.label),
    )


def every_scheme(mine: Scheme, age_months: int | None) -> list[Told]:
    """All of them; the one that is followed (`mine`) with its raised figures."""
    return [told(mine if code == mine.code else each, age_months) for code, each in SCHEMES.items()]
