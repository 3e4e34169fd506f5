import uuid
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.apps import apps
from django.test import Client
from django.urls import reverse

from accounts.models import User
from foods.models import Food
from testing.factories import make_food
from tracker.bridge.tests.rows import take_by_plan
from tracker.regimens.models import DoseEvent, Regimen

LIST = "/supplements/"
UNKNOWN = "6fc18888-49bc-4195-97e3-ce3d670b8168"  # fixed, so that tests can be shared out


@pytest.fixture
def tablet(vera: User) -> Regimen:
    """10 µg daily since ten days ago."""
    today = vera.profile.today()
    return take_by_plan(vera, start=today - timedelta(days=10), still_taken_on=today)


@pytest.fixture
def product(db: None) -> Food:
    return make_food(
        "B12 tablet, 1000 µg", basis="unit", b12_ug="1000", source_type="supplement", measures=[]
    )


def url_of(regimen: Regimen, verb: str) -> str:
    return reverse(f"tracker:regimen-{verb}", args=[regimen.code])


def dose_url(regimen: Regimen, verb: str, days_ago: int = 0) -> str:
    planned_on = regimen.owner.profile.today() - timedelta(days=days_ago)
    return reverse(f"tracker:dose-{verb}", args=[regimen.code, planned_on])


def form(**fields: object) -> dict[str, object]:
    """A filled form; None leaves a field out."""
    filled = {"code": uuid.uuid4(), "name": "B12", "dose_ug": "10", "kind": "tablet", "schedule": "daily",
              "start": "2026-01-05", "occasion": "supplements", **fields}  # fmt: skip
    return {name: value for name, value in filled.items() if value is not None}


def test_the_page_takes_two_queries_of_its_own(
    as_vera: Client, tablet: Regimen, django_assert_num_queries: Callable
) -> None:
    take_by_plan(tablet.owner, start=tablet.owner.profile.today(), name="Spray")
    with django_assert_num_queries(4):  # session, user with profile, versions with regimens, what was said
        assert as_vera.get(LIST).status_code == 200


@pytest.mark.parametrize("verb", ["change", "stop"])
def test_reading_writes_nothing(as_vera: Client, tablet: Regimen, verb: str) -> None:
    Regimen.objects.update(still_taken_on=tablet.owner.profile.today() - timedelta(days=100))
    before = rows()
    for url in (LIST, "/supplements/add/", url_of(tablet, verb)):
        assert as_vera.get(url).status_code == 200
    assert rows() == before


def rows() -> list[list[object]]:
    return [
        list(model.objects.values_list().order_by("pk"))
        for model in apps.get_app_config("tracker").get_models()
    ]


def test_it_adds(as_vera: Client, vera: User) -> None:
    response = as_vera.post("/supplements/add/", form(schedule="weekly", weekdays=["6"], dose_ug="2000"))
    assert response.url == LIST
    version = Regimen.objects.get(owner=vera).versions.get()
    assert (version.dose_ug, version.schedule, version.weekdays) == (2000, "weekly", 64)


def test_the_same_form_sent_twice_adds_once(as_vera: Client) -> None:
    sent = form()
    as_vera.post("/supplements/add/", sent)
    as_vera.post("/supplements/add/", sent)
    assert Regimen.objects.count() == 1


def test_a_product_brings_its_name_and_dose(as_vera: Client, product: Food) -> None:
    as_vera.post("/supplements/add/", form(food=product.code, name="", dose_ug=""))
    regimen = Regimen.objects.get()
    assert (regimen.name, regimen.food, regimen.versions.get().dose_ug) == (product.name, product, 1000)


def test_a_product_that_calls_itself_drops_is_no_tablet(as_vera: Client, product: Food) -> None:
    Food.objects.filter(pk=product.pk).update(name="B12 drops, 10 µg per drop")
    as_vera.post("/supplements/add/", form(food=product.code))
    assert Regimen.objects.get().kind == "drops"


def test_once_a_week_without_a_day_is_the_weekday_of_the_first_day(as_vera: Client) -> None:
    as_vera.post("/supplements/add/", form(schedule="weekly", start="2026-01-05"))
    assert Regimen.objects.get().versions.get().weekdays == 1  # 5 January 2026 was a Monday


def test_once_a_week_is_on_one_day(as_vera: Client) -> None:
    response = as_vera.post("/supplements/add/", form(schedule="weekly", weekdays=["0", "3"]))
    assert "Choose the one day" in response.content.decode()
    assert not Regimen.objects.exists()


def test_a_link_from_a_product_fills_the_form(as_vera: Client, product: Food) -> None:
    page = as_vera.get("/supplements/add/", {"food": product.code})
    assert 'value="1000"' in page.content.decode()


@pytest.mark.parametrize("food", ["", "x", "0" * 400, "\x00", UNKNOWN])
def test_a_link_with_nonsense_shows_the_empty_form(as_vera: Client, food: str) -> None:
    assert as_vera.get("/supplements/add/", {"food": food}).status_code == 200


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("dose_ug", "1 mg", "1 mg would be 1000 µg"),
        ("dose_ug", "", "Say how many µg"),
        ("name", "", "Give it a name"),
        ("start", "0001-01-01", "check the year"),
        ("start", "tomorrow", "Enter a valid date"),
        ("end", "2025-12-31", "before the first one"),
        ("schedule", "hourly", "Select a valid choice"),
        ("schedule", "weekdays", "Choose at least one day"),
        ("schedule", "every_n_days", "after how many days"),
        ("food", UNKNOWN, "Select a valid choice"),
        ("weekdays", "9", "Select a valid choice"),
    ],
)
def test_a_slip_is_told_at_its_field_and_adds_nothing(
    as_vera: Client, field: str, value: str, message: str
) -> None:
    response = as_vera.post("/supplements/add/", form(**{field: value}))
    assert response.status_code == 422
    assert message in response.content.decode()
    assert not Regimen.objects.exists()


def test_what_was_typed_is_kept(as_vera: Client) -> None:
    page = as_vera.post("/supplements/add/", form(name="Daily drops", dose_ug="1 mg")).content.decode()
    assert 'value="Daily drops"' in page
    assert 'value="1 mg"' in page


def test_it_changes_from_a_day(as_vera: Client, tablet: Regimen) -> None:
    today = tablet.owner.profile.today()
    response = as_vera.post(url_of(tablet, "change"), form(dose_ug="50", start=today.isoformat()))
    assert response.url == LIST
    assert [version.dose_ug for version in tablet.versions.all()] == [10, 50]


def test_it_stops(as_vera: Client, tablet: Regimen) -> None:
    today = tablet.owner.profile.today()
    as_vera.post(url_of(tablet, "stop"), {"day": today.isoformat()})
    assert tablet.versions.get().end == today - timedelta(days=1)


def test_stopping_before_the_first_day_is_told_at_the_field(as_vera: Client, tablet: Regimen) -> None:
    response = as_vera.post(url_of(tablet, "stop"), {"day": "2000-01-01"})
    assert response.status_code == 422
    assert "never have been taken" in response.content.decode()


def test_it_is_removed(as_vera: Client, tablet: Regimen) -> None:
    assert as_vera.post(url_of(tablet, "remove")).url == LIST
    assert not Regimen.objects.exists()


def test_the_question_is_asked_and_answered(as_vera: Client, tablet: Regimen) -> None:
    today = tablet.owner.profile.today()
    Regimen.objects.update(still_taken_on=today - timedelta(days=28))
    assert "still taking it?" in as_vera.get(LIST).content.decode()
    as_vera.post(url_of(tablet, "still-taken"))
    assert "still taking it?" not in as_vera.get(LIST).content.decode()


@pytest.mark.parametrize(("verb", "status"), [("taken", "taken"), ("skipped", "skipped")])
def test_a_dose_is_said_once(as_vera: Client, tablet: Regimen, verb: str, status: str) -> None:
    for _again in range(2):
        assert as_vera.post(dose_url(tablet, verb), {"next": "/today/"}).url == "/today/"
    assert DoseEvent.objects.get().status == status


def test_a_dose_moves(as_vera: Client, tablet: Regimen) -> None:
    today = tablet.owner.profile.today()
    as_vera.post(dose_url(tablet, "moved", days_ago=1), {"to": today.isoformat()})
    assert DoseEvent.objects.get().taken_on == today


@pytest.mark.parametrize("to", ["", "soon", "9999-99-99", "2000-01-01"])
def test_a_dose_does_not_move_to_nowhere(as_vera: Client, tablet: Regimen, to: str) -> None:
    assert as_vera.post(dose_url(tablet, "moved"), {"to": to}, follow=True).status_code == 200
    assert not DoseEvent.objects.exists()


def test_undo_brings_the_plan_back(as_vera: Client, tablet: Regimen) -> None:
    as_vera.post(dose_url(tablet, "skipped"))
    as_vera.post(dose_url(tablet, "undo"))
    assert not DoseEvent.objects.exists()


@pytest.mark.parametrize(
    "elsewhere", ["https://example.org/", "//example.org", "javascript:alert(1)", "\x00", ""]
)
def test_it_never_leads_away_from_the_site(as_vera: Client, tablet: Regimen, elsewhere: str) -> None:
    assert as_vera.post(dose_url(tablet, "taken"), {"next": elsewhere}).url == LIST


def test_a_dose_that_is_not_planned_is_explained(as_vera: Client, tablet: Regimen) -> None:
    page = as_vera.post(dose_url(tablet, "taken", days_ago=300), follow=True).content.decode()
    assert "not planned any more" in page


@pytest.mark.parametrize("day", ["2026-02-30", "0000-00-00", "2026-1-1"])
def test_a_day_that_does_not_exist_is_no_page(as_vera: Client, tablet: Regimen, day: str) -> None:
    assert as_vera.post(f"/supplements/{tablet.code}/doses/{day}/taken/").status_code == 404


@pytest.mark.parametrize("verb", ["change", "stop", "remove", "still-taken"])
def test_a_stranger_sees_404(as_sam: Client, tablet: Regimen, verb: str) -> None:
    assert as_sam.post(url_of(tablet, verb), form()).status_code == 404
    assert Regimen.objects.get().versions.get().dose_ug == 10


@pytest.mark.parametrize("verb", ["taken", "skipped", "moved", "undo"])
def test_a_strangers_word_about_a_dose_is_404(as_sam: Client, tablet: Regimen, verb: str) -> None:
    assert as_sam.post(dose_url(tablet, verb)).status_code == 404
    assert not DoseEvent.objects.exists()


@pytest.mark.parametrize("verb", ["taken", "skipped", "moved", "undo"])
def test_a_dose_is_said_by_post_only(as_vera: Client, tablet: Regimen, verb: str) -> None:
    assert as_vera.get(dose_url(tablet, verb)).status_code == 405


def test_nobody_unknown_gets_in(client: Client, tablet: Regimen) -> None:
    for url in (LIST, "/supplements/add/", url_of(tablet, "change")):
        assert client.get(url).status_code == 302


def test_a_treatment_is_shown_as_one(as_vera: Client, vera: User) -> None:
    take_by_plan(vera, start=vera.profile.today(), kind="injection", dose_ug="1000", name="Hydroxocobalamin")
    page = as_vera.get(LIST).content.decode()
    assert "Your treatment" in page
    assert "assumed taken" not in page
