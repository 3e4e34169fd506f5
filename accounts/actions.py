"""Everything that changes more than one row of a person, and what keeps one tab from undoing another."""

from collections.abc import Collection
from datetime import date
from typing import Any

from django.db import OperationalError, models, transaction
from django.utils import timezone

from accounts import keeping, places
from accounts.models import HealthDataConsent, LifeStagePeriod, Profile, RiskFactor, Session, User

DEADLOCKS = 3  # in a row that a deletion puts up with


@transaction.atomic
def begin_account(*, user: User, time_zone: str) -> Profile:
    """What every new person has: a profile, and the consent given at sign-up.

    A time zone that the browser reported also tells the country, until the person says otherwise.
    """
    HealthDataConsent.objects.create(user=user)
    zone = places.guessed_zone(time_zone)
    return Profile.objects.create(user=user, time_zone=zone, country=places.country_of_zone(zone))


@transaction.atomic
def change_profile(*, user: User, **values: Any) -> Profile:
    """Write only the named fields, so that two tabs with different sections never undo each other."""
    profile, _ = Profile.objects.get_or_create(user=user)
    for name, value in values.items():
        setattr(profile, name, value)
    profile.save(update_fields=list(values))
    return profile


@transaction.atomic
def change_about(
    *,
    user: User,
    profile: dict[str, Any],
    stage: str = "",
    start: date | None = None,
    end: date | None = None,
) -> None:
    """Age, sex and, where told, a pregnancy or breastfeeding that goes on now."""
    change_profile(user=user, **profile)
    if stage and start:
        LifeStagePeriod.objects.update_or_create(user=user, stage=stage, start=start, defaults={"end": end})


@transaction.atomic
def change_factors(*, user: User, asked: Collection[str], ticked: Collection[str]) -> None:
    """Of the factors asked for, keep exactly the ticked ones, with the dates and doses they have."""
    user.risk_factors.filter(key__in=asked).exclude(key__in=ticked).delete()
    new = [RiskFactor(user=user, key=key) for key in asked if key in ticked]
    RiskFactor.objects.bulk_create(new, ignore_conflicts=True)


@transaction.atomic
def change_health(
    *, user: User, asked: Collection[str], ticked: Collection[str], treated: bool, **profile: Any
) -> None:
    change_profile(user=user, treated_for_deficiency=treated, **profile)
    change_factors(user=user, asked=asked, ticked=ticked)


def change_name(*, user: User, name: str) -> None:
    user.name = name
    user.save(update_fields=["name"])


def switch_mode(*, user: User, mode: str, on: bool) -> None:
    """Large type, plain or quiet mode on or off, at once.

    Plain mode begins with large type; whoever switches quiet mode need not be offered it.
    """
    along = {"quiet_mode": {"quiet_answered": True}, "plain_mode": {"large_type": True} if on else {}}
    change_profile(user=user, **{mode: on}, **along.get(mode, {}))


def answer_quiet(*, user: User, wanted: bool) -> None:
    """The answer to the one offer of quiet mode."""
    change_profile(user=user, quiet_answered=True, **({"quiet_mode": True} if wanted else {}))


@transaction.atomic
def keep_answers(*, user: User, told: keeping.Told, today: date) -> keeping.Plan:
    """Add answers to what is known of a person, and say what that changed; nothing told before is lost."""
    # Two tabs keep one after the other, by the same lock as the diary: a stronger one would wait in a circle.
    User.objects.select_for_update(no_key=True).filter(pk=user.pk).first()
    profile, _ = Profile.objects.get_or_create(user=user)
    planned = keeping.plan(
        told,
        profile=profile,
        periods=user.life_stage_periods.all(),
        factors=user.risk_factors.all(),
        today=today,
    )
    if planned.profile:
        change_profile(user=user, **planned.profile)
    if planned.stage:
        LifeStagePeriod.objects.get_or_create(user=user, stage=planned.stage, start=today)
    for new in planned.new:
        RiskFactor.objects.create(user=user, key=new.key, **_since_a_year(new.values()))
    for factor, blanks in planned.filled:
        change_factor(factor=factor, **_since_a_year(blanks))
    return planned


def _since_a_year(values: dict[str, Any]) -> dict[str, Any]:
    return {**values, "since_year_only": True} if "since" in values else values


def change_factor(*, factor: RiskFactor, **values: Any) -> None:
    for name, value in values.items():
        setattr(factor, name, value)
    factor.save(update_fields=list(values))


def finish_onboarding(*, user: User) -> None:
    change_profile(user=user, onboarded_at=timezone.now())


def delete_account(*, user: User) -> None:
    """Delete a person with every row that is theirs, also while another page of theirs is saving."""
    for _try in range(DEADLOCKS):
        try:
            return _delete_all_of(user.pk)
        except OperationalError:  # PostgreSQL let the other page win: what it saved goes too
            continue
    return _delete_all_of(user.pk)


@transaction.atomic
def _delete_all_of(user_id: int) -> None:
    """Nothing new of theirs is let in from the first line on.

    Entries and regimens protect the foods they name, a person's own among them: so the rows that protect
    others go first, and the rest follows the person. Their log-ins on other devices end.
    """
    User.objects.select_for_update().filter(pk=user_id).first()
    for relation in User._meta.related_objects:
        model = relation.field.model
        if relation.on_delete is models.CASCADE and _protects_others(model):
            model._base_manager.filter(**{relation.field.name: user_id}).delete()
    Session.objects.filter(user_id=user_id).delete()
    User.objects.filter(pk=user_id).delete()


def _protects_others(model: type[models.Model]) -> bool:
    return any(
        field.remote_field and field.remote_field.on_delete is models.PROTECT
        for field in model._meta.concrete_fields
    )
