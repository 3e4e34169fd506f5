"""What people type finds what they mean: measured on the real catalogue, on whichever database runs.

`golden_search.json` holds the first five foods of each query as SQLite finds them, so that the run on
PostgreSQL proves both give one order. After a change of the catalogue or the ranking, write it anew:

    GOLDEN=write python -m pytest foods/tests/test_search_pairs.py
"""

import csv
import json
import os
from collections import defaultdict
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path

import pytest
from pytest_django.plugin import DjangoDbBlocker

from foods.models import Food
from foods.search import search
from foods.tests.catalogue import loaded_catalogue

pytestmark = pytest.mark.django_db

HERE = Path(__file__).parent
GOLDEN = HERE / "golden_search.json"
PAIRS = list(csv.DictReader((HERE / "search_pairs.csv").open(encoding="utf-8")))

Results = dict[str, list[Food]]


@pytest.fixture(scope="module")
def results(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Results]:
    with django_db_blocker.unblock(), loaded_catalogue():
        yield {pair["query"]: search(pair["query"], limit=5) for pair in PAIRS}


def place(pair: dict[str, str], foods: list[Food]) -> int:
    """Where the first acceptable food stands, 0 first; 99 if nowhere."""
    patterns = pair["expected"].split("|")
    hits = (at for at, food in enumerate(foods) if any(fnmatchcase(food.name, p) for p in patterns))
    return next(hits, 99)


def hit_rates(results: Results) -> dict[str, list[float]]:
    """Kind of query → [how many, hit@1, hit@3, hit@5]."""
    places = defaultdict(list)
    for pair in PAIRS:
        for kind in (pair["kind"], "all"):
            places[kind].append(place(pair, results[pair["query"]]))
    return {
        kind: [len(found), *(sum(at < most for at in found) / len(found) for most in (1, 3, 5))]
        for kind, found in places.items()
    }


def test_nine_in_ten_are_among_the_first_three(results: Results, capsys: pytest.CaptureFixture[str]) -> None:
    rates = hit_rates(results)
    with capsys.disabled():
        print(f"\n{'query':10}   n  hit@1  hit@3  hit@5")
        for kind, (n, *hits) in rates.items():
            print(f"{kind:10} {n:3}  " + "  ".join(f"{rate:5.1%}" for rate in hits))
    assert len(PAIRS) >= 100
    assert rates["all"][2] >= 0.9


def test_both_databases_give_one_order(results: Results) -> None:
    found = {q: [f"{food.dataset}:{food.dataset_id}" for food in foods] for q, foods in results.items()}
    if os.environ.get("GOLDEN") == "write":
        GOLDEN.write_text(
            json.dumps(found, ensure_ascii=False, indent=0, sort_keys=True) + "\n", encoding="utf-8"
        )
    assert found == json.loads(GOLDEN.read_text(encoding="utf-8")), "GOLDEN=write, see above"


def test_everyday_foods_come_first_and_branded_last(results: Results) -> None:
    for query in ("milk", "salmon sushi", "cheese", "energy drink", "veggie burger"):
        layers = [food.layer for food in results[query]]
        assert layers == sorted(layers), query
