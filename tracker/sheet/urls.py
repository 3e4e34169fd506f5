"""sheet/: a week on paper"""

from django.urls import path

from tracker.sheet import views

urlpatterns = [path("", views.sheet, name="sheet")]
