import uuid
from datetime import date, timedelta
from decimal import Decimal

import pytest

from accounts.models import User
from tracker.bridge.tests.rows import take_by_plan
from tracker.regimens import actions
from tracker.regimens.actions import Refused, Terms
from tracker.regimens.models import DoseEvent, Regimen
from tracker.regimens.plans import plan_of

TODAY = date(2026, 11, 23)
DAY = timedelta(days=1)
DAILY_50 = Terms(dose_ug=Decimal(50), schedule="daily")


@pytest.fixture
def tablet(vera: User) -> Regimen:
    """10 µg daily, for ten days."""
    return take_by_plan(vera, start=TODAY - 9 * DAY, still_taken_on=TODAY)


def doses(regimen: Regimen, first: date, last: date) -> list[tuple[date, Decimal]]:
    regimen.refresh_from_db()
    return [(dose.date, dose.ug) for dose in plan_of(regimen, first, last).doses(first, last, today=TODAY)]


def add(owner: User, code: uuid.UUID) -> Regimen:
    return actions.create_regimen(
        owner=owner, code=code, name="B12", kind="tablet", start=TODAY, terms=DAILY_50, today=TODAY
    )


def test_the_same_form_twice_adds_once(vera: User) -> None:
    code = uuid.uuid4()
    assert add(vera, code) == add(vera, code)
    assert Regimen.objects.get().versions.count() == 1


def test_somebody_elses_code_is_refused(vera: User, sam: User) -> None:
    code = uuid.uuid4()
    add(vera, code)
    with pytest.raises(Refused, match="code-reused"):
        add(sam, code)


def test_what_starts_later_is_asked_about_later(vera: User) -> None:
    later = TODAY + 60 * DAY
    regimen = actions.create_regimen(
        owner=vera, code=uuid.uuid4(), name="B12", kind="tablet", start=later, terms=DAILY_50, today=TODAY
    )
    assert regimen.still_taken_on == later


def test_a_change_leaves_the_days_before_it(tablet: Regimen) -> None:
    actions.change_from(regimen=tablet, start=TODAY, terms=DAILY_50, name="B12 strong", today=TODAY)
    assert doses(tablet, TODAY - DAY, TODAY) == [(TODAY - DAY, 10), (TODAY, 50)]
    assert tablet.name == "B12 strong"


def test_a_change_twice_is_a_change_once(tablet: Regimen) -> None:
    for _again in range(2):
        actions.change_from(regimen=tablet, start=TODAY, terms=DAILY_50, name="B12", today=TODAY)
    assert tablet.versions.count() == 2


def test_a_change_from_before_the_start_replaces_everything(tablet: Regimen) -> None:
    actions.change_from(regimen=tablet, start=TODAY - 20 * DAY, terms=DAILY_50, name="B12", today=TODAY)
    assert len(doses(tablet, TODAY - 30 * DAY, TODAY)) == 21
    assert tablet.versions.count() == 1


def test_stopping_ends_the_plan_the_day_before(tablet: Regimen) -> None:
    for _again in range(2):
        actions.stop_from(regimen=tablet, day=TODAY)
    assert [day for day, _ug in doses(tablet, TODAY - DAY, TODAY + DAY)] == [TODAY - DAY]


def test_stopping_drops_a_change_still_to_come(tablet: Regimen) -> None:
    actions.change_from(regimen=tablet, start=TODAY + 5 * DAY, terms=DAILY_50, name="B12", today=TODAY)
    actions.stop_from(regimen=tablet, day=TODAY + 2 * DAY)
    assert [day for day, _ug in doses(tablet, TODAY, TODAY + 9 * DAY)] == [TODAY, TODAY + DAY]


def test_stopping_before_the_first_dose_is_refused(tablet: Regimen) -> None:
    with pytest.raises(Refused, match="nothing-left"):
        actions.stop_from(regimen=tablet, day=TODAY - 9 * DAY)
    assert tablet.versions.get().end is None


def test_an_answer_counts_the_doses_again(tablet: Regimen) -> None:
    Regimen.objects.update(still_taken_on=TODAY - 60 * DAY)
    actions.confirm_still_taken(regimen=tablet, today=TODAY)
    tablet.refresh_from_db()
    assert tablet.still_taken_on == TODAY


def test_an_answer_never_goes_back_in_time(tablet: Regimen) -> None:
    actions.confirm_still_taken(regimen=tablet, today=TODAY - 5 * DAY)
    tablet.refresh_from_db()
    assert tablet.still_taken_on == TODAY


def test_taken_twice_is_taken_once(tablet: Regimen) -> None:
    for _again in range(2):
        actions.take_dose(regimen=tablet, planned_on=TODAY, today=TODAY)
    assert DoseEvent.objects.get().status == "taken"


def test_the_last_word_counts(tablet: Regimen) -> None:
    actions.take_dose(regimen=tablet, planned_on=TODAY, today=TODAY)
    actions.skip_dose(regimen=tablet, planned_on=TODAY)
    assert (DoseEvent.objects.get().status, DoseEvent.objects.get().taken_on) == ("skipped", None)


def test_undo_goes_back_to_the_plan_however_often(tablet: Regimen) -> None:
    actions.skip_dose(regimen=tablet, planned_on=TODAY)
    for _again in range(2):
        actions.undo_dose(regimen=tablet, planned_on=TODAY)
    assert not DoseEvent.objects.exists()


def test_a_dose_still_to_come_cannot_have_been_taken(tablet: Regimen) -> None:
    with pytest.raises(Refused, match="not-yet"):
        actions.take_dose(regimen=tablet, planned_on=TODAY + DAY, today=TODAY)


def test_a_dose_that_was_never_planned_is_refused(tablet: Regimen) -> None:
    with pytest.raises(Refused, match="not-planned"):
        actions.skip_dose(regimen=tablet, planned_on=TODAY - 10 * DAY)


@pytest.mark.parametrize(("days", "key"), [(0, "same-day"), (15, "too-far"), (-15, "too-far")])
def test_a_dose_moves_by_two_weeks_at_most(tablet: Regimen, days: int, key: str) -> None:
    with pytest.raises(Refused, match=key):
        actions.move_dose(regimen=tablet, planned_on=TODAY, to=TODAY + days * DAY)


def test_removing_takes_everything_along(tablet: Regimen) -> None:
    actions.take_dose(regimen=tablet, planned_on=TODAY, today=TODAY)
    for _again in range(2):
        actions.remove_regimen(regimen=tablet)
    assert not DoseEvent.objects.exists()


def test_the_end_of_a_treatment_does_not_bring_verdicts_back(vera: User) -> None:
    injection = actions.create_regimen(
        owner=vera, code=uuid.uuid4(), name="Hydroxocobalamin", kind="injection", start=TODAY - 100 * DAY,
        terms=Terms(dose_ug=Decimal(1000), schedule="every_n_days", interval_days=84), today=TODAY,
    )  # fmt: skip
    actions.stop_from(regimen=injection, day=TODAY)
    vera.profile.refresh_from_db()
    assert vera.profile.treated_for_deficiency


def test_a_supplement_is_no_treatment(tablet: Regimen) -> None:
    tablet.owner.profile.refresh_from_db()
    assert not tablet.owner.profile.treated_for_deficiency
