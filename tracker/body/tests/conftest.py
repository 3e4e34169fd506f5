"""The body's own fixtures: a fixed clock, and pages as text."""

import html
from collections.abc import Callable, Iterator
from datetime import date

import pytest
import time_machine
from django.test import Client

TODAY = date(2026, 11, 23)  # a Monday
Text = Callable[..., str]


@pytest.fixture(autouse=True)
def at_noon() -> Iterator[None]:
    with time_machine.travel("2026-11-23T12:30:00Z", tick=False):
        yield


def text_of(client: Client, url: str) -> str:
    """The page as text, without the breaks in it."""
    page = html.unescape(client.get(url).content.decode())
    return " ".join(page.replace("\xa0", " ").split())
