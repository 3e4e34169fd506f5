import csv
import io
import json
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from accounts.tests.personal import personal_paths
from testing.everything import DAY, make_everything, make_row
from testing.factories import make_food
from tracker.export.sheet import COLUMNS, safe
from tracker.export.tables import LEFT_OUT, tables

# What leads to a person and is not theirs to carry away: rights on the site and what staff did there,
# one-time secrets, and what is worked out from the rest for searching.
NOT_THEIRS = {
    "accounts.User_groups", "accounts.User_user_permissions", "admin.LogEntry", "account.EmailConfirmation",
    "foods.SearchDocument",
    "tracker.ReviewDraft",  # a dietitian's own notes until they are signed
}  # fmt: skip


@pytest.fixture
def whole(db: None) -> User:
    make_everything("sam")
    return make_everything()


@pytest.fixture
def mine(whole: User) -> Client:
    client = Client()
    client.force_login(whole)
    return client


def read_json(client: Client) -> dict[str, Any]:
    return json.loads(b"".join(client.get("/export/everything.json").streaming_content))


def read_csv(client: Client) -> list[dict[str, str]]:
    text = b"".join(client.get("/export/entries.csv").streaming_content).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


def test_no_table_that_leads_to_a_person_is_missing() -> None:
    covered = {table.model._meta.label for table in tables()}
    assert {model._meta.label for model in personal_paths()} - covered <= NOT_THEIRS


def test_every_table_comes_with_its_rows(mine: Client) -> None:
    found = read_json(mine)
    assert (found["schema"], found["schema_version"]) == ("corrin-export", 1)
    assert {name: len(rows) for name, rows in found["tables"].items()} == {
        table.name: 1 for table in tables()
    }


@pytest.mark.parametrize("table", tables(), ids=lambda table: table.name)
def test_every_field_that_means_something_is_there(table: Any) -> None:
    plain = {f.name for f in table.model._meta.concrete_fields if not f.is_relation}
    assert plain - LEFT_OUT <= set(table.columns())


def test_strangers_data_are_never_included(mine: Client, whole: User) -> None:
    everything = json.dumps(read_json(mine)) + str(read_csv(mine))
    assert "Soup of vera" in everything
    assert "of sam" not in everything
    assert User.objects.get(name="sam").email not in everything


def test_secrets_stay_behind(mine: Client, whole: User) -> None:
    assert whole.password not in json.dumps(read_json(mine))


def test_related_rows_are_named_by_public_codes(mine: Client, whole: User) -> None:
    found = read_json(mine)["tables"]
    assert found["doses"][0]["regimen"] == str(whole.regimens.get().code)
    assert found["entries"][0]["food"] == str(whole.own_foods.get().code)


def test_one_line_an_entry_with_figure_unit_standing_and_source(mine: Client) -> None:
    (line,) = read_csv(mine)
    assert (line["date"], line["day_complete"], line["occasion"]) == (str(DAY), "yes", "lunch")
    assert (float(line["counts_ug"]), line["standing"], line["figure_kind"]) == (0.76, "counts", "label")
    assert tuple(line) == COLUMNS


def test_not_stated_is_empty_and_not_zero(mine: Client, whole: User) -> None:
    make_row(whole, make_food("Soy yogurt"), standing="not_stated", ug=None)
    assert "" in [line["counts_ug"] for line in read_csv(mine)]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\r=1", "=cmd|' /C calc'!A0", "＝1"])
def test_no_cell_runs_as_a_formula(text: str, mine: Client, whole: User) -> None:
    make_row(whole, make_food(text), name=text, note=text)
    cells = [cell for line in read_csv(mine) for cell in line.values()]
    assert safe(text) == f"'{text}"
    assert text not in cells


def test_names_with_commas_quotes_and_lines_stay_one_cell(mine: Client, whole: User) -> None:
    name = 'Crème "brûlée", with\nµg'
    make_row(whole, make_food(name), name=name)
    assert name in [line["food"] for line in read_csv(mine)]


def test_what_was_deleted_and_can_be_brought_back_is_not_in_the_table(mine: Client, whole: User) -> None:
    from django.utils import timezone

    whole.entries.update(deleted_at=timezone.now())
    assert read_csv(mine) == []
    assert read_json(mine)["tables"]["entries"][0]["deleted_at"]


@pytest.mark.parametrize("ending", ["json", "csv"])
def test_the_file_name_says_nothing_about_health(mine: Client, ending: str) -> None:
    import time_machine

    with time_machine.travel("2026-11-23T12:00:00+00:00"):
        url = {"json": "/export/everything.json", "csv": "/export/entries.csv"}[ending]
        response = mine.get(url)
    assert response["Content-Disposition"] == f'attachment; filename="corrin-export-2026-11-23.{ending}"'
    assert "no-store" in response["Cache-Control"]


def test_rows_come_in_chunks(mine: Client, whole: User, monkeypatch: pytest.MonkeyPatch) -> None:
    from tracker.export import tables as module

    monkeypatch.setattr(module, "CHUNK", 2)
    for _ in range(4):
        make_row(whole, whole.own_foods.get())
    assert len(read_json(mine)["tables"]["entries"]) == 5


def test_the_number_of_queries_does_not_grow_with_a_month(
    mine: Client, whole: User, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(30):
        make_row(whole, whole.own_foods.get())
    with django_assert_max_num_queries(5):
        read_csv(mine)


def test_somebody_without_any_rows_gets_both_files(db: None) -> None:
    client = Client()
    client.force_login(User.objects.create_superuser("root@example.org", "a quiet long password"))
    assert read_json(client)["tables"]["profile"] == []
    assert read_csv(client) == []
