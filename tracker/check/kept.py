"""What keeping the answers would change in a profile, or has changed, in words."""

from collections.abc import Iterator, Sequence
from datetime import date

from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from accounts.keeping import FactorTold, Plan
from accounts.models import LifeStagePeriod, Sex
from accounts.summary import DIETS, dose_understood
from accounts.wording import FACTORS
from tracker.screening.labels import SYMPTOMS

Change = tuple[str, str]


def changes(plan: Plan, today: date) -> list[Change]:
    """Each change as what it is about and what will stand there."""
    return [*_profile(plan), *_stage(plan, today), *_new(plan), *_filled(plan)]


def noted(signs: Sequence[str], today: date) -> Iterator[Change]:
    """Signs that are in the symptom diary now."""
    for key in signs:
        since = _("in the symptom diary: clearly, from %(today)s")
        yield capfirst(str(SYMPTOMS[key])), since % {"today": date_format(today, "j F Y")}


def _profile(plan: Plan) -> Iterator[Change]:
    told = plan.profile
    if born := told.get("birth_date"):
        yield _("Age"), _("about born in %(year)s, worked out from your age") % {"year": born.year}
    if "sex" in told:
        yield _("Sex"), str(Sex(told["sex"]).label)
    if "diet" in told:
        yield _("Diet"), str(DIETS[told["diet"]])
    if "trying_to_conceive" in told:
        yield _("Trying for a baby"), _("yes")
    if "high_folic_acid" in told:
        yield _("Folic acid"), _("1 mg a day or more")
    if "treated_for_deficiency" in told:
        yield _("Treated for B12 deficiency"), _("yes; Corrin then keeps your treatment and judges nothing")


def _stage(plan: Plan, today: date) -> Iterator[Change]:
    if plan.stage:
        since = _("from today, %(today)s; the real first day can be put in under “You”")
        label = str(LifeStagePeriod.Stage(plan.stage).label).capitalize()
        yield label, since % {"today": date_format(today, "j F Y")}


def _new(plan: Plan) -> Iterator[Change]:
    for factor in plan.new:
        yield str(FACTORS[factor.key].label), _factor(factor)


def _factor(factor: FactorTold) -> str:
    since = _("since %(since)s") % {"since": factor.since_year} if factor.since_year else ""
    name = factor.name if factor.name.casefold() != str(FACTORS[factor.key].label).casefold() else ""
    parts = [name, factor.dose, dose_understood(factor.dose_mg_per_day), since]
    return ", ".join(filter(None, parts)) or _("added")


def _filled(plan: Plan) -> Iterator[Change]:
    """Only what was blank: the rest of the row stays as it was told."""
    for known, blanks in plan.filled:
        since = blanks.get("since")
        told = FactorTold(
            known.key,
            blanks.get("name", ""),
            blanks.get("dose", ""),
            blanks.get("dose_mg_per_day"),
            since.year if since else None,
        )
        yield str(FACTORS[known.key].label), _factor(told)
