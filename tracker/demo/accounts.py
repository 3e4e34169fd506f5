"""Makes a demo person's account: who they are, what they take, what they noticed."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from functools import cache

from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import make_password
from django.utils import timezone

from accounts import actions as accounts
from accounts.demo import PASSWORD
from accounts.medicines import mg_per_day
from accounts.models import RiskFactor, User
from accounts.places import zone_of_country
from foods.models import Food
from tracker.body.models import LabResult, Symptom, SymptomNote
from tracker.demo.menus import FOODS
from tracker.demo.people import DemoPerson, DemoRegimen
from tracker.demo.people.shape import LONG_AGO
from tracker.demo.plan import parse
from tracker.diary import actions as diary
from tracker.diary.portions import Portion
from tracker.regimens.models import Regimen, RegimenVersion

Foods = Mapping[str, Food]


def make_account(person: DemoPerson, foods: Foods) -> User:
    user = User(email=person.email, name=person.name, is_demo=True, password=_hashed())
    user.save()
    EmailAddress.objects.create(user=user, email=person.email, primary=True, verified=True)
    today = _tell_profile(user, person)
    _tell_factors(user, person, today)
    for regimen in person.regimens:
        _make_regimen(user, regimen, foods, today)
    _make_body(user, person, today)
    for favourite in person.favourites:
        food, quantity, unit = next(parse(favourite))
        diary.add_favourite(owner=user, food=foods[food], portion=portion(foods[food], quantity, unit))
    return user


def portion(food: Food, quantity: str, unit: str) -> Portion:
    return Portion(Decimal(quantity), None if unit else food.measures[0], unit)


@cache
def _hashed() -> str:
    """Hashing takes a tenth of a second, and everybody's password is the same."""
    return make_password(PASSWORD)


def _tell_profile(user: User, person: DemoPerson) -> date:
    """The person's own today."""
    zone = person.profile.get("time_zone") or zone_of_country(person.profile["country"])
    today = accounts.begin_account(user=user, time_zone=zone).today()
    told = {**person.profile, "birth_date": person.birth_date(today), "onboarded_at": timezone.now()}
    user.profile = accounts.change_profile(user=user, **told)
    if person.stage:
        stage, days_ago = person.stage
        accounts.change_about(user=user, profile={}, stage=stage, start=today - timedelta(days=days_ago))
    return today


def _tell_factors(user: User, person: DemoPerson, today: date) -> None:
    RiskFactor.objects.bulk_create(
        RiskFactor(
            user=user,
            key=key,
            dose=dose,
            dose_mg_per_day=mg_per_day(dose),
            since=today - timedelta(days=person.factors_since.get(key, LONG_AGO)),
        )
        for key, dose in person.risk_factors.items()
    )


def _make_body(user: User, person: DemoPerson, today: date) -> None:
    """What they noticed, and their blood results."""
    for sign in person.signs:
        symptom = Symptom.objects.create(
            owner=user, key=sign.key, since=today - timedelta(days=sign.days_ago)
        )
        SymptomNote.objects.bulk_create(
            SymptomNote(symptom=symptom, date=today - timedelta(days=back), strength=strength)
            for back, strength in sign.strengths.items()
        )
    LabResult.objects.bulk_create(
        LabResult(
            owner=user,
            analyte=result.analyte,
            value=result.value,
            unit=result.unit,
            taken_on=today - timedelta(days=result.days_ago),
            lab_low=result.lab_low,
            lab_high=result.lab_high,
        )
        for result in person.results
    )


def _make_regimen(user: User, wanted: DemoRegimen, foods: Foods, today: date) -> None:
    start = today - timedelta(days=wanted.days_ago)
    ended = wanted.ended_days_ago
    regimen = Regimen.objects.create(
        owner=user,
        name=wanted.name,
        kind=wanted.kind,
        prescribed=wanted.prescribed,
        food=foods[FOODS[wanted.food]] if wanted.food else None,
        still_taken_on=start,
    )
    RegimenVersion.objects.create(
        regimen=regimen,
        start=start,
        end=None if ended is None else today - timedelta(days=ended),
        dose_ug=wanted.dose_ug,
        schedule=wanted.schedule,
        weekdays=wanted.weekdays,
        interval_days=wanted.interval_days,
        occasion=wanted.occasion,
    )
