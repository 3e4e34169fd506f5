"""Laws of absorption where food and added B12 meet in a window: no jumps, and more is never less."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.assessment.absorption import Dose, absorbed, absorbed_over_day
from tracker.assessment.codes import GUT_STATES

UG = st.floats(0, 2000, allow_nan=False)
RELEASE = st.floats(0, 1, allow_nan=False)
GUT = st.sampled_from(GUT_STATES)
FORM = st.sampled_from(["food_bound", "crystalline", "mixed"])
PARTS = st.lists(st.tuples(UG, FORM, RELEASE), min_size=1, max_size=4)


def together(parts, gut):
    return absorbed_over_day([Dose(None, "lunch", *part) for part in parts], gut=gut)


def figures(found):
    return (found.low_ug, found.ug, found.high_ug)


def changed(parts, which, *, ug=0.0, release=None):
    grown = list(parts)
    dose, form, share = grown[which % len(parts)]
    grown[which % len(parts)] = (dose + ug, form, share if release is None else release)
    return grown


@given(PARTS, st.integers(0, 3), st.floats(0, 100), GUT)
def test_more_of_any_part_of_a_window_never_gives_less(parts, which, more, gut):
    before, after = (figures(together(each, gut)) for each in (parts, changed(parts, which, ug=more)))
    assert all(late >= early - 1e-9 for early, late in zip(before, after, strict=True))


@given(PARTS, st.integers(0, 3), GUT)
def test_no_part_of_a_window_makes_a_jump(parts, which, gut):
    before, after = (figures(together(each, gut)) for each in (parts, changed(parts, which, ug=1e-6)))
    assert after == pytest.approx(before, abs=1e-5)


@given(PARTS, st.integers(0, 3), RELEASE, GUT)
def test_what_is_released_better_is_never_absorbed_less(parts, which, release, gut):
    worse, better = sorted((release, parts[which % len(parts)][2]))
    before = figures(together(changed(parts, which, release=worse), gut))
    after = figures(together(changed(parts, which, release=better), gut))
    assert all(late >= early - 1e-9 for early, late in zip(before, after, strict=True))


@given(PARTS, GUT)
def test_spread_over_windows_never_gives_less_than_at_once(parts, gut):
    apart = absorbed_over_day([Dose(None, str(n), *part) for n, part in enumerate(parts)], gut=gut)
    assert apart.ug >= together(parts, gut).ug - 1e-9


@given(UG, GUT)
def test_a_mixed_dose_lies_between_food_and_added(ug, gut):
    food, mixed, added = (
        absorbed(ug, form=form, gut=gut).ug for form in ("food_bound", "mixed", "crystalline")
    )
    assert food - 1e-9 <= mixed <= added + 1e-9


@given(PARTS)
def test_less_acid_and_no_intrinsic_factor_never_give_more(parts):
    normal, low, none = (together(parts, gut).ug for gut in ("normal", "low-acid", "no-intrinsic-factor"))
    assert low <= normal + 1e-9
    assert none <= normal + 1e-9
