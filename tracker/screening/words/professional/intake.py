"""Coverage, usual intake, source mix and doses, for the professional: the numbers and how far they carry."""

from django.utils.translation import gettext_lazy as _

from tracker.assessment.findings import Finding
from tracker.screening.words.base import Maker, Text, Wording, always
from tracker.screening.words.professional.base import FACTOR_NAMES, NICE_LISTS_IT, TEST_WITH_A_SIGN

COUNTS = _("Days judged %(days_judged)s, covered %(days_covered)s.")
RULE = _(
    "Rule of the Vegan Society for adults (3 µg from two fortified meals, 10 µg a day or 2000 µg a "
    "week); a society’s advice built on absorption data, not a clinical threshold."
)
USUAL = _(
    "Usual intake %(mean_ug)s a day from %(days_complete)s complete days; reference %(recommended_ug)s "
    "(%(reference_kind)s)."
)
METHOD = _(
    "Log-scale estimate, shrunk towards a common day-to-day spread; supplements added with each dose "
    "counted up to 25 µg. The band rests on the smaller of two confidences."
)
AI_CAUTION = _("An AI is no average requirement: being below it is no evidence of a lack.")


def vegan_no_b12_source(finding: Finding) -> Wording:
    seen = (COUNTS, _("No added B12 on the judged days.")) if finding.facts.get("days_judged") else (
        _("Told in the profile; no days were judged."),
    )  # fmt: skip
    return Wording(
        title=FACTOR_NAMES["vegan_no_b12_source"],
        why=(*seen, RULE, NICE_LISTS_IT),
        next_step=TEST_WITH_A_SIGN,
        sources=("vegan-society", "nice-ng239", "iom-1998"),
    )


def vegan_cannot_tell(finding: Finding) -> Wording:
    unread = _("Unstated labels could have met the rule on many days.")
    few = _("Too few complete days.")
    return Wording(
        title=_("Vegan rule: cannot tell"),
        why=(COUNTS, unread if finding.facts.get("unread") else few, RULE),
        next_step=_("Ask for complete days or for the labels; do not read silence as zero."),
        sources=("vegan-society",),
    )


def relies_on_unreliable(finding: Finding) -> Wording:
    nothing = (_("Nothing reliable stands beside it."),) if finding.facts.get("nothing_else") else ()
    return Wording(
        title=_("Stated B12 from unreliable plant or algal foods"),
        why=(
            _("Not counted: %(not_counted_ug)s a day; counted on: %(reliable_ug)s a day."),
            *nothing,
            _("Algae of the spirulina kind hold mostly pseudovitamin B12 (Watanabe 2007). For nori "
              "studies disagree; one small trial in 2024 improved serum B12, holoTC and homocysteine, "
              "not MMA."),
        ),
        next_step=_("Older microbiological assays counted such corrinoids as B12."),
        suggestion=_("Agree on a reliable source."),
        sources=("watanabe-2007", "nori-2024", "veganhealth"),
    )  # fmt: skip


def _usual(title: Text, *why: Text, next_step: Text, sources: tuple[str, ...]) -> Maker:
    def words(finding: Finding) -> Wording:
        caution = (AI_CAUTION,) if finding.facts.get("reference_kind") == "AI" else ()
        return Wording(title, (USUAL, *why, *caution), next_step, sources=sources)

    return words


def vegetarian_low_reliable(finding: Finding) -> Wording:
    caution = (AI_CAUTION,) if finding.facts.get("reference_kind") == "AI" else ()
    return Wording(
        title=_("Reliable intake below the reference"),
        why=(
            _("Dairy, eggs, fortified food and supplements: %(reliable_ug)s a day on %(days_complete)s "
              "complete days; reference %(recommended_ug)s (%(reference_kind)s)."),
            *caution,
            NICE_LISTS_IT,
        ),
        next_step=_("More complete days narrow it; ask about eggs and dairy actually eaten."),
        sources=("nice-ng239", "iom-2000"),
    )  # fmt: skip


def large_doses(finding: Finding) -> Wording:
    largest = (
        (_("Largest single dose: %(largest_dose_ug)s."),) if finding.facts.get("largest_dose_ug") else ()
    )
    young = (_("Under 18: no advice for adults applies."),) if finding.facts.get("under_18") else ()
    return Wording(
        title=_("Very large oral doses"),
        why=(
            *largest,
            *young,
            _("No UL is set (IOM 1998, EFSA): data were insufficient, which is no statement of safety "
              "at any dose. About 1 % of the excess is absorbed."),
        ),
        next_step=_(
            "Neutral otherwise; clarify with kidney disease, Leber’s optic neuropathy (cyanocobalamin), "
            "and acne or rosacea that flares. Serum B12 will be high and hard to read."
        ),
        sources=("iom-1998", "efsa-2015"),
    )  # fmt: skip


WORDINGS: dict[str, Maker] = {
    "vegan_no_b12_source": vegan_no_b12_source,
    "vegan_cannot_tell": vegan_cannot_tell,
    "vegan_not_covered": always(
        Wording(
            _("Vegan rule not met on every judged day"),
            (COUNTS, RULE),
            _("Look at occasions and spacing rather than the sum; add the recommendation as a second view."),
            sources=("vegan-society",),
        )
    ),
    "relies_on_unreliable": relies_on_unreliable,
    "vegetarian_low_reliable": vegetarian_low_reliable,
    "usual_intake_low": _usual(
        _("Usual intake probably below the average requirement"),
        METHOD,
        next_step=_("About intake, not status. Check completeness and unusual days before acting on it."),
        sources=("iom-1998", "iom-2000", "iom-2006"),
    ),
    "usual_intake_below_ai": _usual(
        _("Usual intake not shown to reach the reference value"),
        METHOD,
        next_step=_("More complete days narrow the interval; no inadequacy can be inferred."),
        sources=("efsa-2015", "iom-2000"),
    ),
    "rule_met_reference_not": _usual(
        _("Vegan rule met, reference value not shown to be reached"),
        _("No contradiction: the rule is about doses and spacing, the reference about an amount a day."),
        next_step=_("Say both; the rule ranks above the band."),
        sources=("vegan-society", "iom-1998"),
    ),
    "one_food_carries": always(
        Wording(
            _("One fortified food carries most of the reliable intake"),
            (_("%(share_percent)s % of %(reliable_ug)s a day comes from a single fortified food. A "
               "change of recipe, brand or habit changes the picture at once."),),
            _("Confirm brand and label figure."),
            _("Agree on a second source if that suits."),
        )
    ),
    "large_doses": large_doses,
}  # fmt: skip
