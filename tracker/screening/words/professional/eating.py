"""What keeps B12 off the plate, for the professional."""

from django.utils.translation import gettext_lazy as _

from tracker.screening.words.base import Maker, Text, Wording, always
from tracker.screening.words.professional.base import (
    FACTOR_NAMES,
    NICE_LISTS_IT,
    TEST_WITH_A_SIGN,
    UNCHECKED,
    of_factor,
)


def _listed(key: str, mechanism: Text) -> Maker:
    return of_factor(key, mechanism, NICE_LISTS_IT, TEST_WITH_A_SIGN, "nice-ng239")


WORDINGS: dict[str, Maker] = {
    "low_animal_food_diet": _listed(
        "low_animal_food_diet", _("Natural sources are animal foods; with few of them, intake rests on "
                                  "added B12.")
    ),
    "avoids_fortified_food": _listed(
        "avoids_fortified_food", _("Leaves out the main source of crystalline B12 besides supplements.")
    ),
    "food_allergy": _listed("food_allergy", _("Removes whole groups of sources; check what replaced them.")),
    "food_access": _listed(
        "food_access", _("Frailty, dementia, isolation or low income narrow the diet; records may be "
                         "incomplete.")
    ),
    "eating_disorder": always(
        Wording(
            FACTOR_NAMES["eating_disorder"],
            (
                _("Restriction lowers intake. Counting can feed the disorder: quiet mode shows no "
                  "numbers, bars or prompts."),
                NICE_LISTS_IT,
            ),
            _("Agree first whether a diary is wise at all; involve the treating team."),
            sources=("nice-ng239",),
        )
    ),
    "recently_vegan": of_factor(
        "recently_vegan",
        _("Body store mostly put at 2 to 3 mg, loss at 0.1 to 0.2 % a day: a lack shows late, and serum "
          "values may still be normal."),
        _("IOM 1998, pages 308 to 310; no interval follows from it for a person."),
        _("Look at the reliable source, not at how long it has been. Test with a symptom or sign."),
        "iom-1998",
    ),
    "low_protein_diet": of_factor(
        "low_protein_diet",
        _("Natural protein is restricted, so B12 rests on the formula and its use."),
        UNCHECKED,
        _("Check whether the formula is supplemented and taken; monitoring belongs to the metabolic team."),
    ),
    "eats_very_little": of_factor(
        "eats_very_little",
        _("Appetite loss from illness or weight-loss medicines lowers intake of all foods."),
        UNCHECKED,
        TEST_WITH_A_SIGN,
    ),
}  # fmt: skip
