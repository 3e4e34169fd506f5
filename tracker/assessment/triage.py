"""Which of many clients needs a look first: a group, an order within it, and why, as keys and facts.

No score is shown to anybody: `rank` only sorts. A higher verdict decides before a lower one (red flag,
treatment, malabsorption, coverage rule, usual intake), and what is not known never counts as well.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from tracker.assessment import codes
from tracker.assessment.changed import Snapshot
from tracker.assessment.coverage import Coverage
from tracker.assessment.findings import Fact, Finding
from tracker.assessment.people import Person, is_child, is_infant, is_vegan_child
from tracker.assessment.usual_intake import LEAST_DAYS, UsualIntake

NEEDS_YOU, CANNOT_JUDGE, ON_TREATMENT = "needs-you", "cannot-judge", "on-treatment"
CHANGED, WELL = "changed", "well"
GROUPS: tuple[str, ...] = (NEEDS_YOU, CANNOT_JUDGE, ON_TREATMENT, CHANGED, WELL)

ENOUGH_BANDS = ("probably-adequate", "probably-at-or-above-ai")
# Findings that say: low, on enough complete days.
LOW_FINDINGS = (
    "vegan_no_b12_source",
    "vegan_not_covered",
    "relies_on_unreliable",
    "vegetarian_low_reliable",
    "usual_intake_low",
)
_LEAST_LOW = codes.SEVERITIES.index("watch")
_ACT = codes.SEVERITIES.index("act")
_NO_TIER = len(codes.TIERS)


@dataclass(frozen=True, slots=True)
class Reason:
    """One part of the answer to "why here"; `facts` are plain values for the wording."""

    key: str
    facts: dict[str, Fact] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SilentPlan:
    """A supplement by plan of which nothing was heard for so long that its doses stopped counting."""

    name: str
    kind: str
    schedule: str
    heard_on: date


@dataclass(frozen=True, slots=True)
class Case:
    """What a client shares, and what it shows on one day. Days are those of the last fortnight.

    `days_without`: complete days without anything that can be relied on. `coverage` is None where the vegan
    rule does not apply, and for treated people. `treatment`: why somebody counts as treated, or "".
    `carrier` brings the part `carrier_share` (0-1) of all that can be relied on; `source_types` most of it.
    `noted_on`: the newest of the signs that a doctor should see. `then`: the last review; None without one.
    """

    person: Person
    now: Snapshot
    findings: Sequence[Finding] = ()
    coverage: Coverage | None = None
    usual: UsualIntake | None = None
    requirement_ug: float | None = None
    reference_kind: str = ""
    reassurance: bool = True
    treatment: str = ""
    treated_with: str = ""
    next_treatment_on: date | None = None
    days_complete: int = 0
    days_logged: int = 0
    days_without: int = 0
    last_logged_on: date | None = None
    noted_on: date | None = None
    carrier: str = ""
    carrier_share: float | None = None
    source_types: tuple[str, ...] = ()
    silent_plans: Sequence[SilentPlan] = ()
    shares_diary: bool = True
    shares_profile: bool = True
    shares_signs: bool = True
    then: Snapshot | None = None

    @property
    def enough_days(self) -> bool:
        return self.days_complete >= LEAST_DAYS

    @property
    def changes(self) -> tuple[Reason, ...]:
        if self.then is None:
            return ()
        return tuple(Reason(key, facts) for key, facts in self.now.changes_since(self.then))


def group_of(case: Case) -> str:
    """One of `GROUPS`."""
    if _gravest(case) >= _ACT or is_low(case):
        return NEEDS_YOU
    if case.treatment:
        return ON_TREATMENT
    if not is_judged(case):
        return CANNOT_JUDGE
    return CHANGED if case.then is None or case.changes else WELL


def is_low(case: Case) -> bool:
    """Below the requirement or the rule, or without the added B12 advised at their age, on enough days.

    Said of nobody whose profile is hidden: a treatment would be hidden with it.
    """
    return case.shares_profile and any(_says_low(finding) for finding in case.findings)


def lacks_advised(finding: Finding) -> bool:
    """Somebody over 50 with a further reason to watch, whose added B12 stays below what is advised."""
    weighs = (
        finding.key == "age_over_50" and finding.severity != "info" and bool(finding.facts.get("factors"))
    )
    return weighs and finding.facts.get("reaches_advice") is False


def is_judged(case: Case) -> bool:
    """Whether the fortnight allows a verdict at all: by the rule where it is meant for them, else by intake.

    No verdict is ever said of a baby or a vegan child.
    """
    if not (case.shares_diary and case.shares_profile and case.enough_days) or gets_no_verdict(case.person):
        return False
    if case.coverage is not None:
        return case.coverage.verdict != "cannot-tell"
    return case.usual is not None and case.usual.band in ENOUGH_BANDS


def gets_no_verdict(person: Person) -> bool:
    return is_infant(person) or is_vegan_child(person)


def severity_of(case: Case) -> str:
    """That of the gravest finding, at least "act" for who needs a look now; "" for none above info."""
    index = _gravest(case)
    if group_of(case) == NEEDS_YOU:
        index = max(index, _ACT)
    return codes.SEVERITIES[index] if index > 0 else ""


def rank_of(case: Case) -> int:
    """The smallest first within a group: graver, of a higher tier, new since the review, at risk, lower."""
    grave = codes.SEVERITIES.index(severity_of(case) or "info")
    tier = min((codes.TIERS.index(each.tier) for each in _grave(case)), default=_NO_TIER)
    known = bool(case.then and not case.changes)
    calm = len(codes.SEVERITIES) - 1 - grave
    number = 0
    for digit, base in ((calm, 5), (tier, 8), (known, 2), (not _is_vulnerable(case.person), 2)):
        number = number * base + int(digit)
    return number * 1000 + round(999 * min(1.0, _reached(case)))


def _reached(case: Case) -> float:
    """The part of the rule's days or of the requirement that is reached; unknown is as far as nothing."""
    if case.coverage is not None and case.coverage.days_judged:
        return case.coverage.days_covered / case.coverage.days_judged
    if case.usual is None or not case.requirement_ug:
        return 0.0
    return case.usual.typical_ug / (2 * case.requirement_ug)


def _says_low(finding: Finding) -> bool:
    grave = codes.SEVERITIES.index(finding.severity) >= _LEAST_LOW
    return grave and (finding.key in LOW_FINDINGS or lacks_advised(finding))


def _gravest(case: Case) -> int:
    return max((codes.SEVERITIES.index(finding.severity) for finding in case.findings), default=0)


def _grave(case: Case) -> list[Finding]:
    return [each for each in case.findings if codes.SEVERITIES.index(each.severity) == _gravest(case) > 0]


def _is_vulnerable(person: Person) -> bool:
    """Two people depend on this intake, or one who is growing."""
    return person.life_stage != "none" or is_child(person) or person.trying_to_conceive
