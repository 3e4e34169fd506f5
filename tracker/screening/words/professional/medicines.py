"""Medicines and nitrous oxide, for the professional, with dose and duration as far as recorded."""

from django.utils.translation import gettext_lazy as _

from tracker.assessment.findings import Finding
from tracker.screening.words.base import Maker, Text, Wording
from tracker.screening.words.professional.base import (
    FACTOR_NAMES,
    INTAKE_SAYS_LITTLE,
    NICE_LISTS_IT,
    TEST_WITH_A_SIGN,
    UNCHECKED,
)

N2O_TEST = _(
    "Total B12 can be normal: homocysteine is the initial test the draft of NG239 names, MMA a further "
    "one. Neurological signs need assessment within days."
)


def recorded(finding: Finding) -> Text:
    """Dose and duration as the person told them; what was not told is said to be missing."""
    dose, years = finding.facts.get("dose_mg_per_day"), finding.facts.get("years")
    if dose is None and years is None:
        return _("Dose and duration are not recorded.")
    if years is None:
        return _("Recorded: %(dose_mg_per_day)s a day; duration not recorded.")
    if isinstance(years, float | int) and years < 1:
        return _("Recorded: for less than a year.") if dose is None else _(
            "Recorded: %(dose_mg_per_day)s a day, for less than a year."
        )  # fmt: skip
    if dose is None:
        return _("Recorded: for about %(years)s y; dose not recorded.")
    return _("Recorded: %(dose_mg_per_day)s a day, for about %(years)s y.")


def _medicine(key: str, why: tuple[Text, ...], test: Text, *sources: str) -> Maker:
    return lambda finding: Wording(FACTOR_NAMES[key], (recorded(finding), *why), test, sources=sources)


def _listed(key: str, mechanism: Text) -> Maker:
    return _medicine(key, (mechanism, NICE_LISTS_IT), TEST_WITH_A_SIGN, "nice-ng239")


ACID = _("Less acid and pepsin release less B12 from food protein; crystalline B12 is not affected.")
ACID_TEST = _(
    "From about two years of use, or with another risk factor, ask when B12 was last checked. With a "
    "symptom or sign: total or active B12 (holoTC), then MMA if indeterminate."
)

WORDINGS: dict[str, Maker] = {
    "metformin": _medicine(
        "metformin",
        (
            _("Reduced ileal uptake, probably calcium-dependent (Bauman 2000, not yet read); it "
              "concerns crystalline B12 as well."),
            _("MHRA 2022: the risk rises with dose and duration. Check B12 with symptoms, consider "
              "periodic checks with further risk factors; no fixed cut-off. NICE NG239 lists it."),
            INTAKE_SAYS_LITTLE,
        ),
        _("Ask when B12 was last checked. Neuropathy may pass for diabetic neuropathy, so test before "
          "attributing it."),
        "mhra-2022", "nice-ng239", "bauman-2000",
    ),
    "ppi": _medicine(
        "ppi",
        (
            ACID,
            _("Lam 2013, case-control (abstract read): two or more years of supply, odds ratio 1.65 (95 "
              "% CI 1.58 to 1.73, upper end not yet checked); more than 1.5 tablets a day 1.95, under "
              "0.75 a day 1.63. An association."),
        ),
        ACID_TEST, "lam-2013", "nice-ng239",
    ),
    "h2ra": _medicine(
        "h2ra",
        (ACID, _("Lam 2013, case-control (abstract read): two or more years of supply, odds ratio 1.25. "
                 "An association.")),
        ACID_TEST, "lam-2013", "nice-ng239",
    ),
    "colchicine": _listed("colchicine", _("May impair the ileal mucosa and its receptors.")),
    "pregabalin": _listed("pregabalin", _("The mechanism is not established; its indication can look "
                                          "like a neuropathy of B12.")),
    "phenobarbital": _listed("phenobarbital", _("Enzyme inducer; lower B12 and folate are described.")),
    "primidone": _listed("primidone", _("Enzyme inducer, partly metabolised to phenobarbital.")),
    "topiramate": _listed("topiramate", _("The mechanism is not established.")),
    "medical_nitrous_oxide": _medicine(
        "medical_nitrous_oxide",
        (_("Oxidises the cobalt of cobalamin and inactivates methionine synthase; repeated exposure "
           "matters."),
         UNCHECKED),
        N2O_TEST,
    ),
    "nitrous_oxide": lambda finding: Wording(
        FACTOR_NAMES["nitrous_oxide"],
        (
            _("Oxidises the cobalt of cobalamin and inactivates methionine synthase: a functional lack "
              "whatever the intake, with myeloneuropathy that can come on fast."),
            _("NICE NG239 lists it; the choice of test was read in its draft."),
            INTAKE_SAYS_LITTLE,
        ),
        N2O_TEST,
        sources=("nice-ng239",),
    ),
}  # fmt: skip
