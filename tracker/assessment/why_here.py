"""Why a client stands where they stand: at most a few reasons, as keys and facts, the gravest first."""

from collections.abc import Iterator
from itertools import chain, islice

from tracker.assessment import triage
from tracker.assessment.codes import SEVERITIES
from tracker.assessment.coverage import Coverage
from tracker.assessment.findings import Fact, Finding
from tracker.assessment.triage import Case, Reason
from tracker.assessment.usual_intake import UsualIntake

MOST = 5
CARRIES = 0.5  # one product that brings half of it is worth naming
# Said by the reasons of low intake and of too few days themselves, with their figures.
_OF_INTAKE = (*triage.LOW_FINDINGS, "vegan_cannot_tell", "usual_intake_below_ai", "rule_met_reference_not")
# Said by the diet and the stage of life.
_OF_STAGE = ("pregnancy", "vegan_pregnancy", "breastfeeding_vegan", "vegan_child")
_OF_SIGNS = ("emergency", "see_doctor_soon", "test_advised")
_WATCH, _ACT = SEVERITIES.index("watch"), SEVERITIES.index("act")


def reasons(case: Case) -> list[Reason]:
    """Of the group that `triage.group_of` gives."""
    makers = {
        triage.NEEDS_YOU: _needs_you,
        triage.CANNOT_JUDGE: _cannot_judge,
        triage.ON_TREATMENT: _on_treatment,
        triage.CHANGED: _changed,
        triage.WELL: _well,
    }
    return list(islice(makers[triage.group_of(case)](case), MOST))


def _needs_you(case: Case) -> Iterator[Reason]:
    yield from _of_findings(case, least=_ACT)
    if not case.shares_profile:
        yield Reason("profile-not-shared")
    yield from _low(case)
    if case.treatment:
        yield _treated(case)
    yield from _of_findings(case, least=_WATCH, below=_ACT)
    if not case.enough_days:
        yield _few_days(case)
    if case.person.diet in ("vegan", "vegetarian"):
        yield Reason("diet", {"diet": case.person.diet})
    if case.person.life_stage != "none":
        yield Reason("life-stage", {"stage": case.person.life_stage})


def _cannot_judge(case: Case) -> Iterator[Reason]:
    yield from _not_judged(case)
    yield from (Reason("plan-silent", _of_plan(plan)) for plan in case.silent_plans)
    yield from _of_findings(case, least=_WATCH)


def _on_treatment(case: Case) -> Iterator[Reason]:
    yield _treated(case)
    yield from _of_findings(case, least=_WATCH, said=_changed_findings(case))
    yield from case.changes


def _changed(case: Case) -> Iterator[Reason]:
    if case.then is None:
        yield Reason("never-reviewed")
    yield from case.changes
    yield from _of_findings(case, least=_WATCH, said=_changed_findings(case))
    yield from _enough(case)


def _changed_findings(case: Case) -> frozenset[str]:
    """What a change names by itself: new or graver findings."""
    named = (each.facts.get("findings") for each in case.changes)
    return frozenset(chain.from_iterable(keys for keys in named if isinstance(keys, tuple)))


def _well(case: Case) -> Iterator[Reason]:
    yield from _of_findings(case, least=_WATCH)
    yield from _enough(case)


def _of_findings(
    case: Case, *, least: int, below: int = len(SEVERITIES), said: frozenset[str] = frozenset()
) -> Iterator[Reason]:
    """Signs and results one by one; whatever hinders uptake in one breath, but what was `said` already."""
    grave = [each for each in case.findings if least <= SEVERITIES.index(each.severity) < below]
    spoken = {*_OF_INTAKE, *_OF_STAGE, *said}
    told = [each for each in grave if each.key not in spoken and not triage.lacks_advised(each)]
    hindering = [each for each in told if each.tier == "malabsorption"]
    signs = [each for each in told if each.tier != "malabsorption"]
    yield from (_of_sign(case, each, named=number > 0) for number, each in enumerate(signs))
    factors = tuple(each.key for each in hindering if not _reaches_advice(each))
    if factors:
        yield Reason("factors", {"factors": factors})
    yield from (_added("added", each) for each in hindering if _reaches_advice(each))


def _reaches_advice(finding: Finding) -> bool:
    """Their age stands in the row already; what they do about it does not."""
    return finding.key == "age_over_50" and finding.facts.get("reaches_advice") is True


def _of_sign(case: Case, finding: Finding, *, named: bool) -> Reason:
    """`named`: the graver finding before it has named the signs already."""
    facts: dict[str, Fact] = {"finding": finding.key}
    if finding.facts.get("markers"):
        facts["markers"] = finding.facts["markers"]
    if finding.key in _OF_SIGNS and not named:
        facts["symptoms"] = finding.facts["symptoms"]
        facts["noted_on"] = case.noted_on.isoformat() if case.noted_on else None
    return Reason("finding", facts)


def _low(case: Case) -> Iterator[Reason]:
    if not triage.is_low(case):
        return
    yield from (_added("little-added", each) for each in case.findings if triage.lacks_advised(each))
    keys = {finding.key for finding in case.findings}
    if not keys.intersection(triage.LOW_FINDINGS):
        return
    if not case.days_complete:
        yield Reason("told-no-source")
    elif 2 * case.days_without >= case.days_complete:
        yield Reason("no-source", {"days": float(case.days_without), "of": float(case.days_complete)})
    elif case.coverage is not None and case.coverage.verdict == "not-covered":
        yield Reason("rule-not-met", _days_of(case.coverage))
    elif case.usual is not None:
        yield Reason("usual-low", _of_usual(case, case.usual))
    if "relies_on_unreliable" in keys:
        yield Reason("finding", {"finding": "relies_on_unreliable"})


def _added(key: str, finding: Finding) -> Reason:
    return Reason(key, {name: finding.facts[name] for name in ("added_ug", "advice_ug")})


def _not_judged(case: Case) -> Iterator[Reason]:
    if not case.shares_diary:
        yield Reason("diary-not-shared")
    elif not case.shares_profile and case.enough_days:
        yield from _unjudged(case)
    elif triage.gets_no_verdict(case.person):
        yield Reason("no-verdict-for-children")
    elif not case.enough_days or _few_judged(case.coverage):
        yield _few_days(case)
    elif case.coverage is not None and case.coverage.reason == "unstated-amounts":
        yield Reason("unread")
    elif case.usual is None or case.requirement_ug is None:
        yield Reason("no-reference")
    else:
        yield Reason(_why_no_band(case.usual), _of_usual(case, case.usual))


def _unjudged(case: Case) -> Iterator[Reason]:
    """The bare figures of somebody who may be treated, of any age."""
    yield Reason("profile-not-shared")
    if case.usual is not None:
        yield Reason("usual", _of_usual(case, case.usual))


def _few_judged(coverage: Coverage | None) -> bool:
    return coverage is not None and coverage.reason != "unstated-amounts"


def _few_days(case: Case) -> Reason:
    if case.days_complete:
        return Reason("few-days", {"days": float(case.days_complete), "logged": float(case.days_logged)})
    last = case.last_logged_on
    if case.days_logged:
        return Reason("none-complete", {"logged": float(case.days_logged)})
    return Reason("nothing-logged", {"last_on": last.isoformat() if last else None})


def _why_no_band(usual: UsualIntake) -> str:
    if usual.band == "not-shown-to-reach-ai":
        return "below-ai"
    return "spans" if usual.band == "cannot-tell" else "uneven"


def _treated(case: Case) -> Reason:
    planned = case.next_treatment_on
    facts: dict[str, Fact] = {"how": case.treatment, "name": case.treated_with}
    return Reason("treated", {**facts, "next_on": planned.isoformat() if planned else None})


def _enough(case: Case) -> Iterator[Reason]:
    """What carries it; nothing that reassures beside a verdict that ranks higher."""
    if case.coverage is not None and case.coverage.verdict == "covered" and case.reassurance:
        yield Reason("covered", {**_days_of(case.coverage), "rule": case.coverage.rule})
    elif case.coverage is None and case.source_types and case.reassurance:
        yield Reason("enough", {"source_types": case.source_types})
    if case.carrier and (case.carrier_share or 0) >= CARRIES:
        yield Reason("carries", {"name": case.carrier, "share": case.carrier_share})


def _days_of(coverage: Coverage) -> dict[str, Fact]:
    return {"covered": float(coverage.days_covered), "judged": float(coverage.days_judged)}


def _of_usual(case: Case, usual: UsualIntake) -> dict[str, Fact]:
    return {
        "low_ug": usual.low_ug,
        "high_ug": usual.high_ug,
        "mean_ug": usual.mean_ug,
        "requirement_ug": case.requirement_ug,
        "reference_kind": case.reference_kind,
    }


def _of_plan(plan: triage.SilentPlan) -> dict[str, Fact]:
    return {
        "name": plan.name,
        "kind": plan.kind,
        "schedule": plan.schedule,
        "heard_on": plan.heard_on.isoformat(),
    }
