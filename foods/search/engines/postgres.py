"""PostgreSQL: a GIN index over the words as they are, without the dictionaries that would change them."""

from collections.abc import Iterable, Sequence

from django.db import connection

from foods.search.readings import NEVER, Reading, Term

_TABLE = "foods_searchdocument WHERE owner_id IS NULL AND lexemes @@ CAST(%s AS tsquery)"


def select(columns: str, extra: str, most: int, *, is_common: bool) -> str:
    """The first `most` matches in order of position.

    What many foods match is found soonest by walking through them in order; anything else by the index. The
    planner cannot tell (it expects words to be independent), so OFFSET 0 keeps it from walking.
    """
    if is_common:
        return f"SELECT {columns} FROM {_TABLE}{extra} ORDER BY position LIMIT {most}"  # noqa: S608
    found = f"SELECT {columns} FROM {_TABLE}{extra} OFFSET 0"  # noqa: S608
    return f"SELECT {columns} FROM ({found}) AS found ORDER BY position LIMIT {most}"  # noqa: S608


def expression(ways: Sequence[Reading], *, whole: bool) -> str:
    """A tsquery. Words hold letters, figures and points only; quoted, no operator can be among them."""
    return " | ".join(f"({' & '.join(_term(term, whole) for term in way.terms)})" for way in ways)


def _term(term: Term, whole: bool) -> str:
    if whole or term.start == NEVER:
        return f"'{term.word}'"
    if term.word == term.start:
        return f"'{term.start}':*"
    return f"('{term.word}' | '{term.start}':*)"


def put(documents: Iterable[tuple[int, str]]) -> None:
    """Nothing to do: the index follows the table."""


def remove(positions: Iterable[int]) -> None:
    """Nothing to do: the index follows the table."""


def clear() -> None:
    """Nothing to do: the index follows the table."""


def finish() -> None:
    """Let the planner know the words' frequencies, by which it chooses between the index and the order."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE foods_searchdocument")
