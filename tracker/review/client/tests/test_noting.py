"""Personal target, rare rich foods and the next appointment."""

import datetime as dt
from decimal import Decimal

import pytest
from django.test import Client

from accounts.models import AccessRecord, CareRelationship, User
from testing.factories import make_food
from tracker.review.client.rare import rare_foods
from tracker.review.models import RareFood, RareKind, Target

pytestmark = pytest.mark.django_db


@pytest.fixture
def url(care: CareRelationship) -> str:
    return f"/clients/{care.code}/"


@pytest.fixture
def today(vera: User) -> dt.date:
    return vera.profile.today()


def test_a_target_is_set_with_its_reason_and_noted(
    as_dora: Client, url: str, vera: User, today: dt.date
) -> None:
    answer = as_dora.post(f"{url}target/", {"ug": "4", "reason": "Low MMA", "start": today.isoformat()})
    assert answer.status_code == 302
    target = Target.objects.of(vera).held_on(today)
    assert target
    assert (target.ug, target.reason, target.set_by_name) == (4, "Low MMA", "Dora of the practice")
    assert AccessRecord.objects.filter(client=vera, what="target", action="changed").exists()


def test_a_new_target_ends_the_one_before(as_dora: Client, url: str, vera: User, today: dt.date) -> None:
    before = Target.objects.create(client=vera, set_by_name="D", ug=3, reason="r", start=dt.date(2026, 1, 1))
    as_dora.post(f"{url}target/", {"ug": "5", "reason": "More", "start": today.isoformat()})
    before.refresh_from_db()
    assert before.end == today - dt.timedelta(days=1)
    held = Target.objects.of(vera).held_on(today)
    assert held
    assert held.ug == 5


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("ug", "0"),
        ("ug", "9" * 40),
        ("ug", "NaN"),
        ("ug", "6000"),
        ("reason", ""),
        ("reason", "\x00"),
        ("start", "2026-02-30"),
        ("start", "9999-12-31"),
        ("start", "0001-01-01"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_kept(
    as_dora: Client, url: str, vera: User, today: dt.date, field: str, value: str
) -> None:
    typed = {"ug": "4", "reason": "Because", "start": today.isoformat(), field: value}
    answer = as_dora.post(f"{url}target/", typed)
    assert answer.status_code == 422
    assert 'class="error"' in answer.content.decode()
    assert not Target.objects.exists()


def test_a_target_is_ended_and_a_coming_one_taken_back(
    as_dora: Client, url: str, vera: User, today: dt.date
) -> None:
    kept = {"client": vera, "set_by_name": "D", "ug": 3, "reason": "r"}
    begun = Target.objects.create(start=today - dt.timedelta(days=5), **kept)
    coming = Target.objects.create(start=today + dt.timedelta(days=5), **kept)
    for target in (begun, coming):
        as_dora.post(f"{url}target/{target.code}/end/")
    assert list(Target.objects.values_list("end", flat=True)) == [today]


def test_somebody_elses_target_is_not_found(as_dora: Client, url: str, sam: User, today: dt.date) -> None:
    other = Target.objects.create(client=sam, set_by_name="D", ug=3, reason="r", start=today)
    assert as_dora.post(f"{url}target/{other.code}/end/").status_code == 404


def test_rare_foods_are_answered_changed_and_taken_back(as_dora: Client, url: str, vera: User) -> None:
    spans = {f"{kind}_per": "year" for kind in ("liver", "shellfish", "kidney", "oily_fish")}
    as_dora.post(f"{url}rare-foods/", {**spans, "liver": "3", "shellfish": "0"})
    assert dict(RareFood.objects.values_list("kind", "times")) == {"liver": 3, "shellfish": 0}
    as_dora.post(f"{url}rare-foods/", {**spans, "liver": "4", "liver_per": "month"})
    row = RareFood.objects.get(client=vera)
    assert (row.times, row.per) == (4, "month")


@pytest.mark.parametrize("typed", ["-1", "101", "9" * 50, "two", "\x00", "1.5"])
def test_how_often_must_be_a_number_up_to_a_hundred(
    as_dora: Client, url: str, vera: User, typed: str
) -> None:
    spans = {f"{kind}_per": "year" for kind in ("liver", "shellfish", "kidney", "oily_fish")}
    assert as_dora.post(f"{url}rare-foods/", {**spans, "liver": typed}).status_code == 422
    assert not RareFood.objects.exists()


def test_a_rare_food_adds_its_portion_spread_over_its_days(vera: User, today: dt.date) -> None:
    make_food("Liver", dataset_id="E0002", b12_ug=Decimal(70))
    make_food("Pâté", dataset_id="E0013", b12_ug=Decimal(10))
    row = RareFood(client=vera, kind="liver", times=12, per="year", asked_on=today)
    found = rare_foods([row])
    assert found.shares[0].portion_ug == pytest.approx((2.0, 59.5))
    assert (found.low_ug, found.high_ug) == pytest.approx((12 * 2 / 365.25, 12 * 59.5 / 365.25))


def test_without_figures_in_the_catalogue_nothing_is_estimated(vera: User, today: dt.date) -> None:
    share = rare_foods([RareFood(client=vera, kind="liver", times=3, per="week", asked_on=today)]).shares[0]
    assert (share.portion_ug, share.high_ug) == (None, 0)


def test_the_next_appointment_is_noted_and_taken_back(
    as_dora: Client, url: str, care: CareRelationship, today: dt.date
) -> None:
    day = today + dt.timedelta(days=10)
    as_dora.post(f"{url}appointment/", {"next_appointment": day.isoformat()})
    care.refresh_from_db()
    assert care.next_appointment == day
    as_dora.post(f"{url}appointment/", {"next_appointment": ""})
    care.refresh_from_db()
    assert care.next_appointment is None


@pytest.mark.parametrize("typed", ["2020-01-01", "9999-12-31", "soon"])
def test_an_appointment_lies_ahead(as_dora: Client, url: str, care: CareRelationship, typed: str) -> None:
    assert as_dora.post(f"{url}appointment/", {"next_appointment": typed}).status_code == 422


@pytest.mark.parametrize("page", ["target/", "rare-foods/"])
def test_both_need_the_diary_to_be_shared(
    as_dora: Client, url: str, care: CareRelationship, page: str
) -> None:
    type(care).objects.filter(pk=care.pk).update(share_diary=False)
    assert as_dora.get(url + page).status_code == 403


def test_what_was_noted_before_the_days_that_are_shared_is_not_shown(
    as_dora: Client, url: str, vera: User, care: CareRelationship, today: dt.date
) -> None:
    """Another dietitian asked and set it, at a time that the client keeps to herself."""
    long_ago = today - dt.timedelta(days=90)
    over = {"set_by_name": "A. Former", "ug": 3, "end": long_ago + dt.timedelta(days=9)}
    Target.objects.create(client=vera, reason="An old reason", start=long_ago, **over)
    RareFood.objects.create(client=vera, kind="kidney", times=7, per="month", asked_on=long_ago)
    CareRelationship.objects.filter(pk=care.pk).update(shares_from=today)
    shown = "".join(as_dora.get(f"{url}{page}").content.decode() for page in ("", "target/", "rare-foods/"))
    assert "An old reason" not in shown
    assert "A. Former" not in shown
    assert 'value="7"' not in shown


def test_an_answer_that_is_not_shown_is_not_taken_back(
    as_dora: Client, url: str, vera: User, care: CareRelationship, today: dt.date
) -> None:
    asked_on = today - dt.timedelta(days=90)
    RareFood.objects.create(client=vera, kind="kidney", times=7, per="month", asked_on=asked_on)
    CareRelationship.objects.filter(pk=care.pk).update(shares_from=today)
    answers = {f"{kind}_per": "month" for kind in RareKind.values}
    as_dora.post(f"{url}rare-foods/", {**answers, "liver": "2"})
    assert set(RareFood.objects.values_list("kind", "times")) == {("kidney", 7), ("liver", 2)}


@pytest.mark.parametrize("page", ["target/", "appointment/", "rare-foods/"])
def test_looking_at_what_is_noted_leaves_a_line(as_dora: Client, url: str, vera: User, page: str) -> None:
    as_dora.get(f"{url}{page}")
    assert AccessRecord.objects.filter(client=vera, action="viewed").count() == 1


@pytest.mark.parametrize("page", ["target/", "rare-foods/", "appointment/"])
def test_opening_each_page_is_in_the_access_record(as_dora: Client, url: str, vera: User, page: str) -> None:
    as_dora.get(url + page)
    assert AccessRecord.objects.filter(client=vera, action="viewed").count() == 1
