"""PostgreSQL: a GIN index over the words as they are, without the dictionaries that would change them."""

from collections.abc import Iterable, Sequence

from django.db import connection

from foods.search.readings import NEVER, Reading, Term

MATCH = (
    "foods_searchdocument WHERE owner_id IS NULL "
    "AND array_to_tsvector(string_to_array(words, ' ')) @@ CAST(%s AS tsquery)"
)
ORDER = "position"


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
