"""A medicine by the name on its packet, its dose in one's own words, and what is understood."""

from decimal import Decimal

import pytest
from django.test import Client

from accounts.models import LifeStagePeriod, RiskFactor, User
from tracker.export.tables import tables

ADD = "/you/medicine/"


def added(client: Client, **told: str) -> str:
    return client.post(ADD, told, follow=True).content.decode()


def test_a_brand_becomes_its_kind(as_vera: Client, vera: User) -> None:
    page = added(as_vera, name="Janumet", dose="850 mg twice a day", since_year="2016")
    factor = vera.risk_factors.get()
    assert (factor.key, factor.name, factor.dose_mg_per_day) == ("metformin", "Janumet", 1700)
    assert (factor.since.year, factor.since_year_only) == (2016, True)
    assert "understood as 1,700 mg a day" in page


def test_a_name_that_is_nearly_one_is_asked_about_first(as_vera: Client, vera: User) -> None:
    assert "Is it one of these?" in added(as_vera, name="metphormin")
    assert not vera.risk_factors.exists()
    added(as_vera, name="metphormin", chosen="metformin")
    assert vera.risk_factors.get().key == "metformin"


@pytest.mark.parametrize("name", ["Wundermittel", "", "\x00", "x" * 81, "<script>", "%", "9" * 40])
def test_what_is_no_medicine_is_said_at_the_field(as_vera: Client, vera: User, name: str) -> None:
    assert as_vera.post(ADD, {"name": name}).context["form"].errors["name"]
    assert not vera.risk_factors.exists()


@pytest.mark.parametrize("year", ["1492", "3026", "x", "9" * 40])
def test_a_year_that_cannot_be_is_said(as_vera: Client, year: str) -> None:
    assert as_vera.post(ADD, {"name": "Janumet", "since_year": year}).context["form"].errors["since_year"]


def test_a_second_brand_of_the_same_kind_takes_nothing_away(as_vera: Client, vera: User) -> None:
    RiskFactor.objects.create(user=vera, key="metformin", name="Janumet", dose="my words")
    assert "is in your profile already" in added(as_vera, name="Glucophage", dose="1 g")
    assert vera.risk_factors.get().dose == "my words"


def test_a_dose_that_cannot_be_read_is_kept_and_shown_for_correction(as_vera: Client, vera: User) -> None:
    response = as_vera.post(ADD, {"name": "Janumet", "dose": "half a tablet"})
    assert response.url == "/you/health/metformin/"
    assert vera.risk_factors.get().dose_mg_per_day is None


def test_names_are_suggested_while_typing(as_vera: Client) -> None:
    assert "omeprazole: " in as_vera.post("/you/medicine/names/", {"name": "omepr"}).content.decode()


def test_of_one_substance_one_spelling_is_suggested(as_vera: Client) -> None:
    page = as_vera.post("/you/medicine/names/", {"name": "metf"}).content.decode()
    assert page.count("metform") == 1


@pytest.mark.parametrize("typed", ["", "\x00", "9" * 400, "é" * 3000])
def test_anything_may_be_typed(as_vera: Client, typed: str) -> None:
    assert as_vera.post("/you/medicine/names/", {"name": typed}).status_code == 200
    assert as_vera.post("/you/medicine/dose/", {"dose": typed}).status_code == 200


def test_a_dose_is_read_while_typing(as_vera: Client) -> None:
    page = as_vera.post("/you/medicine/dose/", {"dose": "850 mg twice a day"}).content.decode()
    assert "Understood as 1,700 mg a day" in page


@pytest.fixture
def metformin(vera: User) -> RiskFactor:
    return RiskFactor.objects.create(user=vera, key="metformin", dose="1 g", dose_mg_per_day=1000)


def detail(client: Client, factor: RiskFactor, **told: str) -> Decimal | None:
    assert client.post("/you/health/metformin/", told).status_code == 302
    factor.refresh_from_db()
    return factor.dose_mg_per_day


def test_a_new_dose_is_read_anew(as_vera: Client, metformin: RiskFactor) -> None:
    assert detail(as_vera, metformin, dose="850 mg twice a day", mg="1000") == 1700


def test_a_misread_dose_is_corrected_and_stays(as_vera: Client, metformin: RiskFactor) -> None:
    assert detail(as_vera, metformin, dose="1 g", mg="500") == 500
    assert detail(as_vera, metformin, dose="1 g", mg="500") == 500


def test_a_misread_dose_can_be_emptied(as_vera: Client, metformin: RiskFactor) -> None:
    assert detail(as_vera, metformin, dose="1 g", mg="") is None


@pytest.mark.parametrize("mg", ["0", "-1", "1e99", "NaN", "Infinity", "999999999", "\x00", "much"])
def test_an_amount_that_cannot_be_is_said(as_vera: Client, metformin: RiskFactor, mg: str) -> None:
    page = as_vera.post("/you/health/metformin/", {"dose": "1 g", "mg": mg})
    assert page.context["form"].errors["mg"]


def test_folic_acid_is_asked_on_you_and_left_alone_by_the_first_questions(
    as_vera: Client, vera: User
) -> None:
    as_vera.post("/you/health/", {"high_folic_acid": "on"})
    as_vera.post("/you/welcome/health/", {"factors": ["metformin"]})
    vera.profile.refresh_from_db()
    assert vera.profile.high_folic_acid
    assert "Folic acid, 1 mg a day or more" in as_vera.get("/you/").content.decode()


def test_the_export_carries_names_doses_and_folic_acid(vera: User, metformin: RiskFactor) -> None:
    found = {table.name: table for table in tables()}
    row = next(iter(found["risk_factors"].rows_of(vera)))
    assert {"name", "dose", "dose_mg_per_day", "since_year_only"} <= set(row)
    assert "high_folic_acid" in next(iter(found["profile"].rows_of(vera)))


def test_an_authority_without_a_value_is_named_with_another(as_vera: Client, vera: User) -> None:
    vera.profile.authority = "netherlands-2018"
    vera.profile.save()
    assert "no value for you now" not in as_vera.get("/you/").content.decode()
    LifeStagePeriod.objects.create(user=vera, stage="pregnant", start=vera.profile.today())
    assert "it gives no value for you now; " in as_vera.get("/you/").content.decode()
    assert "(no value for you now)" in as_vera.get("/you/edit/place/").content.decode()
