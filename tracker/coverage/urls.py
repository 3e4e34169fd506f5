"""coverage/"""

from django.urls import path

from tracker.coverage import views

urlpatterns = [
    path("", views.coverage, name="coverage"),
    path("scheme/", views.scheme, name="coverage-scheme"),
]
