"""The switches, the weekly check and the help lines."""

import re
import uuid
from datetime import date, timedelta

import pytest
from django.test import Client

from accounts.models import RiskFactor, User
from testing.factories import make_entry, make_food, make_user
from tracker.diary import actions
from tracker.modes.helplines import helpline_for, helplines
from tracker.modes.quiet import FIGURE
from tracker.modes.weekly import last_week

pytestmark = pytest.mark.django_db


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


@pytest.mark.parametrize("mode", ["large_type", "plain_mode", "quiet_mode"])
def test_a_switch_takes_effect_at_once_and_goes_back(as_vera: Client, vera: User, mode: str) -> None:
    as_vera.post("/display/", {"mode": mode, "on": "yes"})
    vera.profile.refresh_from_db()
    assert getattr(vera.profile, mode)
    as_vera.post("/display/", {"mode": mode, "on": "no"})
    vera.profile.refresh_from_db()
    assert not getattr(vera.profile, mode)


def test_plain_mode_begins_with_large_type(as_vera: Client) -> None:
    as_vera.post("/display/", {"mode": "plain_mode", "on": "yes"})
    assert 'class="large-type plain-mode"' in as_vera.get("/today/").content.decode()


def test_an_unknown_switch_changes_nothing(as_vera: Client) -> None:
    assert as_vera.post("/display/", {"mode": "is_staff", "on": "yes"}).status_code == 200


def test_each_switch_says_what_it_changes(as_vera: Client) -> None:
    page = as_vera.get("/display/").content.decode()
    assert page.count('aria-pressed="false"') == 3
    assert "No numbers, bars or questions" in page


def test_more_leads_to_the_places_the_bar_leaves_out(as_vera: Client) -> None:
    assert {"/findings/", "/planner/", "/learn/", "/sheet/"} <= set(
        re.findall(r'href="([^"]+)"', as_vera.get("/you/").content.decode())
    )


# The usual day in one tap ------------------------------------------------------------------------------


def usual_days(user: User) -> None:
    food = make_food("Porridge")
    for back in range(1, 5):
        make_entry(user, food=food, on=user.profile.today() - timedelta(days=back))


def test_the_usual_day_is_logged_in_one_tap_and_taken_out_again() -> None:
    user = make_user(plain_mode=True)
    usual_days(user)
    client, today = signed_in(user), user.profile.today().isoformat()
    assert "My usual day" in client.get("/today/").content.decode()
    done = client.post(f"/day/{today}/usual/", {"client_id": str(uuid.uuid4())}, follow=True).content.decode()
    assert "Your usual day is written down." in done
    undo = re.search(r'action="(/day/[^"]+/undo/[^"]+)"', done)
    assert undo
    assert "My usual day" in client.post(undo[1], follow=True).content.decode()


def test_there_is_no_such_button_for_others() -> None:
    user = make_user()
    usual_days(user)
    assert "btn block usual" not in signed_in(user).get("/today/").content.decode()


# The weekly check --------------------------------------------------------------------------------------


def test_a_week_is_checked_once_it_is_over() -> None:
    assert last_week(date(2026, 11, 23)) == (date(2026, 11, 16), date(2026, 11, 22))
    assert last_week(date(2026, 11, 22)) == (date(2026, 11, 9), date(2026, 11, 15))


def week_of(user: User, ug: int, *, complete: bool) -> str:
    monday, _ = last_week(user.profile.today())
    food = make_food("Cereal", b12_ug=ug)
    for day in (monday + timedelta(days=number) for number in range(7)):
        make_entry(user, food=food, on=day, occasion="breakfast")
        make_entry(user, food=food, on=day, occasion="dinner")
        if complete:
            actions.mark_complete(owner=user, date=day, complete=True)
    return signed_in(user).get("/coverage/").content.decode()


@pytest.mark.parametrize("diet", ["vegan", "contains_meat"])
def test_a_good_week_is_said_in_words(diet: str) -> None:
    user = make_user(diet=diet, quiet_mode=True, country="GB")
    assert "On most days last week there was a dependable source" in week_of(user, 3, complete=False)


def test_a_week_without_a_source_is_said_only_of_complete_days() -> None:
    user = make_user(diet="vegan", quiet_mode=True)
    assert "Last week there were few days" in week_of(user, 0, complete=True)


def test_an_incomplete_week_without_a_source_cannot_be_told() -> None:
    user = make_user(diet="vegan", quiet_mode=True)
    assert "Last week cannot be told" in week_of(user, 0, complete=False)


def test_treatment_comes_before_the_weekly_check() -> None:
    user = make_user(diet="vegan", quiet_mode=True, treated_for_deficiency=True)
    page = week_of(user, 3, complete=True)
    assert "in your doctor’s hands" in page
    assert "dependable source" not in page


def test_nothing_reassures_beside_metformin() -> None:
    user = make_user(diet="vegan", quiet_mode=True)
    RiskFactor.objects.create(user=user, key="metformin")
    assert "dependable source" not in week_of(user, 3, complete=True)


# Help lines --------------------------------------------------------------------------------------------


def test_every_help_line_says_where_and_when_it_was_read() -> None:
    assert all(line.source.startswith("http") and line.read_on_date for line in helplines().values())


def test_the_help_line_is_that_of_the_country() -> None:
    page = signed_in(make_user(quiet_mode=True, country="DE")).get("/coverage/").content.decode()
    assert 'href="tel:0221892031"' in page


def test_a_number_that_was_not_read_at_its_source_says_so() -> None:
    page = signed_in(make_user(quiet_mode=True, country="GB")).get("/coverage/").content.decode()
    assert helpline_for("GB")
    assert "not yet checked at its source" in page


def test_without_a_known_line_there_is_a_general_word() -> None:
    page = signed_in(make_user(quiet_mode=True, country="")).get("/coverage/").content.decode()
    assert "your doctor or pharmacy knows it" in page
    assert "tel:" not in page


@pytest.mark.parametrize("text", ["2.4 µg a day", "10 µg", "64 %", "3 of 14 days", "on 12 days", "1,000 µg"])
def test_a_figure_is_known_as_one(text: str) -> None:
    assert FIGURE.search(text)


@pytest.mark.parametrize(
    "text", ["B12 in food", "Over 50, where B12 comes from matters", "two years or more"]
)
def test_a_name_is_no_figure(text: str) -> None:
    assert not FIGURE.search(text)
