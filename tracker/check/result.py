"""What the check answers: what stands out and why, the rule for vegans, and the page for the doctor."""

from dataclasses import dataclass

from tracker.assessment.findings import Finding
from tracker.assessment.screening import Shown, permissions, screen
from tracker.check import rule, wording
from tracker.check.answers import Answers
from tracker.check.rule import RuleAnswer
from tracker.modes.quiet import say_quietly
from tracker.screening.sources import Source, source
from tracker.screening.wording import Said, say_all


@dataclass(frozen=True, slots=True)
class Result:
    """`rule` None where the rule is not for this person, or something ranks above it."""

    answers: Answers
    findings: tuple[Finding, ...]
    cards: tuple[Said, ...]
    rule: RuleAnswer | None
    may_suggest: bool

    @property
    def rule_sources(self) -> tuple[Source, ...]:
        return (source("vegan-society"),)

    @property
    def keys(self) -> frozenset[str]:
        return frozenset(finding.key for finding in self.findings)


def result_of(answers: Answers, *, authority: str = "", quiet: bool = False) -> Result:
    """Ranked findings in words, without amounts for somebody in quiet mode.

    A questionnaire is no diary: no intake is handed to the screening.
    """
    person = answers.person
    shown = permissions(person)
    found = tuple(screen(person))
    said = say_quietly(found) if quiet else say_all(found)
    return Result(
        answers=answers,
        findings=found,
        cards=tuple(wording.without_a_diary(card) for card in said),
        rule=_rule(answers, shown, authority) if answers.diet == "vegan" and not quiet else None,
        may_suggest=shown.suggestions,
    )


def _rule(answers: Answers, shown: Shown, authority: str) -> RuleAnswer | None:
    """Nothing where the finding of no source says it already, nor anything good beside what ranks above."""
    if not shown.coverage or answers.no_source:
        return None
    answer = rule.judge(answers, authority=authority)
    return answer if shown.reassurance or answer.verdict != rule.MEETS else None
