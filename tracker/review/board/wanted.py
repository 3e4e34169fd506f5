"""What of the board is asked for: a filter, an order, a name, a page. Anything else is ignored."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tracker.review.board.reads import Line, plain

PER_PAGE = 25
MOST_TYPED = 80
SOON = dt.timedelta(days=7)

FILTERS: dict[str, tuple[str | Promise, Callable[[Line, dt.date], bool]]] = {
    "": (_("All"), lambda line, on: True),
    "needs-you": (_("Needs me"), lambda line, on: line.group == "needs-you"),
    "cannot-judge": (_("Cannot be judged"), lambda line, on: line.group == "cannot-judge"),
    "on-treatment": (_("On treatment"), lambda line, on: line.group == "on-treatment"),
    "changed": (_("New or changed"), lambda line, on: line.group == "changed"),
    "vegan": (_("Vegan"), lambda line, on: line.diet == "vegan"),
    "51": (_("51 and older"), lambda line, on: line.is_older),
    "expecting": (_("Pregnant or breastfeeding"), lambda line, on: line.is_expecting),
    "soon": (_("Appointment within a week"), lambda line, on: _is_soon(line, on)),
}
NEVER = dt.datetime.min.replace(tzinfo=dt.UTC)
SORTS: dict[str, tuple[str | Promise, Callable[[Line], tuple[object, ...]]]] = {
    "": (_("need"), lambda line: line.place),
    "name": (_("name"), lambda line: (plain(line.name),)),
    "reviewed": (_("last review, the oldest first"), lambda line: (line.reviewed_at or NEVER, *line.place)),
    "appointment": (_("next appointment"), lambda line: (line.next_appointment or dt.date.max, *line.place)),
}


@dataclass(frozen=True, slots=True)
class Pill:
    key: str
    label: str | Promise
    count: int
    chosen: bool
    href: str


@dataclass(frozen=True, slots=True)
class Wanted:
    show: str = ""
    sort: str = ""
    name: str = ""
    page: str = "1"

    @classmethod
    def of(cls, asked: QueryDict) -> "Wanted":
        show, sort = asked.get("show", ""), asked.get("sort", "")
        return cls(
            show=show if show in FILTERS else "",
            sort=sort if sort in SORTS else "",
            name=asked.get("q", "").strip()[:MOST_TYPED],
            page=asked.get("page", "1"),
        )

    @property
    def in_groups(self) -> bool:
        return self.sort == ""

    def link(self, *, show: str | None = None, page: int = 1) -> str:
        """The query of the same board with another filter or page; from its first page on unless told."""
        parts = {
            "show": self.show if show is None else show,
            "sort": self.sort,
            "q": self.name,
            "page": page if page > 1 else "",
        }
        return "?" + urlencode({key: value for key, value in parts.items() if value})

    def pages(self, page: Page) -> tuple[str, str]:
        """The links to the page before and after, "" where there is none."""
        before = self.link(page=page.previous_page_number()) if page.has_previous() else ""
        return before, self.link(page=page.next_page_number()) if page.has_next() else ""

    def pills(self, lines: Sequence[Line], on: dt.date) -> list[Pill]:
        """Counted among those of that name; one that would show nobody is left out."""
        named = [line for line in lines if self._is_named(line)]
        found = [
            Pill(key, label, sum(holds(line, on) for line in named), key == self.show, self.link(show=key))
            for key, (label, holds) in FILTERS.items()
        ]
        return [pill for pill in found if pill.count or pill.chosen or not pill.key]

    def chosen(self, lines: Sequence[Line], on: dt.date) -> list[Line]:
        holds, order = FILTERS[self.show][1], SORTS[self.sort][1]
        return sorted((each for each in lines if self._is_named(each) and holds(each, on)), key=order)

    def paged(self, chosen: Sequence[Line]) -> Page:
        return Paginator(chosen, PER_PAGE).get_page(self.page)

    def _is_named(self, line: Line) -> bool:
        return not self.name or plain(self.name) in plain(line.name)


def _is_soon(line: Line, on: dt.date) -> bool:
    return line.next_appointment is not None and on <= line.next_appointment <= on + SOON
