"""Codes of other systems that a bundle uses, each with where it was checked; what was not is text alone.

FHIR R5 (5.0.0) fixes the values of its required bindings; the tests hold each of them against the lists of
the R5 definitions. LOINC codes were read in laboratories' public catalogues and in LOINC's own long names.
"""

from typing import NamedTuple

LOINC, UCUM = "http://loinc.org", "http://unitsofmeasure.org"
OBSERVATION_CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category"

# hl7.org/fhir/R5/valueset-…: event-status, observation-status, medication-statement-status, bundle-type,
# composition-status, quantity-comparator, narrative-status, administrative-gender.
INTAKE_STATUS = "completed"
OBSERVATION_STATUS = "final"
MEDICATION_STATUS = "recorded"
BUNDLE_TYPE = "document"
COMPOSITION_STATUS = {"draft": "preliminary", "signed": "final", "amended": "amended"}
ATTESTED = {"system": "http://hl7.org/fhir/composition-attestation-mode", "code": "professional"}
NARRATIVE_STATUS = "generated"
AT_LEAST = ">="
COMPARATORS = ("<", ">")
GENDERS = {"female": "female", "male": "male", "unspecified": "unknown"}


class Loinc(NamedTuple):
    code: str
    display: str


# By analyte and unit: a mass and an amount of substance have different codes. For a mass of MMA none was
# found that could be checked, so it goes as text.
TOTAL_MASS = Loinc("2132-9", "Cobalamin (Vitamin B12) [Mass/volume] in Serum or Plasma")
TOTAL_MOLES = Loinc("14685-2", "Cobalamin (Vitamin B12) [Moles/volume] in Serum or Plasma")
HOMOCYSTEINE_MOLES = Loinc("13965-9", "Homocysteine [Moles/volume] in Serum or Plasma")
HOMOCYSTEINE_MASS = Loinc("2428-1", "Homocysteine [Mass/volume] in Serum or Plasma")
MMA_MOLES = Loinc("13964-2", "Methylmalonate [Moles/volume] in Serum or Plasma")
ACTIVE_MOLES = Loinc("72160-5", "Holo-transcobalamin II [Moles/volume] in Serum")
RESULTS: dict[tuple[str, str], Loinc] = {
    ("total_b12", "ng/L"): TOTAL_MASS,
    ("total_b12", "pg/mL"): TOTAL_MASS,
    ("total_b12", "pmol/L"): TOTAL_MOLES,
    ("active_b12", "pmol/L"): ACTIVE_MOLES,
    ("mma", "µmol/L"): MMA_MOLES,
    ("mma", "nmol/L"): MMA_MOLES,
    ("homocysteine", "µmol/L"): HOMOCYSTEINE_MOLES,
    ("homocysteine", "mg/L"): HOMOCYSTEINE_MASS,
}
# UCUM writes micro as u and has no special letter (ucum.org, the c/s codes).
UNITS = {
    "µg": "ug", "g": "g", "ml": "mL", "unit": "{unit}", "ng/L": "ng/L", "pg/mL": "pg/mL", "pmol/L": "pmol/L",
    "µmol/L": "umol/L", "nmol/L": "nmol/L", "ng/mL": "ng/mL", "mg/L": "mg/L",
}  # fmt: skip
