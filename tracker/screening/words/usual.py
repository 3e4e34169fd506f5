"""What the days together show beside the recommendation, and very large doses."""

from django.utils.translation import gettext_lazy as _

from tracker.assessment.findings import Finding
from tracker.screening.words.base import Maker, Text, Wording, always
from tracker.screening.words.diet import SET_GENEROUSLY

SEE_TRENDS: tuple[str, Text] = ("tracker:trends", _("See trends"))
COVERS_NEARLY_ALL = _("It covers the needs of nearly everyone, so most people need less.")
MEASURED = _("Over the last four weeks your usual intake was about %(mean_ug)s a day, from "
             "%(days_complete)s complete days. Recommended: %(recommended_ug)s.")  # fmt: skip


def rule_met_reference_not(finding: Finding) -> Wording:
    generous = (SET_GENEROUSLY,) if finding.facts.get("reference_kind") == "AI" else ()
    return Wording(
        title=_("The rule is met, the recommended amount is not shown to be"),
        why=(
            MEASURED,
            _(
                "Both are true. The vegan rule asks how B12 is spread over the day or the week, because "
                "the body takes up only a little at a time; the recommendation is an amount a day."
            ),
            *generous,
        ),
        sources=("vegan-society", "iom-1998"),
        link=SEE_TRENDS,
    )


def usual_intake_below_ai(finding: Finding) -> Wording:
    """Also beside an RNI or RDA for which no average need was set, as in pregnancy."""
    what = SET_GENEROUSLY if finding.facts.get("reference_kind") == "AI" else COVERS_NEARLY_ALL
    return Wording(
        title=_("Not shown to reach the recommended amount"),
        why=(MEASURED, what),
        next_step=_("More complete days make it firmer."),
        sources=("efsa-2015", "iom-2000"),
        link=SEE_TRENDS,
    )


def large_doses(finding: Finding) -> Wording:
    ask = _(
        "Ask a doctor or pharmacist first with kidney disease, with Leber’s optic neuropathy, or with "
        "acne or rosacea that flares up."
    )
    young = _(
        "Under 18, ask a doctor or pharmacist first; above all with kidney disease, with Leber’s optic "
        "neuropathy, or with acne or rosacea that flares up."
    )
    return Wording(
        title=_("A large dose of B12"),
        why=(
            _(
                "Authorities have set no upper limit for B12, which says that none was found, not that "
                "any dose suits everyone."
            ),
        ),
        next_step=young if finding.facts.get("under_18") else ask,
        sources=("iom-1998", "efsa-2015"),
    )


WORDINGS: dict[str, Maker] = {
    "rule_met_reference_not": rule_met_reference_not,
    "usual_intake_low": always(
        Wording(
            title=_("Your intake is probably low"),
            why=(
                MEASURED,
                _("This is about what you eat, not about what is in your blood."),
            ),
            next_step=_("If you notice numb feet, unusual tiredness or a sore tongue, ask your doctor "
                        "for a B12 test."),
            suggestion=_("A food with B12 that you like, eaten more often, would change it; so would a "
                         "fortified one."),
            sources=("iom-1998", "iom-2000"),
            link=SEE_TRENDS,
        )
    ),
    "usual_intake_below_ai": usual_intake_below_ai,
    "large_doses": large_doses,
    "one_food_carries": always(
        Wording(
            title=_("Most of your B12 comes from one fortified food"),
            why=(
                _("About %(share_percent)s % of what you can rely on comes from it. If its recipe changes, "
                  "or you stop buying it, most of your B12 changes with it."),
            ),
            next_step=_("Look at its label now and then, and log a new pack as what it is."),
            link=SEE_TRENDS,
        )
    ),
}  # fmt: skip
