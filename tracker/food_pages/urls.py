"""/foods/: the public catalogue."""

from django.urls import path

from tracker.food_pages import views

urlpatterns = [
    path("", views.foods, name="foods"),
    path("<uuid:code>/", views.food, name="food"),
]
