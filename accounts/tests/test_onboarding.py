from datetime import date
from typing import Any

import pytest
from django.test import Client

from accounts.models import LifeStagePeriod, User

ABOUT, EATING, HEALTH = "/you/welcome/", "/you/welcome/eating/", "/you/welcome/health/"
NOTHING = {"born_day": "", "born_month": "", "born_year": "", "age": "", "start": "", "end": ""}


@pytest.fixture(autouse=True)
def _today(time_machine: Any = None) -> Any:
    import time_machine as machine

    with machine.travel("2026-11-23T12:00:00+00:00", tick=False):
        yield


@pytest.fixture
def new(as_vera: Client, vera: User) -> Client:
    return as_vera


def born(day: object, month: object, year: object) -> dict[str, object]:
    return {**NOTHING, "born_day": day, "born_month": month, "born_year": year}


def test_a_birth_date(new: Client, vera: User) -> None:
    assert new.post(ABOUT, {**born(3, 3, 1954), "sex": "male"}).url == EATING
    vera.profile.refresh_from_db()
    assert (vera.profile.birth_date, vera.profile.sex) == (date(1954, 3, 3), "male")
    assert not vera.profile.birth_date_is_estimate


def test_an_age_is_enough(new: Client, vera: User) -> None:
    new.post(ABOUT, {**NOTHING, "age": "72"})
    vera.profile.refresh_from_db()
    assert vera.profile.birth_date_is_estimate
    assert vera.profile.age_years(date(2026, 11, 23)) == 72


def test_the_same_age_told_again_moves_nothing(new: Client, vera: User) -> None:
    vera.profile.birth_date, vera.profile.birth_date_is_estimate = date(1954, 1, 1), True
    vera.profile.save()
    new.post(ABOUT, {**NOTHING, "age": "72"})
    vera.profile.refresh_from_db()
    assert vera.profile.birth_date == date(1954, 1, 1)


def test_the_whole_first_minute(new: Client, vera: User) -> None:
    new.post(
        ABOUT,
        {
            **born(1, 2, 1990),
            "sex": "female",
            "stage": "pregnant",
            "start": "2026-09-01",
            "end": "2027-05-20",
        },
    )
    new.post(EATING, {"diet": "vegan", "allergies": ["soya", "nuts"]})
    told = {
        "factors": ["metformin"],
        "treated": "",
        "country": "AT",
        "authority": "efsa-2015",
        "time_zone": "Europe/Vienna",
    }
    assert new.post(HEALTH, told).url == "/today/"
    vera.refresh_from_db()
    profile = vera.profile
    assert (profile.diet, profile.allergies) == ("vegan", ["soya", "nuts"])
    assert (profile.country, profile.authority, profile.time_zone) == ("AT", "efsa-2015", "Europe/Vienna")
    assert profile.onboarded_at
    assert vera.life_stage_periods.get().end == date(2027, 5, 20)
    assert vera.risk_factors.get().key == "metformin"


@pytest.mark.parametrize(("step", "to"), [(ABOUT, EATING), (EATING, HEALTH), (HEALTH, "/today/")])
def test_every_step_can_be_skipped_whatever_is_typed(new: Client, step: str, to: str) -> None:
    assert new.post(step, {"skip": "step", "born_day": "nonsense", "diet": "stones"}).url == to


@pytest.mark.parametrize(("step", "to"), [(ABOUT, EATING), (EATING, HEALTH), (HEALTH, "/today/")])
def test_nothing_is_mandatory(new: Client, step: str, to: str) -> None:
    assert new.post(step, {}).url == to


def test_everything_can_be_skipped_at_once(new: Client, vera: User) -> None:
    assert new.post(ABOUT, {"skip": "all"}).url == "/today/"
    vera.profile.refresh_from_db()
    assert vera.profile.onboarded_at
    assert vera.profile.birth_date is None


@pytest.mark.parametrize(
    ("told", "says"),
    [
        (born(24, 11, 2026), "still to come"),
        (born(29, 2, 2025), "no such day"),
        (born(31, 4, 1990), "no such day"),
        (born(1, 1, 1726), "more than 120 years ago"),
        (born("", 3, 1954), "leave all three empty"),
        (born("x", 3, 1954), "whole number"),
        (born(1, 13, 1954), "Select a valid choice"),
        (born(10**30, 1, 1954), "no such day"),
        (born(24, 11, 2010), "16 or older"),
        ({**NOTHING, "age": "300"}, "check the age"),
        ({**NOTHING, "age": "15"}, "16 or older"),
        ({**NOTHING, "age": "-4"}, "age in years"),
        ({**NOTHING, "age": "NaN"}, "whole number"),
        ({**NOTHING, "stage": "pregnant", "start": "2026-12-24"}, "still to come"),
        ({**NOTHING, "stage": "pregnant", "start": "2026-09-01", "end": "2026-08-01"}, "before the first"),
        ({**NOTHING, "stage": "pregnant", "start": "2024-01-01"}, "longer than it can be"),
        ({**NOTHING, "stage": "elephant"}, "Select a valid choice"),
        ({**NOTHING, "stage": "lactating", "start": "yesterday"}, "valid date"),
        ({**NOTHING, "sex": "\x00"}, "Select a valid choice"),
    ],
)
def test_what_cannot_be_is_said_at_the_field_and_kept(new: Client, vera: User, told: dict, says: str) -> None:
    page = new.post(ABOUT, told)
    text = page.content.decode()
    assert page.status_code == 200
    assert says in text
    for value in (told["born_year"], told["age"]):
        assert not value or f'value="{value}"' in text
    vera.profile.refresh_from_db()
    assert vera.profile.birth_date is None
    assert not LifeStagePeriod.objects.exists()


def test_sixteen_today_may_come_in(new: Client, vera: User) -> None:
    assert new.post(ABOUT, born(23, 11, 2010)).status_code == 302


def test_without_a_first_day_it_counts_from_today(new: Client, vera: User) -> None:
    for _twice in range(2):
        new.post(ABOUT, {**NOTHING, "stage": "lactating"})
    assert vera.life_stage_periods.get().start == date(2026, 11, 23)


@pytest.mark.parametrize(
    "told",
    [
        {"factors": ["moonlight"]}, {"country": "XX"}, {"authority": "my-uncle"}, {"time_zone": "Mars/Base"},
        {"time_zone": "\x00"}, {"time_zone": "/etc/passwd"},
    ],
)  # fmt: skip
def test_forged_choices_are_refused(new: Client, vera: User, told: dict) -> None:
    assert new.post(HEALTH, told).status_code == 200
    vera.profile.refresh_from_db()
    assert vera.profile.time_zone == "Europe/London"


def test_the_country_gives_the_time_zone_where_none_is_told(new: Client, vera: User) -> None:
    new.post(HEALTH, {"country": "JP", "time_zone": ""})
    vera.profile.refresh_from_db()
    assert vera.profile.time_zone == "Asia/Tokyo"


def test_unknown_steps_are_not_found(new: Client) -> None:
    assert new.get("/you/welcome/secrets/").status_code == 404


@pytest.mark.parametrize("step", [ABOUT, EATING, HEALTH])
def test_without_a_profile_it_works_too(step: str, db: None) -> None:
    root = User.objects.create_superuser("root@example.org", "a quiet long password")
    client = Client()
    client.force_login(root)
    assert client.get(step).status_code == 200
    assert client.post(step, {}).status_code == 302
    assert User.objects.get().profile.pk
