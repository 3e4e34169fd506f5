"""/recipes/: a person's own dishes."""

from django.urls import path

from tracker.kitchen import views

urlpatterns = [
    path("", views.recipes, name="recipes"),
    path("new/", views.recipe_new, name="recipe-new"),
    path("<uuid:code>/", views.recipe, name="recipe"),
    path("<uuid:code>/edit/", views.recipe_edit, name="recipe-edit"),
    path("<uuid:code>/copy/", views.recipe_copy, name="recipe-copy"),
    path("<uuid:code>/anew/", views.recipe_anew, name="recipe-anew"),
    path("<uuid:code>/remove/", views.recipe_remove, name="recipe-remove"),
]
