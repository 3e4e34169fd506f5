"""Every address of Corrin, room by room."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("", include("tracker.urls")),
    path("account/", include("allauth.urls")),
    path("you/", include("accounts.urls")),
    path("admin/", admin.site.urls),
]
