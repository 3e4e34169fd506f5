"""What Corrin knows about the person, and changing it section by section."""

from collections.abc import Callable
from typing import Any

from django.db.models import prefetch_related_objects
from django.forms import Form
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from accounts import actions, summary, wording
from accounts.forms.about import AboutForm
from accounts.forms.account import NameForm
from accounts.forms.eating import EatingForm
from accounts.forms.place import PlaceForm
from accounts.models import Profile, User
from accounts.requests import SignedInRequest


@require_safe
def you(request: SignedInRequest) -> HttpResponse:
    profile, today = request.profile, request.profile.today()
    prefetch_related_objects([request.user], "life_stage_periods")  # asked for in two places
    context = {
        "section": "you",
        "sections": {key: summary.section(key, profile, today) for key in summary.TITLES},
        "periods": request.user.life_stage_periods.all(),
        "factors": [f for f in request.user.risk_factors.all() if f.key in wording.TELLABLE_FACTORS],
    }
    return render(request, "accounts/you.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: SignedInRequest, key: str) -> HttpResponse:
    """The form of one section: a page of its own, or put in the section's place by htmx."""
    if key not in SECTIONS:
        raise Http404
    make_form, save = SECTIONS[key]
    form = make_form(request)
    if form.is_valid():
        save(request.user, form)
        return _saved(request, key)
    context = {"section": "you", "form": form, "key": key, "title": summary.TITLES[key]}
    name = "accounts/_section_form.html" if request.htmx else "accounts/section.html"
    return render(request, name, context)


@require_safe
def shown(request: SignedInRequest, key: str) -> HttpResponse:
    """A section as it stands, for taking back a form that was opened in its place."""
    if key not in SECTIONS:
        raise Http404
    return _shown(request, key, request.profile)


def _saved(request: SignedInRequest, key: str) -> HttpResponse:
    if not request.htmx:
        return redirect(f"{reverse('accounts:you')}#{key}")
    if key == "display":  # the name stands at the head of the page too, so all of it is loaded anew
        return HttpResponse(headers={"HX-Refresh": "true"})
    return _shown(request, key, Profile.objects.select_related("user").get(user=request.user))


def _shown(request: SignedInRequest, key: str, profile: Profile) -> HttpResponse:
    card = summary.section(key, profile, profile.today())
    return render(request, "accounts/_section.html", {"card": card, "just_shown": True})


def _save_profile(user: User, form: Any) -> None:
    actions.change_profile(user=user, **form.profile_values())


def _save_name(user: User, form: NameForm) -> None:
    actions.change_name(user=user, **form.cleaned_data)


SECTIONS: dict[str, tuple[Callable[[SignedInRequest], Form], Callable[[User, Any], None]]] = {
    "about": (
        lambda r: AboutForm(_posted(r), profile=r.profile, today=r.profile.today()),
        _save_profile,
    ),
    "eating": (lambda r: EatingForm(_posted(r), profile=r.profile), _save_profile),
    "place": (lambda r: PlaceForm(_posted(r), profile=r.profile), _save_profile),
    "display": (lambda r: NameForm(_posted(r), profile=r.profile), _save_name),
}


def _posted(request: SignedInRequest) -> Any:
    """The posted body, also when nothing was ticked in it; None for a GET."""
    return request.POST if request.method == "POST" else None
