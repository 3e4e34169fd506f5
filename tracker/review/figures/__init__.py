"""Figures of one client's period, each in a file of its own; shared by the client's page and the basis.

Give each function a `period`: a window cut to its days with `cut`. Only `standpoint` takes the longer window,
for rules that look back. Nothing here makes a query.
"""

from tracker.review.figures.absorption import AbsorbedRange, absorbed_range
from tracker.review.figures.balance import Balance, balance
from tracker.review.figures.change import Change, change
from tracker.review.figures.completeness import Completeness, completeness
from tracker.review.figures.days import DayFigure, day_figures
from tracker.review.figures.iom import Iom, iom_method
from tracker.review.figures.period import cut
from tracker.review.figures.sources import best_foods, source_mix
from tracker.review.figures.standings import StandingShare, standings
from tracker.review.figures.standpoint import Standpoint, standpoint
from tracker.review.figures.usual import reliable, usual

__all__ = [
    "AbsorbedRange",
    "Balance",
    "Change",
    "Completeness",
    "DayFigure",
    "Iom",
    "StandingShare",
    "Standpoint",
    "absorbed_range",
    "balance",
    "best_foods",
    "change",
    "completeness",
    "cut",
    "day_figures",
    "iom_method",
    "reliable",
    "source_mix",
    "standings",
    "standpoint",
    "usual",
]
