"""A finding: something worth knowing or doing, never a diagnosis. And the order findings are shown in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from tracker.assessment.codes import SEVERITIES, TIERS
from tracker.assessment.risk_factors import risk_factors

Fact = str | float | bool | tuple[str, ...] | None

WHAT_TO_DO = ("see_doctor_soon", "low_test", "unclear_test", "raised_marker", "test_advised", "on_treatment")


@dataclass(frozen=True, slots=True)
class Finding:
    """`facts` are plain values for the wording; `sources` citations; `tier` its rank among verdicts."""

    key: str
    severity: str
    certainty: str
    tier: str
    facts: Mapping[str, Fact] = field(default_factory=dict)
    sources: tuple[str, ...] = ()
    verified: bool = True


def of_factor(
    key: str,
    facts: Mapping[str, Fact] | None = None,
    *,
    severity: str | None = None,
    tier: str | None = None,
) -> Finding:
    """The finding of a risk factor, ranked as its table says unless told otherwise."""
    factor = risk_factors()[key]
    return Finding(
        key=key,
        severity=severity or factor.severity,
        certainty=factor.certainty,
        tier=tier or factor.tier,
        facts=facts or {},
        sources=(factor.source,) if factor.source else (),
        verified=factor.verified,
    )


def ranked(findings: Iterable[Finding]) -> list[Finding]:
    """Red flag first; within a tier the graver first, and what to do before what it may come from."""
    return sorted(findings, key=_rank)


def _rank(found: Finding) -> tuple[int, int, int, str]:
    step = WHAT_TO_DO.index(found.key) if found.key in WHAT_TO_DO else len(WHAT_TO_DO)
    return TIERS.index(found.tier), -SEVERITIES.index(found.severity), step, found.key
