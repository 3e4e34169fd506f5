"""helping/: the people one helps; their pages are under /for/ (see middleware.py)"""

from django.urls import path

from tracker.helping import views

urlpatterns = [path("", views.helping, name="helping")]
