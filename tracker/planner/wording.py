"""Patterns in words: their names, how often, and the vegan rule that they meet."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from tracker import formatting
from tracker.assessment.schemes import Scheme
from tracker.coverage.scheme_words import rule_in_words
from tracker.planner.patterns import WEEK, Pattern
from tracker.templatetags.corrin import ug

Text = str | Promise

KINDS: dict[str, Text] = {
    "supplement": gettext_lazy("Supplement"),
    "fortified_food": gettext_lazy("Fortified food"),
    "meat": gettext_lazy("Meat or fish"),
}
TIMES: dict[int, Text] = {
    1: gettext_lazy("once"),
    2: gettext_lazy("twice"),
    3: gettext_lazy("three times"),
    4: gettext_lazy("four times"),
    5: gettext_lazy("five times"),
    6: gettext_lazy("six times"),
}
DAYS: dict[int, Text] = {
    7: gettext_lazy("every day"),
    6: gettext_lazy("six days"),
    5: gettext_lazy("five days"),
    4: gettext_lazy("four days"),
    3: gettext_lazy("three days"),
    2: gettext_lazy("two days"),
    1: gettext_lazy("one day"),
}
STOMACHS: dict[str, Text] = {
    "normal": gettext_lazy("Usual stomach acid"),
    "low-acid": gettext_lazy("Little stomach acid"),
}
VEHICLES: dict[str, Text] = {
    "alone": gettext_lazy("B12 alone"),
    "bread": gettext_lazy("fortified bread"),
    "milk": gettext_lazy("milk"),
    "chicken": gettext_lazy("chicken"),
    "trout": gettext_lazy("trout"),
    "mutton": gettext_lazy("mutton"),
    "liver": gettext_lazy("liver paste"),
}
# Name and what it is made of; without the second, it is put in words from its figures.
_NAMES: dict[str, tuple[Text, Text]] = {
    "fortified": (gettext_lazy("Three fortified foods a day"), gettext_lazy("1 µg each, at three meals")),
    "daily": (gettext_lazy("10 µg once a day"), gettext_lazy("a tablet, drops or spray")),
    "daily-50": (gettext_lazy("50 µg once a day"), gettext_lazy("a tablet, drops or spray")),
    "weekly": (gettext_lazy("2,000 µg once a week"), gettext_lazy("a tablet, drops or spray")),
    "twice-weekly": (gettext_lazy("1,000 µg twice a week"), gettext_lazy("a tablet, drops or spray")),
    "liver": (gettext_lazy("One liver meal a week"), gettext_lazy("about 100 g of beef liver, 70 µg")),
    "own": (gettext_lazy("Your pattern"), ""),
    "thrice-daily": (gettext_lazy("The same, in three doses a day"), ""),
    "once-daily": (gettext_lazy("The same, in one dose a day"), ""),
    "once-weekly": (gettext_lazy("The same, in one dose a week"), ""),
}


def name(pattern: Pattern) -> str:
    return str(_NAMES[pattern.key][0])


def detail(pattern: Pattern) -> str:
    return str(_NAMES[pattern.key][1]) or how_often(pattern)


def how_often(pattern: Pattern) -> str:
    """ "5 µg twice a day", "50 µg on five days a week"."""
    facts = {"ug": ug(pattern.ug), "times": TIMES[pattern.times], "days": DAYS[pattern.days]}
    if pattern.days == WEEK:
        return _("%(ug)s %(times)s a day") % facts
    if pattern.times == 1:
        several = ngettext("%(ug)s once a week", "%(ug)s once a day on %(days)s a week", pattern.days)
        return several % facts
    return _("%(ug)s %(times)s a day on %(days)s a week") % facts


def two_digits(value: float) -> float:
    """As exact as an estimate within a factor of 2 can claim to be: 1.204 is 1.2, 25.2 is 25."""
    return float(f"{value:.2g}")


def percent(share: float) -> str:
    """ "54 %", "3.6 %"."""
    return _("%(percent)s %%") % {"percent": formatting.number(two_digits(share * 100))}


def rule_in_a_sentence(rule: str | None, pattern: Pattern, scheme: Scheme) -> str:
    """What the reader's scheme says of it."""
    if rule == "equivalent":
        return _("Meets no published vegan rule, yet by our estimate as much is taken up as from one.")
    if rule:
        return _("Meets a vegan rule: %(rule)s.") % {"rule": rule_in_words(rule, scheme)}
    if pattern.form == "food_bound":
        return _("Vegan rules count only B12 that was added.")
    if not scheme.counts_meals and pattern.source_type != "supplement":
        return _("The scheme you follow counts supplements only.")
    return _("Meets no published vegan rule by itself.")
