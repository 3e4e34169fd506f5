"""The Composition that opens the document: the review's texts, and what the other resources are."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

from tracker.review.papers.bundle import codes
from tracker.review.papers.bundle.parts import Resource, concept, narrative, refer
from tracker.review.papers.parts import head
from tracker.review.papers.parts.limits import said
from tracker.review.papers.parts.review import STEPS, is_draft

Kept = Sequence[tuple[object, Sequence[str]]]


def composition(
    basis: Mapping[str, Any], texts: Mapping[str, Any], patient: str, practitioner: str, kept: Kept
) -> Resource:
    """`kept`: titles with the addresses of the resources that belong under them."""
    signed = {"attester": [_attester(texts, practitioner)]} if texts.get("signed_at") else {}
    return {
        "resourceType": "Composition",
        "status": codes.COMPOSITION_STATUS[_state(texts)],
        "type": concept(head.title(basis, texts)),
        "subject": [refer(patient, basis["client"]["name"])],
        "date": texts.get("signed_at") or basis["made_on"],
        "author": [refer(practitioner, basis["author"]["name"])],
        "title": f"{head.title(basis, texts)}, {head.running(basis)['period']}",
        **signed,
        "section": [*_steps(texts), *_amendments(texts), *_resources(kept), _limits(basis)],
    }


def _state(texts: Mapping[str, Any]) -> str:
    if is_draft(texts):
        return "draft"
    return "amended" if texts.get("amendments") else "signed"


def _attester(texts: Mapping[str, Any], practitioner: str) -> dict[str, Any]:
    mode = {"coding": [codes.ATTESTED], "text": texts.get("signature") or ""}
    return {"mode": mode, "time": texts["signed_at"], "party": refer(practitioner)}


def _steps(texts: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [_section(title, texts[key]) for key, title in STEPS if texts.get(key)]


def _amendments(texts: Mapping[str, Any]) -> list[dict[str, Any]]:
    found = texts.get("amendments") or ()
    return [_section(_("Amendment"), each["text"], each.get("signature", "")) for each in found]


def _section(title: object, *written: str) -> dict[str, Any]:
    lines = [line for each in written for line in each.splitlines()]
    return {"title": str(title), "text": narrative(*lines)}


def _resources(kept: Kept) -> list[dict[str, Any]]:
    return [{"title": str(title), "entry": [refer(url) for url in urls]} for title, urls in kept if urls]


def _limits(basis: Mapping[str, Any]) -> dict[str, Any]:
    """What stands behind the figures goes with them."""
    versions = _("Rules version %(rules)s, food data %(food)s") % basis["versions"]
    return {"title": _("Sources and limits"), "text": narrative(*said(basis), versions)}
