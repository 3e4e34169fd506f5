"""clients/…/session/"""

from django.urls import path

from tracker.review.session import views

urlpatterns = [
    path("clients/<uuid:code>/session/", views.session, name="client-session"),
    path("clients/<uuid:code>/session/send/", views.send_day, name="client-session-send"),
    path("clients/<uuid:code>/session/supplement/", views.supplement, name="client-session-supplement"),
]
