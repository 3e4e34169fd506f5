"""What the page "How we calculate" shows of the tables the rules rest on, each row with its mark."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from accounts.wording import FACTORS
from foods.models import Food
from tracker.assessment import codes, labs, medicines, reference_values, simulated
from tracker.assessment.findings import of_factor
from tracker.assessment.measured import measured
from tracker.assessment.reference_values import Authority, ReferenceValue
from tracker.assessment.risk_factors import risk_factors
from tracker.assessment.symptoms import symptoms
from tracker.assessment.tables import keys_in, rows
from tracker.body.wording import CAVEATS
from tracker.food_pages import yardstick
from tracker.food_pages.provenance import SOURCE_NAMES
from tracker.screening.labels import SYMPTOMS
from tracker.screening.sources import SOURCES
from tracker.screening.words import FOR_PERSON

Text = str | Promise

# Where the source's key is not the authority's own code.
AUTHORITY_SOURCES = {"uk-coma-1991": "coma-1991", "eu-scf-1993": "scf-1993"}
# "Over 65" speaks within the finding on age.
SPEAKS_AS = {"age_over_65": "age_over_50"}

TIERS: dict[str, Text] = {
    "red-flag": gettext_lazy("1 · signs a doctor should see"),
    "treatment": gettext_lazy("2 · treatment"),
    "malabsorption": gettext_lazy("3 · uptake"),
    "open-test": gettext_lazy("4 · an open blood result"),
    "coverage": gettext_lazy("5 · the vegan rule"),
    "usual-intake": gettext_lazy("6 · usual intake"),
    "context": gettext_lazy("7 · worth knowing"),
}
SEVERITIES: dict[str, Text] = {
    "info": gettext_lazy("to know"),
    "watch": gettext_lazy("to watch"),
    "act": gettext_lazy("to act on"),
}
URGENCIES: dict[str, Text] = {
    "emergency": gettext_lazy("the emergency number, now"),
    "soon": gettext_lazy("a doctor within days"),
    "note": gettext_lazy("note it; with a risk, ask for a test"),
}
ANALYTES: dict[str, Text] = {
    "total_b12": gettext_lazy("Total B12"),
    "active_b12": gettext_lazy("Active B12"),
    "mma": gettext_lazy("MMA"),
    "homocysteine": gettext_lazy("Homocysteine"),
}
SCHEMES: dict[str, Text] = {
    "nice-ng239": gettext_lazy("NICE 2024"),
    "bcsh-2014": gettext_lazy("British guideline of 2014, shown beside it"),
    "in-use": gettext_lazy("an example in use, no guideline’s"),
}
BAND_NAMES: dict[str, Text] = {
    "confirmed": gettext_lazy("the guideline calls it confirmed deficiency"),
    "indeterminate": gettext_lazy("the guideline calls it indeterminate"),
    "unlikely": gettext_lazy("the guideline calls deficiency unlikely"),
    "low": gettext_lazy("low"),
    "raised": gettext_lazy("raised"),
}
STAGES: dict[str, Text] = {
    "none": "",
    "pregnant": gettext_lazy("pregnant"),
    "lactating": gettext_lazy("breastfeeding"),
}
SEXES: dict[str, Text] = {"": "", "female": gettext_lazy("women"), "male": gettext_lazy("men")}


@dataclass(frozen=True, slots=True)
class Line:
    """A row of any of the tables: what it is, two cells, the keys of its sources, whether it was checked."""

    name: str
    first: str
    second: str
    sources: str
    verified: bool


@dataclass(frozen=True, slots=True)
class AuthorityTable:
    authority: Authority
    source: str
    lines: Sequence[tuple[str, ReferenceValue]]


def source_of(authority: str) -> str:
    return AUTHORITY_SOURCES.get(authority, authority)


def for_adults() -> list[tuple[Authority, ReferenceValue, str]]:
    values = reference_values.lookup_all(age_months=yardstick.ADULT_MONTHS, sex="unspecified")
    return [(reference_values.authority(v.authority), v, source_of(v.authority)) for v in values]


def every_value() -> list[AuthorityTable]:
    """Each authority's whole table, people in words."""
    return [
        AuthorityTable(
            each,
            source_of(each.code),
            [(people(value), value) for value in reference_values.values_of(each.code)],
        )
        for each in reference_values.authorities()
    ]


def people(value: ReferenceValue) -> str:
    """ "1 to 3 years", "from 19 years", "pregnant, 14 to 50 years, women"."""
    parts = (STAGES[value.life_stage], ages(value.from_months, value.to_months), SEXES[value.sex])
    return ", ".join(str(part) for part in parts if part)


def ages(from_months: int, to_months: int | None) -> str:
    """The ages from one bound up to, not including, the other."""
    if to_months is None:
        return _("from %(n)s years") % {"n": from_months // 12}
    if from_months == 0:
        return ngettext("under %(n)s month", "under %(n)s months", to_months) % {"n": to_months}
    if from_months % 12 or to_months <= 12:
        return _("%(first)s to %(last)s months") % {"first": from_months, "last": to_months - 1}
    first, last = from_months // 12, to_months // 12 - 1
    if first == last:
        return ngettext("%(n)s year", "%(n)s years", first) % {"n": first}
    return _("%(first)s to %(last)s years") % {"first": first, "last": last}


def factor_lines() -> list[Line]:
    """Every risk factor by its rank, with the weight it has where nothing else is known."""
    ranked = sorted(risk_factors().values(), key=lambda factor: codes.TIERS.index(factor.tier))
    return [
        Line(
            name=str(FACTORS[factor.key].label) if factor.key in FACTORS else factor.key,
            first=str(TIERS[factor.tier]),
            second=str(SEVERITIES[factor.severity]),
            sources=" ".join(_factor_sources(factor.key)),
            verified=factor.verified,
        )
        for factor in ranked
    ]


def _factor_sources(key: str) -> Sequence[str]:
    spoken = SPEAKS_AS.get(key, key)
    return FOR_PERSON[spoken](of_factor(spoken)).sources


def sign_lines() -> list[Line]:
    """Every sign, the most urgent first."""
    ranked = sorted(symptoms().values(), key=lambda sign: list(URGENCIES).index(sign.urgency))
    return [
        Line(
            name=str(SYMPTOMS[sign.key]),
            first=str(URGENCIES[sign.urgency]),
            second="",
            sources=" ".join(sign.sources),
            verified=sign.verified,
        )
        for sign in ranked
    ]


def band_lines() -> list[Line]:
    """Every band of every scheme, in the units it was stated in."""
    found = [
        band
        for scheme in labs.SCHEMES
        for analyte in labs.ANALYTES
        for unit in labs.units(analyte)
        if unit not in labs.SAME_UNIT
        for band in labs.bands(analyte, unit, scheme=scheme)
    ]
    return [
        Line(
            name=f"{ANALYTES[band.analyte]}, {SCHEMES[band.scheme]}",
            first=_limits(band),
            second=str(BAND_NAMES[band.key]),
            sources=" ".join(band.sources),
            verified=band.verified,
        )
        for band in found
    ]


def _limits(band: labs.Band) -> str:
    """ "under 180 ng/L", "180 to 350 ng/L", "above 350 ng/L"."""
    facts = {"low": f"{band.lower:g}" if band.lower else "", "unit": band.unit}
    facts["high"] = f"{band.upper:g}" if band.upper else ""
    if band.lower is None:
        return _("under %(high)s %(unit)s") % facts
    if band.upper is None:
        return _("above %(low)s %(unit)s") % facts
    return _("%(low)s to %(high)s %(unit)s") % facts


def caveat_lines() -> list[Line]:
    return [
        Line(
            name=str(CAVEATS[row["key"]]),
            first=", ".join(str(ANALYTES[analyte]) for analyte in keys_in(row["analytes"])),
            second="",
            sources=row["sources"],
            verified=row["verified"] == "yes",
        )
        for row in rows("lab_caveats.csv")
    ]


def context() -> dict[str, object]:
    """Everything the page shows; one query, for the version of the food data."""
    versions = Food.objects.current().exclude(data_version="").values_list("data_version", flat=True)
    return {
        "recommendations": for_adults(),
        "intervals": simulated.simulated_intervals(),
        "groups": simulated.simulated_groups(),
        "medicines": len(medicines.medicines()),
        "sources": SOURCES,
        "food_tables": SOURCE_NAMES.values(),
        "rules_version": codes.RULES_VERSION,
        "food_data_version": versions.first(),
    }


def tables() -> dict[str, object]:
    """The tables behind the rules, on a page of their own; no query."""
    return {
        "reference_tables": every_value(),
        "measured": measured(),
        "factors": factor_lines(),
        "signs": sign_lines(),
        "bands": band_lines(),
        "caveats": caveat_lines(),
        "rules_version": codes.RULES_VERSION,
    }
