"""The small elements that resources share: quantities, references, texts, moments."""

import datetime as dt
import uuid
import zoneinfo
from collections.abc import Mapping
from html import escape
from typing import Any

from tracker.review.papers.bundle import codes
from tracker.review.papers.pdf import printable

Resource = dict[str, Any]
XHTML = "http://www.w3.org/1999/xhtml"


class Names:
    """Addresses for the resources of one bundle: the same basis gives the same ones."""

    def __init__(self, seed: str) -> None:
        self._seed = uuid.uuid5(uuid.NAMESPACE_URL, seed)

    def url(self, name: str) -> str:
        return f"urn:uuid:{uuid.uuid5(self._seed, name)}"


def entry(url: str, resource: Resource) -> dict[str, Any]:
    """A resource at its place in a bundle."""
    told = {"id": url.removeprefix("urn:uuid:"), **resource}
    return {"fullUrl": url, "resource": printable(told)}


def concept(text: object) -> dict[str, Any]:
    return {"text": str(text)}


def quantity(value: float, unit: str, *, comparator: str = "") -> dict[str, Any]:
    """A quantity with its UCUM code."""
    compared = {"comparator": comparator} if comparator else {}
    return {"value": value, **compared, "unit": unit, "system": codes.UCUM, "code": codes.UNITS[unit]}


def refer(url: str, display: object = "") -> dict[str, str]:
    return {"reference": url, **({"display": str(display)} if display else {})}


def notes(*texts: object) -> list[dict[str, str]]:
    return [{"text": str(text)} for text in texts if str(text)]


def narrative(*paragraphs: str) -> dict[str, str]:
    """Plain paragraphs as the XHTML that FHIR asks for; what somebody wrote is never markup."""
    inside = "".join(f"<p>{escape(printable(each))}</p>" for each in paragraphs if each) or "<p>–</p>"
    return {"status": codes.NARRATIVE_STATUS, "div": f'<div xmlns="{XHTML}">{inside}</div>'}


def moment(basis: Mapping[str, Any], day: str, clock: str | None) -> str:
    """A day, or with a time the moment in the client's own zone: FHIR has no time without a zone."""
    if not clock:
        return day
    zone = zoneinfo.ZoneInfo(basis["range"].get("time_zone") or "UTC")
    at = dt.datetime.combine(dt.date.fromisoformat(day), dt.time.fromisoformat(clock), zone)
    return at.isoformat(timespec="seconds")
