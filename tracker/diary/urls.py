"""today/, day/…, add/…, entry/…: the diary"""

from django.urls import path

from tracker.diary.views import adding, copying, day, entries, marks, quick, shortcuts

urlpatterns = [
    path("today/", day.today, name="today"),
    path("day/", day.go, name="day-go"),
    path("day/<date:day>/", day.day, name="day"),
    path("day/<date:day>/complete/", marks.complete, name="day-complete"),
    path("day/<date:day>/not-now/", marks.not_now, name="day-not-now"),
    path("day/<date:day>/unusual/", marks.unusual, name="day-unusual"),
    path("day/<date:day>/note/", marks.note, name="day-note"),
    path("day/<date:day>/again/<uuid:code>/", shortcuts.log_again, name="log-again"),
    path("day/<date:day>/favourite/<uuid:code>/", shortcuts.log_favourite, name="log-favourite"),
    path("day/<date:day>/copy-from/", copying.copy_from, name="copy-from"),
    path("day/<date:day>/copy/", copying.copy, name="copy"),
    path("day/<date:day>/usual/", copying.usual_day, name="usual-day"),
    path("day/<date:day>/undo/<uuid:client_id>/", copying.undo_batch, name="batch-undo"),
    path("day/<date:day>/quick/", quick.quick, name="quick"),
    path("day/<date:day>/quick/save/", quick.save, name="quick-save"),
    path("add/", adding.add, name="add"),
    path("add/<uuid:code>/", adding.add_food, name="add-food"),
    path("entry/<uuid:code>/", entries.entry, name="entry"),
    path("entry/<uuid:code>/delete/", entries.delete, name="entry-delete"),
    path("entry/<uuid:code>/restore/", entries.restore, name="entry-restore"),
    path("entry/<uuid:code>/refresh/", entries.refresh, name="entry-refresh"),
    path("favourites/<uuid:code>/add/", shortcuts.favourite_add, name="favourite-add"),
    path("favourites/<uuid:code>/remove/", shortcuts.favourite_remove, name="favourite-remove"),
]
