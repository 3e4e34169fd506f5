"""Dose and duration of a medicine as the person told them; nothing where nothing was told."""

from django.utils.translation import gettext_lazy as _

from tracker.assessment.findings import Finding
from tracker.screening.words.base import Text


def told(finding: Finding) -> tuple[Text, ...]:
    """One sentence at most, to stand beside what the guidance says; never a limit drawn from it."""
    dose, years = finding.facts.get("dose_mg_per_day"), years_of(finding)
    if years is None:
        return () if dose is None else (_("You noted %(dose_mg_per_day)s a day."),)
    if dose is None:
        return (_duration(years),)
    return (_dose_and_duration(years),)


def years_of(finding: Finding) -> float | None:
    years = finding.facts.get("years")
    return years if isinstance(years, float | int) else None


def _duration(years: float) -> Text:
    if years < 1:
        return _("You noted it for less than a year.")
    return _("You noted it for about a year.") if round(years) == 1 else _(
        "You noted it for about %(years)s years."
    )  # fmt: skip


def _dose_and_duration(years: float) -> Text:
    if years < 1:
        return _("You noted %(dose_mg_per_day)s a day, for less than a year.")
    if round(years) == 1:
        return _("You noted %(dose_mg_per_day)s a day, for about a year.")
    return _("You noted %(dose_mg_per_day)s a day, for about %(years)s years.")
