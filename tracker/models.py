"""Gathers the models of tracker's rooms; each lives in its own."""

from tracker.body.models import LabResult, Symptom, SymptomNote
from tracker.bring_along.models import BroughtDiary
from tracker.diary.models import Day, DayTotal, Entry, Favourite
from tracker.regimens.models import DoseEvent, Regimen, RegimenVersion
from tracker.review.models import (
    Amendment,
    ClientStanding,
    Comment,
    RareFood,
    Recall,
    Review,
    ReviewDraft,
    Suggestion,
    Target,
)

__all__ = [
    "Amendment",
    "BroughtDiary",
    "ClientStanding",
    "Comment",
    "Day",
    "DayTotal",
    "DoseEvent",
    "Entry",
    "Favourite",
    "LabResult",
    "RareFood",
    "Recall",
    "Regimen",
    "RegimenVersion",
    "Review",
    "ReviewDraft",
    "Suggestion",
    "Symptom",
    "SymptomNote",
    "Target",
]
