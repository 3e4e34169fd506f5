"""…/talk/entry/<entry>/suggest/: a better food or amount for an entry, proposed and not done."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.care.record import Action, note, note_part
from accounts.care.sight import DIARY
from accounts.middleware import profile_of
from accounts.models import CareRelationship
from accounts.requests import SignedInRequest
from foods.amounts import AmountError
from foods.models import Food
from foods.search import search
from tracker.diary.actions import as_if
from tracker.diary.adding import LONGEST_QUERY, preview_of, result_of
from tracker.diary.choices import choices_of, usual_portion, value_of
from tracker.diary.errors import Refused
from tracker.diary.models import Entry
from tracker.guard import client_or_404
from tracker.review.pages import client_context
from tracker.review.talk import actions
from tracker.review.talk.forms import SuggestForm
from tracker.review.talk.original import Shown, shown
from tracker.review.talk.views.carer import shared_entry
from tracker.review.talk.wording import why_not

RESULTS = 20


@require_safe
def suggest(request: SignedInRequest, code: UUID, entry: UUID) -> HttpResponse:
    """Search the catalogue; each food is shown in the amount that was logged, where it has that measure."""
    care = client_or_404(request, code, needs=DIARY)
    row, query = shared_entry(care, entry), request.GET.get("q", "").strip()[:LONGEST_QUERY]
    found = search(query, limit=RESULTS, country=profile_of(care.client).country) if query else []
    swap = bool(request.htmx and not request.htmx.boosted)
    context = {"row": row, "query": query, "results": [result_of(food, row) for food in found]}
    return _show(request, care, row, "_foods" if swap else "suggest", context, swap=swap)


@require_http_methods(["GET", "HEAD", "POST"])
def suggest_food(request: SignedInRequest, code: UUID, entry: UUID, food: UUID) -> HttpResponse:
    """How much of it, with what the entry would bring before and after."""
    care = client_or_404(request, code, needs=DIARY)
    row = shared_entry(care, entry)
    chosen = _food(row, food)
    if request.method == "POST":
        form = SuggestForm(chosen, request.POST)
        if form.is_valid() and _send(care, row, form):
            messages.success(request, _("Sent. The diary stays as it is until your client accepts."))
            return redirect("tracker:client-talk-entry", care.code, row.code)
    else:
        form = SuggestForm(chosen, initial=_initial(request, chosen, row))
    swap = bool(request.htmx and not request.htmx.boosted)
    context = {"row": row, "food": chosen, "form": form, "before": shown(row), "after": _after(row, form)}
    return _show(request, care, row, "_amount" if swap else "suggest_food", context, swap=swap)


def _food(row: Entry, code: UUID) -> Food:
    """The food as logged, or one of the public catalogue. Raises Http404."""
    if row.food.code == code:
        return row.food
    return get_object_or_404(Food.objects.current().visible_to(None).with_measures(), code=code)


def _initial(request: SignedInRequest, food: Food, row: Entry) -> dict[str, object]:
    """The amount that was logged, or what is being typed."""
    portion = usual_portion(food, row)
    first = {"quantity": portion.quantity, "measure": value_of(portion, choices_of(food))}
    return first | {name: request.GET[name] for name in first if name in request.GET}


def _after(row: Entry, form: SuggestForm) -> Shown | None:
    """The entry as it would be; None while the amount cannot be read."""
    preview = preview_of(form)
    try:
        return shown(as_if(row, food=form.food, portion=preview.portion)) if preview else None
    except AmountError:
        return None


def _send(care: CareRelationship, row: Entry, form: SuggestForm) -> bool:
    """Whether it could be suggested; else the form says why not."""
    said = form.cleaned_data
    try:
        actions.suggest_match(
            care=care,
            code=said["code"],
            entry=row,
            food=form.food,
            portion=form.portion,
            note_text=said["note"],
        )
    except (AmountError, Refused) as refusal:
        form.add_error(None, why_not(refusal.key, to_dietitian=True))
        return False
    return True


def _show(
    request: SignedInRequest,
    care: CareRelationship,
    row: Entry,
    page: str,
    context: dict[str, object],
    *,
    swap: bool,
) -> HttpResponse:
    """A part that htmx swaps belongs to a look that was noted already, as a rule."""
    frame = {"care": care} if swap else client_context(care, "tracker:client-talk")
    if swap:
        note_part(care, "talk", row.date, row.date)
    else:
        note(care, Action.VIEWED, "talk", row.date, row.date)
    status = 422 if request.method == "POST" else 200
    return render(request, f"review/talk/{page}.html", {**frame, **context}, status=status)
