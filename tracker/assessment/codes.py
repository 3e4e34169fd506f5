"""The vocabulary: codes that are the same in the data files, the database and the assessment."""

# Changes whenever a rule, a formula or a table here gives another result than before.
RULES_VERSION = "2"

SOURCE_TYPES: tuple[str, ...] = (
    "meat",
    "fish_seafood",
    "dairy",
    "eggs",
    "fortified_food",
    "fortified_drink",
    "supplement",
    "mixed_dish",
    "unreliable_plant_source",
    "no_b12",
)
# B12 that was added: fortified food and drink, and supplements.
FORTIFIED_TYPES: tuple[str, ...] = ("fortified_food", "fortified_drink")
ADDED_TYPES: tuple[str, ...] = (*FORTIFIED_TYPES, "supplement")

FORMS: tuple[str, ...] = ("food_bound", "crystalline", "mixed", "unreliable", "inactive", "none")
# Forms whose stated amount nobody should count on.
UNCOUNTED_FORMS: tuple[str, ...] = ("unreliable", "inactive", "none")

DIETS: tuple[str, ...] = ("vegan", "vegetarian", "pescatarian", "contains_meat", "unsure")
SEXES: tuple[str, ...] = ("female", "male", "unspecified")
LIFE_STAGES: tuple[str, ...] = ("none", "pregnant", "lactating")
OCCASIONS: tuple[str, ...] = ("breakfast", "lunch", "dinner", "snacks", "supplements")
GUT_STATES: tuple[str, ...] = ("normal", "older", "low-acid", "no-intrinsic-factor")
ALLERGENS: tuple[str, ...] = (
    "milk",
    "egg",
    "fish",
    "crustaceans",
    "molluscs",
    "soya",
    "gluten",
    "nuts",
    "peanuts",
    "sesame",
)

# How an entry's figure stands in a sum.
STANDINGS: tuple[str, ...] = ("counts", "not_counted", "estimated", "borrowed", "not_stated")
COUNTED_STANDINGS: tuple[str, ...] = ("counts", "estimated", "borrowed")

SEVERITIES: tuple[str, ...] = ("info", "watch", "act", "urgent", "emergency")
CERTAINTIES: tuple[str, ...] = ("certain", "likely", "uncertain")
# Ranked: a lower tier never reassures beside a higher one.
TIERS: tuple[str, ...] = (
    "red-flag",
    "treatment",
    "malabsorption",
    "open-test",
    "coverage",
    "usual-intake",
    "context",
)

DIET_FACTORS: tuple[str, ...] = (
    "vegan_no_b12_source",
    "low_animal_food_diet",
    "avoids_fortified_food",
    "food_allergy",
    "food_access",
    "eating_disorder",
    "recently_vegan",
    "low_protein_diet",
    "eats_very_little",
)
LIFE_STAGE_FACTORS: tuple[str, ...] = (
    "age_over_50",
    "age_over_65",
    "pregnancy",
    "breastfeeding_vegan",
    "vegan_pregnancy",
    "infant_of_low_b12_mother",
    "vegan_child",
)
CONDITION_FACTORS: tuple[str, ...] = (
    "family_history",
    "autoimmune_gastritis",
    "atrophic_gastritis",
    "coeliac",
    "type1_diabetes",
    "sjogren",
    "thyroid_autoimmune",
    "crohn_ileal",
    "pancreatic_insufficiency",
    "hiv_diarrhoea",
    "bacterial_overgrowth",
    "h_pylori",
    "chronic_pancreatitis",
    "fish_tapeworm",
    "inherited_cobalamin_disorder",
)
MEDICINE_FACTORS: tuple[str, ...] = (
    "metformin",
    "ppi",
    "h2ra",
    "colchicine",
    "pregabalin",
    "phenobarbital",
    "primidone",
    "topiramate",
    "medical_nitrous_oxide",
)
SURGERY_FACTORS: tuple[str, ...] = (
    "gastrectomy",
    "bariatric",
    "ileal_resection",
    "abdominal_radiotherapy",
)
OTHER_FACTORS: tuple[str, ...] = ("nitrous_oxide", "heavy_alcohol")
RISK_FACTORS: tuple[str, ...] = (
    *DIET_FACTORS,
    *LIFE_STAGE_FACTORS,
    *CONDITION_FACTORS,
    *MEDICINE_FACTORS,
    *SURGERY_FACTORS,
    *OTHER_FACTORS,
)

# No intrinsic factor, or a disorder beyond it: treatment for life, and no verdict by us.
TREATMENT_FACTORS: tuple[str, ...] = (
    "autoimmune_gastritis",
    "gastrectomy",
    "ileal_resection",
    "inherited_cobalamin_disorder",
)
ACID_BLOCKERS: tuple[str, ...] = ("ppi", "h2ra")
# Known to hinder uptake, so intake alone says little. Metformin is handled beside these.
MALABSORPTION_FACTORS: tuple[str, ...] = (
    "atrophic_gastritis",
    "coeliac",
    "crohn_ileal",
    "pancreatic_insufficiency",
    "hiv_diarrhoea",
    "bacterial_overgrowth",
    "chronic_pancreatitis",
    "fish_tapeworm",
    "bariatric",
    "abdominal_radiotherapy",
)

NOTE_SYMPTOMS: tuple[str, ...] = (
    "fatigue",
    "cramps",
    "cognitive",
    "depression_anxiety",
    "anaemia_macrocytosis",
    "breathlessness",
    "glossitis",
)
SOON_SYMPTOMS: tuple[str, ...] = (
    "muscle_weakness",
    "spasticity_stiffness",
    "muscle_wasting",
    "ataxia",
    "falls_balance",
    "paraesthesia",
    "vibration_position_loss",
    "dementia_delirium",
    "psychosis",
    "vision",
    "iron_not_working",
    "bladder",
)
EMERGENCY_SYMPTOMS: tuple[str, ...] = (
    "sudden_or_one_sided",
    "sudden_sight_loss",
    "new_loss_of_bladder_bowel_control",
    "chest_pain_breathless_at_rest",
    "suicidal_or_psychotic",
    "infant_floppy_feeding_loss_of_skills",
)
SYMPTOMS: tuple[str, ...] = (*NOTE_SYMPTOMS, *SOON_SYMPTOMS, *EMERGENCY_SYMPTOMS)

ADULT_FROM_MONTHS = 18 * 12
OLDER_FROM_YEARS = 51

# What a food must be marked with, so that it is not proposed to those it could harm.
SUGGESTION_TAGS: tuple[str, ...] = ("liver", "pate", "raw_seafood", "high_mercury", "energy_drink")
