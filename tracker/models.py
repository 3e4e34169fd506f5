"""Gathers the models of tracker's rooms; each lives in its own."""

from tracker.body.models import LabResult, Symptom, SymptomNote
from tracker.bring_along.models import BroughtDiary
from tracker.diary.models import Day, DayTotal, Entry, Favourite
from tracker.regimens.models import DoseEvent, Regimen, RegimenVersion

__all__ = [
    "BroughtDiary",
    "Day",
    "DayTotal",
    "DoseEvent",
    "Entry",
    "Favourite",
    "LabResult",
    "Regimen",
    "RegimenVersion",
    "Symptom",
    "SymptomNote",
]
