"""Which signs and results the assessment is told of a day."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from accounts.models import User
from tracker.body.models import LabResult, Symptom
from tracker.body.reads import current_signs
from tracker.body.tests.conftest import TODAY

pytestmark = pytest.mark.django_db


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def result(owner: User, value: str, unit: str = "ng/L", *, days: int = 5, **more: object) -> LabResult:
    told = {"analyte": "total_b12", "taken_on": ago(days), **more}
    return LabResult.objects.create(owner=owner, value=value, unit=unit, **told)


def test_a_day_has_the_signs_of_that_day(vera: User) -> None:
    Symptom.objects.create(owner=vera, key="cramps", since=ago(10), ended=ago(3))
    Symptom.objects.create(owner=vera, key="fatigue", since=ago(5))
    assert current_signs(vera, ago(11)).symptoms == frozenset()
    assert current_signs(vera, ago(10)).symptoms == {"cramps"}
    assert current_signs(vera, ago(3)).symptoms == {"cramps", "fatigue"}
    assert current_signs(vera, TODAY).symptoms == {"fatigue"}


@pytest.mark.parametrize("settled", ["ended", "looked_at_on"])
def test_an_emergency_calls_until_it_is_over_or_was_looked_at(vera: User, settled: str) -> None:
    sign = Symptom.objects.create(owner=vera, key="sudden_sight_loss", since=ago(2))
    assert current_signs(vera, TODAY).symptoms == {"sudden_sight_loss"}
    Symptom.objects.filter(pk=sign.pk).update(**{settled: TODAY})
    assert current_signs(vera, ago(1)).symptoms == frozenset()


def test_a_sign_that_a_doctor_has_seen_stays_a_sign(vera: User) -> None:
    Symptom.objects.create(owner=vera, key="paraesthesia", since=ago(2), looked_at_on=TODAY)
    assert current_signs(vera, TODAY).symptoms == {"paraesthesia"}


def test_somebody_elses_signs_are_theirs(vera: User, sam: User) -> None:
    Symptom.objects.create(owner=sam, key="fatigue", since=TODAY)
    result(sam, "100")
    assert current_signs(vera, TODAY) == current_signs(vera, date(1999, 1, 1))


def test_the_newest_result_by_that_day_decides(vera: User) -> None:
    result(vera, "150", days=20)
    result(vera, "400", days=5)
    assert current_signs(vera, ago(10)).low_test
    assert not current_signs(vera, TODAY).low_test


@pytest.mark.parametrize(
    ("value", "unit", "more", "low", "unclear"),
    [
        ("179", "ng/L", {}, True, False),
        ("179", "pmol/L", {}, False, True),  # the unit of the report decides
        ("180", "ng/L", {}, False, True),
        ("180", "ng/L", {"comparison": "<"}, True, False),
        ("400", "ng/L", {"lab_low": 410}, True, False),
        ("400", "ng/L", {}, False, False),
        ("24", "pmol/L", {"analyte": "active_b12"}, True, False),
    ],
)
def test_low_and_unclear_are_the_guidelines_or_the_laboratorys(
    vera: User, value: str, unit: str, more: dict[str, object], low: bool, unclear: bool
) -> None:
    result(vera, value, unit, **more)
    signs = current_signs(vera, TODAY)
    assert (signs.low_test, signs.unclear_test) == (low, unclear)


def test_a_marker_is_raised_above_the_laboratorys_own_range_only(vera: User) -> None:
    result(vera, "0.4", "µmol/L", analyte="mma", lab_high="0.28")
    result(vera, "40", "µmol/L", analyte="homocysteine")
    assert current_signs(vera, TODAY).raised_markers == ("mma",)


def test_it_takes_one_query_however_much_was_noted(vera: User, django_assert_num_queries: Callable) -> None:
    for days in range(2, 40):
        Symptom.objects.create(owner=vera, key="cramps", since=ago(days), ended=ago(days - 1))
        result(vera, "300", days=days)
    with django_assert_num_queries(1):
        current_signs(vera, TODAY)
