"""Which page answers the question that a finding raises."""

from tracker.assessment import codes
from tracker.learn.pages import LearnPage, page

_BY_FINDING: dict[str, str] = {
    "see_doctor_soon": "untreated",
    "test_advised": "tests",
    "low_test": "tests",
    "unclear_test": "tests",
    "raised_marker": "tests",
    "symptoms_noted": "tests",
    "high_folate": "feeling-well",
    "recently_vegan": "feeling-well",
    "vegan_no_b12_source": "vegans",
    "vegan_not_covered": "vegans",
    "vegan_cannot_tell": "vegans",
    "relies_on_unreliable": "sources",
    "one_food_carries": "sources",
    "vegetarian_low_reliable": "sources",
    "usual_intake_low": "usual-intake",
    "usual_intake_below_ai": "recommended-amounts",
    "rule_met_reference_not": "recommended-amounts",
    "large_doses": "large-doses",
    "age_over_50": "older-people",
    "age_over_65": "older-people",
    "nitrous_oxide": "medicines",
    "pregnancy": "pregnancy-and-children",
    "vegan_pregnancy": "pregnancy-and-children",
    "breastfeeding_vegan": "pregnancy-and-children",
    "infant_of_low_b12_mother": "pregnancy-and-children",
    "vegan_child": "pregnancy-and-children",
    **dict.fromkeys(codes.MEDICINE_FACTORS, "medicines"),
}
# A treatment is the doctor's; beside an emergency there is nothing to read.
_SILENT = ("emergency", "on_treatment", *codes.TREATMENT_FACTORS)


def page_for(finding: str) -> LearnPage | None:
    """The page for a finding's key; for other risk factors the one on who is at risk, else None."""
    if finding in _SILENT:
        return None
    if finding in _BY_FINDING:
        return page(_BY_FINDING[finding])
    return page("who-is-at-risk") if finding in codes.RISK_FACTORS else None
