"""A basis as sections to read: beside the draft only what is written from, on a signed review everything."""

from collections.abc import Mapping
from typing import Any

from tracker.review.basis import SCHEMA
from tracker.review.models import Review
from tracker.review.papers import report
from tracker.review.papers.blocks import Section

BESIDE = ("glance", "findings", "body", "sources", "limits")


def at_a_glance(basis: Mapping[str, Any] | None) -> list[Section]:
    """Empty where nothing of the period can be read."""
    if not readable(basis):
        return []
    return [each for each in report(basis or {}, {})["sections"] if each["key"] in BESIDE]


def readable(basis: Mapping[str, Any] | None) -> bool:
    """Whether it is a picture of the shape that the papers are made from."""
    return bool(basis) and (basis or {}).get("schema") == SCHEMA


def counted(basis: Mapping[str, Any]) -> dict[str, int | None]:
    """How many rows of each kind are frozen; None for what is not shared."""
    lists = {
        name: basis[name] for name in ("days", "entries", "doses", "symptoms", "labs", "factors", "findings")
    }
    return {name: None if rows is None else len(rows) for name, rows in lists.items()}


def sections_of(review: Review) -> list[Section]:
    """All that a signed review was based on; none where what was frozen has no shape we know."""
    if not readable(review.basis):
        return []
    return list(report(review.basis, {})["sections"])
