"""trends/"""

from django.urls import path

from tracker.trends import views

urlpatterns = [
    path("", views.trends, name="trends"),
]
