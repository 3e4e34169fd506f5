"""/bring-along/: a diary from another tracker."""

from django.urls import path

from tracker.bring_along import views

urlpatterns = [
    path("", views.bring_along, name="bring-along"),
    path("preview/", views.bring_preview, name="bring-preview"),
    path("save/", views.bring_save, name="bring-save"),
    path("<uuid:code>/undo/", views.bring_undo, name="bring-undo"),
]
