"""The review itself by the steps of the Nutrition Care Process, in the dietitian's own words."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tracker.review.papers import words
from tracker.review.papers.blocks import Block, Section, callout, facts, heading, section, text

STEPS = (
    ("assessment", gettext_lazy("Assessment")),
    ("problem", gettext_lazy("Nutrition diagnosis: problem")),
    ("aetiology", gettext_lazy("Nutrition diagnosis: aetiology")),
    ("signs", gettext_lazy("Nutrition diagnosis: signs and symptoms")),
    ("intervention", gettext_lazy("Intervention")),
    ("monitoring", gettext_lazy("Monitoring and evaluation")),
    ("plan", gettext_lazy("Plan")),
)


def review(texts: Mapping[str, Any]) -> Section | None:
    """None where there is no review: then the report is one of intake alone."""
    if not texts:
        return None
    steps = [block for key, title in STEPS if texts.get(key) for block in (heading(title), text(texts[key]))]
    return section("review", _("Review"), *_state(texts), *steps, _closing(texts), *_amendments(texts))


def is_draft(texts: Mapping[str, Any]) -> bool:
    return bool(texts) and not texts.get("signed_at")


def _state(texts: Mapping[str, Any]) -> list[Block]:
    if not is_draft(texts):
        return []
    return [callout(_("Draft"), _("Not signed. It may still change and is no part of the record."))]


def _closing(texts: Mapping[str, Any]) -> Block:
    return facts(
        (_("Next review"), words.day(texts.get("next_date"))),
        (_("Signed"), texts.get("signature") or "") if texts.get("signed_at") else None,
        (_("Signed on"), words.moment(texts.get("signed_at"))),
    )


def _amendments(texts: Mapping[str, Any]) -> list[Block]:
    found = []
    for each in texts.get("amendments") or ():
        when = words.moment(each.get("signed_at"))
        found += [heading(_("Amendment of %(when)s") % {"when": when}), text(each.get("text", ""))]
        found.append(facts((_("Signed"), each.get("signature") or "")))
    return found
