"""The two charts of a report as plain numbers, so that the PDF and the page draw the same."""

import math
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby
from statistics import fmean
from typing import Any

from django.utils.translation import gettext as _

from tracker.review.papers import words
from tracker.review.papers.blocks import Block
from tracker.trends import chart
from tracker.trends.chart import Bar, Chart, Column

MOST_DAYS = 62  # longer periods are drawn by week
KINDS = ("fort", "supp", "food")
USUAL_TICKS = 5


def columns(basis: Mapping[str, Any]) -> list[Column]:
    """A column a day, or over a long period one a week: the mean of its complete days."""
    days = basis["days"]
    if len(days) <= MOST_DAYS:
        return [_column([day], basis["judged"]) for day in days]
    weeks = groupby(days, key=lambda day: date.fromisoformat(day["date"]).isocalendar()[:2])
    return [_column(list(each), basis["judged"]) for _week, each in weeks]


def by_week(basis: Mapping[str, Any]) -> bool:
    return len(basis["days"]) > MOST_DAYS


def days(basis: Mapping[str, Any]) -> Block | None:
    """Intake by day in bars against the reference; in per cent of the width and of the plot's height."""
    drawn = chart.draw(columns(basis), most_dates=8)
    if not any(bar.column.drawn for bar in drawn.bars):
        return None
    return {
        "kind": "days",
        "alt": _days_alt(basis),
        "bars": [_bar(bar) for bar in drawn.bars],
        "lines": [{"x1": each.x1, "x2": each.x2, "y": _height(each.y)} for each in drawn.lines],
        "target": _target(basis, drawn),
        "ticks": [{"y": _height(tick.y), "words": words.number(tick.ug)} for tick in drawn.ticks],
        "dates": [{"x": tick.x, "words": words.day(tick.date, "j M")} for tick in drawn.dates],
        "legend": _legend(drawn, basis),
    }


def usual(basis: Mapping[str, Any]) -> Block | None:
    """Usual intake as a dot in its 90 % interval, beside the reference; in per cent of the width."""
    rows = _usual_rows(basis)
    if not rows:
        return None
    marks = _marks(basis)
    step, top = _axis([row["high_ug"] for row in rows], [ug for ug, _name in marks])
    return {
        "kind": "usual",
        "alt": _usual_alt(rows, marks),
        "rows": [_range(row, top) for row in rows],
        "marks": [{"x": _share(ug, top), "words": name} for ug, name in marks],
        "ticks": [
            {"x": _share(step * i, top), "words": words.number(step * i)}
            for i in range(round(top / step) + 1)
        ],
    }


def _column(days: Sequence[Mapping[str, Any]], judged: bool) -> Column:
    complete = [day for day in days if day["complete"]]
    seen = complete or [day for day in days if day["known"]]
    advice = days[-1]["recommended_ug"] if judged else None
    return Column(
        first=date.fromisoformat(days[0]["date"]),
        last=date.fromisoformat(days[-1]["date"]),
        ug={kind: fmean(day["by_kind"][kind] for day in seen) for kind in KINDS} if seen else {},
        logged=any(day["logged"] for day in days),
        complete=bool(complete),
        not_stated=sum(day["not_stated"] for day in seen),
        recommended_ug=advice,
    )


def _bar(bar: Bar) -> dict[str, Any]:
    column, top = bar.column, _height(bar.top)
    return {
        "x": bar.x,
        "middle": bar.middle,
        "width": bar.width,
        "top": top,
        "tip": [top + 1.5, top + 6.5],
        "parts": [
            {
                "kind": part.kind,
                "y": _height(part.y + part.height),
                "height": round(part.height / chart.HEIGHT * 100, 3),
            }
            for part in bar.segments
        ],
        "complete": column.complete,
        "known": column.drawn,
        "cut": words.number(column.total_ug) if bar.cut and bar.figure else "",
        "is_cut": bar.cut,
        "at_least": bool(column.not_stated and not bar.cut),
    }


def _is_nothing(bar: Bar) -> bool:
    return bar.column.complete and not bar.segments


def _height(y: float) -> float:
    """From the chart's pixels, counted downwards, to per cent of the plot, counted upwards."""
    return round((chart.BASE - y) / chart.HEIGHT * 100, 3)


def _target(basis: Mapping[str, Any], drawn: Chart) -> dict[str, Any] | None:
    told = basis["target"]
    if not told or not basis["judged"] or told["ug"] > drawn.top_ug:
        return None
    return {"y": round(told["ug"] / drawn.top_ug * 100, 3)}


def _legend(drawn: Chart, basis: Mapping[str, Any]) -> list[dict[str, str]]:
    """Only what is drawn."""
    names = [
        ("fort", "fort" in drawn.kinds, _("fortified food and drink")),
        ("supp", "supp" in drawn.kinds, _("supplements")),
        ("food", "food" in drawn.kinds, _("animal foods and dishes")),
        ("partial", drawn.has_partial, _("day not complete")),
        ("least", drawn.has_unstated, _("at least: something states no value")),
        ("cut", drawn.has_cut, _("cut off, with its figure")),
        ("nothing", any(_is_nothing(bar) for bar in drawn.bars), _("complete day without B12")),
        ("advice", bool(drawn.lines), _("reference value")),
        ("target", _target(basis, drawn) is not None, _("personal target")),
    ]
    return [{"kind": kind, "words": name} for kind, there, name in names if there]


def _days_alt(basis: Mapping[str, Any]) -> str:
    asked = basis["range"]
    return _("Bar chart of intake in µg by day, %(span)s; the figures are in the table below.") % {
        "span": words.span(asked["first"], asked["last"])
    }


def _usual_rows(basis: Mapping[str, Any]) -> list[dict[str, Any]]:
    """What has an interval: all sources, what can be counted on, and the review before."""
    told, reliable, change = basis["usual"], basis["reliable"], basis["change"]
    if not told or told["too_few"]:
        return []
    found = [{**told["intake"], "words": _("All sources")}]
    if reliable and reliable["mean_ug"] < told["intake"]["mean_ug"] - 0.05:
        found.append({**reliable, "words": _("Reliable sources")})
    if change:
        when = _("Review to %(day)s") % {"day": words.day(change["last"], "j M Y")}
        found.append({**change["before"], "words": when})
    return found


def _marks(basis: Mapping[str, Any]) -> list[tuple[float, str]]:
    """The reference and the target, where the intake may be held against them."""
    told, target = basis["reference"], basis["target"]
    if not basis["judged"]:
        return []
    found = [(told["recommended_ug"], told["kind"])] if told["recommended_ug"] else []
    if target:
        found.append((target["ug"], _("target")))
    return found


def _range(row: Mapping[str, Any], top: float) -> dict[str, Any]:
    low, high = _share(row["low_ug"], top), _share(row["high_ug"], top)
    return {
        "words": row["words"],
        "low": low,
        "wide": round(high - low, 3),
        "mean": _share(row["mean_ug"], top),
        "beyond": row["high_ug"] > top,
        "figure": words.ug(row["mean_ug"]),
        "interval": words.interval(row["low_ug"], row["high_ug"]),
    }


def _axis(highs: Sequence[float], marks: Sequence[float]) -> tuple[float, float]:
    """Step and end of the scale: the reference stays readable, however wide an interval is."""
    wanted = max(*highs, *(1.5 * each for each in marks), 1.0)
    if marks:
        wanted = min(wanted, 10 * max(marks))
    rough = wanted / USUAL_TICKS
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(power * each for each in (1, 2, 2.5, 5, 10) if power * each >= rough - 1e-9)
    return step, math.ceil(wanted / step - 1e-9) * step


def _share(ug: float, top: float) -> float:
    return round(min(ug, top) / top * 100, 3)


def _usual_alt(rows: Sequence[Mapping[str, Any]], marks: Sequence[tuple[float, str]]) -> str:
    told = [
        _("%(name)s: usual mean %(mean)s, 90 %% interval %(interval)s")
        % {
            "name": row["words"],
            "mean": words.ug(row["mean_ug"]),
            "interval": words.interval(row["low_ug"], row["high_ug"]),
        }
        for row in rows
    ]
    return "; ".join([*told, *(f"{name}: {words.ug(ug)}" for ug, name in marks)])
