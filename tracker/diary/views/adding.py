"""Adding food: search, then how much of it."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods, require_safe

from accounts.care.looking import logged_by
from accounts.requests import SignedInRequest
from foods.amounts import AmountError
from foods.models import Food
from foods.search import search
from tracker.diary import actions
from tracker.diary.adding import AddPage, add_page, last_entry, preview_of
from tracker.diary.clock import suggested_occasion
from tracker.diary.errors import Refused
from tracker.diary.fields import uuid_or_none
from tracker.diary.forms import AddForm, add_initial
from tracker.diary.views.common import food_or_404, tell_logged, way_back
from tracker.diary.wording import why_not

RESULTS = 20


@require_safe
def add(request: SignedInRequest) -> HttpResponse:
    """Search as you type; without a query, what was eaten of late."""
    page = add_page(request)
    if proposed := _proposed(request, page):
        return proposed
    if page.query:
        diet = "vegan" if page.vegan_only else None
        page.found = search(
            page.query,
            user=request.owner,
            diet=diet,
            preferred=page.recent_ids,
            limit=RESULTS,
            country=request.profile.country,
        )
    swap = request.htmx and not request.htmx.boosted
    return render(
        request, "diary/_results.html" if swap else "diary/add.html", {"section": "add", "page": page}
    )


@require_http_methods(["GET", "HEAD", "POST"])
def add_food(request: SignedInRequest, code: UUID) -> HttpResponse:
    """How much of it, and when; then back to the search for the next one."""
    food, page = food_or_404(request, code), add_page(request)
    if request.method == "POST":
        form = AddForm(food, request.POST, today=page.today, sees=request.sees)
        if form.is_valid() and _log(request, form):
            where = {name: form.cleaned_data[name] for name in ("date", "occasion")}
            return way_back(request, f"{reverse('tracker:add')}?{urlencode(where)}")
    else:
        form = AddForm(food, initial=_initial(request, food, page), today=page.today, sees=request.sees)
    context = {"section": "add", "page": page, "food": food, "form": form, "preview": preview_of(form)}
    context["is_favourite"] = any(favourite.food_id == food.pk for favourite in page.favourites)
    swap = request.htmx and not request.htmx.boosted
    return render(request, "diary/_portion.html" if swap else "diary/add_food.html", context)


def _proposed(request: SignedInRequest, page: AddPage) -> HttpResponse | None:
    """A link from a suggestion names the food and the amount: straight to the amount."""
    code = uuid_or_none(request.GET.get("food", ""))
    if code is None:
        return None
    address = reverse("tracker:add-food", args=[code])
    amount = {"quantity": request.GET.get("quantity", ""), "measure": request.GET.get("unit", "")}
    return redirect(f"{address}?{page.where}&{urlencode({k: v for k, v in amount.items() if v})}")


def _initial(request: SignedInRequest, food: Food, page: AddPage) -> dict[str, Any]:
    """The amount last used, and what the address says."""
    occasion = page.occasion
    if not page.chosen_occasion:
        occasion = suggested_occasion(food.source_type, request.profile.zone)
    initial = add_initial(food, last_entry(request, food), occasion, page.date)
    typed = {name: request.GET[name] for name in ("quantity", "measure") if name in request.GET}
    return initial | typed | _sensible(typed, picked="picked" in request.GET)


def _sensible(typed: dict[str, str], *, picked: bool) -> dict[str, str]:
    """When another measure was picked: one gram is as unlikely as a hundred glasses."""
    by_weight = typed.get("measure") in ("g", "ml")
    if picked and by_weight and typed.get("quantity") == "1":
        return {"quantity": "100"}
    return {"quantity": "1"} if picked and not by_weight and typed.get("quantity") == "100" else {}


def _log(request: SignedInRequest, form: AddForm) -> bool:
    """Whether it could be logged; else the form says why not."""
    said, portion = form.cleaned_data, form.portion
    try:
        entry = actions.log_entry(
            owner=request.owner,
            food=form.food,
            quantity=portion.quantity,
            measure=portion.measure,
            unit=portion.unit,
            recording=form.recording(portion),
            logged_by=logged_by(request),
            **{name: said[name] for name in ("date", "occasion", "time", "note", "client_id")},
        )
    except (AmountError, Refused) as refusal:
        form.add_error(None, why_not(refusal.key))
        return False
    tell_logged(request, entry)
    return True
