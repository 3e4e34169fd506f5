"""What has changed in a client between two looks: each change a key with its facts."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from tracker.assessment.codes import SEVERITIES
from tracker.assessment.findings import Fact, Finding

Change = tuple[str, dict[str, Fact]]

_WATCH = SEVERITIES.index("watch")


@dataclass(frozen=True, slots=True)
class Snapshot:
    """How things stood; None: not shared, or not known. `scopes`: what was shared when it was taken.

    `findings`: key to severity, of those to watch or act on. `coverage` is a verdict of the rule, `band` one
    of the usual intake; `plans` the names of what is taken by plan.
    """

    scopes: frozenset[str] = frozenset()
    diet: str | None = None
    life_stage: str | None = None
    treated: bool = False
    findings: Mapping[str, str] = field(default_factory=dict)
    coverage: str | None = None
    band: str | None = None
    plans: frozenset[str] | None = None

    def changes_since(self, then: "Snapshot") -> Iterator[Change]:
        """The graver ones first. What one of the two could not see is no change; sharing otherwise is one."""
        if self.scopes != then.scopes:
            yield "sharing-changed", {}
            return
        yield from self._graver_findings(then)
        if self.treated != then.treated:
            yield ("treatment-begun" if self.treated else "treatment-ended"), {}
        yield from self._intake(then)
        yield from _moved("stage-changed", then.life_stage, self.life_stage)
        yield from _moved("diet-changed", then.diet, self.diet)
        yield from self._plans(then)
        gone = tuple(sorted(set(then.findings) - set(self.findings)))
        if gone:
            yield "finding-gone", {"findings": gone}

    def _graver_findings(self, then: "Snapshot") -> Iterator[Change]:
        new = tuple(key for key in self.findings if key not in then.findings)
        if new:
            yield "finding-new", {"findings": new}
        graver = tuple(key for key in self.findings if key in then.findings and self._graver(key, then))
        if graver:
            yield "finding-graver", {"findings": graver}

    def _graver(self, key: str, then: "Snapshot") -> bool:
        return SEVERITIES.index(self.findings[key]) > SEVERITIES.index(then.findings[key])

    def _intake(self, then: "Snapshot") -> Iterator[Change]:
        """The rule where it is meant for them; the band of the usual intake elsewhere."""
        if self.coverage is not None:
            yield from _moved("coverage-changed", then.coverage, self.coverage)
        else:
            yield from _moved("band-changed", then.band, self.band)

    def _plans(self, then: "Snapshot") -> Iterator[Change]:
        if self.plans is None or then.plans is None:
            return
        for key, names in (("plan-begun", self.plans - then.plans), ("plan-ended", then.plans - self.plans)):
            if names:
                yield key, {"names": tuple(sorted(names))}


def worth_watching(findings: Iterable[Finding]) -> dict[str, str]:
    """Key to severity, for a snapshot."""
    return {each.key: each.severity for each in findings if SEVERITIES.index(each.severity) >= _WATCH}


def _moved(key: str, then: str | None, now: str | None) -> Iterator[Change]:
    if then is not None and now is not None and then != now:
        yield key, {"then": then, "now": now}
