from django.urls import path

from tracker.regimens import dose_views, views

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
    path("add/covers/", views.would_cover, name="regimen-covers"),
    *(path(f"<uuid:code>/{verb}/", view, name=name) for verb, view, name in regimen),
    *(path(f"<uuid:code>/doses/<date:planned_on>/{verb}/", view, name=name) for verb, view, name in dose),
]
