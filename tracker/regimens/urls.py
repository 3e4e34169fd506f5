from datetime import date

from django.urls import path, register_converter

from tracker.regimens import dose_views, views


class PlannedDay:
    """A calendar day as in 2026-11-23."""

    regex = r"\d{4}-\d{2}-\d{2}"

    def to_python(self, value: str) -> date:
        return date.fromisoformat(value)  # ValueError: no such page

    def to_url(self, value: date | str) -> str:
        return value.isoformat() if isinstance(value, date) else value


register_converter(PlannedDay, "planned_day")

# /supplements/<code>/…
regimen = [
    ("change", views.change, "regimen-change"),
    ("stop", views.stop, "regimen-stop"),
    ("remove", views.remove, "regimen-remove"),
    ("still-taken", views.still_taken, "regimen-still-taken"),
]
# /supplements/<code>/doses/<day it was planned for>/…
dose = [
    ("taken", dose_views.taken, "dose-taken"),
    ("skipped", dose_views.skipped, "dose-skipped"),
    ("moved", dose_views.moved, "dose-moved"),
    ("undo", dose_views.undo, "dose-undo"),
]

urlpatterns = [
    path("", views.regimens, name="regimens"),
    path("add/", views.add, name="regimen-add"),
    *(path(f"<uuid:code>/{verb}/", view, name=name) for verb, view, name in regimen),
    *(
        path(f"<uuid:code>/doses/<planned_day:planned_on>/{verb}/", view, name=name)
        for verb, view, name in dose
    ),
]
