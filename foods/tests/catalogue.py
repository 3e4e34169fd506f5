"""The real catalogue for tests that need it: loaded once, taken out again afterwards."""

from collections.abc import Iterator
from contextlib import contextmanager

from foods.catalogue.load import load
from foods.models import Food, HouseholdMeasure, SearchDocument
from foods.search import index


@contextmanager
def loaded_catalogue() -> Iterator[None]:
    load()
    try:
        yield
    finally:
        for model in (HouseholdMeasure, SearchDocument, Food):
            model.objects.all()._raw_delete("default")
        index.rebuild()
