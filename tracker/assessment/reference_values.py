"""What each authority recommends: µg of swallowed B12 a day, by age in months, sex and life stage.

Kinds: RDA, RDI, RNI and PRI cover nearly everyone and rest on an average requirement; an AI is set
generously where no requirement could be found, so being below it is no sign of a lack. The table with its
sources is data/reference_values.csv; `verified` is False where the figure was read neither in the original
nor in a page quoting it.
"""

from dataclasses import dataclass
from functools import cache

from tracker.assessment.codes import LIFE_STAGES, SEXES
from tracker.assessment.tables import rows

DEFAULT_AUTHORITY = "who-fao-2004"  # where a country has no authority of its own in the table


@dataclass(frozen=True, slots=True)
class Authority:
    code: str
    name: str
    countries: tuple[str, ...]  # ISO 3166 alpha-2
    source: str
    superseded: bool

    @property
    def country(self) -> str:
        """The first of its countries, or "" for an international authority."""
        return self.countries[0] if self.countries else ""


@dataclass(frozen=True, slots=True)
class ReferenceValue:
    """µg per day, valid from `from_months` up to but not including `to_months` (None: no upper end)."""

    authority: str
    life_stage: str
    from_months: int
    to_months: int | None
    sex: str  # "" for both
    kind: str
    recommended_ug: float
    verified: bool
    average_requirement_ug: float | None  # None where not set, or only derived from an AI
    average_requirement_verified: bool
    provisional_requirement_ug: float | None  # derived from an AI: shown to professionals, never a cut-point
    lower_ug: float | None  # LRNI
    source: str
    note: str


def authorities() -> list[Authority]:
    """Every authority of the table, current ones first."""
    return sorted(_authorities().values(), key=lambda authority: authority.superseded)


def authority(code: str) -> Authority:
    """The authority of that code; LookupError("unknown-authority") if there is none."""
    try:
        return _authorities()[code]
    except KeyError:
        raise LookupError("unknown-authority") from None


def authority_for_country(country: str) -> str:
    """The code of the authority used in an ISO 3166 alpha-2 country."""
    wanted = country.strip().upper()
    return next((a.code for a in authorities() if wanted in a.countries), DEFAULT_AUTHORITY)


def lookup(authority: str, *, age_months: int, sex: str, life_stage: str = "none") -> ReferenceValue:
    """The value an authority gives for someone; of several, the higher (sex "unspecified").

    Pregnancy and breastfeeding decide whatever the sex recorded. An authority that gives no value for this
    age or life stage raises LookupError with a key: "unknown-authority", "no-value-for-age" or
    "no-value-for-life-stage".
    """
    if sex not in SEXES or life_stage not in LIFE_STAGES:
        raise ValueError(f"unknown sex or life stage: {sex!r}, {life_stage!r}")
    table = _values().get(authority)
    if table is None:
        raise LookupError("unknown-authority")
    of_age = [row for row in table if row.life_stage == life_stage and _covers(row, age_months, sex)]
    if not of_age:
        raise LookupError("no-value-for-age" if life_stage == "none" else "no-value-for-life-stage")
    return max(of_age, key=lambda row: row.recommended_ug)


def lookup_all(*, age_months: int, sex: str, life_stage: str = "none") -> list[ReferenceValue]:
    """What every current authority gives for someone, for showing them side by side."""
    found = []
    for each in authorities():
        try:
            value = lookup(each.code, age_months=age_months, sex=sex, life_stage=life_stage)
        except LookupError:
            continue
        if not each.superseded:
            found.append(value)
    return found


def values_of(authority: str) -> list[ReferenceValue]:
    """Everything an authority gives, in the order of its table; LookupError("unknown-authority")."""
    try:
        return list(_values()[authority])
    except KeyError:
        raise LookupError("unknown-authority") from None


def _covers(row: ReferenceValue, age_months: int, sex: str) -> bool:
    if age_months < row.from_months or (row.to_months is not None and age_months >= row.to_months):
        return False
    return row.sex in ("", sex) or sex == "unspecified"


@cache
def _authorities() -> dict[str, Authority]:
    return {
        row["code"]: Authority(
            code=row["code"],
            name=row["name"],
            countries=tuple(row["countries"].split()),
            source=row["source"],
            superseded=row["superseded"] == "yes",
        )
        for row in rows("authorities.csv")
    }


@cache
def _values() -> dict[str, list[ReferenceValue]]:
    found: dict[str, list[ReferenceValue]] = {}
    for row in rows("reference_values.csv"):
        found.setdefault(row["authority"], []).append(_value(row))
    return found


def _value(row: dict[str, str]) -> ReferenceValue:
    derived = row["average_requirement_basis"] == "derived-from-ai"
    requirement = _number(row["average_requirement_ug"])
    return ReferenceValue(
        authority=row["authority"],
        life_stage=row["life_stage"],
        from_months=int(row["from_months"]),
        to_months=int(row["to_months"]) if row["to_months"] else None,
        sex=row["sex"],
        kind=row["kind"],
        recommended_ug=float(row["recommended_ug"]),
        verified=row["verified"] == "yes",
        average_requirement_ug=None if derived else requirement,
        average_requirement_verified=row["average_requirement_verified"] == "yes",
        provisional_requirement_ug=requirement if derived else None,
        lower_ug=_number(row["lower_ug"]),
        source=row["source"],
        note=row["note"],
    )


def _number(text: str) -> float | None:
    return float(text) if text else None
