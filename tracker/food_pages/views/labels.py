"""What the label of a product says: still the same, or changed."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from accounts.requests import SignedInRequest
from foods.models import Food
from foods.products import actions


@require_POST
def label_same(request: SignedInRequest, code: UUID) -> HttpResponse:
    """Someone has looked at the packet today: the label still says the same."""
    food = get_object_or_404(Food.objects.current().visible_to(request.owner), code=code)
    actions.confirm_same(food=food, by=request.owner, today=request.profile.today())
    messages.success(request, _("Noted: the label says the same today."))
    return redirect("tracker:food", code=food.code)
