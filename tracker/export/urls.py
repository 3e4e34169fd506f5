from django.urls import path

from tracker.export import views

urlpatterns = [
    path("", views.export, name="export"),
    path("everything.json", views.as_json, name="export-json"),
    path("entries.csv", views.as_csv, name="export-csv"),
]
