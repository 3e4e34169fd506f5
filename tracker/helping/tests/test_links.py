"""No page of helper mode leads, or sends, to where the helper may not go."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from django.test import Client
from django.urls import Resolver404, resolve

from accounts.models import CareRelationship, User
from config.tests.pages import Home, reachable_pages
from tracker.assessment.codes import SOON_SYMPTOMS
from tracker.helping.addresses import split
from tracker.helping.pages import OF_NOBODY, PAGES, is_open
from tracker.helping.tests.helpers import address, inside, make_help, window_of

LINKS = re.compile(r'(href|hx-get|action|hx-post)="(/[^"]*)"')
FORMS = re.compile(r"<form\b[^>]*>", re.DOTALL)
OUTSIDE = ("/static/", "/helping/", "/you/sharing/")
SIGHTS = [
    {"may_log": True},
    {},
    {"scopes": ("diary",), "may_log": True},
    {"scopes": ("diary",)},
    {"scopes": ("diary", "symptoms")},
    {"scopes": ("labs",)},
]


@pytest.mark.parametrize("terms", SIGHTS, ids=str)
def test_every_link_leads_somewhere(vera: User, nora: User, home: Home, terms: dict[str, object]) -> None:
    scopes: tuple[str, ...] = terms.get("scopes", ())  # type: ignore[assignment]
    care = make_help(vera, nora, *scopes, may_log=bool(terms.get("may_log")))
    astray = {found for text in _shown(window_of(nora), care, home) for found in _astray(text, care)}
    assert astray == set()


def test_what_only_looks_draws_no_form_that_writes(vera: User, nora: User, home: Home) -> None:
    care = make_help(vera, nora)
    for text in _shown(window_of(nora), care, home):
        sent = [tag for tag in FORMS.findall(text) if 'method="post"' in tag]
        assert all("/fold/" in tag or "/barcode/photo/" in tag for tag in sent), sent


def _shown(window: Client, care: CareRelationship, home: Home) -> Iterator[str]:
    for page in reachable_pages():
        if page.name in PAGES and is_open(page.name, care.sight):
            answer = window.get(address(care, page, home))
            if answer.status_code == 200:
                yield answer.content.decode()


def _astray(text: str, care: CareRelationship) -> Iterator[str]:
    for kind, link in LINKS.findall(text):
        path = urlsplit(link).path
        inner = split(path)
        if inner is None:
            if not path.startswith(OUTSIDE):
                yield f"{kind} {path} leads out"
        elif not _is_open(inner[1], care, writing=kind in ("action", "hx-post") and _posts(text, link)):
            yield f"{kind} {inner[1]}"


def _posts(text: str, link: str) -> bool:
    tags = [tag for tag in FORMS.findall(text) if f'"{link}"' in tag]
    return any('method="post"' in tag for tag in tags) or f'hx-post="{link}"' in text


def _is_open(path: str, care: CareRelationship, *, writing: bool) -> bool:
    try:
        name = resolve(path).view_name
    except Resolver404:
        return False
    return name in OF_NOBODY or is_open(name, care.sight, writing=writing)


@pytest.mark.parametrize("scopes", [("diary", "symptoms"), ()], ids=["some", "everything"])
def test_who_notes_a_sign_for_the_doctor_is_led_to_an_open_page(
    vera: User, nora: User, scopes: tuple[str, ...]
) -> None:
    """The sheet for the doctor holds everything, so it is not for who may see less."""
    care = make_help(vera, nora, *scopes, may_log=True)
    for key in SOON_SYMPTOMS:
        told = {"since": "today", "strength": "2"}
        answer = window_of(nora).post(inside(care, f"/body/add/{key}/"), told, follow=True)
        assert answer.status_code == 200, key
        assert answer.redirect_chain, key
