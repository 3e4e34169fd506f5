"""What the professional wordings share: the names of factors, and the sentences on evidence and tests."""

from django.utils.translation import gettext_lazy as _

from tracker.screening.words.base import Maker, Text, Wording, always

FACTOR_NAMES: dict[str, Text] = {
    "vegan_no_b12_source": _("vegan without a reliable B12 source"),
    "low_animal_food_diet": _("diet low in animal foods"),
    "avoids_fortified_food": _("avoids fortified foods"),
    "food_allergy": _("allergy to egg, milk or fish that narrows the diet"),
    "food_access": _("limited access to food"),
    "eating_disorder": _("eating disorder or restricted eating"),
    "recently_vegan": _("vegan for a few years"),
    "low_protein_diet": _("medical low-protein diet"),
    "eats_very_little": _("very low food intake"),
    "age_over_50": _("age over 50"),
    "age_over_65": _("age over 65"),
    "pregnancy": _("pregnancy"),
    "breastfeeding_vegan": _("breastfeeding on a vegan or low-B12 diet"),
    "vegan_pregnancy": _("pregnancy on a vegan diet"),
    "infant_of_low_b12_mother": _("breastfed infant of a mother with little B12"),
    "vegan_child": _("child on a vegan diet"),
    "family_history": _("family history of B12 deficiency or autoimmune disease"),
    "autoimmune_gastritis": _("autoimmune gastritis (pernicious anaemia)"),
    "atrophic_gastritis": _("atrophic gastritis"),
    "coeliac": _("coeliac disease"),
    "type1_diabetes": _("type 1 diabetes"),
    "sjogren": _("Sjögren’s syndrome"),
    "thyroid_autoimmune": _("autoimmune thyroid disease"),
    "crohn_ileal": _("ileal Crohn’s disease"),
    "pancreatic_insufficiency": _("exocrine pancreatic insufficiency"),
    "hiv_diarrhoea": _("HIV with chronic diarrhoea"),
    "bacterial_overgrowth": _("small-bowel bacterial overgrowth"),
    "h_pylori": _("Helicobacter pylori infection"),
    "chronic_pancreatitis": _("chronic pancreatitis"),
    "fish_tapeworm": _("fish tapeworm (Diphyllobothrium)"),
    "inherited_cobalamin_disorder": _("inherited disorder of cobalamin transport or metabolism"),
    "metformin": _("metformin"),
    "ppi": _("proton pump inhibitor"),
    "h2ra": _("H2-receptor antagonist"),
    "colchicine": _("colchicine"),
    "pregabalin": _("pregabalin"),
    "phenobarbital": _("phenobarbital"),
    "primidone": _("primidone"),
    "topiramate": _("topiramate"),
    "medical_nitrous_oxide": _("repeated medical nitrous oxide"),
    "gastrectomy": _("partial or total gastrectomy"),
    "bariatric": _("bariatric surgery"),
    "ileal_resection": _("terminal ileal resection"),
    "abdominal_radiotherapy": _("abdominal or pelvic radiotherapy"),
    "nitrous_oxide": _("recreational nitrous oxide"),
    "heavy_alcohol": _("heavy alcohol use"),
}

NICE_LISTS_IT = _(
    "NICE NG239 (2024, over 16s) lists it among the common risk factors (read in summaries, no "
    "threshold); the mechanism is general knowledge."
)
IOM_NAMES_IT = _("Named as a cause of malabsorption by the IOM (1998, page 342); no threshold is given.")
UNCHECKED = _(
    "General knowledge, not yet checked against an original source; no threshold is known to Corrin."
)
INTAKE_SAYS_LITTLE = _(
    "Intake, and Corrin’s estimate of absorption, say little here; no gap or food is shown."
)
TEST_WITH_A_SIGN = _(
    "Alone it does not make the pair for which NICE asks for a test; clinical judgement decides. With a "
    "symptom or sign: total or active B12 (holoTC); if indeterminate, a further marker such as MMA, with "
    "kidney function in mind."
)
TEST_IN_CONTEXT = _(
    "Ask when B12 was last checked. With a symptom or sign: total or active B12 (holoTC), then MMA if "
    "indeterminate."
)


def of_factor(key: str, mechanism: Text, evidence: Text, test: Text, *sources: str) -> Maker:
    """The words of a risk factor: how it acts, how well that is known, what to ask or test."""
    return always(Wording(FACTOR_NAMES[key], (mechanism, evidence), test, sources=sources))
