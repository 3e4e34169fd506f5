"""What the days show together: usual intake, the textbook method, absorption, weekends, change."""

from collections.abc import Mapping
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from tracker.review.papers import words
from tracker.review.papers.blocks import Block, Section, facts, heading, note, section
from tracker.review.papers.parts.cited import Cited
from tracker.templatetags.corrin import ug

BANDS: dict[str, words.Text] = {
    "probably-adequate": gettext_lazy("probably at or above the average requirement"),
    "probably-low": gettext_lazy("probably below the average requirement; about intake, not status"),
    "cannot-tell": gettext_lazy("cannot tell from these days"),
    "probably-at-or-above-ai": gettext_lazy("probably at or above the reference value"),
    "not-shown-to-reach-ai": gettext_lazy(
        "not shown to reach the reference value; no sign of a lack by itself"
    ),
    "": gettext_lazy("not judged: something ranks above it, or too little is known"),
}
CONCLUSIONS: dict[str, words.Text] = {
    "adequate": gettext_lazy("adequate"),
    "inadequate": gettext_lazy("inadequate"),
    "above-ai": gettext_lazy("above the AI"),
    "cannot-tell": gettext_lazy("cannot tell"),
    "withheld": gettext_lazy("withheld: something ranks above it that no sum of food can outweigh"),
}


def intake(basis: Mapping[str, Any], cited: Cited) -> Section | None:
    if basis["completeness"] is None or not any(day["known"] for day in basis["days"]):
        return None
    return section(
        "intake",
        _("What the days show"),
        *_usual(basis, cited),
        *_balance(basis),
        *_absorbed(basis, cited),
        *_iom(basis, cited),
        *_change(basis),
        *_rare(basis),
    )


def _usual(basis: Mapping[str, Any], cited: Cited) -> list[Block]:
    told, reliable = basis["usual"], basis["reliable"]
    if told is None:
        return []
    seen, added = told["intake"], told["intake"]["supplement_ug"]
    return [
        heading(_("Usual intake")),
        facts(
            (_("Usual mean"), _mean(seen)),
            (_("Typical day"), ug(seen["typical_ug"])),
            (_("From reliable sources"), _mean(reliable)) if reliable else None,
            (_("Supplements in it"), ug(added)) if added else None,
            (_("Days needed for ± 20 %"), _needed(told)) if seen["typical_ug"] else None,
            (_("Judgement"), BANDS[told["band"]]),
        ),
        note(
            _("Log-scale estimate with a common day-to-day spread %(source)s.")
            % {"source": cited.key("iom-2006")},
            _("Each supplement dose counts up to 25 µg, since about 1 % of the rest is absorbed."),
            _few(told),
        ),
    ]


def _mean(seen: Mapping[str, Any]) -> str:
    return _("%(mean)s (90 %% interval %(interval)s)") % {
        "mean": ug(seen["mean_ug"]),
        "interval": words.interval(seen["low_ug"], seen["high_ug"]),
    }


def _needed(told: Mapping[str, Any]) -> str:
    seen, more = told["intake"], told["more_days"]
    rest = ngettext("%(n)d more would help", "%(n)d more would help", more) % {"n": more}
    beside = rest if more else _("more would not settle it") if not seen["more_days_help"] else ""
    return ", ".join(filter(None, (words.days_of(seen["days_needed"]), beside)))


def _few(told: Mapping[str, Any]) -> str:
    said = []
    if told["with_unstated"]:
        said.append(
            _("On %(days)s something states no value.") % {"days": words.days_of(told["with_unstated"])}
        )
    if told["intake"]["few_rich_days"]:
        said.append(_("A few rich days carry it."))
    if told["mostly_supplements"]:
        said.append(_("Mostly supplements, so the interval, which is of the food, looks surer than it is."))
    return " ".join(said)


def _balance(basis: Mapping[str, Any]) -> list[Block]:
    told = basis["balance"]
    lopsided = _("One of the two has no complete day, so the period says nothing of it.")
    shown = [
        heading(_("Weekdays and weekends")),
        facts(
            (_("Monday to Friday"), _part(told["weekday"])),
            (_("Saturday and Sunday"), _part(told["weekend"])),
        ),
    ]
    return [*shown, note(lopsided)] if told["lopsided"] else shown


def _part(told: Mapping[str, Any]) -> str:
    """The mean of its complete days, and how many they are."""
    days = _("%(complete)s of %(days)s days complete") % told
    if told["mean_ug"] is None:
        return days
    least = _("at least ") if told["at_least"] else ""
    return _("%(mean)s a day, %(days)s") % {"mean": f"{least}{ug(told['mean_ug'])}", "days": days}


def _absorbed(basis: Mapping[str, Any], cited: Cited) -> list[Block]:
    told = basis["absorbed"]
    if told["mean"] is None:
        why = words.NOT_SAID.get(told["reason"], words.NOT_SAID[""])
        return [heading(_("Estimated absorbed")), facts((_("Not estimated"), why))]
    mean = told["mean"]
    span = words.interval(mean["low_ug"], mean["high_ug"])
    if span != ug(mean["ug"]):
        span = _("%(interval)s, middle %(middle)s") % {"interval": span, "middle": ug(mean["ug"])}
    notes = {"older": _("Age over 50 is in it."), "low-acid": _("Little stomach acid is assumed.")}
    return [
        heading(_("Estimated absorbed")),
        facts((_("Mean of the complete days"), span)),
        note(
            _("Model of one absorption window at a time, healthy adults %(sources)s; one person may differ "
              "by a factor of two.") % {"sources": f"{cited.key('carmel-2008')} {cited.key('adams-1971')}"},
            notes.get(told["note"], ""),
        ),
    ]  # fmt: skip


def _iom(basis: Mapping[str, Any], cited: Cited) -> list[Block]:
    told = basis["iom"]
    if told is None:
        return []
    seen = told["judgement"]
    conclusion = str(CONCLUSIONS[told["conclusion"]])
    if told["conclusion"] not in ("withheld", "cannot-tell"):
        conclusion += _(", correct with a probability of %(p)s") % {"p": f"{seen['probability_correct']:.2f}"}
    return [
        heading(_("IOM method for one person")),
        facts(
            (_("Difference from the requirement"), _difference(seen)),
            (_("Ratio"), words.ratio(seen["ratio"])),
            (_("Conclusion by the method"), conclusion),
        ),
        note(
            _("Not reliable for B12: the report itself names B12 among the nutrients whose intake varies too "
              "much from day to day %(source)s.") % {"source": cited.key("iom-2000")},
            _("It needs a survey’s day-to-day SD; %(sd)s was worked out from NHANES 1999–2004, because the "
              "report’s own table could not be read.") % {"sd": ug(told["within_sd_ug"])},
        ),
    ]  # fmt: skip


def _difference(seen: Mapping[str, Any]) -> str:
    return _("%(difference)s, its SD %(sd)s") % {
        "difference": words.signed_ug(seen["difference_ug"]),
        "sd": ug(seen["difference_sd_ug"]),
    }


def _change(basis: Mapping[str, Any]) -> list[Block]:
    told = basis["change"]
    if told is None:
        return []
    said = {
        "up": _("higher, and the intervals do not touch"),
        "down": _("lower, and the intervals do not touch"),
        "open": _("the intervals overlap, so it may be chance"),
    }
    return [
        heading(_("Since the review of %(span)s") % {"span": words.span(told["first"], told["last"])}),
        facts(
            (_("Usual mean then"), _mean(told["before"])),
            (_("Difference"), f"{words.signed_ug(told['difference_ug'])}: {said[told['direction']]}"),
        ),
    ]


def _rare(basis: Mapping[str, Any]) -> list[Block]:
    rows = [
        (capfirst(row["name"]), f"{row['times']}× {row['per_words']} ({words.day(row['asked_on'])})")
        for row in basis["rare_foods"]
    ]
    if not rows:
        return []
    return [heading(_("Rich foods that such a period can miss, as told")), facts(*rows)]
