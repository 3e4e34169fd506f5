"""The page of all that was noted, its drawing, and the sheet for a doctor."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

import pytest
from django.test import Client

from accounts.models import RiskFactor, User
from foods.models import Food
from testing.factories import make_entry
from tracker.body.models import LabResult, Symptom
from tracker.body.tests.conftest import TODAY, text_of
from tracker.diary.models import Day
from tracker.regimens.models import Regimen, RegimenVersion

pytestmark = pytest.mark.django_db
SHEET = "/body/show-a-doctor/"


@pytest.fixture
def noted(vera: User) -> User:
    tired = Symptom.objects.create(
        owner=vera, key="fatigue", since=TODAY - timedelta(days=80), note="all day"
    )
    tired.notes.create(date=TODAY - timedelta(days=80), strength=1)
    tired.notes.create(date=TODAY - timedelta(days=10), strength=3)
    LabResult.objects.create(
        owner=vera, analyte="total_b12", value=210, unit="pmol/L", taken_on=TODAY - timedelta(days=20),
        lab_low=145, lab_high=569,
    )  # fmt: skip
    return vera


@pytest.fixture
def eaten(vera: User, oat_milk: Food) -> None:
    for back in range(20):
        make_entry(vera, food=oat_milk, grams="400", on=TODAY - timedelta(days=back))
    Day.objects.filter(owner=vera).update(complete=True)


def inject(owner: User) -> None:
    course = Regimen.objects.create(
        owner=owner, name="Hydroxocobalamin", kind="injection", still_taken_on=TODAY, prescribed=True
    )
    start = TODAY - timedelta(days=200)
    RegimenVersion.objects.create(
        regimen=course, start=start, dose_ug=Decimal(1000), schedule="every_n_days", interval_days=84
    )


# Over time -------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("noted", "eaten")
def test_everything_stands_on_one_timeline_and_in_a_table(as_vera: Client) -> None:
    page = text_of(as_vera, "/body/")
    assert all(f'class="lane {kind}"' in page for kind in ("sign", "result", "intake"))
    table = page[page.index("The same in figures") :]
    assert all(words in table for words in ("strongly", "210 pmol/L", "complete days"))


@pytest.mark.usefixtures("noted")
def test_no_cause_is_implied(as_vera: Client) -> None:
    assert "does not show that one thing caused another" in text_of(as_vera, "/body/")


@pytest.mark.usefixtures("noted", "eaten")
@pytest.mark.parametrize("field", ["treated_for_deficiency", "quiet_mode"])
def test_intake_is_left_out_on_treatment_and_in_quiet_mode(as_vera: Client, vera: User, field: str) -> None:
    setattr(vera.profile, field, True)
    vera.profile.save()
    page = text_of(as_vera, "/body/")
    assert 'class="lane intake"' not in page
    assert 'class="lane sign"' in page


@pytest.mark.usefixtures("noted")
def test_injections_are_ticks(as_vera: Client, vera: User) -> None:
    inject(vera)
    page = text_of(as_vera, "/body/")
    assert page.count('<line class="unsaid"') >= 3
    assert 'class="lane intake"' not in page


@pytest.mark.usefixtures("noted")
@pytest.mark.parametrize("months", ["3", "12", "36", "", "-1", "\x00", "9" * 40])
def test_any_range_that_is_asked_for_has_an_answer(as_vera: Client, months: str) -> None:
    assert as_vera.get("/body/", {"months": months}).status_code == 200


def test_an_empty_page_says_how_to_begin(as_vera: Client) -> None:
    page = text_of(as_vera, "/body/")
    assert "Nothing noted now" in page
    assert 'class="timeline"' not in page


# The sheet -------------------------------------------------------------------------------------------------


@pytest.mark.usefixtures("noted", "eaten")
def test_the_sheet_has_all_that_a_doctor_asks(as_vera: Client, vera: User) -> None:
    RiskFactor.objects.create(user=vera, key="metformin", since="2019-05-01", dose="850 mg twice a day")
    page = text_of(as_vera, SHEET)
    for words in (
        "Tiredness you cannot explain", "a little (4 Sep 2026) then strongly (13 Nov 2026)", "all day",
        "since May 2019 · 850 mg twice a day", "vegan", "90 % interval", "210 pmol/L", "145–569 pmol/L",
        "asks to offer a blood test",
    ):  # fmt: skip
        assert words in page


@pytest.mark.usefixtures("noted", "eaten")
def test_the_sheet_has_no_verdict(as_vera: Client) -> None:
    page = text_of(as_vera, SHEET).lower()
    page = page[page.index("<main") : page.index("</main")]
    assert [
        w for w in ("covered", "enough", "deficient", "indeterminate", "adequate", "low") if w in page
    ] == []


@pytest.mark.usefixtures("noted", "eaten")
def test_on_treatment_the_sheet_names_it_and_no_intake(as_vera: Client, vera: User) -> None:
    inject(vera)
    page = text_of(as_vera, SHEET)
    assert "Hydroxocobalamin: 1,000 µg, every 12 weeks" in page
    assert "Usual intake" not in page


def test_an_emergency_stands_above_the_sheet(as_vera: Client, vera: User) -> None:
    Symptom.objects.create(owner=vera, key="sudden_sight_loss", since=TODAY)
    page = text_of(as_vera, SHEET)
    assert page.index("Get help now") < page.index("<h1>")


def test_the_sheet_costs_the_same_with_years_of_notes(
    as_vera: Client, noted: User, django_assert_max_num_queries: Callable
) -> None:
    for back in range(200):
        LabResult.objects.create(
            owner=noted, analyte="mma", value="0.2", unit="µmol/L", taken_on=TODAY - timedelta(back)
        )
    with django_assert_max_num_queries(12):
        as_vera.get(SHEET)


def test_the_table_says_how_often_it_was_taken_in_that_time_and_not_before(
    as_vera: Client, vera: User
) -> None:
    course = Regimen.objects.create(owner=vera, name="B12", kind="tablet", still_taken_on=TODAY)
    start = TODAY - timedelta(days=900)
    RegimenVersion.objects.create(regimen=course, start=start, dose_ug=10, schedule="weekdays", weekdays=5)
    changed = TODAY - timedelta(days=500)
    RegimenVersion.objects.create(regimen=course, start=changed, dose_ug=50, schedule="daily")
    page = text_of(as_vera, "/body/?months=3")
    table = page[page.index("The same in figures") :]
    assert "every day" in table
    assert "Monday" not in table
