"""practice/: the clients as a group."""

from django.urls import path

from tracker.review.practice import views

urlpatterns = [
    path("practice/", views.practice, name="practice"),
]
