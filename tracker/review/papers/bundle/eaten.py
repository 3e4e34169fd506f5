"""Foods eaten as NutritionIntake, one each: R5 states nutrients of an intake as a whole, not of its items."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from tracker.review.papers import words
from tracker.review.papers.bundle import codes
from tracker.review.papers.bundle.parts import Resource, concept, moment, notes, quantity, refer
from tracker.templatetags.corrin import ug

Row = Mapping[str, Any]


def intake(basis: Row, row: Row, patient: str, practitioner: str) -> Resource:
    """What counts is the nutrient's amount; without a stated value there is none, which is not zero."""
    label = [] if row["ug"] is None else [_nutrient(row)]
    return {
        "resourceType": "NutritionIntake",
        "identifier": [{"system": "urn:ietf:rfc:3986", "value": f"urn:uuid:{row['code']}"}],
        "status": codes.INTAKE_STATUS,
        "code": concept(words.OCCASIONS[row["occasion"]]),
        "subject": refer(patient),
        "occurrenceDateTime": moment(basis, row["date"], row["time"]),
        "reportedReference": refer(practitioner if row["logged_by"] == "author" else patient),
        "consumedItem": [_item(row)],
        **({"ingredientLabel": label} if label else {}),
        "note": notes(*_said(row)),
    }


def _nutrient(row: Row) -> dict[str, Any]:
    comparator = codes.AT_LEAST if row["at_least"] else ""
    return {
        "nutrient": {"concept": concept(_("Vitamin B12"))},
        "amount": quantity(row["ug"], "µg", comparator=comparator),
    }


def _item(row: Row) -> dict[str, Any]:
    return {
        "type": concept(words.SOURCE_TYPES[row["source_type"]]),
        "nutritionProduct": {"concept": concept(row["food"])},
        "amount": _amount(row),
    }


def _amount(row: Row) -> dict[str, Any]:
    for name, unit in (("grams", "g"), ("millilitres", "ml"), ("units", "unit")):
        if row[name] is not None:
            return quantity(row[name], unit)
    raise ValueError("an entry has an amount")


def _said(row: Row) -> list[str]:
    """Household measure, standing, form, source of the figure, and how it was recorded."""
    stated = row["stated_ug"]
    source = words.source_name(row["figure_source"]) or words.FIGURE_KINDS.get(row["figure_kind"], "")
    told = [
        _("Amount as told: %(quantity)s × %(measure)s")
        % {"quantity": words.quantity(row["quantity"]), "measure": row["measure"]},
        _("Vitamin B12: %(standing)s, %(form)s")
        % {"standing": words.STANDINGS[row["standing"]], "form": words.FORMS[row["form"]]},
        _("Stated, not all of it counted: %(ug)s") % {"ug": ug(stated)}
        if stated not in (None, row["ug"])
        else "",
        _("Source of the figure: %(source)s") % {"source": source},
        _("Recorded: %(how)s, by %(who)s")
        % {"how": words.RECORDINGS[row["recording"]], "who": words.LOGGED_BY[row["logged_by"]]},
        row["note"],
    ]
    return [str(each) for each in told if each]
