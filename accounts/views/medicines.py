"""Adding a medicine by typing its name; names and doses are sent, never put into an address."""

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from accounts import actions, medicines, summary, wording
from accounts.forms.medicine import MedicineForm
from accounts.keeping import Plan, Told
from accounts.requests import SignedInRequest


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: SignedInRequest) -> HttpResponse:
    """A name that is only nearly one is asked about first: `chosen` is the answer."""
    form = MedicineForm(_posted(request), today=request.profile.today())
    if not form.is_valid() or form.recognised.guessed:
        near = medicines.suggestions(form.recognised.typed) if form.recognised.guessed else []
        context = {"section": "you", "form": form, "found": near, "names": medicines.names()}
        return render(request, "accounts/medicine.html", context)
    kept = actions.keep_answers(
        user=request.user, told=Told(factors=form.told), today=request.profile.today()
    )
    key = form.recognised.factors[0]
    _say(request, form, kept)
    if not kept or (form.cleaned_data["dose"] and form.told[0].dose_mg_per_day is None):
        return redirect("accounts:factor", key=key)
    return redirect(reverse("accounts:you") + "#health")


@require_POST
def names(request: SignedInRequest) -> HttpResponse:
    """The likeliest medicines for what was typed so far."""
    typed = request.POST.get("name", "")
    return render(request, "accounts/_medicine_names.html", {"found": medicines.suggestions(typed)})


@require_POST
def dose(request: SignedInRequest) -> HttpResponse:
    """What a dose is understood as, while it is typed."""
    typed = request.POST.get("dose", "")
    context = {"typed": typed, "understood": summary.dose_understood(medicines.mg_per_day(typed))}
    return render(request, "accounts/_dose_understood.html", context)


def _posted(request: SignedInRequest) -> QueryDict | None:
    if request.method != "POST":
        return None
    sent = request.POST.copy()
    if chosen := sent.get("chosen"):
        sent["name"] = chosen
    return sent


def _say(request: SignedInRequest, form: MedicineForm, kept: Plan) -> None:
    label = wording.FACTORS[form.recognised.factors[0]].label
    if not kept:
        messages.info(request, _("%(kind)s is in your profile already. Change it here.") % {"kind": label})
        return
    understood = summary.dose_understood(form.told[0].dose_mg_per_day)
    said = _("Added: %(name)s. It counts as: %(kind)s.") % {"name": form.cleaned_data["name"], "kind": label}
    messages.success(request, f"{said} {_('Dose')}: {understood}." if understood else said)
