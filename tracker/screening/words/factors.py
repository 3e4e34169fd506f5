"""What is known of somebody and only matters together with something else, such as a sign."""

from django.utils.translation import gettext_lazy as _

from accounts.wording import FACTORS
from tracker.assessment.codes import MEDICINE_FACTORS as MEDICINES
from tracker.screening.words.base import Maker, Wording, always
from tracker.screening.words.told import told

WITH_A_SIGN = _(
    "If you notice signs such as numb feet, unusual tiredness or a sore tongue, tell your doctor about "
    "both: together they are a reason to ask for a test."
)


def _known(key: str, *sources: str) -> Maker:
    words = FACTORS[key]
    return lambda finding: Wording(
        words.label, (words.why, *told(finding)) if key in MEDICINES else (words.why,), WITH_A_SIGN,
        sources=sources,
    )  # fmt: skip


WORDINGS: dict[str, Maker] = {
    **{
        key: _known(key, "nice-ng239")
        for key in (
            "low_animal_food_diet",
            "avoids_fortified_food",
            "food_allergy",
            "food_access",
            "family_history",
            "type1_diabetes",
            "sjogren",
            "thyroid_autoimmune",
            "colchicine",
            "pregabalin",
            "phenobarbital",
            "primidone",
            "topiramate",
        )
    },
    "h_pylori": _known("h_pylori"),
    "heavy_alcohol": _known("heavy_alcohol"),
    "eats_very_little": _known("eats_very_little"),
    "eating_disorder": always(
        Wording(
            title=_("When eating itself is difficult"),
            why=(_("If counting makes it harder, leave the counting be. Nothing here needs to be filled "
                   "in."),),
            next_step=_("A doctor, or a help line for eating disorders, is there for you."),
            sources=("nice-ng239",),
        )
    ),
    "recently_vegan": always(
        Wording(
            title=_("Vegan for a few years"),
            why=(
                _("The body keeps some B12 and loses it slowly, so a diet without it shows late. "
                  "Feeling well proves little."),
            ),
            next_step=_("What counts is a reliable source from now on. Coverage shows whether yours is."),
            sources=("iom-1998",),
            link=("tracker:coverage", _("See coverage")),
        )
    ),
    "low_protein_diet": always(
        Wording(
            title=_("A low-protein diet from a doctor"),
            why=(_("It leaves out most foods with B12, so the special formula has to bring it."),),
            next_step=_("Ask your dietitian whether yours does."),
        )
    ),
}  # fmt: skip
