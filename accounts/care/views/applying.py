"""Applying as a dietitian, and the answer."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.care import applying
from accounts.care.forms import DietitianForm
from accounts.models import Dietitian
from accounts.requests import SignedInRequest


@require_http_methods(["GET", "HEAD", "POST"])
def dietitian(request: SignedInRequest) -> HttpResponse:
    known = Dietitian.objects.filter(user=request.user).first()
    data = request.POST if request.method == "POST" else None
    form = DietitianForm(data, instance=known or Dietitian(user=request.user))
    if form.is_valid():
        if applying.apply(user=request.user, **form.cleaned_data):
            messages.success(request, _("Your application is kept. Whoever runs this site looks at it."))
        return redirect("accounts:dietitian")
    return render(request, "care/dietitian.html", {"section": "you", "form": form, "known": known})
