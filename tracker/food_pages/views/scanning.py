"""From the number under a barcode to its product; the number is typed, scanned or read from a photo."""

from typing import Any
from urllib.parse import urlencode

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_POST, require_safe

from accounts.requests import SignedInRequest
from foods.barcodes import is_weighed
from foods.models import Food
from foods.products.lookup import by_barcode
from foods.products.photo import PhotoError, read_barcode
from tracker.food_pages.label_fields import NUMBER_ERRORS, NumberField
from tracker.food_pages.uploads import PhotoInMemory
from tracker.food_pages.whereto import log_address, where_of

PHOTO_ERRORS = {
    "no-picture": _("This file is not a photo that can be read. Take a JPEG, PNG or WebP."),
    "too-large": _("This photo is too large. Take a smaller one, or type the number."),
    "no-barcode": _(
        "No barcode could be read on this photo. Hold the packet flat, in good light, about 15 cm away, or "
        "type the number."
    ),
}


class NumberForm(forms.Form):
    number = NumberField(
        label=_("Number under the bars"), error_messages={"required": NUMBER_ERRORS["empty"]}
    )


@require_safe
def barcode(request: SignedInRequest) -> HttpResponse:
    """Where a number is asked for, and what is said when its product is not known yet."""
    form = NumberForm(request.GET) if "number" in request.GET else NumberForm()
    gtin = form.cleaned_data["number"] if form.is_bound and form.is_valid() else ""
    food = by_barcode(gtin, request.owner) if gtin else None
    if food is not None:
        return HttpResponseRedirect(_address_of(request, food))
    return _page(request, form, gtin=gtin)


@csrf_exempt  # the inner view checks the token, once the upload is sure to stay in memory
@require_POST
def barcode_photo(request: HttpRequest) -> HttpResponse:
    """A still photo: the number on it, and the photo is gone."""
    handler = PhotoInMemory(request)
    request.upload_handlers = [handler]
    return _read_photo(request, handler)


@csrf_protect
def _read_photo(request: Any, handler: PhotoInMemory) -> HttpResponse:
    photo = request.FILES.get("photo")
    try:
        if photo is None:
            raise PhotoError("too-large" if handler.is_too_large else "no-picture")
        number = read_barcode(photo)
    except PhotoError as error:
        return _page(request, NumberForm(), photo_error=PHOTO_ERRORS[error.key])
    found = urlencode({"number": number, **where_of(request)})
    return HttpResponseRedirect(f"{reverse('tracker:barcode')}?{found}")


def _page(request: SignedInRequest, form: NumberForm, **more: Any) -> HttpResponse:
    where = where_of(request)
    context = {
        "section": "foods",
        "form": form,
        "where": where,
        "where_query": urlencode(where),
        "is_weighed": is_weighed(more["gtin"]) if more.get("gtin") else False,
        **more,
    }
    return render(request, "food_pages/barcode.html", context)


def _address_of(request: SignedInRequest, food: Food) -> str:
    """To how much of it, for someone adding food; else to what is known about it."""
    return log_address(request, food) if where_of(request) else reverse("tracker:food", args=[food.code])
