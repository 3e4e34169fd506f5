"""Signs, blood results and risk factors, each only where shared: None means that it was not."""

import datetime as dt
from typing import Any

from accounts.care.sight import LABS, PROFILE, SYMPTOMS, Sight
from accounts.models import RiskFactor
from tracker.assessment import labs
from tracker.assessment.people import Person, known_factors
from tracker.body.models import Analyte
from tracker.body.reads import Measured, Noted
from tracker.body.results import limits
from tracker.bridge import Reader, Window
from tracker.screening.labels import SYMPTOMS_PROFESSIONAL
from tracker.screening.words.professional import FACTOR_NAMES

YEAR = dt.timedelta(days=365)
MOST_RESULTS = 20


def symptoms(reader: Reader, period: Window, sight: Sight) -> list[dict[str, Any]] | None:
    """Those there in the period or in the year before it, oldest first."""
    if not sight.sees(SYMPTOMS):
        return None
    since = period.first - YEAR
    found = (sign for sign in reader.signs.noted if sign.since <= period.last)
    recent = [sign for sign in found if sign.ended is None or sign.ended >= since]
    return [_symptom(sign, period) for sign in sorted(recent, key=lambda sign: (sign.since, sign.key))]


def lab_results(reader: Reader, period: Window, sight: Sight, person: Person) -> list[dict[str, Any]] | None:
    """The newest first, up to the end of the period."""
    if not sight.sees(LABS):
        return None
    known = [result for result in reader.signs.measured if result.taken_on <= period.last]
    return [_result(result, person, known_profile=sight.sees(PROFILE)) for result in known[:MOST_RESULTS]]


def factors(reader: Reader, sight: Sight, person: Person) -> list[dict[str, Any]] | None:
    """What was told, and after it what follows from age, diet and stage of life."""
    if not sight.sees(PROFILE):
        return None
    told = {factor.key: factor for factor in reader.factors}
    follows = [key for key in known_factors(person) if key not in told]
    if "age_over_65" in follows:
        follows.remove("age_over_50")  # said once
    return [_factor(row) for row in told.values()] + [_derived(key) for key in follows]


def _symptom(sign: Noted, period: Window) -> dict[str, Any]:
    return {
        "key": sign.key,
        "name": SYMPTOMS_PROFESSIONAL[sign.key],
        "since": sign.since,
        "since_precision": sign.precision,
        "ended": sign.ended,
        "looked_at_on": sign.looked_at_on,
        "in_period": sign.ended is None or sign.ended >= period.first,
    }


def _result(result: Measured, person: Person, *, known_profile: bool) -> dict[str, Any]:
    """`band`: what NICE NG239 calls the range, only for those whom its ranges are meant for."""
    return {
        "analyte": result.analyte,
        "name": Analyte(result.analyte).label,
        "value": result.value,
        "comparison": result.comparison,
        "unit": result.unit,
        "taken_on": result.taken_on,
        "lab_low": result.lab_low,
        "lab_high": result.lab_high,
        "band": _band(result, person) if known_profile else None,
        "on_treatment": person.on_treatment,
    }


def _band(result: Measured, person: Person) -> dict[str, str] | None:
    notes = labs.caveats(result.analyte, person, on_treatment=person.on_treatment)
    if any(note.key == "scope" and note.applies for note in notes):
        return None
    band = labs.band_of(result.analyte, result.value, result.unit, comparison=result.comparison)
    if band is None:
        return None
    return {"key": band.key, "limits": limits(band, result.unit), "source": band.source}


def _factor(row: RiskFactor) -> dict[str, Any]:
    return {
        "key": row.key,
        "name": FACTOR_NAMES[row.key],
        "called": row.name,
        "since": row.since,
        "since_year_only": row.since_year_only,
        "until": row.until,
        "dose": row.dose,
        "told": True,
    }


def _derived(key: str) -> dict[str, Any]:
    return {
        "key": key,
        "name": FACTOR_NAMES[key],
        "called": "",
        "since": None,
        "since_year_only": False,
        "until": None,
        "dose": "",
        "told": False,
    }
