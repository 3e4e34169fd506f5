"""clients/<relationship>/: one client"""

from django.urls import path

from tracker.review.client import views

urlpatterns = [
    path("clients/<uuid:code>/", views.overview, name="client"),
    path("clients/<uuid:code>/diary/", views.diary, name="client-diary"),
]
