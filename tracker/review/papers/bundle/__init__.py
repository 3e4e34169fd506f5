"""A review as a FHIR R5 document: Composition, Patient, Practitioner, and what was eaten, taken and measured.

Plain dictionaries: the models of `fhir.resources` would bring pydantic and a hundred classes into every
worker for a file that few will ask for, so they check bundles in the tests instead.
"""

import json
from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from tracker.review.papers.bundle import codes
from tracker.review.papers.bundle.composition import composition
from tracker.review.papers.bundle.eaten import intake
from tracker.review.papers.bundle.parts import Names, entry
from tracker.review.papers.bundle.people import patient, practitioner
from tracker.review.papers.bundle.results import result
from tracker.review.papers.bundle.taken import logged, planned

Entries = list[dict[str, Any]]


def fhir(basis: Mapping[str, Any], texts: Mapping[str, Any]) -> dict[str, Any]:
    """The bundle, ready for `json.dumps`; its media type is "application/fhir+json"."""
    names = Names(json.dumps(basis, sort_keys=True))
    client, author = names.url("patient"), names.url("practitioner")
    foods, supplements = _eaten(basis, names, client, author), _taken(basis, names, client)
    results = _results(basis, names, client)
    kept = [
        (_("Foods eaten"), _urls(foods)),
        (_("Supplements and treatment"), _urls(supplements)),
        (_("Blood results"), _urls(results)),
    ]
    opening = composition(basis, texts, client, author, kept)
    document = names.url("document")
    return {
        "resourceType": "Bundle",
        "identifier": {"system": "urn:ietf:rfc:3986", "value": document},
        "type": codes.BUNDLE_TYPE,
        "timestamp": texts.get("signed_at") or f"{basis['made_on']}T00:00:00Z",
        "entry": [
            entry(names.url("composition"), opening),
            entry(client, patient(basis)),
            entry(author, practitioner(basis)),
            *foods,
            *supplements,
            *results,
        ],
    }


def _eaten(basis: Mapping[str, Any], names: Names, client: str, author: str) -> Entries:
    rows = [row for row in basis["entries"] or () if row["source_type"] != "supplement"]
    return [entry(names.url(row["code"]), intake(basis, row, client, author)) for row in rows]


def _taken(basis: Mapping[str, Any], names: Names, client: str) -> Entries:
    rows = [row for row in basis["entries"] or () if row["source_type"] == "supplement"]
    singly = [entry(names.url(row["code"]), logged(basis, row, client)) for row in rows]
    return [*(entry(names.url(f"plan {name}"), each) for name, each in planned(basis, client)), *singly]


def _results(basis: Mapping[str, Any], names: Names, client: str) -> Entries:
    return [
        entry(names.url(f"result {number}"), result(row, client))
        for number, row in enumerate(basis["labs"] or ())
    ]


def _urls(entries: Entries) -> list[str]:
    return [each["fullUrl"] for each in entries]
