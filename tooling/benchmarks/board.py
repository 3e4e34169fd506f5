"""How long the board of a dietitian with 1,000 clients takes, on a real PostgreSQL.

    python -m tooling.benchmarks.board                       # 1,000 clients, four weeks of diary each
    python -m tooling.benchmarks.board --clients 200

Server time of the whole request, middleware and templates included, by Django's own test client: wanted under
300 ms on two processors for page 1, filtered, searched and the last page.
"""

import argparse
import os
import platform
import random
import statistics
import time
import uuid
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import django

from tooling import postgres

WANTED_MS = 300
ROUNDS = 9
DAYS = 28
A_DAY = ("breakfast", "breakfast", "lunch", "lunch", "dinner", "dinner", "snacks", "snacks")
DIETS = ("vegan", "vegetarian", "pescatarian", "contains_meat")
AT_ONCE = 5000
Timing = tuple[float, float]
ALL_SHARED = {f"share_{scope}": True for scope in ("diary", "symptoms", "labs", "profile")}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--clients", type=int, default=1000)
    told = parser.parse_args()
    print(
        f"{date.today()}, {platform.machine()}, {os.cpu_count()} processors, "
        f"Python {platform.python_version()}"
    )
    with postgres.server() as url:
        os.environ.update(DATABASE_URL=url, DJANGO_SETTINGS_MODULE="config.settings")
        django.setup()
        measure(told.clients)


def measure(clients: int) -> None:
    from django.core.management import call_command
    from django.db import connection

    call_command("migrate", verbosity=0)
    dietitian = make_practice(clients)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    started = time.perf_counter()
    call_command("refresh_boards")
    print(f"  looked at by the command        {time.perf_counter() - started:7.1f} s")
    print("  milliseconds of server time         median   least    most   own work")
    for name, times in timings(dietitian, clients):
        print(f"  {name:<32} {in_ms(times)}", flush=True)
    print(f"Wanted: each page under {WANTED_MS} ms when the board is up to date.")


def in_ms(times: list[Timing]) -> str:
    whole = [1000 * each[0] for each in times]
    own = statistics.median(1000 * each[1] for each in times)
    return f"{statistics.median(whole):8.0f} {min(whole):8.0f} {max(whole):8.0f} {own:8.0f}"


def timings(dietitian: Any, clients: int) -> Iterator[tuple[str, list[Timing]]]:
    from django.test import Client

    client = Client(headers={"host": "localhost"})
    client.force_login(dietitian)
    client.get("/clients/")  # what is loaded once
    for name, query in (
        ("page 1", ""), ("filtered", "?show=vegan"), ("searched", "?q=client+07"), ("sorted", "?sort=name"),
        ("last page", f"?page={clients}"),
    ):  # fmt: skip
        yield name, [timed(client, f"/clients/{query}") for _ in range(ROUNDS)]
    yield "practice page", [timed(client, "/practice/?authority=iom-1998") for _ in range(ROUNDS)]
    for stale in (5, 60):
        yield f"page 1, {stale} clients changed", [after_changes(client, stale) for _ in range(ROUNDS)]


def timed(client: Any, address: str) -> Timing:
    """Seconds on the clock, and of this process's own work (PostgreSQL's not counted)."""
    started, worked = time.perf_counter(), time.process_time()
    answer = client.get(address)
    taken = time.perf_counter() - started, time.process_time() - worked
    assert answer.status_code == 200, answer.status_code
    return taken


def after_changes(client: Any, many: int) -> Timing:
    from django.db.models import F

    from accounts.models import CareRelationship

    chosen = CareRelationship.objects.order_by("?").values_list("pk", flat=True)[:many]
    CareRelationship.objects.filter(pk__in=list(chosen)).update(touched=F("touched") + 1)
    return timed(client, "/clients/")


def make_practice(many: int) -> Any:
    """A dietitian, and clients of every diet and age with a diary of four weeks, eight entries a day."""
    from accounts.models import CareRelationship, Dietitian, Profile, User

    started = time.perf_counter()
    dietitian = User.objects.create_user(email="dietitian@example.org", name="dietitian")
    Profile.objects.create(user=dietitian, time_zone="Europe/London")
    Dietitian.objects.create(user=dietitian, name="D", register="R", register_number="1", status="approved")
    users = User.objects.bulk_create(
        User(email=f"client{number}@example.org", name=f"Client {number:04}") for number in range(many)
    )
    chance = random.Random(2026)  # noqa: S311 -- made-up people, the same ones each time
    Profile.objects.bulk_create(
        Profile(
            user=user,
            diet=chance.choice(DIETS),
            sex=chance.choice(("female", "male")),
            birth_date=date(chance.randint(1940, 2005), 6, 1),
            country="US",
            time_zone="Europe/London",
        )
        for user in users
    )
    until = date.today() + timedelta(days=180)
    CareRelationship.objects.bulk_create(
        CareRelationship(client=user, carer=dietitian, role="dietitian", until=until, **ALL_SHARED)
        for user in users
    )
    entries = fill(users, chance)
    print(f"{many:,} clients, {entries:,} entries, made in {time.perf_counter() - started:.0f} s", flush=True)
    return dietitian


def fill(users: list[Any], chance: random.Random) -> int:
    from tracker.diary.models import Day, Entry

    foods = make_foods()
    days = [date.today() - timedelta(days=back) for back in range(DAYS)]
    written = 0
    for start in range(0, len(users), 25):
        batch = users[start : start + 25]
        Day.objects.bulk_create(
            Day(owner=user, date=on, complete=True)
            for user in batch for on in days if chance.random() < 0.7
        )  # fmt: skip
        entries = [
            entry(user, on, occasion, chance.choice(foods), chance)
            for user in batch for on in days for occasion in A_DAY
        ]  # fmt: skip
        Entry.objects.bulk_create(entries, batch_size=AT_ONCE)
        written += len(entries)
    return written


def entry(user: Any, on: date, occasion: str, food: Any, chance: random.Random) -> Any:
    from tracker.diary.models import Entry

    ug = round(float(food.b12_ug) * chance.uniform(0.2, 1.5), 4)
    return Entry(
        owner=user, client_id=uuid.uuid4(), client_digest="x", date=on, occasion=occasion, food=food,
        measure_label="g", quantity=100, grams=100, name=food.name, ug=ug, standing="counts",
        source_type=food.source_type, form=food.form, figure_kind="dataset", data_version="benchmark",
    )  # fmt: skip


def make_foods() -> list[Any]:
    from django.apps import apps

    food = apps.get_model("foods", "Food")
    kinds = (
        ("dairy", "food_bound"), ("eggs", "food_bound"), ("meat", "food_bound"),
        ("fortified_food", "crystalline"), ("fortified_drink", "crystalline"), ("no_b12", "none"),
        ("no_b12", "none"), ("no_b12", "none"),
    )  # fmt: skip
    return [
        food.objects.create(
            dataset="everyday", dataset_id=f"B{number}", layer=1, name=f"Food {number}", basis="100 g",
            b12_ug="0.8" if form != "none" else "0", standing="counts", source_type=source_type, form=form,
            diet="vegan", figure_kind="dataset",
        )
        for number, (source_type, form) in enumerate(kinds)
    ]  # fmt: skip


if __name__ == "__main__":
    main()
