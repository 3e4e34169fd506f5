"""How things stood in each client's last signed review, as its frozen basis tells."""

from collections.abc import Collection
from typing import Any

from django.db.models import OuterRef, Subquery

from accounts.models import CareRelationship
from tracker.assessment.changed import Snapshot
from tracker.assessment.codes import SEVERITIES
from tracker.review.board.cases import Reviewed
from tracker.review.models import Review

PARTS = ("agreed", "client", "treatment", "findings", "coverage", "usual__band", "doses")


def newest_review() -> Subquery:
    """The last review that this carer signed about this client, for a query over relationships."""
    signed = Review.objects.filter(author=OuterRef("carer"), client=OuterRef("client"))
    return Subquery(signed.order_by("-signed_at", "-pk").values("pk")[:1])


def last_reviews(cares: Collection[CareRelationship]) -> dict[int, Reviewed]:
    """By client; one query, which takes of each basis only what is compared."""
    newest = CareRelationship.objects.filter(pk__in=[care.pk for care in cares]).annotate(
        review=newest_review()
    )
    rows = Review.objects.filter(pk__in=newest.order_by().values("review"))
    found = rows.order_by().values("client_id", "last_day", *(f"basis__{part}" for part in PARTS))
    return {row["client_id"]: _reviewed(row) for row in found}


def _reviewed(row: dict[str, Any]) -> Reviewed:
    told = {part: row[f"basis__{part}"] for part in PARTS}
    client, coverage = told["client"] or {}, told["coverage"] or {}
    snapshot = Snapshot(
        scopes=frozenset((told["agreed"] or {}).get("shared", ())),
        diet=client.get("diet"),
        life_stage=client.get("life_stage"),
        treated=bool(told["treatment"]),
        findings=_findings(told["findings"] or ()),
        coverage=_verdict(coverage),
        band=told["usual__band"] or None,
        plans=None if told["doses"] is None else frozenset(dose["name"] for dose in told["doses"]),
    )
    return Reviewed(row["last_day"], snapshot)


def _findings(rows: Collection[dict[str, Any]]) -> dict[str, str]:
    least = SEVERITIES.index("watch")
    return {row["key"]: row["severity"] for row in rows if SEVERITIES.index(row["severity"]) >= least}


def _verdict(coverage: dict[str, Any]) -> str | None:
    verdict = coverage.get("verdict") if coverage.get("applies") else None
    return None if verdict == "cannot-tell" else verdict
