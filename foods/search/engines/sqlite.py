"""SQLite: an FTS5 table whose rowid is the document's position, so it is read in that order and may stop."""

from collections.abc import Iterable, Sequence

from django.db import connection

from foods.search.readings import NEVER, Reading, Term

_TABLES = (
    "foods_search_fts CROSS JOIN foods_searchdocument ON position = foods_search_fts.rowid "
    "WHERE foods_search_fts MATCH %s"
)


def select(columns: str, extra: str, most: int, *, is_common: bool) -> str:
    """The first `most` matches in order of position.

    Ordered by the full-text table's own row number, which is the position: it is read until enough.
    """
    order = "foods_search_fts.rowid"
    return f"SELECT {columns} FROM {_TABLES}{extra} ORDER BY {order} LIMIT {most}"  # noqa: S608


def expression(ways: Sequence[Reading], *, whole: bool) -> str:
    """An FTS5 query. Words hold letters, figures and points only; quoted, no operator can be among them."""
    return " OR ".join(f"({' AND '.join(_term(term, whole) for term in way.terms)})" for way in ways)


def _term(term: Term, whole: bool) -> str:
    if whole or term.start == NEVER:
        return f'"{term.word}"'
    if term.word == term.start:
        return f'"{term.start}" *'
    return f'("{term.word}" OR "{term.start}" *)'


def put(documents: Iterable[tuple[int, str]]) -> None:
    """Index (position, words)."""
    with connection.cursor() as cursor:
        cursor.executemany("INSERT INTO foods_search_fts (rowid, words) VALUES (%s, %s)", list(documents))


def remove(positions: Iterable[int]) -> None:
    with connection.cursor() as cursor:
        cursor.executemany("DELETE FROM foods_search_fts WHERE rowid = %s", [(at,) for at in positions])


def clear() -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM foods_search_fts")


def finish() -> None:
    """Merge the index into one piece: smaller, and quicker to read."""
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO foods_search_fts (foods_search_fts) VALUES ('optimize')")
