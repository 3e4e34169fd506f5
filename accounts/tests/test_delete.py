import pytest
from django.contrib.messages import get_messages
from django.core.cache import cache
from django.test import Client

from accounts import actions
from accounts.models import Session, User
from accounts.tests.personal import personal_paths, rows_left_of
from foods.models import Food
from testing.everything import make_everything
from testing.factories import PASSWORD

URL = "/you/delete/"
SURE = {"password": PASSWORD, "confirmation": "delete"}


@pytest.fixture(autouse=True)
def _no_limits_left_over() -> None:
    cache.clear()


@pytest.fixture
def whole(db: None) -> User:
    return make_everything()


def test_the_walk_finds_the_tables_it_should() -> None:
    labels = {model._meta.label for model in personal_paths()}
    assert {"tracker.Entry", "tracker.DoseEvent", "foods.HouseholdMeasure", "account.EmailAddress"} <= labels


def test_the_example_fills_every_table_a_person_has(whole: User) -> None:
    by_others = {
        "accounts.User_groups", "accounts.User_user_permissions",
        "admin.LogEntry", "account.EmailConfirmation",
    }  # fmt: skip
    derived = {"foods.SearchDocument"}
    empty = {model._meta.label for model in personal_paths()} - set(rows_left_of(whole.pk))
    assert empty <= by_others | derived


def test_no_row_is_left_in_any_table(whole: User) -> None:
    client, pk = Client(), whole.pk
    client.force_login(whole)
    response = client.post(URL, SURE)
    assert rows_left_of(pk) == {}
    assert not User.objects.filter(pk=pk).exists()
    assert "Your account is deleted" in str(*get_messages(response.wsgi_request))
    assert client.get("/you/").status_code == 302


def test_log_ins_on_other_devices_end_too(whole: User, as_sam: Client) -> None:
    here, elsewhere = Client(), Client()
    for client in (here, elsewhere):
        client.force_login(whole)
    here.post(URL, SURE)
    assert not Session.objects.filter(user_id=whole.pk).exists()
    assert "/account/login/" in elsewhere.get("/you/").url
    assert as_sam.get("/you/").status_code == 200


def test_others_and_the_catalogue_stay(whole: User, oat_milk: Food) -> None:
    other = make_everything("sam")
    before = rows_left_of(other.pk)
    actions.delete_account(user=whole)
    assert rows_left_of(other.pk) == before
    assert Food.objects.filter(pk=oat_milk.pk).exists()


@pytest.mark.parametrize(
    "told",
    [
        {}, {"password": PASSWORD}, {"confirmation": "delete"},
        {"password": "wrong", "confirmation": "delete"},
        {"password": PASSWORD, "confirmation": "yes"}, {"password": "\x00", "confirmation": "delete"},
    ],
)  # fmt: skip
def test_without_both_proofs_nothing_happens(as_vera: Client, vera: User, told: dict) -> None:
    page = as_vera.post(URL, told)
    assert page.context["form"].errors
    assert User.objects.filter(pk=vera.pk).exists()


def test_the_word_may_be_typed_in_any_letters(as_vera: Client, vera: User) -> None:
    as_vera.post(URL, {**SURE, "confirmation": " “Delete” "})
    assert not User.objects.exists()


def test_reading_the_page_deletes_nothing(as_vera: Client, vera: User) -> None:
    assert as_vera.get(URL).status_code == 200
    assert User.objects.exists()


def test_guessing_the_password_is_stopped(as_vera: Client, vera: User) -> None:
    answers = [as_vera.post(URL, {"password": "no", "confirmation": "delete"}).status_code for _ in range(6)]
    assert answers == [200] * 5 + [429]
