"""One entry: changing it in place, taking it out, bringing it back."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST
from django_htmx.http import reswap, retarget

from accounts.care.looking import about_days
from accounts.requests import SignedInRequest
from foods.amounts import AmountError
from tracker.diary import actions, snapshot
from tracker.diary.errors import Refused
from tracker.diary.forms import EntryForm
from tracker.diary.models import Entry, Favourite
from tracker.diary.views.common import tell, telling, to_day, to_row, way_back
from tracker.diary.wording import why_not
from tracker.guard import own_row
from tracker.review.talk.beside import TalkBeside


@require_http_methods(["GET", "HEAD", "POST"])
def entry(request: SignedInRequest, code: UUID) -> HttpResponse:
    """Show one entry and take its changes."""
    row = own_row(request, Entry.objects.live().with_foods().with_logger(), code)
    about_days(request, row.date)
    data, today = request.POST if request.method == "POST" else None, request.profile.today()
    form = EntryForm(row, data, today=today, sees=request.sees)
    if form.is_bound and form.is_valid() and _save(request, row, form):
        return to_row(request, row)
    context = {
        "entry": row,
        "form": form,
        "is_favourite": Favourite.objects.filter(owner=request.owner, food=row.food).exists(),
        "is_corrected": snapshot.differs(row, row.food),
        "talk": None if request.care else TalkBeside(request.owner, row),
    }
    if not request.htmx or request.htmx.boosted:
        return render(request, "diary/entry.html", context)
    return reswap(
        retarget(render(request, "diary/_entry_edit.html", context), f"#entry-{row.code}"), "outerHTML"
    )


@require_POST
def delete(request: SignedInRequest, code: UUID) -> HttpResponse:
    """Take an entry out; deleting what is deleted changes nothing."""
    row = own_row(request, Entry.objects.all(), code)
    about_days(request, row.date)
    beside = _beside(row)
    actions.delete_entry(entry=row)
    tell(
        request,
        _("%(food)s deleted.") % {"food": row.name},
        undo=reverse("tracker:entry-restore", args=[code]),
    )
    if beside is not None and request.htmx and "next" not in request.POST:
        return to_row(request, beside)
    return way_back(request, to_day(row.date).url)


@require_POST
def restore(request: SignedInRequest, code: UUID) -> HttpResponse:
    row = own_row(request, Entry.objects.all(), code)
    about_days(request, row.date)
    with telling(request):
        actions.restore_entry(entry=row)
        tell(request, _("%(food)s is back.") % {"food": row.name})
    return to_row(request, row)


@require_POST
def refresh(request: SignedInRequest, code: UUID) -> HttpResponse:
    """Use the food's corrected figure."""
    row = own_row(request, Entry.objects.live(), code)
    about_days(request, row.date)
    with telling(request):
        actions.refresh_from_food(entry=row)
        tell(request, _("%(food)s now has the corrected figure.") % {"food": row.name})
    return to_row(request, row)


def _beside(row: Entry) -> Entry | None:
    """The next row of the same occasion, else the one before: where the focus goes when this one is gone."""
    rows = list(Entry.objects.filter(owner=row.owner_id).live().on(row.date).in_order())
    here = [each for each in rows if each.occasion == row.occasion]
    later = [each for each in here if each.pk > row.pk]
    return next(iter(later or [each for each in reversed(here) if each.pk != row.pk]), None)


def _save(request: SignedInRequest, row: Entry, form: EntryForm) -> bool:
    """Whether it could be saved; else the form says why not."""
    try:
        saved = actions.edit_entry(entry=row, **form.changes) if form.changes else row
    except (AmountError, Refused) as refusal:
        form.add_error(None, why_not(refusal.key))
        return False
    if saved.date != row.date:
        tell(
            request,
            _("%(food)s moved to %(day)s.") % {"food": row.name, "day": date_format(saved.date, "j F")},
        )
    return True
