"""Finding candidates: at most 200, in one statement, with an index for each of its parts.

The statement is put together from constants here and placeholders; whatever was typed goes in as a value.

Both databases search the same normalised words (SearchDocument.words), whole words and beginnings, and stop
at the first in order of `position`. Only how a match is written differs, so both find the same foods.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from django.db import connection

from foods.search.engines import postgres, sqlite
from foods.search.ranking import Candidate
from foods.search.readings import NEVER, Reading, Term, are_common
from foods.search.vocabulary import Vocabulary

WHOLE_WORDS, BEGINNINGS, OWN, PREFERRED = 90, 50, 40, 20  # 200 together

_COLUMNS = "food_id, layer, diet, name, aliases, brand, position"
_STAMP = "SELECT 0, 0, '', CAST(stamp AS text), '', '', 0 FROM foods_searchstamp"


class Engine(Protocol):
    def select(self, columns: str, extra: str, most: int, *, is_common: bool) -> str: ...

    def expression(self, ways: Sequence[Reading], *, whole: bool) -> str: ...


ENGINES: dict[str, Any] = {"sqlite": sqlite, "postgresql": postgres}


@dataclass(frozen=True)
class Found:
    stamp: str
    candidates: list[Candidate]


def find(
    ways: Sequence[Reading],
    *,
    diets: frozenset[str] | None = None,
    owner_id: int | None = None,
    preferred: Sequence[int] = (),
    vocabulary: Vocabulary,
) -> Found:
    """The candidates, and the stamp of the vocabulary they belong to. One query.

    How common the words are only decides how PostgreSQL goes about it.
    """
    engine = ENGINES[connection.vendor]
    extra = "" if diets is None else f" AND diet IN ({_marks(diets)})"
    shown = sorted(diets or ())
    parts = [
        (
            engine.select(_COLUMNS, extra, most, is_common=are_common(ways, vocabulary, whole=whole)),
            [engine.expression(ways, whole=whole), *shown],
        )
        for whole, most in ((True, WHOLE_WORDS), (False, BEGINNINGS))
    ]
    if owner_id is not None:
        parts.append(_own(ways, owner_id))
    if preferred:
        parts.append(_preferred(preferred, owner_id))
    rows = _run(parts)
    stamp = next((row[3] for row in rows if row[0] == 0), "")
    kept = [Candidate(*row) for row in rows if row[0] and (diets is None or row[2] in diets)]
    return Found(stamp, kept)


Part = tuple[str, list[Any]]


def _own(ways: Sequence[Reading], owner_id: int) -> Part:
    """A person's own foods are few: they are looked through by the index on their owner."""
    alternatives: list[str] = []
    values: list[Any] = [owner_id]
    for way in ways:
        fits = ["(' ' || words LIKE %s OR ' ' || words LIKE %s)"] * len(way.terms)
        alternatives.append(f"({' AND '.join(fits)})")
        values += [f"% {text}%" for term in way.terms for text in (term.word, _start(term))]
    where = f"owner_id = %s AND ({' OR '.join(alternatives)})"
    sql = f"SELECT {_COLUMNS} FROM foods_searchdocument WHERE {where} ORDER BY position LIMIT {OWN}"  # noqa: S608
    return sql, values


def _start(term: Term) -> str:
    return term.word if term.start == NEVER else term.start


def _preferred(preferred: Sequence[int], owner_id: int | None) -> Part:
    ids = list(preferred)[:PREFERRED]
    where = f"food_id IN ({_marks(ids)}) AND (owner_id IS NULL OR owner_id = %s)"
    sql = f"SELECT {_COLUMNS} FROM foods_searchdocument WHERE {where}"  # noqa: S608
    return sql, [*ids, owner_id]


def _marks(values: Sequence[Any] | frozenset[Any]) -> str:
    return ", ".join(["%s"] * len(values))


def _run(parts: list[Part]) -> list[tuple[Any, ...]]:
    numbered = [f"SELECT * FROM ({part}) AS part{i}" for i, (part, _) in enumerate(parts)]  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(
            " UNION ALL ".join([_STAMP, *numbered]), [value for _, values in parts for value in values]
        )
        return list(cursor.fetchall())
