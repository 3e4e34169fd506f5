"""planner/"""

from django.urls import path

from tracker.planner import views

urlpatterns = [
    path("", views.planner, name="planner"),
]
