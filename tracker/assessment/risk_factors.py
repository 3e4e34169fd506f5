"""The table of risk factors (data/risk_factors.csv): where each ranks, how sure it is, and its source."""

from dataclasses import dataclass
from functools import cache

from tracker.assessment.tables import rows


@dataclass(frozen=True, slots=True)
class RiskFactor:
    """`verified` False: not yet checked against the original source."""

    key: str
    group: str
    tier: str
    severity: str
    certainty: str
    verified: bool
    source: str


@cache
def risk_factors() -> dict[str, RiskFactor]:
    return {
        row["key"]: RiskFactor(
            key=row["key"],
            group=row["group"],
            tier=row["tier"],
            severity=row["severity"],
            certainty=row["certainty"],
            verified=row["verified"] == "yes",
            source=row["source"],
        )
        for row in rows("risk_factors.csv")
    }
