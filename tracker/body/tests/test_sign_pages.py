"""Noting signs: a few taps, kept when something is wrong, an emergency at once."""

from collections.abc import Callable
from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.test import Client

from accounts.models import Profile, User
from tracker.body.models import Symptom
from tracker.body.tests.conftest import TODAY, text_of

pytestmark = pytest.mark.django_db
NOTE = {"strength": "2", "since": "today"}


@pytest.fixture
def cramps(vera: User) -> Symptom:
    sign = Symptom.objects.create(owner=vera, key="cramps", since=TODAY - timedelta(days=9))
    sign.notes.create(date=TODAY - timedelta(days=4), strength=1)
    return sign


def at(sign: Symptom, what: str = "") -> str:
    return f"/body/symptom/{sign.code}/{what}"


# Noting ----------------------------------------------------------------------------------------------------


def test_muscles_come_first(as_vera: Client) -> None:
    page = text_of(as_vera, "/body/add/")
    places = [page.index(words) for words in ("Weak muscles", "Tingling", "tongue", "Sudden loss of sight")]
    assert places == sorted(places)


def test_two_answers_note_a_sign(as_vera: Client) -> None:
    assert as_vera.post("/body/add/fatigue/", NOTE).url == "/body/"
    sign = Symptom.objects.get()
    assert (sign.since, sign.since_precision, sign.notes.get().strength) == (TODAY, "day", 2)


@pytest.mark.parametrize(
    ("parts", "status"),
    [(("", "", "1994"), 422), (("", "5", "1995"), 422), (("29", "6", "1995"), 422), (("", "6", "1995"), 302),
     (("", "", "1995"), 302)],
)  # fmt: skip
def test_nothing_is_noticed_before_birth(as_vera: Client, parts: tuple[str, str, str], status: int) -> None:
    Profile.objects.update(birth_date="1995-06-30")
    told = dict(zip(("since_day", "since_month", "since_year"), parts, strict=True))
    assert as_vera.post("/body/add/fatigue/", {**NOTE, "since": "earlier", **told}).status_code == status


@pytest.mark.parametrize(
    ("parts", "since", "precision", "words"),
    [
        (("3", "5", "2026"), date(2026, 5, 3), "day", "since 3 May 2026"),
        (("", "5", "2026"), date(2026, 5, 1), "month", "since May 2026"),
        (("", "", "2019"), date(2019, 1, 1), "year", "since 2019"),
    ],
)
def test_since_is_kept_as_exactly_as_it_was_told(
    as_vera: Client, parts: tuple[str, str, str], since: date, precision: str, words: str
) -> None:
    told = dict(zip(("since_day", "since_month", "since_year"), parts, strict=True))
    as_vera.post("/body/add/fatigue/", {**NOTE, "since": "earlier", **told})
    sign = Symptom.objects.get()
    assert (sign.since, sign.since_precision) == (since, precision)
    assert words in text_of(as_vera, "/body/")


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({"since": "today"}, "Say how strong it is."),
        ({"strength": "4", "since": "today"}, "Select a valid choice"),
        ({**NOTE, "since": "earlier"}, "The year alone is enough"),
        ({**NOTE, "since": "earlier", "since_year": "1203"}, "four digits"),
        ({**NOTE, "since": "earlier", "since_year": "2026", "since_day": "9"}, "Choose the month as well"),
        (
            {**NOTE, "since": "earlier", "since_year": "2026", "since_month": "2", "since_day": "30"},
            "no such day",
        ),
        ({**NOTE, "since": "earlier", "since_year": "2026", "since_month": "12"}, "still to come"),
        ({**NOTE, "note": "x" * 501}, "500 characters"),
        ({**NOTE, "note": "a\x00b"}, "Null characters"),
    ],
)
def test_what_cannot_be_is_said_beside_the_field_and_the_rest_kept(
    as_vera: Client, told: dict[str, str], words: str
) -> None:
    response = as_vera.post("/body/add/fatigue/", {"note": "in the morning", **told})
    assert response.status_code == 422
    assert words in response.content.decode()
    assert not Symptom.objects.exists()


def test_a_sign_for_a_doctor_leads_to_the_sheet(as_vera: Client) -> None:
    assert as_vera.post("/body/add/paraesthesia/", NOTE).url == "/body/show-a-doctor/"


def test_an_unknown_sign_is_not_found(as_vera: Client) -> None:
    assert as_vera.get("/body/add/hiccups/").status_code == 404


@pytest.mark.parametrize("url", ["/body/", "/body/add/", "/body/add/fatigue/", "/body/results/add/mma/"])
def test_nobody_watches_is_said_where_something_is_entered(as_vera: Client, url: str) -> None:
    assert "Nobody watches this live" in text_of(as_vera, url)


# Emergency -------------------------------------------------------------------------------------------------


def test_an_emergency_leads_to_the_number_at_once(as_vera: Client) -> None:
    assert as_vera.post("/body/add/sudden_or_one_sided/").url == "/body/get-help/"
    assert Symptom.objects.get().needs_help_now


@pytest.mark.parametrize(("country", "number"), [("GB", "999"), ("DE", "112"), ("US", "911"), ("AU", "000")])
def test_the_number_of_the_country_comes_first(
    as_vera: Client, vera: User, country: str, number: str
) -> None:
    vera.profile.country = country
    vera.profile.save()
    page = text_of(as_vera, "/body/get-help/")
    assert f'href="tel:{number}"' in page[: page.index('class="numbers"')]
    assert all(f"<b>{each}</b>" in page for each in ("112", "999", "911", "000"))


def test_an_unknown_country_gets_all_the_numbers(as_vera: Client, vera: User) -> None:
    vera.profile.country = ""
    vera.profile.save()
    assert "the country you are in" in text_of(as_vera, "/body/get-help/")


def test_the_page_for_help_says_nothing_of_b12(as_vera: Client) -> None:
    as_vera.post("/body/add/chest_pain_breathless_at_rest/")
    page = text_of(as_vera, "/body/get-help/")
    assert "B12" not in page
    assert "Chest pain" in page
    assert "no help comes by itself" in page


def test_looking_at_an_emergency_sign_notes_nothing(as_vera: Client) -> None:
    assert as_vera.get("/body/add/sudden_sight_loss/").url == "/body/get-help/"
    assert not Symptom.objects.exists()


# Over time -------------------------------------------------------------------------------------------------


def test_how_it_is_today_is_one_tap(as_vera: Client, cramps: Symptom) -> None:
    as_vera.post(at(cramps, "strength/"), {"strength": "3"})
    assert cramps.notes.get(date=TODAY).strength == 3
    assert 'value="3" aria-pressed="true"' in text_of(as_vera, "/body/")


def test_another_day_can_be_noted(as_vera: Client, cramps: Symptom) -> None:
    day = TODAY - timedelta(days=2)
    as_vera.post(at(cramps, "strength/"), {"strength": "1", "date": day.isoformat(), "note": "a bad night"})
    assert "a bad night" in text_of(as_vera, at(cramps))


@pytest.mark.parametrize("told", [{}, {"strength": "9"}, {"strength": "1", "date": "2026-02-30"}])
def test_what_cannot_be_read_is_not_noted(as_vera: Client, cramps: Symptom, told: dict[str, str]) -> None:
    assert as_vera.post(at(cramps, "strength/"), told).status_code == 302
    assert cramps.notes.count() == 1


def test_over_can_be_undone(as_vera: Client, cramps: Symptom) -> None:
    response = as_vera.post(at(cramps, "over/"), follow=True)
    assert at(cramps, "goes-on/") in response.content.decode()
    cramps.refresh_from_db()
    assert cramps.ended == TODAY
    as_vera.post(at(cramps, "goes-on/"))
    cramps.refresh_from_db()
    assert cramps.ended is None


def test_a_doctor_looked_at_it_and_did_not(as_vera: Client, cramps: Symptom) -> None:
    as_vera.post(at(cramps, "looked-at/"), {"day": "2026-11-20"})
    cramps.refresh_from_db()
    assert cramps.looked_at_on == date(2026, 11, 20)
    as_vera.post(at(cramps, "looked-at/"), {"no": "1"})
    cramps.refresh_from_db()
    assert cramps.looked_at_on is None


def test_its_beginning_can_be_changed(as_vera: Client, cramps: Symptom) -> None:
    as_vera.post(at(cramps), {"since": "earlier", "since_year": "2024", "note": "left calf"})
    cramps.refresh_from_db()
    assert (cramps.since, cramps.since_precision, cramps.note) == (date(2024, 1, 1), "year", "left calf")


def test_a_beginning_after_the_first_note_is_refused_with_a_reason(as_vera: Client, cramps: Symptom) -> None:
    response = as_vera.post(at(cramps), {"since": "today"})
    assert "noted for an earlier day already" in response.content.decode()


def test_removed_is_gone(as_vera: Client, cramps: Symptom) -> None:
    as_vera.post(at(cramps, "remove/"))
    assert not Symptom.objects.exists()
    assert as_vera.get(at(cramps)).status_code == 404


@pytest.mark.parametrize("what", ["", "strength/", "over/", "goes-on/", "looked-at/", "remove/"])
def test_a_stranger_finds_nothing(as_sam: Client, cramps: Symptom, what: str) -> None:
    assert as_sam.post(at(cramps, what), {"strength": "3"}).status_code == 404
    assert as_sam.post(f"/body/symptom/{uuid4()}/{what}").status_code == 404


def test_the_page_costs_the_same_with_years_of_notes(
    as_vera: Client, vera: User, cramps: Symptom, django_assert_max_num_queries: Callable
) -> None:
    for back in range(300):
        cramps.notes.update_or_create(date=TODAY - timedelta(days=back), defaults={"strength": 1 + back % 3})
        vera.lab_results.create(analyte="mma", value="0.2", unit="µmol/L", taken_on=TODAY - timedelta(back))
    with django_assert_max_num_queries(12):
        assert as_vera.get("/body/?months=36").status_code == 200
