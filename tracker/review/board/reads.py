"""The clients of a dietitian, one light line each: enough to filter, sort, count and see what is stale."""

import datetime as dt
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from django.db.models import F, OuterRef, Subquery
from django.db.models.fields.json import KeyTextTransform
from django.utils import timezone

from accounts.care.sight import DIARY, LABS, PROFILE, SYMPTOMS, Sight
from accounts.models import CareRelationship, User
from tracker.assessment.triage import GROUPS
from tracker.review.board.standing import sharing_of, versions_of
from tracker.review.models import Review

SCOPES = (DIARY, SYMPTOMS, LABS, PROFILE)
OLDER = ("51-70", "71")
_COLUMNS = (
    "pk", "client_id", "client__name", "client__email", "next_appointment", "until", "touched", "zone",
    "standing__group", "standing__rank", "standing__computed_for", "standing__seen", "standing__versions",
    "diet", "age", "stage", "reviewed_at", "shares_from", *(f"share_{scope}" for scope in SCOPES),
)  # fmt: skip
_UNTIL, _ZONE = _COLUMNS.index("until"), _COLUMNS.index("zone")


@dataclass(frozen=True, slots=True)
class Line:
    """One client. `group` "" until they were looked at under the sharing that holds now."""

    pk: int
    client_id: int
    name: str
    next_appointment: dt.date | None
    reviewed_at: dt.datetime | None
    group: str
    rank: float
    computed_for: dt.date | None
    fresh: bool
    diet: str
    age: str
    stage: str

    @property
    def place(self) -> tuple[int, float, str]:
        """Where it stands when those who need most come first; the unseen stand last."""
        group = GROUPS.index(self.group) if self.group in GROUPS else len(GROUPS)
        return group, self.rank, plain(self.name)

    @property
    def is_older(self) -> bool:
        return self.age in OLDER

    @property
    def is_expecting(self) -> bool:
        return self.stage in ("pregnant", "lactating")


def lines_of(dietitian: User, on: dt.date) -> list[Line]:
    """One query, however many clients: those whose consent runs on the dietitian's day and on their own."""
    found = CareRelationship.objects.of_dietitian(dietitian).live(on)
    rows = found.order_by("pk").annotate(
        zone=F("client__profile__time_zone"),
        diet=KeyTextTransform("diet", "standing__picture"),
        age=KeyTextTransform("age", "standing__picture"),
        stage=KeyTextTransform("stage", "standing__picture"),
        reviewed_at=_signed_at(dietitian),
    )
    return list(_running(list(rows.values_list(*_COLUMNS))))


def _running(rows: Sequence[tuple[Any, ...]]) -> Iterator[Line]:
    """Each with the client's own calendar day, on which the consent must still hold."""
    now = timezone.now()
    days = {zone: now.astimezone(ZoneInfo(zone or "UTC")).date() for zone in {row[_ZONE] for row in rows}}
    return (_line(row, days[row[_ZONE]]) for row in rows if row[_UNTIL] >= days[row[_ZONE]])


def plain(text: str) -> str:
    """For comparing names: without accents, in small letters."""
    bare = unicodedata.normalize("NFKD", text)
    return "".join(letter for letter in bare if not unicodedata.combining(letter)).casefold()


def _signed_at(dietitian: User) -> Subquery:
    signed = Review.objects.filter(author=dietitian, client=OuterRef("client"))
    return Subquery(signed.order_by("-signed_at", "-pk").values("signed_at")[:1])


def _line(row: tuple[Any, ...], today: dt.date) -> Line:
    (pk, client_id, name, email, appointment, _until, touched, _zone, group, rank, computed_for, seen,
     versions, diet, age, stage, reviewed_at, since, *shared) = row  # fmt: skip
    sees = Sight(frozenset(scope for scope, yes in zip(SCOPES, shared, strict=True) if yes), since)
    if not (versions or "").endswith(sharing_of(sees)):
        group, rank, computed_for, diet, age, stage = "", 0.0, None, "", "", ""
    return Line(
        pk=pk,
        client_id=client_id,
        name=name or email,
        next_appointment=appointment,
        reviewed_at=reviewed_at,
        group=group or "",
        rank=rank or 0.0,
        computed_for=computed_for,
        fresh=(seen, computed_for, versions) == (touched, today, versions_of(sees)),
        diet=diet or "",
        age=age or "",
        stage=stage or "",
    )


def stale_first(lines: Iterable[Line]) -> list[Line]:
    """Those to look at again: never seen, then the most in need, then the longest ago."""
    return sorted((line for line in lines if not line.fresh), key=_urgency)


def _urgency(line: Line) -> tuple[bool, int, dt.date, float]:
    return line.computed_for is not None, line.place[0], line.computed_for or dt.date.min, line.rank
