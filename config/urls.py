"""Every address of Corrin, room by room."""

from django.contrib import admin
from django.urls import include, path

from accounts.care.views.answering import invitation

urlpatterns = [
    path("", include("tracker.urls")),
    path("account/", include("allauth.urls")),
    path("you/", include("accounts.urls")),
    path("invitation/<str:secret>/", invitation, name="invitation"),
    path("admin/", admin.site.urls),
]
