"""Keeping the search index true: called by whoever writes foods, never by a trigger or a signal."""

import uuid
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from operator import attrgetter
from types import ModuleType

from django.db import connection, transaction
from django.db.models import Exists, OuterRef, QuerySet

from foods import bulk
from foods.models import Food, SearchDocument, SearchStamp, SearchWord
from foods.search.documents import document
from foods.search.engines import ENGINES

_CHUNK = 2000
MANY = 50_000  # new documents after which the engine is asked to put its index in order
_LEFT = "ON CONFLICT (word) DO NOTHING"
_ADDED = """
    ON CONFLICT (word) DO UPDATE SET foods = foods_searchword.foods + excluded.foods, layer = CASE
    WHEN excluded.layer < foods_searchword.layer THEN excluded.layer ELSE foods_searchword.layer END
"""
_COLUMNS = ("position", "food", "layer", "owner", "diet", "name", "aliases", "brand", "words")
_values = attrgetter("position", "food_id", "layer", "owner_id", *_COLUMNS[4:])
_FIELDS = ("pk", "layer", "owner_id", "diet", "name", "synonyms", "brand")


@transaction.atomic
def rebuild(progress: Callable[[int], None] | None = None) -> int:
    """Index every food that is not retired, from nothing; returns how many. `progress` gets each chunk's."""
    engine = _engine()
    engine.clear()
    SearchDocument.objects.all().delete()
    foods = _indexable().iterator(chunk_size=_CHUNK)
    counted, first_layer = Counter[str](), dict[str, int]()
    total = 0
    while chunk := [document(food) for food in islice(foods, _CHUNK)]:
        _store(chunk, engine)
        _count(chunk, counted, first_layer)
        total += len(chunk)
        if progress:
            progress(len(chunk))
    _store_words(counted, first_layer)
    engine.finish()
    return total


@transaction.atomic
def refresh(food_ids: Iterable[int]) -> None:
    """Index these foods as they are now; retired ones leave the index.

    The vocabulary gains the words of public foods at once and forgets words at the next `rebuild`.
    """
    engine, has_public = _engine(), False
    ids = list(food_ids)
    for chunk in _chunks(ids):
        known = set(SearchDocument.objects.filter(food_id__in=chunk).values_list("food_id", flat=True))
        forget(chunk)
        documents = [document(food) for food in _indexable().filter(pk__in=chunk)]
        _store(documents, engine)
        _add_words(documents, known)
        has_public = has_public or any(doc.owner_id is None for doc in documents)
    if has_public:
        _new_stamp()


@transaction.atomic
def forget(food_ids: Iterable[int]) -> None:
    """Take foods out of the index until `catch_up`, so that no stale name is found meanwhile."""
    engine = _engine()
    for chunk in _chunks(list(food_ids)):
        old = SearchDocument.objects.filter(food_id__in=chunk)
        engine.remove(old.filter(owner=None).values_list("position", flat=True))
        old.delete()


def catch_up(progress: Callable[[int], None] | None = None) -> int:
    """Index the current foods that are not in the index, however an import ended; returns how many.

    In small transactions, so that people can write meanwhile. `progress` gets each chunk's.
    """
    indexed = SearchDocument.objects.filter(food=OuterRef("pk"))
    missing = _indexable().filter(~Exists(indexed))
    total, last = 0, 0
    while chunk := list(missing.filter(pk__gt=last)[:_CHUNK]):
        _index_new(chunk)
        total, last = total + len(chunk), chunk[-1].pk
        if progress:
            progress(len(chunk))
    if total:
        _new_stamp()
    if total > MANY:
        _engine().finish()
    return total


@transaction.atomic
def _index_new(foods: Iterable[Food]) -> None:
    documents = [document(food) for food in foods]
    _store(documents, _engine())
    _add_words(documents, set())


def _engine() -> ModuleType:
    return ENGINES[connection.vendor]


def _indexable() -> QuerySet[Food]:
    return Food.objects.current().only(*_FIELDS).order_by("pk")


def _chunks(ids: list[int]) -> Iterator[list[int]]:
    for start in range(0, len(ids), _CHUNK):
        yield ids[start : start + _CHUNK]


def _store(documents: list[SearchDocument], engine: ModuleType) -> None:
    bulk.insert(SearchDocument, _COLUMNS, map(_values, documents))
    engine.put((doc.position, doc.words) for doc in documents if doc.owner_id is None)


def _count(documents: Iterable[SearchDocument], counted: Counter[str], first_layer: dict[str, int]) -> None:
    """Count the words of public foods; a person's own words stay their own."""
    for doc in documents:
        if doc.owner_id is None:
            for word in doc.words.split():
                counted[word] += 1
                first_layer[word] = min(doc.layer, first_layer.get(word, doc.layer))


def _store_words(counted: Counter[str], first_layer: dict[str, int]) -> None:
    SearchWord.objects.all().delete()
    words = (
        SearchWord(word=word, layer=first_layer[word], foods=foods) for word, foods in sorted(counted.items())
    )
    SearchWord.objects.bulk_create(words, batch_size=500)
    _new_stamp()


def _add_words(documents: Iterable[SearchDocument], known: set[int]) -> None:
    """Count the words of documents; those of foods indexed before only where no food had them."""
    documents = list(documents)
    _upsert_words((doc for doc in documents if doc.food_id not in known), _ADDED)
    _upsert_words((doc for doc in documents if doc.food_id in known), _LEFT)


def _upsert_words(documents: Iterable[SearchDocument], on_conflict: str) -> None:
    counted, first_layer = Counter[str](), dict[str, int]()
    _count(documents, counted, first_layer)
    # In one order everywhere: two writers never wait for each other's words.
    rows = ((word, first_layer[word], foods) for word, foods in sorted(counted.items()))
    bulk.insert(SearchWord, ("word", "layer", "foods"), rows, on_conflict=on_conflict)


def _new_stamp() -> None:
    SearchStamp.objects.update_or_create(pk=1, defaults={"stamp": uuid.uuid4()})
