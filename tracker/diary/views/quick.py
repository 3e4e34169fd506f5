"""The quick line: "2 eggs, 200 ml oat milk" becomes entries that are confirmed before they are saved."""

from datetime import date

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from django_htmx.http import reswap, retarget

from accounts.care.looking import logged_by
from accounts.requests import SignedInRequest
from foods.amounts import AmountError
from tracker.diary import actions
from tracker.diary.errors import Refused
from tracker.diary.quick import QuickPage, read_line, sent_page
from tracker.diary.views.common import client_id_of, day_or_404, tell_batch, to_day
from tracker.diary.wording import why_not


@require_safe
def quick(request: SignedInRequest, day: date) -> HttpResponse:
    """What the line was understood as; nothing is saved yet."""
    line = request.GET.get("line", "").strip()
    if not line or day_or_404(day) > request.profile.today():
        return to_day(day)
    return _show(request, read_line(request, day, line))


@require_POST
def save(request: SignedInRequest, day: date) -> HttpResponse:
    """Log the ticked rows, all or none; what was not read goes back into the line."""
    look_again = "look" in request.POST
    page = sent_page(request, day, look_again=look_again)
    if page.gone:
        messages.error(request, why_not("food-not-available"))
    if look_again or page.gone or not page.is_valid or not _log(request, page):
        return _show(request, page)
    line = f"?{urlencode({'line': page.line})}" if page.unread else ""
    return HttpResponseRedirect(to_day(day).url + line)


def _log(request: SignedInRequest, page: QuickPage) -> bool:
    try:
        client_id = client_id_of(request)
        new = [entry for row in page.rows if (entry := row.new_entry(client_id))]
        if not new:
            messages.error(request, _("Nothing is ticked, so nothing was logged."))
            return False
        said = {"owner": request.owner, "date": page.day, "logged_by": logged_by(request)}
        batch = actions.log_batch(**said, new=new, client_id=client_id)
    except (Refused, AmountError) as refusal:
        messages.error(request, why_not(refusal.key))
        return False
    tell_batch(request, page.day, batch, client_id)
    return True


def _show(request: SignedInRequest, page: QuickPage) -> HttpResponse:
    swap = request.htmx and not request.htmx.boosted
    context = {"section": "today", "page": page, "swap_toasts": swap}
    if not swap:
        return render(request, "diary/quick.html", context)
    return reswap(retarget(render(request, "diary/_quick.html", context), "#quick"), "outerHTML")
