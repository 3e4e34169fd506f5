"""Gathers the models of tracker's rooms; each lives in its own."""

from tracker.diary.models import Day, DayTotal, Entry, Favourite
from tracker.regimens.models import DoseEvent, Regimen, RegimenVersion, Reminder

__all__ = ["Day", "DayTotal", "DoseEvent", "Entry", "Favourite", "Regimen", "RegimenVersion", "Reminder"]
