"""Usual intake behind a few days' records, and how sure a comparison with a requirement is.

Daily B12 intakes are close to log-normal with heavy tails, so one person's days are shrunk towards a common
day-to-day spread and judged on the log scale. Supplements are steady: they are added afterwards, not shrunk.
Days must be complete; a copied day is the same evidence twice, so pass it once.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from tracker.assessment.groups import Prevalence, prevalence_of_inadequacy
from tracker.assessment.iom_method import IomJudgement, iom_individual
from tracker.assessment.log_scale import NORMAL, from_log, to_log

__all__ = [
    "IomJudgement",
    "Prevalence",
    "UsualIntake",
    "days_needed",
    "days_needed_arithmetic",
    "days_needed_to_rank",
    "estimate",
    "iom_individual",
    "prevalence_of_inadequacy",
    "supplement_mean",
]

# A modelling assumption that fits the total spread of NHANES 1999-2004 (PMC3712554, table 2).
SIGMA_WITHIN = 0.65
PRIOR_DAYS = 10  # how many days of evidence the common spread is worth
REQUIREMENT_CV = 0.10  # IOM 2006, appendix H
LEAST_DAYS = 3
SILENT_ZERO_SHARE = 0.2
ZERO_DAYS_THAT_SPEAK = 14
SURE = 0.85
# With a typical day in this part of the threshold, more days would not settle the question.
UNSETTLED_FROM, UNSETTLED_TO = 0.8, 1.0
DOSE_COUNTED_UG = 25.0  # of each supplement dose: about 1 % of what lies above is absorbed

_Z90 = 1.6449
_Z95 = 1.96


@dataclass(frozen=True, slots=True)
class UsualIntake:
    """µg a day. `mean_ug` is the usual mean, `typical_ug` the typical day, low to high the 90 % interval.

    `confidence` is the smaller of two, a brake and not a probability. `band`: "probably-adequate",
    "probably-low", "cannot-tell"; for an AI "probably-at-or-above-ai", "not-shown-to-reach-ai"; None for
    none. `few_rich_days`: only the mean passes. `more_days_help`: more complete days could settle it.
    """

    days: int
    mean_ug: float
    typical_ug: float
    low_ug: float
    high_ug: float
    confidence: float | None
    confidence_mean: float | None
    confidence_typical: float | None
    band: str | None
    days_needed: int
    more_days_help: bool
    few_rich_days: bool
    zero_days: int
    supplement_ug: float


@dataclass(frozen=True, slots=True)
class _Fit:
    """Food on the log scale: m, sp² and the standard error of ln U."""

    days: int
    mean_log: float
    variance: float
    error: float

    @property
    def usual_log(self) -> float:
        return self.mean_log + self.variance / 2


@dataclass(frozen=True, slots=True)
class _Target:
    ug: float
    is_ai: bool
    supplement_ug: float

    @property
    def variance(self) -> float:
        return 0.0 if self.is_ai else math.log(1 + REQUIREMENT_CV**2)


def estimate(
    daily_ug: Sequence[float],
    *,
    supplement_ug_per_day: float = 0.0,
    average_requirement_ug: float | None = None,
    adequate_intake_ug: float | None = None,
    daily_ug_high: Sequence[float] | None = None,
) -> UsualIntake:
    """Usual intake from complete days' food µg, compared with a requirement or, without one, an AI.

    `supplement_ug_per_day`: see `supplement_mean`. `daily_ug_high`: the same days with unstated entries at a
    plausible value; "probably low" needs it, "probably adequate" the lower `daily_ug`. ValueError for no days
    or amounts that are negative or not finite.
    """
    _check(daily_ug, supplement_ug_per_day)
    target = _target(average_requirement_ug, adequate_intake_ug, supplement_ug_per_day)
    fit = _fit(daily_ug)
    upper = fit if daily_ug_high is None else _upper_fit(daily_ug, daily_ug_high)
    zero_days = sum(ug == 0 for ug in daily_ug)
    of_mean, of_typical = _confidences(fit, target)
    band = _band(fit, upper, target, zero_days)
    return UsualIntake(
        days=fit.days,
        mean_ug=from_log(fit.usual_log) + supplement_ug_per_day,
        typical_ug=from_log(fit.mean_log) + supplement_ug_per_day,
        low_ug=from_log(fit.usual_log - _Z90 * fit.error) + supplement_ug_per_day,
        high_ug=from_log(fit.usual_log + _Z90 * fit.error) + supplement_ug_per_day,
        confidence=None if of_mean is None or of_typical is None else min(of_mean, of_typical),
        confidence_mean=of_mean,
        confidence_typical=of_typical,
        band=band,
        days_needed=_days_needed_for(fit, supplement_ug_per_day),
        more_days_help=_more_days_help(fit, target, band, zero_days),
        few_rich_days=_few_rich_days(of_mean, of_typical),
        zero_days=zero_days,
        supplement_ug=supplement_ug_per_day,
    )


def supplement_mean(doses_ug: Sequence[float], *, days: int) -> float:
    """µg a day from supplement doses over some days, each dose counted up to 25 µg."""
    if days < 1:
        raise ValueError("a mean needs at least one day")
    return math.fsum(min(ug, DOSE_COUNTED_UG) for ug in doses_ug) / days


def days_needed(*, precision: float = 0.20, sigma_within: float = SIGMA_WITHIN) -> int:
    """Days until the geometric mean is within a factor of 1 + precision (95 %)."""
    return max(1, math.ceil((_Z95 * sigma_within / math.log(1 + precision)) ** 2))


def days_needed_arithmetic(*, precision: float, cv_within: float) -> int:
    """Days until the plain mean is within that precision (95 %); for a within-person CV."""
    return max(1, math.ceil(round((_Z95 * cv_within / precision) ** 2, 9)))


def days_needed_to_rank(*, correlation: float, variance_ratio: float = 2.1) -> int:
    """Days until observed and true intakes of several people correlate so well."""
    return max(1, math.ceil(variance_ratio * correlation**2 / (1 - correlation**2)))


def _check(daily_ug: Sequence[float], supplement_ug: float) -> None:
    if not daily_ug:
        raise ValueError("no complete days")
    if not all(math.isfinite(ug) and ug >= 0 for ug in (*daily_ug, supplement_ug)):
        raise ValueError("amounts must be finite numbers of µg, 0 or more")


def _target(requirement: float | None, adequate_intake: float | None, supplement_ug: float) -> _Target | None:
    if requirement is not None:
        return _Target(requirement, False, supplement_ug)
    return None if adequate_intake is None else _Target(adequate_intake, True, supplement_ug)


def _fit(daily_ug: Sequence[float]) -> _Fit:
    logs = [to_log(ug) for ug in daily_ug]
    n = len(logs)
    mean = math.fsum(logs) / n
    own = math.fsum((log - mean) ** 2 for log in logs)  # (n - 1) s²
    freedom = PRIOR_DAYS + n - 1
    variance = (PRIOR_DAYS * SIGMA_WITHIN**2 + own) / freedom
    # Cox's method for the mean of a log-normal (Zhou & Gao 1997).
    return _Fit(n, mean, variance, math.sqrt(variance / n + variance**2 / (2 * freedom)))


def _upper_fit(daily_ug: Sequence[float], high: Sequence[float]) -> _Fit:
    _check(high, 0.0)
    if len(high) != len(daily_ug):
        raise ValueError("both bounds must have the same days")
    return _fit([max(pair) for pair in zip(daily_ug, high, strict=True)])


def _confidences(fit: _Fit, target: _Target | None) -> tuple[float | None, float | None]:
    """Of the usual mean and of the typical day; none without a target or on too few days."""
    if target is None or fit.days < LEAST_DAYS:
        return None, None
    goal = to_log(max(0.0, target.ug - target.supplement_ug))
    of_mean = (fit.usual_log - goal) / math.sqrt(target.variance + fit.error**2)
    of_typical = (fit.mean_log - goal) / math.sqrt(target.variance + fit.variance / fit.days)
    alone = _supplements_alone(target)
    return max(alone, NORMAL.cdf(of_mean)), max(alone, NORMAL.cdf(of_typical))


def _supplements_alone(target: _Target) -> float:
    """Confidence from supplements without any food: intake is at least that, whatever the food was."""
    if target.supplement_ug <= 0 or target.ug <= 0:
        return 0.0
    if target.is_ai:
        return 1.0 if target.supplement_ug >= target.ug else 0.0
    return NORMAL.cdf((math.log(target.supplement_ug) - math.log(target.ug)) / math.sqrt(target.variance))


def _band(fit: _Fit, upper: _Fit, target: _Target | None, zero_days: int) -> str | None:
    lower_pair, upper_pair = _confidences(fit, target), _confidences(upper, target)
    if target is None or lower_pair[0] is None or lower_pair[1] is None:
        return None
    if upper_pair[0] is None or upper_pair[1] is None:
        return None
    if zero_days > SILENT_ZERO_SHARE * fit.days and _supplements_alone(target) < SURE:
        return _band_of_zeros(upper, target, zero_days)
    least, most = min(lower_pair[0], lower_pair[1]), max(upper_pair[0], upper_pair[1])
    if target.is_ai:
        return "probably-at-or-above-ai" if least >= SURE else "not-shown-to-reach-ai"
    if least >= SURE:
        return "probably-adequate"
    return "probably-low" if most <= 1 - SURE else "cannot-tell"


def _band_of_zeros(upper: _Fit, target: _Target, zero_days: int) -> str | None:
    """A fortnight of nothing but zeros speaks; a mixture of zeros and food has no log-scale band."""
    nothing = math.isclose(upper.mean_log, to_log(0.0))
    if not nothing or zero_days < ZERO_DAYS_THAT_SPEAK or _confident_of_zero(upper, target) > 1 - SURE:
        return None
    return "not-shown-to-reach-ai" if target.is_ai else "probably-low"


def _confident_of_zero(fit: _Fit, target: _Target) -> float:
    of_mean, of_typical = _confidences(fit, target)
    return max(of_mean or 0.0, of_typical or 0.0)


def _more_days_help(fit: _Fit, target: _Target | None, band: str | None, zero_days: int) -> bool:
    if target is None:
        return fit.days < days_needed(sigma_within=math.sqrt(fit.variance))
    if band not in (None, "cannot-tell", "not-shown-to-reach-ai"):
        return False
    if fit.days >= LEAST_DAYS and zero_days > SILENT_ZERO_SHARE * fit.days:
        return False  # such a diet is for the coverage rule
    typical = from_log(fit.mean_log) + target.supplement_ug
    return not UNSETTLED_FROM * target.ug <= typical <= UNSETTLED_TO * target.ug


def _few_rich_days(of_mean: float | None, of_typical: float | None) -> bool:
    return of_mean is not None and of_typical is not None and of_mean >= SURE > of_typical


def _days_needed_for(fit: _Fit, supplement_ug: float) -> int:
    """Days for ±20 % of food and supplements together, so that a steady tablet shortens the wait."""
    food = from_log(fit.mean_log)
    if food <= 0:
        return 1
    return days_needed(precision=0.20 * (food + supplement_ug) / food, sigma_within=math.sqrt(fit.variance))
