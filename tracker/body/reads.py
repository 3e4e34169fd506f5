"""What screening is told of a person's body: the signs of a day and the blood results known by then."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import CharField, DateField, DecimalField, Value
from django.db.models.functions import Cast

from accounts.care.sight import LABS, SYMPTOMS, Sight
from accounts.models import User
from tracker.assessment import labs
from tracker.assessment.codes import EMERGENCY_SYMPTOMS
from tracker.body.models import LabResult, Symptom

B12_TESTS = ("total_b12", "active_b12")
MARKERS = ("mma", "homocysteine")


@dataclass(frozen=True, slots=True)
class Signs:
    """Of one day. `low_test` and `unclear_test` look at the newest result of either B12 test by then."""

    symptoms: frozenset[str] = frozenset()
    low_test: bool = False
    unclear_test: bool = False
    raised_markers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Noted:
    """One sign from `since` to `ended` (open when None); `precision` says how exactly `since` is known."""

    key: str
    since: date
    ended: date | None
    looked_at_on: date | None
    precision: str = "day"

    def counts_on(self, on: date) -> bool:
        """An emergency calls for help only while nobody has: once over or looked at, on no day any more."""
        if self.key in EMERGENCY_SYMPTOMS and (self.ended or self.looked_at_on):
            return False
        return self.since <= on and (self.ended is None or on <= self.ended)


@dataclass(frozen=True, slots=True)
class Measured:
    """One blood result as reported, without what pages say of it."""

    analyte: str
    value: float
    unit: str
    taken_on: date
    lab_low: float | None
    lab_high: float | None
    comparison: str = ""

    @property
    def standing(self) -> str:
        """As `labs.standing` says: "low", "unclear", "raised", "in-range" or "no-band"."""
        return labs.standing(
            self.analyte,
            self.value,
            self.unit,
            lab_low=self.lab_low,
            lab_high=self.lab_high,
            comparison=self.comparison,
        )


@dataclass(frozen=True, slots=True)
class SignHistory:
    """Everything ever noted, to be asked for any day without another query."""

    noted: tuple[Noted, ...] = ()
    measured: tuple[Measured, ...] = ()  # the newest first

    def on(self, day: date) -> Signs:
        known = self._newest(day)
        b12 = [known[analyte].standing for analyte in B12_TESTS if analyte in known]
        return Signs(
            symptoms=frozenset(sign.key for sign in self.noted if sign.counts_on(day)),
            low_test="low" in b12,
            unclear_test="unclear" in b12 and "low" not in b12,
            raised_markers=tuple(key for key in MARKERS if key in known and known[key].standing == "raised"),
        )

    def _newest(self, day: date) -> dict[str, Measured]:
        found: dict[str, Measured] = {}
        for result in self.measured:
            if result.taken_on <= day:
                found.setdefault(result.analyte, result)
        return found


def sign_history(owner: User) -> SignHistory:
    """One query over symptoms and results."""
    return sign_histories([owner.pk])[owner.pk]


def sign_histories(owners: Collection[int]) -> dict[int, SignHistory]:
    """The same of many people, by their ids."""
    rows: dict[int, list[Any]] = {owner: [] for owner in owners}
    for row in _results(owners).union(_symptoms(owners), all=True):
        rows[row[-1]].append(row)
    return {owner: _history(theirs) for owner, theirs in rows.items()}


def _history(rows: Sequence[Any]) -> SignHistory:
    return SignHistory(
        tuple(Noted(row[1], row[2], row[3], row[4], row[6]) for row in rows if row[0] == "symptom"),
        _in_order(row for row in rows if row[0] == "result"),
    )


def shared_signs(history: SignHistory, sees: Sight) -> SignHistory:
    """What of them the asking person may see: each kind by its scope, nothing over before sharing began."""
    noted = history.noted if sees.sees(SYMPTOMS) else ()
    measured = history.measured if sees.sees(LABS) else ()
    return SignHistory(
        tuple(sign for sign in noted if sign.ended is None or sees.sees_day(sign.ended)),
        tuple(result for result in measured if sees.sees_day(result.taken_on)),
    )


def current_signs(owner: User, on: date) -> Signs:
    """The signs of that day, and what the newest results by then say (one query)."""
    return sign_history(owner).on(on)


def _results(owners: Collection[int]) -> Any:
    """Columns: kind, key, first, last, looked at, value, unit or precision, comparison, range, pk, whose."""
    return (
        LabResult.objects.filter(owner__in=owners)
        .order_by()
        .values_list(
            _text("result"), "analyte", "taken_on", _no_date(), _no_date(), "value", "unit", "comparison",
            "lab_low", "lab_high", "pk", "owner_id",
        )
    )  # fmt: skip


def _symptoms(owners: Collection[int]) -> Any:
    return (
        Symptom.objects.filter(owner__in=owners)
        .order_by()
        .values_list(
            _text("symptom"), "key", "since", "ended", "looked_at_on", _no_number(), "since_precision",
            _text(""),
            _no_number(), _no_number(), "pk", "owner_id",
        )
    )  # fmt: skip


def _in_order(rows: Iterable[Any]) -> tuple[Measured, ...]:
    """The newest first; of one day the one entered last."""
    ordered = sorted(rows, key=lambda row: (row[2], row[10]), reverse=True)
    return tuple(
        Measured(row[1], float(row[5]), row[6], row[2], _float(row[8]), _float(row[9]), row[7])
        for row in ordered
    )


def _float(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def _text(text: str) -> Cast:
    return Cast(Value(text), CharField(max_length=48))


def _no_date() -> Cast:
    return Cast(Value(None), DateField())


def _no_number() -> Cast:
    return Cast(Value(None), DecimalField(max_digits=12, decimal_places=4))
