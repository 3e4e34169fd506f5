"""What is to be kept in mind with a blood result (table data/lab_caveats.csv), by test and by person."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from tracker.assessment.people import Person, is_pregnant, is_treated
from tracker.assessment.tables import keys_in, rows

LEAST_AGE_YEARS = 16  # NICE NG239 is about people over 16


@dataclass(frozen=True, slots=True)
class Caveat:
    """`applies` True: known of this person; None: not known of them and always worth saying.

    `verified` False: not yet checked against the original. `source` is a key of the list of sources, or "".
    """

    key: str
    applies: bool | None
    sources: tuple[str, ...]
    verified: bool

    @property
    def source(self) -> str:
        return next(iter(self.sources), "")


@dataclass(frozen=True, slots=True)
class _Row:
    key: str
    analytes: tuple[str, ...]
    sources: tuple[str, ...]
    verified: bool


def caveats(analyte: str, person: Person, *, on_treatment: bool = False) -> tuple[Caveat, ...]:
    """The caveats of a test for this person, those known to apply first; what can not apply is left out."""
    treated = on_treatment or is_treated(person)
    found = [
        Caveat(row.key, applies, row.sources, row.verified)
        for row in _rows()
        if analyte in row.analytes and (applies := _applies(row.key, person, treated, analyte)) is not False
    ]
    return tuple(sorted(found, key=lambda caveat: caveat.applies is not True))


def _applies(key: str, person: Person, treated: bool, analyte: str) -> bool | None:
    """True or False where it is known, None where nobody told."""
    out_of_scope = treated or is_young(person) or (is_pregnant(person) and analyte == "total_b12")
    known: dict[str, Callable[[], bool | None]] = {
        "scope": lambda: out_of_scope or None,
        "own_range": lambda: True,
        "pregnancy": lambda: is_pregnant(person) or _unless(person.sex == "male"),
        "hormonal_contraception": lambda: _unless(person.sex == "male"),
        "nitrous_oxide": lambda: person.has("nitrous_oxide", "medical_nitrous_oxide") or None,
        "on_treatment": lambda: treated,
        "high_on_treatment": lambda: treated,
        "intrinsic_factor_antibody": lambda: person.has("autoimmune_gastritis") or None,
        "myeloma_hiv": lambda: person.has("hiv_diarrhoea") or None,
        "high_without_supplements": lambda: False if treated else None,
    }
    return known.get(key, lambda: None)()


def is_young(person: Person) -> bool:
    """Too young for the guideline's bands."""
    return person.age_years is not None and person.age_years < LEAST_AGE_YEARS


def _unless(excluded: bool) -> bool | None:
    return False if excluded else None


@cache
def _rows() -> tuple[_Row, ...]:
    return tuple(
        _Row(row["key"], keys_in(row["analytes"]), keys_in(row["sources"]), row["verified"] == "yes")
        for row in rows("lab_caveats.csv")
    )
