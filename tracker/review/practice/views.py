"""The practice page."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.care.record import Action, note_many
from accounts.models import CareRelationship
from accounts.requests import SignedInRequest
from tracker.assessment.reference_values import authority as authority_by_code
from tracker.assessment.requirement_groups import RequirementGroup, sort_into_groups
from tracker.guard import dietitian_or_404
from tracker.review.board.refresh import freshened
from tracker.review.practice import page
from tracker.review.practice.clients import clients_among


@require_safe
def practice(request: SignedInRequest) -> HttpResponse:
    """One requirement group at a time; a constant number of queries however many clients."""
    dietitian_or_404(request)
    found = clients_among(freshened(request.user, request.profile.today()))
    code = page.authority_of(request.GET.get("authority", ""), request.profile.authority)
    groups, without = sort_into_groups(found.members, code)
    asked = request.GET.get("group")
    chosen = next((group for group in groups if group.key == asked), next(iter(groups), None))
    shown = page.show(chosen) if chosen else None
    if shown and shown.found:
        _note(shown.group)
    left_out = {**found.left_out, "no-requirement": len(without)}
    context = {
        "section": "practice",
        "authority": authority_by_code(code),
        "authorities": page.authority_choices(code),
        "groups": page.group_choices(groups, code, chosen),
        "shown": shown,
        "left_out": [(count, page.LEFT_OUT[reason]) for reason, count in left_out.items() if count],
        "oldest": found.oldest,
    }
    return render(request, "review/practice/practice.html", context)


def _note(group: RequirementGroup) -> None:
    """Whoever is part of the figures can read that they were."""
    cares = CareRelationship.objects.filter(pk__in=[member.who for member in group.members])
    note_many(cares.select_related("carer__dietitian"), Action.VIEWED, "practice")
