"""clients/…/recalls/"""

from django.urls import path

from tracker.review.recall import views

urlpatterns = [
    path("clients/<uuid:code>/recalls/", views.recalls, name="client-recalls"),
    path("clients/<uuid:code>/recalls/<uuid:recall>/drop/", views.drop, name="client-recall-drop"),
    path("clients/<uuid:code>/recalls/<uuid:recall>/<slug:step>/", views.recall, name="client-recall"),
]
