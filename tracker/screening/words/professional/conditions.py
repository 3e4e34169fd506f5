"""Conditions and operations, for the professional."""

from django.utils.translation import gettext_lazy as _

from tracker.screening.words.base import Maker, Text, Wording, always
from tracker.screening.words.professional.base import (
    FACTOR_NAMES,
    INTAKE_SAYS_LITTLE,
    IOM_NAMES_IT,
    NICE_LISTS_IT,
    TEST_IN_CONTEXT,
    TEST_WITH_A_SIGN,
    UNCHECKED,
    of_factor,
)

UNDER_CARE = _(
    "Managed by the treating team for life. Corrin shows no coverage, gap or absorbed figure. If no "
    "treatment or follow-up is recorded, refer."
)


def _autoimmune(key: str) -> Maker:
    linked = _(
        "Clusters with autoimmune gastritis, and so with loss of intrinsic factor; no direct effect on "
        "uptake."
    )
    return of_factor(key, linked, NICE_LISTS_IT, TEST_WITH_A_SIGN, "nice-ng239")


def _uptake(key: str, mechanism: Text, evidence: Text, *sources: str) -> Maker:
    why = (mechanism, evidence, INTAKE_SAYS_LITTLE)
    return always(Wording(FACTOR_NAMES[key], why, TEST_IN_CONTEXT, sources=sources))


def _treated(key: str, mechanism: Text, evidence: Text, *sources: str) -> Maker:
    return of_factor(key, mechanism, evidence, UNDER_CARE, *sources)


WORDINGS: dict[str, Maker] = {
    "family_history": _autoimmune("family_history"),
    "type1_diabetes": _autoimmune("type1_diabetes"),
    "sjogren": _autoimmune("sjogren"),
    "thyroid_autoimmune": _autoimmune("thyroid_autoimmune"),
    "atrophic_gastritis": _uptake(
        "atrophic_gastritis",
        _("Hypochlorhydria: food-bound B12 is not released, crystalline B12 still is absorbed while "
          "intrinsic factor lasts."),
        _("IOM 1998 (page 342) and Baik and Russell 1999, reviews; NICE NG239 lists it."),
        "iom-1998", "baik-1999", "nice-ng239",
    ),
    "coeliac": _uptake(
        "coeliac", _("Mucosal damage can reach the ileum; uptake is variable."), NICE_LISTS_IT, "nice-ng239"
    ),
    "crohn_ileal": _uptake(
        "crohn_ileal", _("Inflammation at the ileal site of uptake of the intrinsic factor complex."),
        IOM_NAMES_IT, "iom-1998",
    ),
    "pancreatic_insufficiency": _uptake(
        "pancreatic_insufficiency",
        _("Without proteases B12 stays on haptocorrin and does not pass to intrinsic factor."),
        IOM_NAMES_IT, "iom-1998",
    ),
    "chronic_pancreatitis": _uptake(
        "chronic_pancreatitis",
        _("As in pancreatic insufficiency, B12 may stay on haptocorrin; the extent varies."), UNCHECKED,
    ),
    "hiv_diarrhoea": _uptake(
        "hiv_diarrhoea",
        _("Enteropathy and fast transit reduce uptake. Total B12 can read falsely low in HIV."),
        IOM_NAMES_IT, "iom-1998", "remedy-bnssg",
    ),
    "bacterial_overgrowth": _uptake(
        "bacterial_overgrowth", _("Bacteria take up B12, also that bound to intrinsic factor, before "
                                  "the ileum."),
        _("Baik and Russell 1999, review."), "baik-1999",
    ),
    "fish_tapeworm": _uptake(
        "fish_tapeworm", _("The worm competes for B12 in the proximal bowel until it is treated."), UNCHECKED
    ),
    "abdominal_radiotherapy": _uptake(
        "abdominal_radiotherapy", _("Late radiation enteropathy of the terminal ileum, also after years."),
        NICE_LISTS_IT, "nice-ng239",
    ),
    "bariatric": always(
        Wording(
            FACTOR_NAMES["bariatric"],
            (
                _("Less acid and less mixing with intrinsic factor, after bypass also a bypassed "
                  "duodenum; lasting."),
                _("NICE NG239 lists it; IOM 1998, page 342."),
                INTAKE_SAYS_LITTLE,
            ),
            _("Lifelong follow-up by the bariatric service. Ask for the date of the last and the next "
              "check."),
            sources=("nice-ng239", "iom-1998"),
        )
    ),
    "h_pylori": of_factor(
        "h_pylori", _("Chronic gastritis can reduce acid and so the release of food-bound B12."), UNCHECKED,
        TEST_WITH_A_SIGN,
    ),
    "heavy_alcohol": of_factor(
        "heavy_alcohol",
        _("Poor diet and gastritis; macrocytosis may be due to alcohol itself, and serum B12 may read "
          "high with hepatic disease."),
        UNCHECKED, TEST_WITH_A_SIGN,
    ),
    "autoimmune_gastritis": _treated(
        "autoimmune_gastritis",
        _("No intrinsic factor: only about 1 % of an oral dose is absorbed, by diffusion."),
        _("NICE NG239; Carmel 2008, table 1, a compilation of older absorption studies."),
        "nice-ng239", "carmel-2008",
    ),
    "gastrectomy": _treated(
        "gastrectomy", _("Loss of intrinsic factor and acid, in part or whole."),
        _("NICE NG239 lists it; IOM 1998, page 342."), "nice-ng239", "iom-1998",
    ),
    "ileal_resection": _treated(
        "ileal_resection", _("The site of receptor-mediated uptake, and of reuptake from bile, is missing."),
        _("NICE NG239 lists it; IOM 1998, page 342."), "nice-ng239", "iom-1998",
    ),
    "inherited_cobalamin_disorder": _treated(
        "inherited_cobalamin_disorder",
        _("Transport or intracellular metabolism of cobalamin is impaired; intake and serum B12 can "
          "mislead."),
        UNCHECKED,
    ),
}  # fmt: skip
