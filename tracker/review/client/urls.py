"""clients/<relationship>/: one client"""

from django.urls import path

from tracker.review.client import noting, views

urlpatterns = [
    path("clients/<uuid:code>/", views.overview, name="client"),
    path("clients/<uuid:code>/diary/", views.diary, name="client-diary"),
    path("clients/<uuid:code>/target/", noting.target, name="client-target"),
    path("clients/<uuid:code>/target/<uuid:target>/end/", noting.target_end, name="client-target-end"),
    path("clients/<uuid:code>/rare-foods/", noting.rare, name="client-rare"),
    path("clients/<uuid:code>/appointment/", noting.appointment, name="client-appointment"),
]
