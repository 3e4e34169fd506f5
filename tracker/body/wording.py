"""Every sentence about signs and blood results that is not in a template."""

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tracker.assessment.symptoms import Symptom as Sign
from tracker.assessment.symptoms import symptoms
from tracker.body.models import Precision, Symptom
from tracker.screening.labels import SYMPTOMS

Text = str | Promise

REFUSALS: dict[str, Text] = {
    "before-start": gettext_lazy("It began later than this day. Change its first day if that is wrong."),
    "still-to-come": gettext_lazy("This day is still to come."),
    "after-end": gettext_lazy("It was over by then. Say that it goes on first."),
    "noted-before": gettext_lazy("Something is noted for an earlier day already."),
    "noted-after": gettext_lazy("Something is noted for a later day already."),
    "open-already": gettext_lazy("It has been noted anew since, so there is nothing to reopen."),
    "removed": gettext_lazy("This has been removed in the meantime, so nothing was changed."),
    "code-reused": gettext_lazy("This page has been used before. Load it again to add another result."),
}

# Why a figure is asked about or refused.
CHECKS: dict[str, Text] = {
    "not-a-number": gettext_lazy("Write the number as on the report."),
    "not-positive": gettext_lazy("A result is greater than 0. Write “less than 150” as <150."),
    "too-high": gettext_lazy("No laboratory reports %(value)s %(unit)s. Check the number and the unit."),
    "other-unit": gettext_lazy("%(value)s would be unusual in %(unit)s. Is this %(likely)s?"),
    "other-test": gettext_lazy(
        "%(value)s %(unit)s would be unusual for active B12. Is it a total B12? Then add it as that test."
    ),
    "very-low": gettext_lazy("%(value)s %(unit)s is lower than reports mostly show. Is it right?"),
    "very-high": gettext_lazy("%(value)s %(unit)s is higher than reports mostly show. Is it right?"),
}

TESTS: dict[str, Text] = {
    "total_b12": gettext_lazy("All B12 in the blood, also what cells cannot use. The usual first test."),
    "active_b12": gettext_lazy("The part that cells can take in. Reports also call it holotranscobalamin."),
    "mma": gettext_lazy("It builds up in the body when cells run short of B12."),
    "homocysteine": gettext_lazy("It rises when B12, folate or vitamin B6 runs short."),
}

# What a guideline calls the range in which a result lies; its names are quoted, never ours.
BANDS: dict[str, Text] = {
    "confirmed": gettext_lazy("“confirmed vitamin B12 deficiency”"),
    "indeterminate": gettext_lazy("“indeterminate”: it leaves open whether there is a lack"),
    "unlikely": gettext_lazy("“deficiency unlikely”, which does not settle it"),
}

OWN_RANGE: dict[str, Text] = {
    "below": gettext_lazy("below the laboratory’s own range"),
    "within": gettext_lazy("within the laboratory’s own range"),
    "above": gettext_lazy("above the laboratory’s own range"),
    "open": gettext_lazy("the report’s limit leaves open where it lies in the laboratory’s own range"),
}

CAVEATS: dict[str, Text] = {
    "scope": gettext_lazy(
        "NICE’s ranges are for people over 16 who are not treated with B12; those for total B12 are not for "
        "pregnancy."
    ),
    "own_range": gettext_lazy("Here the laboratory’s own range is the one to use: NICE names no figures."),
    "pregnancy": gettext_lazy(
        "In pregnancy total B12 falls without there being a lack. Active B12 is preferred then."
    ),
    "nitrous_oxide": gettext_lazy(
        "After laughing gas (nitrous oxide) total B12 can look usual although B12 does not work in the body. "
        "Tell the doctor about it; homocysteine is the test named first then."
    ),
    "on_treatment": gettext_lazy("During treatment this test does not tell whether the treatment works."),
    "high_on_treatment": gettext_lazy(
        "During treatment the result is expected to change, and does not show whether it works."
    ),
    "intrinsic_factor_antibody": gettext_lazy(
        "With antibodies against intrinsic factor (pernicious anaemia), some tests read too high."
    ),
    "myeloma_hiv": gettext_lazy("Myeloma and HIV can make the result read lower than it is."),
    "hormonal_contraception": gettext_lazy(
        "With hormonal contraception total B12 can read lower without there being a lack."
    ),
    "black_ethnicity": gettext_lazy(
        "NICE says that ranges may differ for people of Black ethnicity. Signs weigh more than a figure."
    ),
    "kidney_impairment": gettext_lazy("Weak kidneys raise it as well, without a lack of B12."),
    "folate_b6": gettext_lazy("Too little folate or vitamin B6 raises it too."),
    "high_without_supplements": gettext_lazy(
        "A clearly high total B12 in somebody who takes none is worth a word to the doctor."
    ),
}

EMERGENCY_NUMBERS: tuple[tuple[str, Text], ...] = (
    ("112", gettext_lazy("Europe")),
    ("999", gettext_lazy("United Kingdom")),
    ("911", gettext_lazy("United States and Canada")),
    ("000", gettext_lazy("Australia")),
)
_COUNTRIES = {"GB": "999", "US": "911", "CA": "911", "AU": "000"}
# Where 112 holds for sure: the countries of the European Economic Area, and Switzerland.
_EUROPE = "AT BE BG CH CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK"


def emergency_number(country: str) -> str:
    """The number for a country code; "" where Corrin does not know it for sure."""
    return _COUNTRIES.get(country, "112" if country in _EUROPE.split() else "")


def sign_name(key: str) -> str:
    """What a sign is called at the head of a line."""
    return capfirst(str(SYMPTOMS[key]))


def since_text(symptom: Symptom) -> str:
    """ "since 3 May 2026", "since May 2026" or "since 2026": never more exact than told."""
    shape = {Precision.DAY: "j F Y", Precision.MONTH: "F Y", Precision.YEAR: "Y"}
    return _("since %(since)s") % {
        "since": date_format(symptom.since, shape[Precision(symptom.since_precision)])
    }


def grouped_signs() -> list[tuple[Text, list[Sign]]]:
    """All signs but those for the emergency number, by what they touch, muscles first."""
    groups: dict[str, list[Sign]] = {"muscular": [], "neurological": [], "": []}
    for sign in symptoms().values():
        if sign.urgency != "emergency":
            groups[sign.systems[0] if sign.systems[0] in groups else ""].append(sign)
    titles = {
        "muscular": gettext_lazy("Muscles and strength"),
        "neurological": gettext_lazy("Nerves, balance and memory"),
        "": gettext_lazy("Tongue, eyes, mood and blood"),
    }
    return [(titles[key], signs) for key, signs in groups.items()]


def emergency_signs() -> list[Sign]:
    return [sign for sign in symptoms().values() if sign.urgency == "emergency"]
