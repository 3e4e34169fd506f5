"""clients/: all of them."""

from django.urls import path

from tracker.review.board import views

urlpatterns = [
    path("clients/", views.board, name="clients"),
]
