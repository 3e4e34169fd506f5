"""The pages in front of the door: what Corrin is, trying it, how it calculates, privacy."""

from django.urls import path

from tracker.landing import views

urlpatterns = [
    path("", views.landing, name="landing"),
    path("how-we-calculate/", views.methods, name="methods"),
    path("how-we-calculate/tables/", views.methods_tables, name="methods-tables"),
    path("privacy/", views.privacy, name="privacy"),
]
