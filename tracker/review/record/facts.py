"""Sentences of fact that may be put into the signs; what they mean is for the dietitian to write."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from tracker.formatting import number
from tracker.templatetags.corrin import NBSP, ug

MOST_FINDINGS = 6


@dataclass(frozen=True, slots=True)
class Fact:
    """`key` names it in the form; `text` is a whole sentence."""

    key: str
    text: str


def facts_of(basis: Mapping[str, Any] | None) -> list[Fact]:
    """From the period and its findings; of a treated person none of intake, which says nothing of supply."""
    return list(_facts(basis)) if basis else []


def _facts(basis: Mapping[str, Any]) -> Iterator[Fact]:
    if basis["usual"] and not basis["treatment"]:
        yield Fact("usual", _usual(basis["usual"], basis["reference"]))
    if basis["completeness"]:
        yield Fact("days", _days(basis["completeness"]))
    if basis["coverage"] and basis["coverage"]["applies"]:
        yield Fact("rule", _rule(basis["coverage"]))
    yield from (Fact(f"lab-{n}", _lab(each)) for n, each in enumerate((basis["labs"] or ())[:3]))
    yield from (_finding(each) for each in basis["findings"][:MOST_FINDINGS] if each["why"])


def put_in(text: str, fact: Fact) -> str:
    """The text with the fact on a line of its own; once, however often it is sent."""
    line = _("As evidenced by: %(fact)s") % {"fact": fact.text}
    if line in text:
        return text
    return f"{text.rstrip()}\n{line}" if text.strip() else line


def _usual(told: Mapping[str, Any], reference: Mapping[str, Any]) -> str:
    intake = told["intake"]
    shape = (
        _("usual intake at least %(mean)s a day")
        if told["with_unstated"]
        else _("usual intake %(mean)s a day")
    )
    behind = ngettext(
        "90 %% interval %(low)s to %(high)s, %(days)d complete day",
        "90 %% interval %(low)s to %(high)s, %(days)d complete days",
        intake["days"],
    )
    figures = {"low": number(intake["low_ug"]), "high": ug(intake["high_ug"]), "days": intake["days"]}
    said = f"{shape % {'mean': ug(intake['mean_ug'])}} ({behind % figures})"
    return f"{said}{_against(reference)}."


def _against(reference: Mapping[str, Any]) -> str:
    """Nothing where the value is an adult's for want of an age."""
    if reference["recommended_ug"] is None or reference["assumed"]:
        return ""
    return _("; %(kind)s %(value)s (%(authority)s)") % {
        "kind": reference["kind"],
        "value": ug(reference["recommended_ug"]),
        "authority": reference["authority_name"],
    }


def _days(told: Mapping[str, Any]) -> str:
    return _("%(complete)s of %(days)s days recorded in full, %(logged)s with entries.") % told


def _rule(told: Mapping[str, Any]) -> str:
    return _("published rule for vegans met on %(days_covered)s of %(days_judged)s judged days.") % told


def _lab(told: Mapping[str, Any]) -> str:
    return _("%(name)s %(comparison)s%(value)s %(unit)s on %(taken_on)s.") % {
        **told,
        "comparison": told["comparison"] or "",
        "value": f"{told['value']:g}",
        "unit": told["unit"].replace(" ", NBSP),
    }


def _finding(told: Mapping[str, Any]) -> Fact:
    return Fact(f"finding-{told['key']}", f"{told['title']}. {told['why'][0]}")
