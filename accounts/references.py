"""Which authorities have a value for somebody: a few give none in pregnancy, say."""

from datetime import date

from accounts.models import Profile
from tracker.assessment import reference_values
from tracker.assessment.reference_values import DEFAULT_AUTHORITY

ADULT_MONTHS = 30 * 12  # stands for an adult of unknown age


def with_a_value(profile: Profile, today: date) -> list[str]:
    """The codes of the current ones that have a value for this person now, the international one first."""
    months = profile.age_months(today)
    values = reference_values.lookup_all(
        age_months=ADULT_MONTHS if months is None else months,
        sex=profile.sex,
        life_stage=_life_stage(profile, today),
    )
    return sorted((value.authority for value in values), key=lambda code: code != DEFAULT_AUTHORITY)


def current_codes() -> set[str]:
    return {each.code for each in reference_values.authorities() if not each.superseded}


def _life_stage(profile: Profile, today: date) -> str:
    """Of two that overlap, the one that began last."""
    current = [period for period in profile.user.life_stage_periods.all() if period.covers(today)]
    return current[-1].stage if current else "none"
