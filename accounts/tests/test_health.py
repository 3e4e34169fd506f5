import uuid
from datetime import date

import pytest
from django.test import Client

from accounts import wording
from accounts.models import LifeStagePeriod, RiskFactor, User
from tracker.assessment import codes

HEALTH = "/you/health/"


@pytest.fixture
def metformin(vera: User) -> RiskFactor:
    return RiskFactor.objects.create(user=vera, key="metformin", since=date(2016, 1, 1), dose="850 mg")


def test_every_factor_has_words() -> None:
    assert set(wording.FACTORS) == set(codes.RISK_FACTORS)
    assert set(wording.TELLABLE_FACTORS) | set(wording.DERIVED_FACTORS) == set(codes.RISK_FACTORS)
    assert set(wording.ALLERGENS) == set(codes.ALLERGENS)


def test_ticks_become_factors_and_the_rest_goes(as_vera: Client, vera: User, metformin: RiskFactor) -> None:
    as_vera.post(HEALTH, {"factors": ["ppi", "coeliac"], "treated": "on"})
    assert [factor.key for factor in vera.risk_factors.all()] == ["coeliac", "ppi"]
    vera.profile.refresh_from_db()
    assert vera.profile.treated_for_deficiency


def test_a_kept_tick_keeps_its_date_and_dose(as_vera: Client, metformin: RiskFactor) -> None:
    as_vera.post(HEALTH, {"factors": ["metformin", "ppi"]})
    metformin.refresh_from_db()
    assert (metformin.since, metformin.dose) == (date(2016, 1, 1), "850 mg")


def test_the_first_questions_leave_other_factors_alone(as_vera: Client, vera: User) -> None:
    RiskFactor.objects.create(user=vera, key="coeliac")
    as_vera.post("/you/welcome/health/", {"factors": ["metformin"]})
    assert {factor.key for factor in vera.risk_factors.all()} == {"coeliac", "metformin"}


def test_a_year_alone_is_enough(as_vera: Client, metformin: RiskFactor) -> None:
    as_vera.post("/you/health/metformin/", {"since_year": "2019", "dose": "1 g twice a day"})
    metformin.refresh_from_db()
    assert (metformin.since, metformin.since_year_only, metformin.dose) == (
        date(2019, 1, 1),
        True,
        "1 g twice a day",
    )
    assert "since 2019 · 1 g twice a day" in as_vera.get("/you/").content.decode()


@pytest.mark.parametrize(
    ("told", "field"),
    [
        ({"since_year": "3026"}, "since_year"), ({"since_year": "12"}, "since_year"),
        ({"since_month": "3"}, "since_year"), ({"since_year": "x"}, "since_year"),
        ({"since_year": "2020", "until": "2019-01-01"}, "until"), ({"until": "soon"}, "until"),
        ({"dose": "x" * 81}, "dose"), ({"dose": "\x00"}, "dose"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_said_at_the_field(
    as_vera: Client, metformin: RiskFactor, told: dict, field: str
) -> None:
    page = as_vera.post("/you/health/metformin/", told)
    assert field in page.context["form"].errors
    metformin.refresh_from_db()
    assert metformin.dose == "850 mg"


def test_the_end_of_what_has_no_year_must_not_lie_before_it(as_vera: Client, metformin: RiskFactor) -> None:
    assert as_vera.post("/you/health/metformin/", {"until": "2020-01-01"}).status_code == 302


def test_removing_one(as_vera: Client, vera: User, metformin: RiskFactor) -> None:
    as_vera.post("/you/health/metformin/remove/")
    assert not vera.risk_factors.exists()


@pytest.mark.parametrize("url", ["/you/health/metformin/", "/you/health/metformin/remove/"])
def test_a_stranger_does_not_find_it(as_sam: Client, metformin: RiskFactor, url: str) -> None:
    assert as_sam.post(url, {}).status_code == 404
    assert RiskFactor.objects.exists()


@pytest.fixture
def pregnancy(vera: User) -> LifeStagePeriod:
    return LifeStagePeriod.objects.create(user=vera, stage="pregnant", start=date(2026, 3, 1))


def test_adding_and_ending_a_pregnancy(as_vera: Client, vera: User) -> None:
    as_vera.post("/you/pregnancy/", {"stage": "pregnant", "start": "2026-03-01"})
    period = vera.life_stage_periods.get()
    as_vera.post(
        f"/you/pregnancy/{period.code}/", {"stage": "pregnant", "start": "2026-03-01", "end": "2026-11-20"}
    )
    period.refresh_from_db()
    assert period.end == date(2026, 11, 20)


def test_the_same_first_day_twice_is_said(as_vera: Client, pregnancy: LifeStagePeriod) -> None:
    page = as_vera.post("/you/pregnancy/", {"stage": "pregnant", "start": "2026-03-01"})
    assert "You have told this already" in page.content.decode()


def test_nothing_chosen_is_said(as_vera: Client, db: None) -> None:
    assert "Choose one of the two" in as_vera.post("/you/pregnancy/", {}).content.decode()


def test_removing_a_period(as_vera: Client, pregnancy: LifeStagePeriod) -> None:
    as_vera.post(f"/you/pregnancy/{pregnancy.code}/remove/")
    assert not LifeStagePeriod.objects.exists()


@pytest.mark.parametrize("end", ["", "remove/"])
def test_a_stranger_does_not_find_a_period(as_sam: Client, pregnancy: LifeStagePeriod, end: str) -> None:
    assert as_sam.post(f"/you/pregnancy/{pregnancy.code}/{end}", {"stage": "lactating"}).status_code == 404
    assert as_sam.get(f"/you/pregnancy/{uuid.uuid4()}/").status_code == 404
    pregnancy.refresh_from_db()
    assert pregnancy.stage == "pregnant"
