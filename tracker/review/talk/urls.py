"""messages/, clients/<relationship>/talk/: what dietitian and client say to each other"""

from django.urls import path

from tracker.review.talk.views import carer, client, suggesting

TALK = "clients/<uuid:code>/talk/"
ENTRY = f"{TALK}entry/<uuid:entry>/"

urlpatterns = [
    path("messages/", client.messages, name="messages"),
    path("messages/read/", client.read, name="messages-read"),
    path("messages/<uuid:code>/answer/", client.answer, name="message-answer"),
    path("messages/suggestion/<uuid:code>/accept/", client.accept, name="suggestion-accept"),
    path("messages/suggestion/<uuid:code>/refuse/", client.refuse, name="suggestion-refuse"),
    path(TALK, carer.talk, name="client-talk"),
    path(f"{TALK}read/", carer.read, name="client-talk-read"),
    path(f"{TALK}day/<date:day>/", carer.talk_day, name="client-talk-day"),
    path(ENTRY, carer.talk_entry, name="client-talk-entry"),
    path(f"{ENTRY}suggest/", suggesting.suggest, name="client-suggest"),
    path(f"{ENTRY}suggest/<uuid:food>/", suggesting.suggest_food, name="client-suggest-food"),
    path(f"{TALK}comment/<uuid:comment>/answer/", carer.answer, name="client-talk-answer"),
    path(f"{TALK}suggestion/<uuid:suggestion>/withdraw/", carer.withdraw, name="client-withdraw"),
]
