"""One tap: log again what was eaten before, or a favourite; and choosing favourites."""

from datetime import date
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.care.looking import logged_by
from accounts.requests import SignedInRequest
from foods.models import Food
from tracker.diary import actions, snapshot
from tracker.diary.adding import last_entry
from tracker.diary.choices import usual_portion
from tracker.diary.clock import suggested_occasion
from tracker.diary.models import Entry, Favourite
from tracker.diary.portions import Portion, portion_of
from tracker.diary.views.common import client_id_of, food_or_404, tell, tell_logged, telling, to_day, way_back
from tracker.guard import own_row


@require_POST
def log_again(request: SignedInRequest, day: date, code: UUID) -> HttpResponse:
    """An earlier entry's food in the same amount; on a past day at the same occasion."""
    earlier = own_row(request, Entry.objects.live().with_foods(), code)
    occasion = earlier.occasion if day < request.profile.today() else ""
    with telling(request):
        _log(request, day, earlier.food, snapshot.again(earlier), occasion)
    return way_back(request, to_day(day).url)


@require_POST
def log_favourite(request: SignedInRequest, day: date, code: UUID) -> HttpResponse:
    """A favourite in its own amount."""
    rows = Favourite.objects.select_related("food", "measure").prefetch_related("food__household_measures")
    favourite = get_object_or_404(rows.seen(request.sees), owner=request.owner, food__code=code)
    with telling(request):
        _log(request, day, favourite.food, portion_of(favourite), "")
    return way_back(request, to_day(day).url)


@require_POST
def favourite_add(request: SignedInRequest, code: UUID) -> HttpResponse:
    """Keep a food one tap away, in the amount last used."""
    food = food_or_404(request, code)
    with telling(request):
        portion = usual_portion(food, last_entry(request, food))
        actions.add_favourite(owner=request.owner, food=food, portion=portion)
        tell(request, _("%(food)s is one tap away now.") % {"food": food.name})
    return way_back(request, reverse("tracker:add"))


@require_POST
def favourite_remove(request: SignedInRequest, code: UUID) -> HttpResponse:
    food = get_object_or_404(Food.objects.visible_to(request.owner), code=code)
    actions.remove_favourite(owner=request.owner, food=food)
    tell(request, _("%(food)s is no favourite any more.") % {"food": food.name})
    return way_back(request, reverse("tracker:add"))


def _log(request: SignedInRequest, day: date, food: Food, portion: Portion, occasion: str) -> None:
    """At the occasion asked for, else the given one, else the one that the clock suggests."""
    suggested = occasion or suggested_occasion(food.source_type, request.profile.zone)
    entry = actions.log_entry(
        owner=request.owner,
        food=food,
        quantity=portion.quantity,
        measure=portion.measure,
        unit=portion.unit,
        date=day,
        occasion=request.POST.get("occasion") or suggested,
        client_id=client_id_of(request),
        logged_by=logged_by(request),
    )
    tell_logged(request, entry)
