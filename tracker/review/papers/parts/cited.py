"""The numbered list of sources of one report, in the order in which they are first named."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import gettext as _

from tracker.screening.sources import source


class Cited:
    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self.lines: list[str] = []

    def one(self, told: Mapping[str, Any]) -> str:
        """The number of a source as it stands in a basis, such as "[3]"."""
        if told["key"] not in self._numbers:
            self._numbers[told["key"]] = len(self.lines) + 1
            self.lines.append(_line(told))
        return f"[{self._numbers[told['key']]}]"

    def all(self, told: Iterable[Mapping[str, Any]]) -> str:
        return "\u00a0".join(self.one(each) for each in told)

    def key(self, key: str) -> str:
        """The number of a source of the registry, for what a report says by itself."""
        known = source(key)
        return self.one(
            {
                "key": key,
                "citation": known.citation,
                "href": known.href,
                "read_words": str(known.read.label),
            }
        )


def _line(told: Mapping[str, Any]) -> str:
    href = f" {told['href']}" if told["href"] else ""
    return _("%(citation)s%(href)s (%(read)s)") % {
        "citation": told["citation"],
        "href": href,
        "read": told["read_words"],
    }
