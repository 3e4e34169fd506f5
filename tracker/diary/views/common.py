"""What the diary's views share: the day they speak of, the way back to it, and telling what happened."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.care.looking import about_days
from accounts.requests import SignedInRequest
from foods.amounts import AmountError
from foods.models import Food
from tracker import addresses
from tracker.diary.actions import Batch
from tracker.diary.clock import FIRST_DAY
from tracker.diary.errors import ClientIdMissing, Refused
from tracker.diary.models import Entry
from tracker.diary.portion_text import portion_text
from tracker.diary.wording import why_not


def day_or_404(day: date) -> date:
    """Days before 1900 are slips of the finger."""
    if day < FIRST_DAY:
        raise Http404
    return day


def food_or_404(request: SignedInRequest, code: UUID) -> Food:
    """A current food that this person may see, with its measures."""
    return get_object_or_404(Food.objects.current().visible_to(request.owner).with_measures(), code=code)


def client_id_of(request: SignedInRequest) -> UUID:
    """The name that the page gave this submission. Raises ClientIdMissing."""
    try:
        return UUID(request.POST.get("client_id", ""))
    except ValueError as error:
        raise ClientIdMissing from error


@contextmanager
def telling(request: SignedInRequest) -> Iterator[None]:
    """Say why something was refused, instead of doing it."""
    try:
        yield
    except (Refused, AmountError) as refusal:
        messages.error(request, why_not(refusal.key))


def to_day(day: date) -> HttpResponseRedirect:
    return HttpResponseRedirect(reverse("tracker:day", args=[day]))


def to_row(request: SignedInRequest, entry: Entry) -> HttpResponseRedirect:
    """To the day of an entry, with the focus back on it."""
    address = to_day(entry.date).url
    return HttpResponseRedirect(
        f"{address}?row={entry.code}" if request.htmx else f"{address}#entry-{entry.code}"
    )


def way_back(request: SignedInRequest, otherwise: str) -> HttpResponseRedirect:
    """To where the form says that it came from, if that is one of our own pages."""
    return HttpResponseRedirect(addresses.way_back(request, otherwise))


def tell(request: SignedInRequest, text: str, *, undo: str = "") -> None:
    """Say what happened; `undo` is the address that takes it back."""
    messages.success(request, text, extra_tags=undo)


def tell_logged(request: SignedInRequest, entry: Entry) -> None:
    """Say what was logged, where and how much."""
    about_days(request, entry.date)
    words = {
        "food": entry.name,
        "amount": portion_text(entry),
        "occasion": entry.get_occasion_display().lower(),
    }
    text = _("%(food)s, %(amount)s: logged under %(occasion)s.") % words
    tell(request, text, undo=reverse("tracker:entry-delete", args=[entry.code]))


def tell_batch(request: SignedInRequest, day: date, batch: Batch, client_id: UUID) -> None:
    """Say what a batch logged, what was there already and what could not be logged."""
    logged, there = len(batch.entries), batch.there_already
    said = [ngettext("%(n)s food logged.", "%(n)s foods logged.", logged) % {"n": logged}]
    if there:
        said.append(ngettext("%(n)s was there already.", "%(n)s were there already.", there) % {"n": there})
    if batch.left_out:
        said.append(_("No longer in the catalogue: %(names)s.") % {"names": ", ".join(batch.left_out)})
    undo = reverse("tracker:batch-undo", args=[day, client_id]) if logged else ""
    tell(request, " ".join(said), undo=undo)
