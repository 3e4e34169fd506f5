"""What a risk factor or an allergy is called when a person is asked about it, and why it is asked."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tracker.assessment import codes

Text = str | Promise


@dataclass(frozen=True, slots=True)
class Words:
    label: Text
    why: Text


@dataclass(frozen=True, slots=True)
class Group:
    key: str
    title: Text
    intro: Text
    factors: tuple[str, ...]
    has_dose: bool = False
    can_stop: bool = True


# The published schemes of the vegan rule, by the codes of tracker.assessment.schemes.
SCHEMES: dict[str, Text] = {
    "vegan-society": _("The Vegan Society"),
    "veganhealth": _("veganhealth.org"),
    "dutch-vegan-society": _("The Dutch vegan society"),
}

# Ages, pregnancy and children follow from the date of birth and the dates of pregnancy and breastfeeding.
DERIVED_FACTORS: tuple[str, ...] = codes.LIFE_STAGE_FACTORS

GROUPS: tuple[Group, ...] = (
    Group(
        "medicines",
        _("Medicines"),
        _("Some make it harder to take up or to use B12. Never stop one because of what you read here."),
        codes.MEDICINE_FACTORS,
        has_dose=True,
    ),
    Group(
        "conditions",
        _("Conditions"),
        _("Yours now, or found by a doctor at any time."),
        codes.CONDITION_FACTORS,
    ),
    Group(
        "operations",
        _("Operations and radiotherapy"),
        _("B12 is taken up at the end of the small bowel, with the help of the stomach."),
        codes.SURGERY_FACTORS,
        can_stop=False,
    ),
    Group("eating", _("Eating"), _("What can keep B12 off the plate."), codes.DIET_FACTORS),
    Group(
        "other",
        _("Alcohol and laughing gas"),
        _("Nobody sees this but you. It is asked because it can change what a blood test means."),
        codes.OTHER_FACTORS,
    ),
)
TELLABLE_FACTORS: tuple[str, ...] = tuple(key for group in GROUPS for key in group.factors)

# Asked in the first minute: what changes most what Corrin says, above all to older people.
FIRST_FACTORS: tuple[str, ...] = (
    "metformin",
    "ppi",
    "h2ra",
    "autoimmune_gastritis",
    "gastrectomy",
    "bariatric",
    "ileal_resection",
)

FACTORS: dict[str, Words] = {
    "metformin": Words(
        _("Metformin"), _("For diabetes. It can lower B12 over the years, more so at higher doses.")
    ),
    "ppi": Words(
        _("A strong acid blocker (PPI)"),
        _("Omeprazole, lansoprazole, pantoprazole and others. Less acid frees less B12 from food."),
    ),
    "h2ra": Words(
        _("A milder acid blocker (H2 blocker)"),
        _("Famotidine and others. Less acid frees less B12 from food."),
    ),
    "colchicine": Words(_("Colchicine"), _("For gout. It can hinder the taking up of B12.")),
    "pregabalin": Words(_("Pregabalin"), _("For nerve pain, epilepsy or anxiety.")),
    "phenobarbital": Words(_("Phenobarbital"), _("For epilepsy.")),
    "primidone": Words(_("Primidone"), _("For epilepsy or tremor.")),
    "topiramate": Words(_("Topiramate"), _("For epilepsy or migraine.")),
    "medical_nitrous_oxide": Words(
        _("Gas and air, more than once"),
        _("Nitrous oxide given for pain or an operation. It inactivates B12."),
    ),
    "family_history": Words(
        _("B12 deficiency in the family"),
        _("A parent, brother, sister or child with it, or with pernicious anaemia."),
    ),
    "autoimmune_gastritis": Words(
        _("Pernicious anaemia"),
        _("Also called autoimmune gastritis. Food gives hardly any B12 then, so it is treated for life."),
    ),
    "atrophic_gastritis": Words(
        _("Too little stomach acid"),
        _("Atrophic gastritis. B12 is not freed from food; added B12 is still taken up."),
    ),
    "coeliac": Words(_("Coeliac disease"), _("The bowel may take up less.")),
    "type1_diabetes": Words(_("Type 1 diabetes"), _("It goes together with pernicious anaemia more often.")),
    "sjogren": Words(_("Sjögren’s syndrome"), _("It goes together with low B12 more often.")),
    "thyroid_autoimmune": Words(
        _("Autoimmune thyroid disease"),
        _("Hashimoto’s or Graves’ disease. It goes with pernicious anaemia more often."),
    ),
    "crohn_ileal": Words(
        _("Crohn’s disease of the small bowel"), _("B12 is taken up at the very end of it.")
    ),
    "pancreatic_insufficiency": Words(
        _("A pancreas that makes too few enzymes"), _("B12 from food is then poorly taken up.")
    ),
    "hiv_diarrhoea": Words(_("HIV with lasting diarrhoea"), _("The bowel may take up less.")),
    "bacterial_overgrowth": Words(
        _("Bacterial overgrowth of the small bowel"), _("The bacteria use up B12 before you can.")
    ),
    "h_pylori": Words(_("Helicobacter in the stomach"), _("It can lower stomach acid.")),
    "chronic_pancreatitis": Words(_("Chronic pancreatitis"), _("B12 is not freed from what it is bound to.")),
    "fish_tapeworm": Words(_("Fish tapeworm"), _("It uses up B12 in the bowel.")),
    "inherited_cobalamin_disorder": Words(
        _("An inherited B12 disorder"), _("Specialists look after it, so Corrin judges nothing.")
    ),
    "gastrectomy": Words(_("Stomach removed, in part or whole"), _("B12 is then treated for life.")),
    "bariatric": Words(_("Weight-loss operation"), _("Gastric bypass, sleeve and the like.")),
    "ileal_resection": Words(
        _("End of the small bowel removed"), _("That is the place where B12 is taken up.")
    ),
    "abdominal_radiotherapy": Words(
        _("Radiotherapy to the belly or pelvis"), _("The bowel may take up less, also years later.")
    ),
    "vegan_no_b12_source": Words(
        _("No animal foods, and no B12 from fortified food or tablets"),
        _("Other plant foods do not provide it reliably."),
    ),
    "low_animal_food_diet": Words(_("Very little meat, fish, egg or dairy"), _("For whatever reason.")),
    "avoids_fortified_food": Words(
        _("I avoid foods with added vitamins"), _("They are a main source for many people.")
    ),
    "food_allergy": Words(
        _("An allergy narrows what I eat"),
        _("To milk, egg or fish, for example. Name it under “How you eat” too."),
    ),
    "food_access": Words(_("Shopping, cooking or paying for food is hard"), _("Then B12 is easily missed.")),
    "eating_disorder": Words(_("Eating itself is difficult for me"), _("An eating disorder, now or before.")),
    "recently_vegan": Words(
        _("I became vegan in the last few years"), _("The body’s store can hide a lack for a long time.")
    ),
    "low_protein_diet": Words(_("A low-protein diet from a doctor"), _("For PKU, for example.")),
    "eats_very_little": Words(
        _("I eat very little"), _("No appetite, illness, or a medicine for losing weight.")
    ),
    "nitrous_oxide": Words(
        _("Laughing gas"),
        _("Balloons, chargers or canisters. It inactivates B12, and a blood test can still look normal."),
    ),
    "heavy_alcohol": Words(_("A lot of alcohol"), _("It harms the stomach and takes the place of food.")),
    "age_over_50": Words(_("Over 50"), _("Worked out from your date of birth.")),
    "age_over_65": Words(_("Over 65"), _("Worked out from your date of birth.")),
    "pregnancy": Words(_("Pregnant"), _("Worked out from the dates you gave.")),
    "breastfeeding_vegan": Words(
        _("Breastfeeding on a vegan diet"), _("Worked out from your diet and the dates you gave.")
    ),
    "vegan_pregnancy": Words(
        _("Pregnant on a vegan diet"), _("Worked out from your diet and the dates you gave.")
    ),
    "infant_of_low_b12_mother": Words(
        _("A breastfed child of a mother with little B12"),
        _("About a child, so not part of your own account."),
    ),
    "vegan_child": Words(_("A child on a vegan diet"), _("About a child, so not part of your own account.")),
}

ALLERGENS: dict[str, Text] = {
    "milk": _("milk"),
    "egg": _("egg"),
    "fish": _("fish"),
    "crustaceans": _("crab, prawns and the like"),
    "molluscs": _("mussels, squid and the like"),
    "soya": _("soya"),
    "gluten": _("gluten"),
    "nuts": _("nuts"),
    "peanuts": _("peanuts"),
    "sesame": _("sesame"),
}


def group_of(key: str) -> Group:
    """The group in which a factor is asked for; LookupError if it is never asked for."""
    for group in GROUPS:
        if key in group.factors:
            return group
    raise LookupError(key)
