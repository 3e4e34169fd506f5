"""A finding in words: its key and facts become a title, why, the next step and sources."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.formats import date_format
from django.utils.text import capfirst

from accounts.wording import FACTORS
from tracker.assessment.codes import SEVERITIES
from tracker.assessment.findings import Fact, Finding
from tracker.screening.labels import MARKERS, SYMPTOMS, SYMPTOMS_PROFESSIONAL
from tracker.screening.sources import Source, source
from tracker.screening.words import FOR_PERSON
from tracker.screening.words.base import Maker, Text
from tracker.screening.words.professional import FACTOR_NAMES, FOR_PROFESSIONAL
from tracker.templatetags.corrin import NBSP, ug

PERSON, PROFESSIONAL = "person", "professional"
AUDIENCES: dict[str, Mapping[str, Maker]] = {PERSON: FOR_PERSON, PROFESSIONAL: FOR_PROFESSIONAL}
# What keys among the facts are called inside a sentence.
_NAMES: dict[str, Mapping[str, Text]] = {
    PERSON: {**{key: words.label for key, words in FACTORS.items()}, **SYMPTOMS, **MARKERS},
    PROFESSIONAL: {**FACTOR_NAMES, **SYMPTOMS_PROFESSIONAL, **MARKERS},
}
# Beside a finding of these tiers no food or tablet is named, and nothing below may sound like all is well.
SILENCING_TIERS = ("red-flag", "treatment", "malabsorption")
REASSURING = ("rule_met_reference_not",)
_PLACE = re.compile(r"%\((\w+)\)s")
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

    @property
    def at_once(self) -> bool:
        """Nothing of it waits to be opened."""
        return self.severity == "emergency"


def say(finding: Finding, *, audience: str = PERSON, suggest: bool = False) -> Said:
    """The words for one finding; KeyError where a key has none. `suggest`: whether a food may be named."""
    wording = AUDIENCES[audience][finding.key](finding)
    facts = {name: _written(name, value, _NAMES[audience]) for name, value in finding.facts.items()}
    steps = (wording.next_step, wording.suggestion if suggest else "")
    link_to, link_words = wording.link or ("", "")
    return Said(
        key=finding.key,
        severity=finding.severity,
        title=capfirst(_filled(wording.title, facts)),
        why=tuple(_filled(text, facts) for text in wording.why),
        next_step=" ".join(_filled(text, facts) for text in steps if text),
        sources=tuple(source(key) for key in wording.sources),
        verified=finding.verified,
        link_to=link_to,
        link_words=str(link_words),
    )


def say_all(
    findings: Sequence[Finding], *, audience: str = PERSON, among: Sequence[Finding] = ()
) -> list[Said]:
    """The words for a ranked list: a lower finding never reassures beside a higher one.

    `among`: every finding of the person, where only some of them are shown in one place.
    """
    silenced = any(finding.tier in SILENCING_TIERS for finding in (*findings, *among))
    shown = (finding for finding in findings if not (silenced and finding.key in REASSURING))
    return [say(finding, audience=audience, suggest=not silenced) for finding in shown]


def _filled(text: Text, facts: Mapping[str, str]) -> str:
    """The text with its facts; a percent sign on its own stays one."""
    return _PLACE.sub(lambda place: facts[place[1]], str(text))


def _written(name: str, value: Fact, names: Mapping[str, Text]) -> str:
    """A fact as it stands in a sentence: amounts with their unit, years whole, dates and keys by name."""
    if isinstance(value, tuple):
        return "; ".join(str(names.get(key, key)) for key in _telling(value))
    if name.endswith("_on") and isinstance(value, str):
        return date_format(date.fromisoformat(value))
    if not isinstance(value, int | float) or isinstance(value, bool):
        return str(value)
    if name.endswith("_ug"):
        return ug(Decimal(str(value)))
    if name == "years":
        return str(round(value))
    return f"{value:g}{NBSP}mg" if name.endswith("_mg_per_day") else f"{value:g}"


def _telling(keys: tuple[str, ...]) -> list[str]:
    """Over 65 is over 50 as well: said once."""
    return [key for key in keys if key != "age_over_50" or "age_over_65" not in keys]
