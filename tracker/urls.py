"""Corrin's pages, one list a room; all share the namespace `tracker`."""

from django.urls import include, path, register_converter

from tracker.addresses import DateConverter

app_name = "tracker"

register_converter(DateConverter, "date")  # before the rooms use it

urlpatterns = [
    path("", include("tracker.landing.urls")),
    path("", include("tracker.diary.urls")),
    path("foods/", include("tracker.food_pages.urls")),
    path("bring-along/", include("tracker.bring_along.urls")),
    path("recipes/", include("tracker.kitchen.urls")),
    path("supplements/", include("tracker.regimens.urls")),
    path("trends/", include("tracker.trends.urls")),
    path("coverage/", include("tracker.coverage.urls")),
    path("planner/", include("tracker.planner.urls")),
    path("", include("tracker.learn.urls")),
    path("findings/", include("tracker.screening.urls")),
    path("check/", include("tracker.check.urls")),
    path("body/", include("tracker.body.urls")),
    path("export/", include("tracker.export.urls")),
    path("sheet/", include("tracker.sheet.urls")),
    path("", include("tracker.modes.urls")),
    path("helping/", include("tracker.helping.urls")),
    path("", include("tracker.review.urls")),
]
