"""The first look: usual intake, reference, how many days stand behind it, the vegan rule, and a chart."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from tracker.review.papers import charts, words
from tracker.review.papers.blocks import Block, Section, callout, note, section, tiles
from tracker.screening.wording import NEVER_FOLDED
from tracker.templatetags.corrin import ug


def glance(basis: Mapping[str, Any]) -> Section:
    if basis["completeness"] is None:
        missing = callout(_("No diary"), _("The diary was not shared, so nothing is said of intake."))
        return section("glance", _("At a glance"), *first(basis), missing)
    shown = tiles(_usual(basis), _reference(basis), _days(basis), _rule(basis))
    return section("glance", _("At a glance"), *first(basis), shown, charts.usual(basis), _beside(basis))


def first(basis: Mapping[str, Any]) -> list[Block]:
    """What ranks above every figure of intake: signs that cannot wait, and treatment."""
    pressing = [each for each in basis["findings"] if each["severity"] in NEVER_FOLDED]
    callouts = [callout(each["title"], each["next_step"]) for each in pressing]
    if not basis["treatment"]:
        return callouts
    return [
        *callouts,
        callout(
            _("On treatment"),
            _(
                "Treated for a lack of B12, or without intrinsic factor. Oral intake says nothing of the "
                "supply, nor of whether the treatment works; the figures below are for the record only."
            ),
        ),
    ]


def _usual(basis: Mapping[str, Any]) -> tuple[str, str, str]:
    told = basis["usual"]
    if told is None:
        return _("Usual intake"), "–", _("no complete day that was not unusual")
    intake = told["intake"]
    least = _("at least ") if told["with_unstated"] else ""
    behind = _("90 %% interval %(interval)s, from %(days)s") % {
        "interval": words.interval(intake["low_ug"], intake["high_ug"]),
        "days": words.complete_days(intake["days"]),
    }
    few = _(" (too few to judge)") if told["too_few"] else ""
    return _("Usual intake a day"), f"{least}{ug(intake['mean_ug'])}", f"{behind}{few}"


def _reference(basis: Mapping[str, Any]) -> tuple[str, str, str]:
    told, target = basis["reference"], basis["target"]
    beside = _("; personal target %(ug)s") % {"ug": ug(target["ug"])} if target else ""
    if told["recommended_ug"] is None:
        return _("Reference value"), "–", told["authority_name"] + beside
    assumed = _(", an adult’s") if told["assumed"] else ""
    return (
        _("Reference value"),
        ug(told["recommended_ug"]),
        f"{told['kind']}{assumed}, {told['authority_name']}{beside}",
    )


def _days(basis: Mapping[str, Any]) -> tuple[str, str, str]:
    told = basis["completeness"]
    figure = _("%(complete)s of %(days)s") % told
    behind = [_("%(logged)s logged") % told]
    if told["unusual"]:
        behind.append(_("%(unusual)s unusual") % told)
    if told["copied"]:
        behind.append(_("%(copied)s copied") % told)
    return _("Complete days"), figure, ", ".join(behind)


def _rule(basis: Mapping[str, Any]) -> tuple[str, str, str]:
    told = basis["coverage"]
    if not told["applies"]:
        return _("Vegan rule"), _("not applied"), str(words.NOT_SAID.get(told["reason"], ""))
    counted = _("%(days_covered)s of %(days_judged)s judged days") % told
    return _("Vegan rule"), str(words.VERDICTS[told["verdict"]]), counted


def _beside(basis: Mapping[str, Any]) -> Block | None:
    """What the reader must know of the chart."""
    if basis["usual"] is None:
        return None
    return note(
        _("Dot: usual mean; band: its 90 % interval, from the spread between days alone."),
        _("Errors of food tables, labels and portions are not in it."),
        _("It tells of intake, not of B12 status."),
    )
