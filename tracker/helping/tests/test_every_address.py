"""Every address of the site under /for/…, for everybody: what nobody thought of is closed."""

from datetime import timedelta
from itertools import chain, combinations

import pytest
from django.test import Client
from django.utils import timezone

from accounts.care.sight import Sight
from accounts.models import CareRelationship, User
from config.tests.pages import Home, Page, reachable_pages
from testing.care import make_care_of
from tracker.helping.pages import OF_NOBODY, is_open
from tracker.helping.tests.helpers import address, make_help, window_of

SCOPES = ("diary", "symptoms", "labs", "profile")
SUBSETS = list(chain.from_iterable(combinations(SCOPES, size) for size in range(5)))

# What each scope opens to look at, by itself.
DIARY = {"today", "day", "day-go", "entry", "foods", "food", "barcode", "regimens", "trends", "sheet"}
WITH_PROFILE = {"coverage", "findings"}
SYMPTOMS = {"body", "symptom", "get-help"}
LABS = {"body", "lab"}
WITH_EVERYTHING = {"show-doctor"}
# What a helper who may write can open besides, by the scope it belongs to.
TO_LOG = {"add", "add-food", "quick", "copy-from", "own-food"}
TO_NOTE = {"symptom-add", "symptom-add-sign"}
# What is only sent.
LOGS = {
    *("log-again", "log-favourite", "copy", "usual-day", "quick-save", "batch-undo"),
    *("day-complete", "day-unusual", "day-note", "day-not-now"),
    *("entry-delete", "entry-restore", "entry-refresh", "favourite-add", "favourite-remove"),
    *("dose-taken", "dose-skipped", "dose-moved", "dose-undo", "regimen-still-taken"),
}
NOTES = {"symptom-say", "symptom-over", "symptom-goes-on", "symptom-looked-at"}
# Sending these changes nothing of the client's.
ONLY_SENT = {"barcode-photo", "day-not-now"}
# There is nothing to look at where these are sent to.
SENT = {*LOGS, *NOTES, *ONLY_SENT, "finding-fold"}


def short(page: Page) -> str:
    """The name, for pages of the diary; of all others the whole name, which no list has."""
    return page.name.removeprefix("tracker:")


def may_look(name: str, scopes: set[str], may_log: bool) -> bool:
    opened: set[str] = set()
    if "diary" in scopes:
        opened |= DIARY | (TO_LOG if may_log else set())
        opened |= WITH_PROFILE if "profile" in scopes else set()
    if "symptoms" in scopes:
        opened |= SYMPTOMS | (TO_NOTE if may_log else set())
    opened |= LABS if "labs" in scopes else set()
    opened |= WITH_EVERYTHING if scopes == set(SCOPES) else set()
    return name in opened


def may_send(name: str, scopes: set[str], may_log: bool) -> bool:
    opened: set[str] = set()
    if "diary" in scopes:
        opened |= ONLY_SENT | (
            {*LOGS, *TO_LOG, "entry"} - {"add", "quick", "copy-from"} if may_log else set()
        )
        opened |= {"finding-fold"} if "profile" in scopes else set()
    if "symptoms" in scopes and may_log:
        opened |= {*NOTES, "symptom-add-sign"}
    return name in opened


@pytest.mark.parametrize("may_log", [False, True])
@pytest.mark.parametrize("scopes", SUBSETS, ids=lambda scopes: "+".join(scopes) or "nothing")
def test_the_list_says_what_is_open_and_nothing_else_is(scopes: tuple[str, ...], may_log: bool) -> None:
    if may_log and "diary" not in scopes:
        return  # nobody may write a diary that is not shared
    sees = Sight(frozenset(scopes), None, may_log)
    for page in reachable_pages():
        name, told = short(page), set(scopes)
        looks = may_look(name, told, may_log) or (may_log and name in SENT and may_send(name, told, may_log))
        assert is_open(page.name, sees) is looks, page.name
        assert is_open(page.name, sees, writing=True) is may_send(name, told, may_log), page.name


def test_anonymous_is_asked_to_log_in_and_led_back(
    vera: User, nora: User, home: Home, client: Client
) -> None:
    care = make_help(vera, nora)
    for page in reachable_pages():
        where = address(care, page, home)
        answer = client.get(where)
        assert answer.status_code == 302, where
        assert answer["Location"] == f"/account/login/?next={where}"


def test_nobody_else_finds_anything(vera: User, nora: User, sam: User, dora: User, home: Home) -> None:
    care = make_help(vera, nora, may_log=True)
    as_dietitian = make_care_of(vera, dora)
    windows = [(window_of(sam), care), (window_of(vera), care), (window_of(dora), as_dietitian)]
    for number, page in enumerate(reachable_pages()):
        window, whose = windows[number % 3]
        assert window.get(address(whose, page, home)).status_code == 404, page.name
        assert window.post(address(whose, page, home)).status_code == 404, page.name


def test_a_former_helper_finds_nothing(vera: User, nora: User, home: Home) -> None:
    care, window = make_help(vera, nora, may_log=True, ended_at=timezone.now()), window_of(nora)
    for page in reachable_pages():
        assert window.get(address(care, page, home)).status_code == 404, page.name
    assert window.post(f"/for/{care.code}/day/{home.today}/complete/").status_code == 404


def test_it_ends_by_itself_and_with_the_account(vera: User, nora: User) -> None:
    care, window = make_help(vera, nora, until=vera.profile.today()), window_of(nora)
    assert window.get(f"/for/{care.code}/today/").status_code == 200
    User.objects.filter(pk=vera.pk).update(is_active=False)
    assert window.get(f"/for/{care.code}/today/").status_code == 404
    User.objects.filter(pk=vera.pk).update(is_active=True)
    CareRelationship.objects.update(until=vera.profile.today() - timedelta(days=1))
    assert window.get(f"/for/{care.code}/today/").status_code == 404


@pytest.mark.parametrize("terms", [{"may_log": True}, {}, {"scopes": ("diary",)}, {"scopes": ("symptoms",)}])
def test_each_address_answers_as_agreed(vera: User, nora: User, home: Home, terms: dict[str, object]) -> None:
    scopes: tuple[str, ...] = terms.get("scopes", SCOPES)  # type: ignore[assignment]
    may_log = bool(terms.get("may_log"))
    care, window, before = make_help(vera, nora, *scopes, may_log=may_log), window_of(nora), rows_of(vera)
    for page in reachable_pages():
        where, name = address(care, page, home), short(page)
        looked = window.get(where).status_code
        if page.name in OF_NOBODY:
            assert looked == 302, where
        elif may_look(name, set(scopes), may_log):
            assert looked in (200, 302), (where, looked)
        elif may_send(name, set(scopes), may_log):
            assert looked in (403, 405), (where, looked)
        else:
            assert looked == 403, (where, looked)
        if not may_send(name, set(scopes), may_log):
            assert window.post(where, {"complete": "yes", "strength": "2"}).status_code == 403, where
    assert rows_of(vera) == before


def test_pages_of_nobody_are_shown_outside(vera: User, nora: User, home: Home) -> None:
    care, window = make_help(vera, nora, "diary"), window_of(nora)
    answer = window.get(f"/for/{care.code}/learn/absorption/?from=here")
    assert (answer.status_code, answer["Location"]) == (302, "/learn/absorption/?from=here")


def rows_of(owner: User) -> list[object]:
    kinds = (owner.entries, owner.days, owner.favourites, owner.symptoms, owner.lab_results, owner.regimens)
    return [sorted(kind.values_list(), key=str) for kind in kinds]
