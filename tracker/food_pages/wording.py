"""Why a stated figure cannot be right, in a sentence, by the key that the plausibility check gives."""

from django.utils.translation import gettext_lazy as _

SUSPECT_REASONS = {
    "factor_30": _(
        "The label’s value seems to have been divided by 8 (fluid ounces) instead of 240 ml: "
        "30 times too high."
    ),
    "factor_1000": _(
        "The label’s value seems to be a thousand times too high, as when milligrams are read as micrograms."
    ),
    "factor_2_5": _(
        "The label’s per cent seem to have been read with the old base of 6 µg instead of 2.4 µg: "
        "2.5 times too high."
    ),
    "folic_acid": _("The figure looks like the folic acid of enriched flour, entered in the B12 field."),
    "percent_as_ug": _("The figure looks like per cent of the daily value, entered as micrograms."),
    "absurd": _("The figure is larger than any food or tablet on sale."),
    "above_class": _("The figure lies far above what comparable foods hold."),
    "plant_food": _("A plain plant food holds no B12, and nobody is known to add any to this kind."),
    "zero_for_animal_food": _("A food of this kind always holds some B12, so the stated zero is not used."),
    "algae": _("Labels of algae count look-alikes of B12 that people cannot use."),
    "old_fortification": _(
        "The figure is from 2015; makers have since added less, so the true value may be lower."
    ),
    "contradicted_by_newer_data": _("Newer analyses of this food found clearly another value."),
}

REFUSALS = {
    "code-reused": _("The page had lost a part of itself, so nothing was saved. Send it once more."),
    "barcode-taken": _("You have another own food with this barcode. Change that one, or leave this empty."),
    "gone": _("This food is no longer there."),
}


def why_not(key: str) -> str:
    return str(REFUSALS[key])
