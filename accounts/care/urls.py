"""you/: what is shared, with whom, and who looked; part of the addresses of `accounts`."""

from django.urls import path

from accounts.care.views import answering, applying, inviting, record, sharing

urlpatterns = [
    path("dietitian/", applying.dietitian, name="dietitian"),
    path("sharing/", sharing.sharing, name="sharing"),
    path("sharing/record/", record.record, name="access-record"),
    path("sharing/code/", answering.code, name="invitation-code"),
    path("sharing/invite/<slug:kind>/", inviting.invite, name="invite"),
    path("sharing/invitation/<uuid:code>/withdraw/", inviting.withdraw, name="invitation-withdraw"),
    path("sharing/<uuid:code>/", sharing.terms, name="care-terms"),
    path("sharing/<uuid:code>/end/", sharing.end, name="care-end"),
]
