"""In and out of `/for/<relationship>/…`."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import UUID

from django.urls import get_script_prefix, reverse, set_script_prefix

INSIDE = re.compile(r"^for/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/")
PREFIX = re.compile(r"^/for/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(/.*)$")


def split(path: str) -> tuple[str, str] | None:
    """The relationship's code and the address inside; None for any other address."""
    found = PREFIX.match(path)
    return (found[1], found[2]) if found else None


def outer_prefix() -> str:
    """What every address of the site begins with, wherever one is asked for: "/" as a rule."""
    here = get_script_prefix()
    head, _, tail = here.rpartition("for/")
    return head if INSIDE.match(f"for/{tail}") else here


@contextmanager
def inside(code: UUID | str) -> Iterator[None]:
    """Every address that is written meanwhile leads to this client's pages."""
    before = get_script_prefix()
    set_script_prefix(f"{outer_prefix()}for/{code}/")
    try:
        yield
    finally:
        set_script_prefix(before)


@contextmanager
def outside() -> Iterator[None]:
    """Every address that is written meanwhile leads to the person's own pages."""
    before = get_script_prefix()
    set_script_prefix(outer_prefix())
    try:
        yield
    finally:
        set_script_prefix(before)


def own_address(name: str, **kwargs: Any) -> str:
    """The address of a page of the person's own, from wherever it is asked."""
    with outside():
        return reverse(name, kwargs=kwargs or None)


def address_for(code: UUID | str, name: str) -> str:
    """The address of a client's page."""
    with inside(code):
        return reverse(name)
