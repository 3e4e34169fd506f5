"""People's own foods: read from a label, changed, offered to everybody, taken away."""

from typing import Any
from urllib.parse import urlencode
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.care.looking import is_helping
from accounts.requests import SignedInRequest
from foods.models import Food
from foods.products import actions
from foods.products.codes import OWN
from foods.products.judging import YES, Judged, judge, usual_ug
from foods.products.models import ProductSubmission
from tracker.diary.fields import uuid_or_none
from tracker.food_pages.label_form import LabelForm
from tracker.food_pages.label_initial import initial_of, initial_of_address, initial_of_copy
from tracker.food_pages.own_page import doubt_of, own_rows
from tracker.food_pages.whereto import log_address, where_of
from tracker.food_pages.wording import why_not
from tracker.guard import own_row


@require_safe
def own_foods(request: SignedInRequest) -> HttpResponse:
    """The person's own foods, and what became of those offered."""
    untold = ProductSubmission.objects.untold(request.owner)
    context = {"section": "foods", "rows": own_rows(request.owner), "untold": untold}
    return render(request, "food_pages/own_foods.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def own_food(request: SignedInRequest) -> HttpResponse:
    """A new own food, read from a label; then straight to logging it."""
    if request.method != "POST":
        original = _original(request)
        initial = initial_of_copy(original, request) if original else initial_of_address(request)
        return _page(request, LabelForm(initial=initial), original=original)
    return _saved(request, LabelForm(request.POST))


@require_http_methods(["GET", "HEAD", "POST"])
def own_food_edit(request: SignedInRequest, code: UUID) -> HttpResponse:
    food = own_row(request, Food.objects.current().filter(dataset=OWN).with_measures(), code)
    if request.method != "POST":
        return _page(request, LabelForm(initial=initial_of(food)), food=food)
    return _saved(request, LabelForm({**request.POST.dict(), "code": str(food.code)}), food)


@require_POST
def own_food_remove(request: SignedInRequest, code: UUID) -> HttpResponse:
    food = own_row(request, Food.objects.current().filter(dataset=OWN), code)
    actions.retire_own(food=food)
    messages.success(request, _("%(food)s is removed. What you logged keeps it.") % {"food": food.name})
    return redirect("tracker:own-foods")


@require_POST
def own_food_offer(request: SignedInRequest, code: UUID) -> HttpResponse:
    """Offer it to everybody, or take the offer back while nobody has decided."""
    food = own_row(request, Food.objects.current().filter(dataset=OWN), code)
    if request.POST.get("withdraw"):
        actions.withdraw(food=food)
        messages.success(request, _("The offer is taken back. The product stays with you."))
    else:
        actions.offer(food=food)
        messages.success(request, _("Offered. A person looks at it before anybody else can see it."))
    return redirect("tracker:food", code=food.code)


@require_POST
def own_foods_read(request: SignedInRequest) -> HttpResponse:
    """The person has read what became of the offers."""
    ProductSubmission.objects.untold(request.owner).update(told=True)
    return redirect("tracker:own-foods")


def _saved(request: SignedInRequest, form: LabelForm, food: Food | None = None) -> HttpResponse:
    if not form.is_valid():
        return _page(request, form, food=food)
    label = form.label
    answer = form.given_answer or (YES if _is_confirmed(food, label) else "")
    judged = judge(label, answer=answer)
    if judged.is_doubtful and not answer:
        return _page(request, form, food=food, judged=judged)
    try:
        saved = actions.save_own(
            owner=request.owner,
            code=form.cleaned_data["code"],
            label=label,
            today=request.profile.today(),
            answer=answer,
        )
    except actions.Refused as refusal:
        return _page(request, _refused(form, refusal.key), food=food)
    if form.cleaned_data["offer"] and not is_helping(request):
        actions.offer(food=saved)
    return _onwards(request, saved)


def _refused(form: LabelForm, key: str) -> LabelForm:
    """The form with the reason at its field, under a fresh code where its own is somebody else's."""
    form.add_error("number" if key == "barcode-taken" else None, why_not(key))
    if key == "code-reused":
        form.data = {**dict(form.data.items()), "code": str(uuid4())}
    return form


def _is_confirmed(food: Food | None, label: Any) -> bool:
    """Whether this person has said of this very figure that the label states it."""
    latest = food.label_records.newest_first().first() if food else None
    return bool(latest and latest.confirmed and latest.b12_ug == label.ug_per_basis)


def _onwards(request: SignedInRequest, food: Food) -> HttpResponse:
    messages.success(request, _("%(food)s is saved. Only you see it.") % {"food": food.name})
    if request.POST.get("then") == "log":
        return HttpResponseRedirect(log_address(request, food))
    return redirect("tracker:food", code=food.code)


def _original(request: SignedInRequest) -> Food | None:
    """The food that the address asks to copy, if this person may see it."""
    code = uuid_or_none(request.GET.get("copy", ""))
    return Food.objects.visible_to(request.owner).with_measures().filter(code=code).first() if code else None


def _page(
    request: SignedInRequest,
    form: LabelForm,
    *,
    food: Food | None = None,
    original: Food | None = None,
    judged: Judged | None = None,
) -> HttpResponse:
    doubt = doubt_of(form.label, judged, usual_ug(form.label)) if judged else None
    context = {
        "section": "foods",
        "form": form,
        "food": food,
        "original": original,
        "doubt": doubt,
        "is_percent": str(form["unit"].value() or "").startswith("percent"),
        "asked_about": form.fingerprint if judged else "",
        "where": where_of(request),
        "where_query": urlencode(where_of(request)),
    }
    return render(request, "food_pages/own_food.html", context)
