"""clients/, practice/, messages/: the dietitian's side, and the client's answers to it; a list a room."""

from django.urls import URLPattern, URLResolver, include, path

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("tracker.review.board.urls")),
    path("", include("tracker.review.practice.urls")),
    path("", include("tracker.review.client.urls")),
    path("", include("tracker.review.recall.urls")),
    path("", include("tracker.review.record.urls")),
    path("", include("tracker.review.session.urls")),
    path("", include("tracker.review.talk.urls")),
]
