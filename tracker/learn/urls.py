"""Learn, and the recommendations side by side."""

from django.urls import path

from tracker.learn import views

urlpatterns = [
    path("learn/", views.index, name="learn"),
    path("learn/<slug:slug>/", views.page, name="learn-page"),
    path("recommendations/", views.recommendations, name="recommendations"),
]
