"""Findings in professional wording, ranked, with the numbers of their sources."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from tracker.review.papers import words
from tracker.review.papers.blocks import Block, Section, note, section
from tracker.review.papers.parts.cited import Cited


def findings(basis: Mapping[str, Any], cited: Cited) -> Section:
    found = [_finding(each, cited) for each in basis["findings"]]
    nothing = note(_("No finding. That is no statement that all is well."))
    ranked = note(
        _("Ranked: signs and results first, then treatment, malabsorption, the vegan rule, usual intake."),
        _("A finding is no diagnosis."),
    )
    return section("findings", _("Findings"), ranked if found else None, *(found or [nothing]))


def _finding(told: Mapping[str, Any], cited: Cited) -> Block:
    unchecked = [] if told["verified"] else [_("Its source has not been checked against the original.")]
    return {
        "kind": "finding",
        "severity": told["severity"],
        "severity_words": str(words.SEVERITIES[told["severity"]]),
        "title": told["title"],
        "why": " ".join([*told["why"], *unchecked]),
        "next_step": told["next_step"],
        "sources": cited.all(told["sources"]),
    }
