"""check/"""

from django.urls import path

from tracker.check import views

urlpatterns = [path("", views.check, name="check")]
