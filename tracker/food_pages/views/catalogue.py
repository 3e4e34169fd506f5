"""Public pages about foods: searching them, and what is known about one."""

from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.requests import PublicRequest
from foods.codes import Standing
from foods.models import Food
from foods.products.lookup import typed_number
from foods.search import search
from tracker.food_pages import examples, page, provenance, wording, yardstick
from tracker.food_pages.label_check import label_check
from tracker.food_pages.own_page import untold_count
from tracker.food_pages.rule_words import rule_sentence

MAX_SHOWN = 40


@login_not_required
@require_safe
def foods(request: PublicRequest) -> HttpResponse:
    """Search the catalogue; with no query, the well-known sources of B12."""
    query = request.GET.get("q", "").strip()
    diet = "vegan" if request.GET.get("diet") == "vegan" else None
    country = request.profile.country if request.profile else ""
    found = search(query, user=request.owner, diet=diet, limit=MAX_SHOWN, country=country) if query else []
    context = {
        "section": "foods",
        "query": query,
        "vegan_only": diet is not None,
        "foods": found,
        "shelves": [] if query else examples.shelves(diet),
        "number": typed_number(query),
        "untold": untold_count(request.owner),
    }
    swap = request.htmx and not request.htmx.boosted
    return render(request, "food_pages/_results.html" if swap else "food_pages/foods.html", context)


@login_not_required
@require_safe
def food(request: PublicRequest, code: UUID) -> HttpResponse:
    """Everything Corrin knows about one food, and where it knows it from."""
    shown = get_object_or_404(Food.objects.visible_to(request.owner).with_measures(), code=code)
    reference = yardstick.reference_for(request)
    context = {
        "section": "foods",
        "food": shown,
        "reference": reference,
        "shares": reference.ug and shown.standing not in (Standing.NOT_COUNTED, Standing.NOT_STATED),
        "servings": page.servings(shown, reference.ug),
        "likely": page.likely_name(shown),
        "suspect_reason": wording.SUSPECT_REASONS.get(shown.suspect_reason, ""),
        "rule_words": rule_sentence(shown.rule),
        "source_name": provenance.source_name(shown.figure_source),
        "check": label_check(shown, timezone.localdate()),
        "submission": shown.submissions.first() if shown.owner_id else None,
    }
    return render(request, "food_pages/food.html", context)
