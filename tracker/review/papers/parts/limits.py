"""Sources and limits: what stands behind the figures, and what they cannot say."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from tracker.review.papers.blocks import Block, Section, facts, section
from tracker.review.papers.parts.cited import Cited


def limits(basis: Mapping[str, Any], cited: Cited) -> Section:
    source = cited.key("vegan-society") if basis["coverage"] and basis["coverage"]["applies"] else ""
    points: Block = {"kind": "list", "items": said(basis, source)}
    return section(
        "limits", _("Sources and limits"), points, _reference(basis), _versions(basis), _sources(cited)
    )


def said(basis: Mapping[str, Any], rule_source: str = "") -> list[str]:
    """What no figure can say by itself. `rule_source`: the number of the vegan rule's source, if any."""
    found = [
        _("Intake is self-reported. Diaries miss foods, and people eat otherwise while they log."),
        _("Figures of food tables and labels stand for an average; what was eaten may hold more or less."),
        _("Intake is not status: only signs and blood tests, read by a doctor, tell of a lack."),
        _("Nothing here is a diagnosis or a treatment, and nobody watched the entries as they were made."),
    ]
    if basis["coverage"] and basis["coverage"]["applies"]:
        rule = _("The vegan rule is a society’s advice built on absorption data, no clinical threshold.")
        found.append(f"{rule} {rule_source}".strip())
    if basis["agreed"]["not_shared"]:
        found.append(_("What was not shared is missing here; it may change every judgement above."))
    return found


def _reference(basis: Mapping[str, Any]) -> Block:
    told, target = basis["reference"], basis["target"]
    checked = "" if told["verified"] in (True, None) else _(" (not yet checked against the original)")
    return facts(
        (
            _("Reference value"),
            f"{told['authority_name']}: {told['authority_source']}{checked}" if told["source"] else "",
        ),
        (_("Personal target"), _target(target)) if target else None,
    )


def _target(target: Mapping[str, Any]) -> str:
    return _("set by %(set_by)s from %(start)s: %(reason)s") % target


def _versions(basis: Mapping[str, Any]) -> Block:
    told = basis["versions"]
    return facts(
        (_("Rules"), _("version %(rules)s") % told),
        (_("Food data"), ", ".join(told["food_all"]) or _("none")),
        (_("Frozen picture"), _("schema %(schema)s") % basis),
    )


def _sources(cited: Cited) -> Block:
    return {"kind": "sources", "title": _("Sources"), "items": cited.lines}
