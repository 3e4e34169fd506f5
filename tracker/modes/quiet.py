"""What is left of a finding for people whom counting harms: what a doctor should know of, and no figures."""

import re
from collections.abc import Sequence
from dataclasses import replace

from tracker.assessment.findings import Finding
from tracker.screening.wording import Said, say_all

# Tiers that judge or count what was eaten: the weekly check stands for them, unless there is no source.
COUNTING_TIERS = ("coverage", "usual-intake")
NOT_TO_BE_HUSHED = ("vegan_no_b12_source",)
COUNTED_FACTS = ("added_ug",)  # without it the wording names no amount
FIGURE = re.compile(r"\d[\d.,\u202f\u00a0 ]*(?:µg|mcg|mg|%|per cent)|\d+ (?:of|days?)\b")


def say_quietly(findings: Sequence[Finding], *, among: Sequence[Finding] = ()) -> list[Said]:
    """Findings that do not judge what was eaten, in words without the amounts they were drawn from."""
    kept = [_uncounted(each) for each in findings if each.tier not in COUNTING_TIERS or _must_be_said(each)]
    return [without_figures(said) for said in say_all(kept, among=among)]


def without_figures(said: Said) -> Said:
    """The same words without the sentences that name an amount. An emergency keeps all of its words."""
    if said.urgent:
        return said
    why = tuple(text for text in said.why if not FIGURE.search(text))
    return replace(said, why=why, next_step="" if FIGURE.search(said.next_step) else said.next_step)


def _must_be_said(finding: Finding) -> bool:
    return finding.key in NOT_TO_BE_HUSHED


def _uncounted(finding: Finding) -> Finding:
    return replace(finding, facts={k: v for k, v in finding.facts.items() if k not in COUNTED_FACTS})
