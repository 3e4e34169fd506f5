"""A helper keeps the diary: what is logged, by whom, and what the record says of it."""

import uuid
from datetime import timedelta

import pytest
from django.test import Client

from accounts.models import AccessRecord, CareRelationship, User
from config.tests.pages import Home
from foods.models import Food
from testing.factories import make_entry, make_food
from tracker.diary.models import Day, Entry, Favourite
from tracker.helping.tests.helpers import inside, make_help, today_of, window_of


@pytest.fixture
def care(vera: User, nora: User) -> CareRelationship:
    return make_help(vera, nora, may_log=True)


@pytest.fixture
def window(nora: User) -> Client:
    return window_of(nora)


def said(owner: User, **more: str) -> dict[str, str]:
    amount = {"quantity": "100", "measure": "g", "occasion": "lunch", "date": f"{today_of(owner)}"}
    return {"client_id": str(uuid.uuid4()), **amount, **more}


def test_what_a_helper_logs_is_the_clients_and_names_the_helper(
    vera: User, nora: User, care: CareRelationship, window: Client, oat_milk: Food
) -> None:
    sent = window.post(inside(care, f"/add/{oat_milk.code}/"), said(vera))
    assert sent["Location"].startswith(inside(care, "/add/?"))
    entry = Entry.objects.get()
    assert (entry.owner, entry.logged_by) == (vera, nora)
    assert not nora.entries.exists()
    for path in ("/today/", f"/entry/{entry.code}/"):
        assert "logged by nora" in window.get(inside(care, path)).content.decode()
        assert "logged by nora" in window_of(vera).get(path).content.decode()
    table = b"".join(window_of(vera).get("/export/entries.csv")).decode()  # type: ignore[arg-type]
    assert ",nora," in table


def test_a_helper_without_a_name_is_known_by_the_e_mail_to_the_owner_alone(
    vera: User, nora: User, care: CareRelationship, window: Client, oat_milk: Food
) -> None:
    User.objects.filter(pk=nora.pk).update(name="")
    window.post(inside(care, f"/add/{oat_milk.code}/"), said(vera))
    entry = Entry.objects.get()
    for path in ("/today/", f"/entry/{entry.code}/"):
        assert f"logged by {nora.email}" in window_of(vera).get(path).content.decode()
        assert "logged by you" in window.get(inside(care, path)).content.decode()


def test_every_way_of_logging_names_the_helper(
    vera: User, nora: User, care: CareRelationship, window: Client, oat_milk: Food, egg: Food
) -> None:
    today, before = today_of(vera), today_of(vera) - timedelta(days=1)
    for back in range(1, 4):
        make_entry(vera, food=oat_milk, on=today - timedelta(days=back), occasion="lunch")
    old = Entry.objects.order_by("date").last()
    assert old is not None
    Favourite.objects.create(owner=vera, food=egg, quantity=1, measure_label="g")
    ways = [
        (f"/day/{today}/again/{old.code}/", {"occasion": "dinner"}),
        (f"/day/{today}/favourite/{egg.code}/", {"occasion": "snacks"}),
        (f"/day/{today}/copy/", {"source": f"{before}", "occasion": "lunch"}),
        (f"/day/{today}/usual/", {}),
    ]
    for path, more in ways:
        window.post(inside(care, path), {"client_id": str(uuid.uuid4()), **more})
    logged = Entry.objects.filter(date=today)
    assert logged.count() == 3  # the usual day was on it by then
    assert {entry.logged_by for entry in logged} == {nora}


def test_logging_is_in_the_record_once_with_its_day(
    vera: User, care: CareRelationship, window: Client, oat_milk: Food
) -> None:
    window.post(inside(care, f"/add/{oat_milk.code}/"), said(vera))
    record = AccessRecord.objects.get()
    assert (record.action, record.what, record.first_day) == ("logged", "day", today_of(vera))
    assert (record.client, record.actor_name) == (vera, "nora")


def test_the_page_drawn_anew_after_a_change_is_no_second_look(
    vera: User, care: CareRelationship, window: Client, oat_milk: Food
) -> None:
    day = f"/day/{today_of(vera)}/"
    window.post(inside(care, f"{day}complete/"), {"complete": "yes"}, headers={"HX-Request": "true"})
    window.get(inside(care, day), headers={"HX-Request": "true"})
    assert [record.action for record in AccessRecord.objects.all()] == ["changed"]


def test_a_form_that_came_back_with_errors_logged_nothing(
    vera: User, care: CareRelationship, window: Client, oat_milk: Food
) -> None:
    window.post(inside(care, f"/add/{oat_milk.code}/"), said(vera, quantity="a lot"))
    assert not Entry.objects.exists()
    assert [record.action for record in AccessRecord.objects.all()] == ["viewed"]


def test_each_look_is_in_the_record(vera: User, care: CareRelationship, window: Client, home: Home) -> None:
    today = today_of(vera)
    for path in ("/today/", "/trends/?days=7", "/body/", "/supplements/"):
        assert window.get(inside(care, path)).status_code == 200
    seen = list(AccessRecord.objects.order_by("pk").values_list("what", "first_day", "last_day"))
    assert [what for what, *_ in seen] == ["day", "trends", "body", "supplements"]
    assert seen[0] == ("day", today, today)
    assert seen[1] == ("trends", today - timedelta(days=6), today)


def test_a_part_of_a_page_fetched_anew_is_no_second_look(care: CareRelationship, window: Client) -> None:
    window.get(inside(care, "/today/"))
    window.get(inside(care, "/today/"), headers={"HX-Request": "true"})
    assert AccessRecord.objects.count() == 1
    window.get(inside(care, "/today/"))
    assert AccessRecord.objects.count() == 2


def test_nobody_hides_a_look_behind_htmx(care: CareRelationship, window: Client) -> None:
    window.get(inside(care, "/today/"), headers={"HX-Request": "true"})
    assert AccessRecord.objects.get().what == "day"


def test_the_page_of_signs_and_results_is_called_by_what_was_shared(vera: User, nora: User) -> None:
    care = make_help(vera, nora, "labs")
    window_of(nora).get(inside(care, "/body/"))
    assert AccessRecord.objects.get().what == "labs"


def test_ones_own_pages_leave_no_record(as_vera: Client, vera: User, nora: User) -> None:
    make_help(vera, nora)
    as_vera.get("/today/")
    assert not AccessRecord.objects.exists()


def test_a_helpers_own_pages_stay_their_own(
    vera: User, nora: User, care: CareRelationship, window: Client, home: Home
) -> None:
    text = window.get("/today/").content.decode()
    assert "/for/" not in text.replace("/helping/", "")
    assert not AccessRecord.objects.exists()


def test_what_the_session_keeps_stays_with_its_diary(
    vera: User, nora: User, care: CareRelationship, window: Client, home: Home
) -> None:
    """The folded findings, the day not to be asked about, the usual day: never two people's in one."""
    before = today_of(vera) - timedelta(days=1)
    window.post(f"/day/{before}/not-now/")
    assert "Was yesterday everything?" in window.get(inside(care, "/today/")).content.decode()
    window.post(inside(care, f"/day/{before}/not-now/"))
    assert "Was yesterday everything?" not in window.get(inside(care, "/today/")).content.decode()


def test_a_way_back_never_leaves_the_diary(vera: User, care: CareRelationship, window: Client) -> None:
    day = f"/day/{today_of(vera)}/complete/"
    for wanted in ("/today/", "https://elsewhere.example/", f"/for/{uuid.uuid4()}/today/"):
        sent = window.post(inside(care, day), {"complete": "yes", "next": wanted})
        assert sent["Location"] == inside(care, f"/day/{today_of(vera)}/")
    assert Day.objects.get().complete


def test_the_page_costs_the_same_however_much_was_logged(
    vera: User, nora: User, care: CareRelationship, window: Client, django_assert_max_num_queries: object
) -> None:
    def queries() -> int:
        with django_assert_max_num_queries(30) as counted:  # type: ignore[operator]
            assert window.get(inside(care, "/today/")).status_code == 200
        return len(counted)

    queries()  # the first one sets the session up
    make_entry(vera, food=make_food("Bread"), on=today_of(vera))
    few = queries()
    for number in range(8):
        entry = make_entry(vera, food=make_food(f"Bread {number}"), on=today_of(vera))
        Entry.objects.filter(pk=entry.pk).update(logged_by=nora)
    assert queries() == few <= 16
