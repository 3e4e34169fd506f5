"""What is taken by plan: seeing it, adding, changing and stopping it."""

from uuid import UUID

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.care.looking import about_days
from accounts.requests import SignedInRequest
from tracker.bridge import load_reader
from tracker.guard import own_row
from tracker.planner.asker import who_asks
from tracker.regimens import actions, wording
from tracker.regimens.covers import covers, plan_by_rule
from tracker.regimens.dose_views import done
from tracker.regimens.forms import ChangeForm, RegimenForm, StopForm, supplements
from tracker.regimens.models import Regimen
from tracker.regimens.page import regimens_page
from tracker.regimens.plans import plan_of
from tracker.review.talk.prefill import plan_was_added, suggested_plan

SECTION = "you"
FORTIFIED = "fortified_twice"


@require_GET
def regimens(request: SignedInRequest) -> HttpResponse:
    page = regimens_page(request.owner, request.profile.today(), request.sees)
    about_days(request, page.first, request.profile.today())
    return render(request, "regimens/regimens.html", {"page": page, "section": SECTION})


@require_http_methods(["GET", "POST"])
def add(request: SignedInRequest) -> HttpResponse:
    today = request.profile.today()
    form = RegimenForm(request.POST or None, today=today, product=_asked(request))
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        told = {
            name: data[name] for name in ("code", "name", "kind", "start", "food", "prescribed", "remind_at")
        }
        try:
            actions.create_regimen(owner=request.owner, terms=form.terms(), today=today, **told)
        except actions.Refused as refused:
            form.add_error(None, wording.REFUSALS[refused.key])
        else:
            plan_was_added(request)
            messages.success(request, _("Added: %(name)s.") % {"name": data["name"]})
            return redirect("tracker:regimens")
    context = {"form": form, "section": SECTION, "covers": covers(who_asks(request), form, today)}
    return render(request, "regimens/add.html", context, status=_status(form))


@require_GET
def would_cover(request: SignedInRequest) -> HttpResponse:
    """What the form says so far would cover; the part of the page that htmx swaps."""
    today = request.profile.today()
    found = covers(who_asks(request), RegimenForm(request.GET, today=today), today)
    return render(request, "regimens/_covers.html", {"covers": found})


@require_http_methods(["GET", "POST"])
def change(request: SignedInRequest, code: UUID) -> HttpResponse:
    regimen, today = own_row(request, Regimen.objects.all(), code), request.profile.today()
    plan = plan_of(regimen, today, today)
    if not plan.versions:  # removed in another window in this very moment
        raise Http404
    version = plan.version_for(today)
    form = ChangeForm(request.POST or None, regimen=regimen, version=version, today=today)
    if request.method == "POST" and form.is_valid():
        told = {key: form.cleaned_data[key] for key in ("start", "name", "remind_at")}
        try:
            actions.change_from(regimen=regimen, terms=form.terms(), today=today, **told)
        except actions.Refused as refused:
            form.add_error(None, wording.REFUSALS[refused.key])
        else:
            messages.success(request, _("Changed: %(name)s.") % {"name": told["name"]})
            return redirect("tracker:regimens")
    context = {"form": form, "regimen": regimen, "section": SECTION}
    return render(request, "regimens/change.html", context, status=_status(form))


@require_http_methods(["GET", "POST"])
def stop(request: SignedInRequest, code: UUID) -> HttpResponse:
    regimen = own_row(request, Regimen.objects.all(), code)
    form = StopForm(request.POST or None, initial={"day": request.profile.today()})
    if request.method == "POST" and form.is_valid():
        try:
            actions.stop_from(regimen=regimen, day=form.cleaned_data["day"])
        except actions.Refused as refused:
            form.add_error("day", wording.REFUSALS[refused.key])
        else:
            messages.success(request, _("No more doses are planned: %(name)s.") % {"name": regimen.name})
            return redirect("tracker:regimens")
    context = {"form": form, "regimen": regimen, "section": SECTION}
    return render(request, "regimens/stop.html", context, status=_status(form))


@require_POST
def remove(request: SignedInRequest, code: UUID) -> HttpResponse:
    regimen = own_row(request, Regimen.objects.all(), code)
    actions.remove_regimen(regimen=regimen)
    messages.success(request, _("Removed: %(name)s.") % {"name": regimen.name})
    return redirect("tracker:regimens")


@require_POST
def still_taken(request: SignedInRequest, code: UUID) -> HttpResponse:
    regimen, today = own_row(request, Regimen.objects.all(), code), request.profile.today()
    return done(
        request,
        lambda: actions.confirm_still_taken(regimen=regimen, today=today),
        _("Noted. Corrin asks again in four weeks."),
    )


def _asked(request: SignedInRequest) -> dict[str, object]:
    """What a link asks for: a product (?food=…), the plan of a rule (?rule=…) or of a suggestion."""
    return _asked_product(request) or _asked_rule(request) or suggested_plan(request)


def _asked_rule(request: SignedInRequest) -> dict[str, object]:
    rule = request.GET.get("rule", "")
    if not rule:
        return {}
    scheme = load_reader(request.owner, request.profile, request.sees).scheme_on(request.profile.today())
    return plan_by_rule(rule, scheme) if rule in scheme.rules and rule != FORTIFIED else {}


def _asked_product(request: SignedInRequest) -> dict[str, object]:
    """The product of a link such as ?food=…, if it can be taken by plan."""
    try:
        food = supplements().filter(code=request.GET.get("food", "")).first()
    except ValidationError:
        return {}
    return {"food": food.code, "name": food.name, "dose_ug": food.b12_ug} if food else {}


def _status(form: RegimenForm | ChangeForm | StopForm) -> int:
    return 422 if form.errors else 200
