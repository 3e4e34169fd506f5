"""display/: large type, plain and quiet mode; quiet/: the answer to the offer of it"""

from django.urls import path

from tracker.modes import views

urlpatterns = [
    path("display/", views.display, name="display"),
    path("quiet/", views.quiet_answer, name="quiet-answer"),
]
