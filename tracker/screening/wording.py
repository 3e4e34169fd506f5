"""A finding in words: its key and facts become a title, why, the next step and sources."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from accounts.wording import FACTORS
from tracker.assessment.codes import SEVERITIES
from tracker.assessment.findings import Fact, Finding
from tracker.screening.labels import SYMPTOMS
from tracker.screening.sources import Source, source
from tracker.screening.words import FOR_PERSON
from tracker.screening.words.base import Maker, Text
from tracker.templatetags.corrin import ug

PERSON = "person"
# Professionals get words of their own by their own table.
AUDIENCES: dict[str, Mapping[str, Maker]] = {PERSON: FOR_PERSON}
# Beside a finding of these tiers no food or tablet is named, and nothing below may sound like all is well.
SILENCING_TIERS = ("red-flag", "treatment", "malabsorption")
REASSURING = ("rule_met_reference_not",)
NEVER_FOLDED = ("urgent", "emergency")


@dataclass(frozen=True, slots=True)
class Said:
    """What a card shows. `warm` where something needs attention; `verified` False: source not yet checked."""

    key: str
    severity: str
    title: str
    why: tuple[str, ...]
    next_step: str
    sources: tuple[Source, ...]
    verified: bool
    link_to: str
    link_words: str

    @property
    def warm(self) -> bool:
        return SEVERITIES.index(self.severity) >= SEVERITIES.index("watch")

    @property
    def urgent(self) -> bool:
        return self.severity in NEVER_FOLDED


def say(finding: Finding, *, audience: str = PERSON, suggest: bool = False) -> Said:
    """The words for one finding; KeyError where a key has none. `suggest`: whether a food may be named."""
    wording = AUDIENCES[audience][finding.key](finding)
    facts = {name: _written(name, value) for name, value in finding.facts.items()}
    steps = (wording.next_step, wording.suggestion if suggest else "")
    link_to, link_words = wording.link or ("", "")
    return Said(
        key=finding.key,
        severity=finding.severity,
        title=_filled(wording.title, facts),
        why=tuple(_filled(text, facts) for text in wording.why),
        next_step=" ".join(_filled(text, facts) for text in steps if text),
        sources=tuple(source(key) for key in wording.sources),
        verified=finding.verified,
        link_to=link_to,
        link_words=str(link_words),
    )


def say_all(findings: Sequence[Finding], *, audience: str = PERSON) -> list[Said]:
    """The words for a ranked list: a lower finding never reassures beside a higher one."""
    silenced = any(finding.tier in SILENCING_TIERS for finding in findings)
    shown = (finding for finding in findings if not (silenced and finding.key in REASSURING))
    return [say(finding, audience=audience, suggest=not silenced) for finding in shown]


def _filled(text: Text, facts: Mapping[str, str]) -> str:
    return str(text) % facts if facts else str(text)


def _written(name: str, value: Fact) -> str:
    """A fact as it stands in a sentence: µg with their unit, days whole, keys by their names."""
    if isinstance(value, tuple):
        return "; ".join(_label(key) for key in value)
    if name.endswith("_ug") and isinstance(value, int | float):
        return ug(Decimal(str(value)))
    return f"{value:g}" if isinstance(value, float) else str(value)


def _label(key: str) -> str:
    if key in SYMPTOMS:
        return str(SYMPTOMS[key])
    words = FACTORS.get(key)
    return str(words.label) if words else key
