"""The textbook judgement of one person (IOM 2000, appendix B), for dietitians and only with its warning.

It needs near-normal daily intakes; the report calls it unreliable once the within-person CV passes about
60-70 % and names vitamin B12 as such a nutrient (p. 200). The survey's SD, not the person's, decides.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from tracker.assessment.log_scale import NORMAL

REQUIREMENT_CV = 0.10
UNRELIABLE_CV = 0.6
# Table B-1: |ratio| above this, probability of a correct conclusion.
_TABLE = ((2.00, 0.98), (1.65, 0.95), (1.50, 0.93), (1.00, 0.85), (0.50, 0.70))


@dataclass(frozen=True, slots=True)
class IomJudgement:
    """`conclusion` "adequate", "inadequate", "cannot-tell"; for an AI "above-ai" or "cannot-tell".

    `warnings` always holds "b12-too-variable"; "cv-too-large" when this SD itself passes the limit.
    """

    days: int
    mean_ug: float
    difference_ug: float
    difference_sd_ug: float
    ratio: float
    confidence: float
    conclusion: str
    probability_correct: float
    warnings: tuple[str, ...]


def iom_individual(
    daily_ug: Sequence[float],
    *,
    within_sd_ug: float,
    average_requirement_ug: float | None = None,
    adequate_intake_ug: float | None = None,
) -> IomJudgement:
    """Compare the mean of n complete days with an average requirement or, without one, an AI.

    `within_sd_ug` is the day-to-day SD of a survey. ValueError for no days, no target or an SD of 0 or less.
    """
    threshold = adequate_intake_ug if average_requirement_ug is None else average_requirement_ug
    if not daily_ug or threshold is None or not within_sd_ug > 0:
        raise ValueError("needs days, a target and a within-person SD")
    is_ai = average_requirement_ug is None
    mean = math.fsum(daily_ug) / len(daily_ug)
    requirement_variance = 0.0 if is_ai else (REQUIREMENT_CV * threshold) ** 2
    spread = math.sqrt(requirement_variance + within_sd_ug**2 / len(daily_ug))
    ratio = (mean - threshold) / spread
    conclusion, probability = _conclusion(ratio, is_ai)
    return IomJudgement(
        days=len(daily_ug),
        mean_ug=mean,
        difference_ug=mean - threshold,
        difference_sd_ug=spread,
        ratio=ratio,
        confidence=NORMAL.cdf(ratio),
        conclusion=conclusion,
        probability_correct=probability,
        warnings=_warnings(within_sd_ug, mean),
    )


def _conclusion(ratio: float, is_ai: bool) -> tuple[str, float]:
    probability = next((p for least, p in _TABLE if abs(ratio) > least), 0.50)
    if probability == 0.50 or (is_ai and ratio < 0):
        return "cannot-tell", 0.50
    if is_ai:
        return "above-ai", probability
    return ("adequate" if ratio > 0 else "inadequate"), probability


def _warnings(within_sd_ug: float, mean: float) -> tuple[str, ...]:
    too_large = within_sd_ug > UNRELIABLE_CV * mean
    return ("b12-too-variable", "cv-too-large") if too_large else ("b12-too-variable",)
