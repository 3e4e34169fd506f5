"""Where clients stand, worked out for many at once: ten queries however many they are.

A standing is only a copy for quick reading. It is written with the count of `touched` that was read before
anything else, so that whatever changed meanwhile leaves it stale and it is worked out again.
"""

import datetime as dt
from collections.abc import Collection, Sequence

from django.db import transaction
from django.utils import timezone

from accounts.care.sight import DIARY, LABS, PROFILE, SYMPTOMS, Sight
from accounts.middleware import profile_of
from accounts.models import CareRelationship
from tracker.assessment.codes import RULES_VERSION
from tracker.assessment.triage import group_of, rank_of, severity_of
from tracker.assessment.why_here import reasons
from tracker.bridge import Asked, Reader, Span, Window, load_readers, load_windows
from tracker.review.board.cases import Reviewed, see
from tracker.review.board.picture import picture_of
from tracker.review.board.reviewed import last_reviews
from tracker.review.models import ClientStanding

WINDOW_DAYS = 28
SHAPE = "3"  # changes with what a picture or a reason holds
_LETTERS = {DIARY: "d", SYMPTOMS: "s", LABS: "l", PROFILE: "p"}
WRITTEN = (
    "group",
    "rank",
    "severity",
    "reason",
    "picture",
    "computed_for",
    "computed_at",
    "seen",
    "versions",
)


def compute(care_ids: Collection[int]) -> list[ClientStanding]:
    """Fresh standings of these relationships, not yet kept; eight queries."""
    cares = list(CareRelationship.objects.filter(pk__in=care_ids).with_people())
    readers = load_readers([Asked(care.client, profile_of(care.client), care.sight) for care in cares])
    spans = [_span(care) for care in cares]
    windows = load_windows(spans, lean=True)
    reviews = last_reviews(cares)
    return [
        standing(care, readers[care.client_id], windows[care.client_id], reviews.get(care.client_id))
        for care in cares
    ]


def standing(
    care: CareRelationship, reader: Reader, window: Window, reviewed: Reviewed | None
) -> ClientStanding:
    seen = see(reader, window, care.sight, reviewed)
    case = seen.case
    return ClientStanding(
        care=care,
        group=group_of(case),
        rank=rank_of(case),
        severity=severity_of(case),
        reason=[[reason.key, dict(reason.facts)] for reason in reasons(case)],
        picture=picture_of(seen, reader, window),
        computed_for=window.today,
        computed_at=timezone.now(),
        seen=care.touched,
        versions=versions_of(care.sight),
    )


def versions_of(sees: Sight) -> str:
    """Of the rules, and of what was shared: "2.2 dslp 2026-05-01"."""
    return f"{RULES_VERSION}.{SHAPE} {sharing_of(sees)}"


def sharing_of(sees: Sight) -> str:
    """What is shared and since when: nothing that was worked out under another sharing is ever shown."""
    scopes = "".join(letter for scope, letter in _LETTERS.items() if sees.sees(scope))
    return f"{scopes or '-'} {sees.since or '-'}"


@transaction.atomic
def keep(standings: Sequence[ClientStanding]) -> None:
    """One INSERT; nothing is kept of a client who is gone meanwhile."""
    there = CareRelationship.objects.select_for_update(of=("self",)).order_by("pk")
    pks = set(there.filter(pk__in=[each.care_id for each in standings]).values_list("pk", flat=True))
    ClientStanding.objects.bulk_create(
        [each for each in standings if each.care_id in pks],
        update_conflicts=True,
        unique_fields=["care"],
        update_fields=WRITTEN,
    )


def _span(care: CareRelationship) -> Span:
    """Four weeks up to the client's own today."""
    today = profile_of(care.client).today()
    return Span(care.client, today - dt.timedelta(days=WINDOW_DAYS - 1), today, today, care.sight)
