"""What follows from the diary: usual intake, coverage, absorbed range and findings, as they were said."""

from typing import Any

from tracker.assessment.coverage import Coverage
from tracker.assessment.usual_intake import UsualIntake
from tracker.bridge import Reader, Window
from tracker.coverage.scheme_words import rule_in_words
from tracker.review import figures
from tracker.review.basis.plain import SCHEMA
from tracker.review.figures import AbsorbedRange, DayFigure, Standpoint
from tracker.screening.wording import PROFESSIONAL, Said, say_all
from tracker.trends.usual import Usual


def usual(found: Usual | None) -> dict[str, Any] | None:
    """The estimate with what was said of it; `band` "" where nothing may be said."""
    if found is None:
        return None
    return {
        "intake": found.intake,
        "band": found.band,
        "more_days": found.more_days,
        "with_unstated": found.with_unstated,
        "mostly_supplements": found.mostly_supplements,
        "too_few": found.too_few,
    }


def change(previous: dict[str, Any] | None, now: UsualIntake | None) -> dict[str, Any] | None:
    """Against the usual intake in the basis of an earlier review."""
    told = previous.get("usual") if previous and previous.get("schema") == SCHEMA else None
    if previous is None or not told:
        return None
    found = figures.change(UsualIntake(**told["intake"]), now)
    if found is None:
        return None
    return {
        "first": previous["range"]["first"],
        "last": previous["range"]["last"],
        "before": found.before,
        "difference_ug": found.difference_ug,
        "direction": found.direction,
    }


def coverage(found: Coverage | None, reader: Reader, seen: Standpoint) -> dict[str, Any]:
    """The vegan rule; `reason` why it is not applied or cannot tell."""
    if found is None:
        hidden = "not-shared" if not seen.judged and not seen.treatment else seen.shown.coverage_reason
        return {"applies": False, "reason": "treatment" if seen.treatment else hidden}
    scheme = reader.scheme_on(seen.on)
    return {
        "applies": found.verdict != "not-applicable",
        "verdict": found.verdict,
        "reason": found.reason,
        "rule": found.rule,
        "rule_words": rule_in_words(found.rule, scheme) if found.rule else "",
        "scheme": found.scheme,
        "days_covered": found.days_covered,
        "days_judged": found.days_judged,
        "largest_share": found.largest_share,
    }


def days(listed: list[DayFigure], absorbed: AbsorbedRange, covered: Coverage | None) -> list[dict[str, Any]]:
    """One line a day: its sums, what was probably absorbed, and whether the vegan rule was met."""
    verdicts = covered.day_verdicts if covered else {}
    return [
        {
            **{name: getattr(day, name) for name in DayFigure.__slots__},
            "known": day.known,
            "absorbed": absorbed.by_day.get(day.date),
            "coverage": verdicts[day.date].verdict if day.date in verdicts else "",
        }
        for day in listed
    ]


def balance(listed: list[DayFigure]) -> dict[str, Any]:
    found = figures.balance(listed)
    return {
        "weekday": found.weekday,
        "weekend": found.weekend,
        "difference_ug": found.difference_ug,
        "lopsided": found.lopsided,
    }


def iom(reader: Reader, period: Window, seen: Standpoint) -> dict[str, Any] | None:
    found = figures.iom_method(reader, period, seen)
    if found is None:
        return None
    return {
        "judgement": found.judgement,
        "conclusion": found.conclusion,
        "within_sd_ug": found.within_sd_ug,
        "source": found.source,
    }


def findings(seen: Standpoint) -> list[dict[str, Any]]:
    """In professional words, ranked, each with its sources."""
    said = say_all(seen.findings, audience=PROFESSIONAL)
    by_key = {found.key: found for found in seen.findings}
    return [_finding(each, by_key[each.key].tier, by_key[each.key].certainty) for each in said]


def _finding(said: Said, tier: str, certainty: str) -> dict[str, Any]:
    return {
        "key": said.key,
        "severity": said.severity,
        "tier": tier,
        "certainty": certainty,
        "title": said.title,
        "why": list(said.why),
        "next_step": said.next_step,
        "verified": said.verified,
        "sources": [_source(each) for each in said.sources],
    }


def _source(source: Any) -> dict[str, Any]:
    return {
        "key": source.key,
        "short": source.short,
        "citation": source.citation,
        "href": source.href,
        "read": str(source.read),
        "read_words": source.read.label,
    }
