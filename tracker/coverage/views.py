"""Am I covered? By the rule that is meant for this person, today and over the last four weeks."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts import actions
from accounts.models import EatingPattern
from accounts.requests import SignedInRequest
from tracker.addresses import way_back
from tracker.assessment.schemes import advice_for
from tracker.bridge import lasting_change, load_reader, smallest_change
from tracker.coverage import page, scheme_words
from tracker.coverage.carriers import carriers, fragility, split_traces, uncounted
from tracker.coverage.forms import SchemeForm
from tracker.modes.weekly import weekly_check
from tracker.review.models import Target
from tracker.screening.today import Today, look

MAY_CHOOSE = (EatingPattern.VEGAN, EatingPattern.VEGETARIAN)


@require_safe
def coverage(request: SignedInRequest) -> HttpResponse:
    if request.profile.quiet_mode:
        return quiet_coverage(request, look(request))
    today = page.look_four_weeks(request)
    picture, reason = today.picture, today.picture.shown.coverage_reason
    mine = picture.shown.meter and request.care is None  # the reason is between client and dietitian
    context = {
        "section": "coverage",
        "today": today.date,
        "picture": picture,
        "reader": today.reader,
        "reason": reason,
        "silent": reason in page.SILENT,
        "weekly": picture.coverage.weekly if page.weekly_matters(picture) and picture.coverage else None,
        "next_weekly": page.next_weekly_dose(picture),
        "target": Target.objects.of(request.owner).held_on(today.date) if mine else None,
        "rule": page.rule_today(picture),
        **_four_weeks(today),
    }
    return render(request, "coverage/coverage.html", context)


def _four_weeks(today: Today) -> dict[str, Any]:
    """The days themselves, what carried them, and what would close their gaps."""
    records, days = page.last_days(today, page.FOUR_WEEKS), page.strip(today, page.FOUR_WEEKS)
    found = carriers(today.window, today.reader, records)
    foods, traces = split_traces(uncounted(records))
    tally = page.tally(days)
    lacking = [day.date for day in days if day.state == page.NOT_COVERED]
    reader, window, picture = today.reader, today.window, today.picture
    change = smallest_change(reader, window, picture) if picture.record.items else None
    lasting = lasting_change(reader, window, picture, lacking, judged=tally.judged)
    return {
        "days": days,
        "weeks": page.weeks(days),
        "anything": any(record.items or record.complete for record in records),
        "tally": tally,
        "carriers": found,
        "fragility": fragility(found, reader, window, today.date, days=page.FOUR_WEEKS),
        "uncounted": foods,
        "traces": traces,
        "change": change,
        "lasting": lasting,
        "daily": lasting if lasting and lasting.repeats(change) else None,
    }


def quiet_coverage(request: SignedInRequest, today: Today) -> HttpResponse:
    """Instead of verdicts: once a week, in words, whether most days had a dependable source."""
    context = {
        "section": "coverage",
        "picture": today.picture,
        "reason": today.picture.shown.coverage_reason,
        "check": weekly_check(today),
    }
    return render(request, "coverage/quiet.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def scheme(request: SignedInRequest) -> HttpResponse:
    """Which published scheme the days are held against, with what each of them asks for."""
    profile = request.profile
    if profile.diet not in MAY_CHOOSE:
        return redirect("tracker:coverage")
    form = SchemeForm(request.POST if request.method == "POST" else None, profile=profile)
    if form.is_valid():
        actions.change_profile(user=request.owner, **form.profile_values())
        messages.success(request, _("Your days are now held against what you chose."))
        return redirect(way_back(request, reverse("tracker:coverage")))
    reader, today = load_reader(request.owner, profile, request.sees), profile.today()
    context = {
        "section": "coverage",
        "form": form,
        "schemes": scheme_words.every_scheme(reader.scheme_on(today), reader.age_months(today)),
        "advice": [(scheme_words.ADVICE[each.key], each.source) for each in advice_for(profile.country)],
    }
    return render(request, "coverage/scheme.html", context, status=422 if form.errors else 200)
