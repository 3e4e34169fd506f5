"""Age, pregnancy, breastfeeding, infants and children, for the professional."""

from django.utils.translation import gettext_lazy as _

from tracker.assessment.findings import Finding
from tracker.screening.words.base import Maker, Text, Wording
from tracker.screening.words.professional.base import FACTOR_NAMES

REFERENCE = _("Reference value in use: %(recommended_ug)s a day.")
REFERENCE_AI = _(
    "Reference value in use: %(recommended_ug)s a day, an AI: set generously, no cut-off for a lack."
)
NOT_COVERED = _("Judged days do not all meet the vegan rule.")
SAME_DAY = _(
    "An infant who is hypotonic, feeds poorly or regresses is an emergency; any other concern is seen the "
    "same day. The mother’s diary allows no conclusion about the infant."
)
GUTS: dict[str, Text] = {
    "older": _("Gut state assumed: older adult."),
    "low-acid": _("Gut state assumed: little acid (gastritis or an acid blocker for a year or more)."),
}


def reference(finding: Finding) -> tuple[Text, ...]:
    """The reference value, with the warning of an AI; nothing where none is known."""
    if finding.facts.get("recommended_ug") is None:
        return ()
    return (REFERENCE_AI if finding.facts.get("reference_kind") == "AI" else REFERENCE,)


def age_over_50(finding: Finding) -> Wording:
    added = finding.facts.get("added_ug")
    measured = _("Mean from added B12 on complete days: %(added_ug)s a day, beside the IOM’s %(advice_ug)s.")
    unknown = _("No complete days: the µg from added B12 are not known. The IOM’s value: %(advice_ug)s.")
    with_others = (_("Recorded beside age: %(factors)s."),) if finding.facts.get("factors") else ()
    gut = GUTS.get(str(finding.facts.get("gut")))
    return Wording(
        title=_("Age over 50 and added B12"),
        why=(
            unknown if added is None else measured,
            *((gut,) if gut else ()),
            *with_others,
            _("IOM 1998 (page 306): 10 to 30 % of older people absorb food-bound B12 poorly, so most of "
              "the RDA should be crystalline. Advice, not a higher requirement; EFSA and the UK set no "
              "value of their own. NICE context page: lack in about 5 % at 65 to 74, over 10 % from 75; "
              "about 20 % from 85 (BMJ 2024, abstract read)."),
        ),
        next_step=_(
            "Age alone is information. With an acid blocker, metformin or 75 and over, ask when B12 was "
            "last checked; with a symptom or a low result, test: total or active B12 (holoTC), then MMA "
            "with kidney function in mind."
        ),
        sources=("iom-1998", "nice-ng239", "bmj-2024"),
    )  # fmt: skip


def pregnancy(finding: Finding) -> Wording:
    return Wording(
        title=FACTOR_NAMES["pregnancy"],
        why=(
            _("Total B12 falls in pregnancy without a lack; the requirement rises a little."),
            *reference(finding),
        ),
        next_step=_(
            "If tested, active B12 (holoTC) is preferred to total B12 (NICE NG239, read in summaries)."
        ),
        sources=("nice-ng239", "remedy-bnssg", "iom-1998", "efsa-2015"),
    )


def _vegan_mother(title: Text, why: Text, next_step: Text, *sources: str) -> Maker:
    def words(finding: Finding) -> Wording:
        lacking = (NOT_COVERED,) if finding.facts.get("coverage") == "not-covered" else ()
        return Wording(title, (why, *reference(finding), *lacking), next_step, sources=sources)

    return words


def vegan_child(finding: Finding) -> Wording:
    return Wording(
        title=FACTOR_NAMES["vegan_child"],
        why=(
            _("Small stores and growth: a reliable source is needed throughout. Society rules for "
              "vegans are written for adults and are not applied; no band is given."),
            *reference(finding),
            _("General dietetic advice, not yet checked against an original source. National advice by "
              "age differs widely (Danish, Dutch)."),
        ),
        next_step=_("Plan the source with the family; growth and development belong to the paediatric team."),
        sources=("danish-food-authority", "dutch-vegan-society"),
    )  # fmt: skip


def infant_of_low_b12_mother(finding: Finding) -> Wording:
    return Wording(
        title=FACTOR_NAMES["infant_of_low_b12_mother"],
        why=(
            _("Milk B12 follows the mother’s status; the infant’s AI rests on milk of sufficient "
              "mothers (IOM 1998). CDC 2003: neurological impairment in two breastfed infants of "
              "mothers with low intake."),
        ),
        next_step=SAME_DAY,
        sources=("iom-1998", "cdc-2003"),
    )  # fmt: skip


WORDINGS: dict[str, Maker] = {
    "age_over_50": age_over_50,
    "pregnancy": pregnancy,
    "vegan_pregnancy": _vegan_mother(
        FACTOR_NAMES["vegan_pregnancy"],
        _("The fetus draws on maternal supply. Total B12 is hard to read then, active B12 (holoTC) "
          "preferred. Not yet checked against the original."),
        _("Plan the source with the maternity team, and supply while breastfeeding with it."),
        "iom-1998", "efsa-2015", "nice-ng239",
    ),
    "breastfeeding_vegan": _vegan_mother(
        FACTOR_NAMES["breastfeeding_vegan"],
        _("Milk B12 is low where the mother’s intake is (IOM 1998, page 341); CDC 2003 describes two "
          "infants."),
        SAME_DAY,
        "iom-1998", "cdc-2003",
    ),
    "vegan_child": vegan_child,
    "infant_of_low_b12_mother": infant_of_low_b12_mother,
}  # fmt: skip
