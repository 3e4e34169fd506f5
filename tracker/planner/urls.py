"""planner/"""

from django.urls import path

from tracker.planner import sample_views, views

urlpatterns = [
    path("", views.planner, name="planner"),
    path("day/", sample_views.sample_day, name="planner-day"),
    path("day/log/", sample_views.log_sample, name="planner-day-log"),
]
