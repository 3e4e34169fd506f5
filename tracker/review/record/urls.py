"""A client's reviews and draft; reviews/: the signed ones; reviews-about-me/: as the client reads them."""

from django.urls import path

from tracker.review.record.files import KINDS
from tracker.review.record.views import about_me, drafts, files, signed, signing

CLIENT = "clients/<uuid:code>/reviews/"

urlpatterns = [
    path(CLIENT, drafts.listing, name="client-reviews"),
    path(f"{CLIENT}draft/", drafts.draft, name="client-review-draft"),
    path(f"{CLIENT}draft/discard/", drafts.discard, name="client-review-discard"),
    path(f"{CLIENT}draft/sign/", signing.sign, name="client-review-sign"),
    *(
        path(f"{CLIENT}draft/{each.address}", files.draft, {"kind": kind}, name=f"client-review-{kind}")
        for kind, each in KINDS.items()
    ),
    path("reviews/", signed.listing, name="reviews"),
    path("reviews/<uuid:code>/", signed.review, name="review"),
    path("reviews/<uuid:code>/amend/", signed.amend, name="review-amend"),
    *(
        path(f"reviews/<uuid:code>/{each.address}", files.signed, {"kind": kind}, name=f"review-{kind}")
        for kind, each in KINDS.items()
    ),
    path("reviews-about-me/", about_me.listing, name="reviews-about-me"),
    path("reviews-about-me/<uuid:code>/", about_me.one, name="review-about-me"),
]
