"""Vegans by the rule, vegetarians by reliable intake, pregnancy, breastfeeding. No praise, no blame."""

from django.utils.translation import gettext_lazy as _

from tracker.assessment.findings import Finding
from tracker.screening.words.base import Maker, Text, Wording, always

SEE_COVERAGE: tuple[str, Text] = ("tracker:coverage", _("See coverage"))
MEALS = "vegan-society"
TELL_WHO_CARES = _(
    "Tell your midwife or doctor how you eat and what you take, so that it can be planned with you."
)
SET_GENEROUSLY = _(
    "That amount is an adequate intake: it is set generously, many healthy people are below it, and "
    "being below it is no sign of a lack."
)
# For adults: nobody under 18 is told it.
PUBLISHED_ADVICE = _(
    "Published advice for vegans asks for one of these: fortified foods at two meals a day, or "
    "a supplement each day or each week."
)
NO_SOURCE_SHOWN = _("Not all of your complete days show a reliable source so far.")

UNREAD = Wording(
    title=_("Too few labels known to tell"),
    why=(
        _("On many of your days a food with no stated value could have met the vegan rule."),
        _("What nobody stated is unknown, and unknown is not nothing."),
    ),
    next_step=_("Look at the packets: what they say about B12 can be entered with the food."),
    sources=("vegan-society",),
    link=SEE_COVERAGE,
)


def vegan_no_b12_source(finding: Finding) -> Wording:
    judged = finding.facts.get("days_judged")
    seen = _("The %(days_judged)s days that could be judged had no food with added B12 and no supplement.")
    told = _("You noted that you eat nothing from animals and take no added B12.")
    return Wording(
        title=_("No reliable source of B12 so far"),
        why=(seen if judged else told, _("Other plant foods do not bring B12 reliably.")),
        next_step=_(
            "If you notice numb feet, unusual tiredness or a sore tongue, ask your doctor for a B12 "
            "test and say how you eat."
        ),
        suggestion="" if finding.facts.get("under_18") else PUBLISHED_ADVICE,
        sources=("vegan-society", "nice-ng239"),
        link=SEE_COVERAGE,
    )


def vegan_not_covered(finding: Finding) -> Wording:
    """Our estimate and the spreading over meals belong to the scheme that counts meals."""
    scheme = str(finding.facts.get("scheme") or MEALS)
    met = _(
        "Of the %(days_judged)s days of the last two weeks that could be judged, %(days_covered)s met it."
    )
    met_or_as_much = _(
        "Of the %(days_judged)s days of the last two weeks that could be judged, "
        "%(days_covered)s met it or, by our estimate, came to as much."
    )
    spread = _(
        "For vegans it is not the sum alone that counts but how it is spread: the body takes up only a "
        "little at a time."
    )
    only = _("The scheme you follow counts supplements only, so fortified foods add nothing to it.")
    return Wording(
        title=_("Not every day meets the vegan rule"),
        why=(met_or_as_much, spread) if scheme == MEALS else (met, only),
        sources=(scheme,),
        link=("tracker:coverage", _("See what is missing")),
    )


def vegan_cannot_tell(finding: Finding) -> Wording:
    if finding.facts.get("unread"):
        return UNREAD
    judged = finding.facts.get("days_judged")
    few = _("Whether your days meet the vegan rule cannot be told: only %(days_judged)s could be judged.")
    none = _("Whether your days meet the vegan rule cannot be told: none could be judged.")
    return Wording(
        title=_("Too few complete days to tell"),
        why=(few if judged else none,),
        next_step=_(
            "When everything of a day is in, mark it as complete. An empty day is not a day of nothing."
        ),
        sources=("vegan-society",),
        link=SEE_COVERAGE,
    )


def vegan_pregnancy(finding: Finding) -> Wording:
    lacking = (NO_SOURCE_SHOWN,) if finding.facts.get("coverage") == "not-covered" else ()
    return Wording(
        title=_("Pregnant on a vegan diet"),
        why=(_("The need for B12 rises a little, and the baby draws on what you take in."), *lacking),
        next_step=TELL_WHO_CARES,
        sources=("iom-1998", "efsa-2015"),
        link=SEE_COVERAGE,
    )


def breastfeeding_vegan(finding: Finding) -> Wording:
    lacking = (NO_SOURCE_SHOWN,) if finding.facts.get("coverage") == "not-covered" else ()
    return Wording(
        title=_("Breastfeeding, and B12 for two"),
        why=(
            _(
                "A breastfed baby has only the B12 that is in the milk, and that follows what you take in. "
                "Meeting a rule yourself says nothing certain of your baby."
            ),
            *lacking,
        ),
        next_step=_(
            "Tell your midwife or doctor how you eat and what you take. Any worry about the baby belongs "
            "to a doctor the same day. If the baby is floppy, feeds badly or loses skills, call the "
            "emergency number."
        ),
        sources=("iom-1998", "cdc-2003"),
        link=SEE_COVERAGE,
    )


def vegetarian_low_reliable(finding: Finding) -> Wording:
    generous = (SET_GENEROUSLY,) if finding.facts.get("reference_kind") == "AI" else ()
    return Wording(
        title=_("%(reliable_ug)s a day you can rely on"),
        why=(
            _(
                "That is your average from dairy, eggs, fortified food and supplements over "
                "%(days_complete)s complete days of the last four weeks. Recommended: %(recommended_ug)s."
            ),
            *generous,
        ),
        next_step=_("More complete days make the average firmer."),
        suggestion=_("A fortified food, or a little more of what you already eat with B12, would raise it."),
        sources=("nice-ng239",),
        link=("tracker:trends", _("See trends")),
    )


def relies_on_unreliable(finding: Finding) -> Wording:
    alone = (_("Nothing else in your diary brings B12 so far."),) if finding.facts.get("nothing_else") else ()
    return Wording(
        title=_("Not all B12 on paper counts"),
        why=(
            _(
                "About %(not_counted_ug)s a day is stated for foods such as nori, spirulina or tempeh. "
                "It varies too much, or studies disagree, so nobody should rely on it."
            ),
            *alone,
            _("It is shown in your diary and left out of your total."),
        ),
        sources=("watanabe-2007", "nori-2024", "veganhealth"),
        link=SEE_COVERAGE,
    )


def vegan_child(finding: Finding) -> Wording:
    number = (_("Recommended at this age: %(recommended_ug)s a day."),)
    return Wording(
        title=_("Under 18 and vegan"),
        why=(
            _("The vegan rule is written for adults, so Corrin shows the recommendation and no verdict."),
            *(number if finding.facts.get("recommended_ug") else ()),
        ),
        next_step=_("A reliable source of B12 is best planned with a parent and a doctor or dietitian."),
        sources=("danish-food-authority",),
    )


WORDINGS: dict[str, Maker] = {
    "vegan_no_b12_source": vegan_no_b12_source,
    "vegan_pregnancy": vegan_pregnancy,
    "breastfeeding_vegan": breastfeeding_vegan,
    "vegetarian_low_reliable": vegetarian_low_reliable,
    "vegan_not_covered": vegan_not_covered,
    "vegan_cannot_tell": vegan_cannot_tell,
    "relies_on_unreliable": relies_on_unreliable,
    "pregnancy": always(
        Wording(
            title=_("B12 in pregnancy"),
            why=(_("The need rises a little. The usual blood test reads lower in pregnancy, also "
                   "without a lack."),),
            next_step=_("If B12 is tested, ask which test was used."),
            sources=("iom-1998", "efsa-2015", "remedy-bnssg"),
        )
    ),
    "vegan_child": vegan_child,
}  # fmt: skip
