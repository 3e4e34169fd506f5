"""findings/"""

from django.urls import path

from tracker.screening import views

urlpatterns = [
    path("", views.findings, name="findings"),
    path("<slug:key>/fold/", views.fold, name="finding-fold"),
]
