"""Prevalence in a group: the worked example, unequal days, flags, bias and speed."""

import math
import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tracker.assessment.usual_intake import prevalence_of_inadequacy

TEN = [
    [1.1, 2.0],
    [3.5, 2.4],
    [0.9, 0.6],
    [4.2, 7.1],
    [2.6, 1.1],
    [1.0, 3.9],
    [0.4, 1.3],
    [5.5, 2.6],
    [2.4, 1.2],
    [6.4, 3.7],
]
USUAL = [1.808, 3.125, 1.033, 5.297, 2.021, 2.323, 1.049, 3.907, 2.020, 4.812]


def prevalence(records, requirement=2.0):
    return prevalence_of_inadequacy(dict(enumerate(records)), average_requirement_ug=requirement)


def simulated(chance, people, least_days, most_days):
    centres = [chance.gauss(1.0, 0.45) for _ in range(people)]
    days = [chance.randint(least_days, most_days) for _ in centres]
    records = [
        [math.exp(chance.gauss(centre, 0.65)) for _ in range(n)]
        for centre, n in zip(centres, days, strict=True)
    ]
    truth = sum(math.exp(centre + 0.65**2 / 2) < 2.0 for centre in centres) / people
    return records, truth


def test_worked_example_c():
    found = prevalence(TEN)
    assert found.grand_mean_log == pytest.approx(0.864, abs=0.005)
    assert (found.within_variance, found.between_variance) == pytest.approx((0.230, 0.264), abs=0.005)
    assert list(found.usual_ug.values()) == pytest.approx(USUAL, abs=0.005)
    assert (found.counted_share, found.share) == pytest.approx((0.30, 0.371), abs=0.005)


def test_a_small_group_is_flagged():
    assert prevalence(TEN).flags == ("few-people",)


def test_people_who_do_not_differ_are_counted():
    found = prevalence([[1.0, 4.0], [4.0, 1.0], [1.0, 4.0]])
    assert "no-between-person-variance" in found.flags
    assert found.share == found.counted_share


def test_an_extreme_share_is_flagged():
    assert "extreme-share" in prevalence(TEN, requirement=0.3).flags


def test_people_without_days_are_left_out_and_flagged():
    found = prevalence([*TEN, []])
    assert found.people == 10
    assert "people-without-days" in found.flags


@pytest.mark.parametrize("records", [[], [[1.0, 2.0]], [[1.0], [2.0]], [[1.0, -2.0], [3.0, 4.0]]])
def test_groups_that_cannot_be_judged_are_refused(records):
    with pytest.raises(ValueError, match=r"needs|amount"):
        prevalence(records)


def test_unequal_days_agree_with_equal_ones_where_they_are_equal():
    uneven = prevalence([*TEN[:9], [*TEN[9], 4.0]])
    assert uneven.share == pytest.approx(prevalence(TEN).share, abs=0.05)


def test_a_thousand_people_of_ninety_days_take_less_than_a_second():
    records, _ = simulated(random.Random(3), 1000, 90, 90)
    started = time.perf_counter()
    prevalence(records)
    assert time.perf_counter() - started < 1


@settings(max_examples=50)
@given(st.lists(st.lists(st.floats(0, 100), min_size=2, max_size=5), min_size=2, max_size=8))
def test_shares_are_shares_whatever_the_records(records):
    found = prevalence(records)
    assert 0 <= found.share <= 1
    assert 0 <= found.counted_share <= 1
