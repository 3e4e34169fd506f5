"""Whom the report is about, whose it is, and what it was allowed to look at."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from tracker.review.papers import words
from tracker.review.papers.blocks import Block, facts


def title(basis: Mapping[str, Any], texts: Mapping[str, Any]) -> str:
    return _("Vitamin B12: nutrition review") if texts else _("Vitamin B12: intake report")


def client(basis: Mapping[str, Any]) -> Block:
    """As far as shared."""
    told = basis["client"]
    if not told["profile_shared"]:
        missing = _("Age, sex, diet, medicines and conditions were not shared.")
        return facts((_("Client"), told["name"]), (_("About them"), missing))
    return facts(
        (_("Client"), told["name"]),
        (_("Age"), _age(told)),
        (_("Sex"), words.SEXES.get(told["sex"], "")),
        (_("Diet"), words.DIETS.get(told["diet"], "")),
        (_("Life stage"), _life_stage(told)),
        (_("Allergies"), ", ".join(told["allergies"])),
    )


def author(basis: Mapping[str, Any]) -> Block:
    told = basis["author"]
    return facts(
        (_("Dietitian"), told["name"]),
        (_("Register"), f"{told['register']}, {told['register_number']}"),
        (_("Practice"), told["practice"]),
    )


def record(basis: Mapping[str, Any], texts: Mapping[str, Any]) -> Block:
    """The period and what the client had agreed to show."""
    agreed, asked = basis["agreed"], basis["range"]
    return facts(
        (_("Period"), words.span(asked["first"], asked["last"])),
        (_("Shared by consent"), scopes(agreed["shared"])),
        (_("Not shared"), scopes(agreed["not_shared"])),
        (_("Shared since"), words.day(agreed["since"])),
        (_("Made on"), words.day(basis["made_on"])),
    )


def scopes(keys: list[str]) -> str:
    return "; ".join(str(words.SCOPES[key]) for key in keys)


def running(basis: Mapping[str, Any]) -> dict[str, str]:
    """What stands on every page: the client, the author, the period."""
    told, asked = basis["author"], basis["range"]
    return {
        "client": basis["client"]["name"],
        "author": f"{told['name']}, {told['register']} {told['register_number']}",
        "period": words.span(asked["first"], asked["last"]),
    }


def _age(told: Mapping[str, Any]) -> str:
    years = told["age_years"]
    if years is None:
        return _("not told; an adult’s reference value stands in")
    return _("about %(years)s") % {"years": years} if told["age_is_estimate"] else str(years)


def _life_stage(told: Mapping[str, Any]) -> str:
    trying = [_("trying to conceive")] if told["trying_to_conceive"] else []
    stage = words.LIFE_STAGES.get(told["life_stage"])
    return ", ".join([*([str(stage)] if stage else []), *trying])
