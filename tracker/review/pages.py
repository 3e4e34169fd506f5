"""What all pages of one client have in common: who it is, what is shared, and where else to go."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.care.sight import DIARY, PROFILE
from accounts.middleware import profile_of
from accounts.models import CareRelationship, LifeStagePeriod, Scope
from accounts.summary import DIETS

# Address, label and what the client must share for it.
PAGES: tuple[tuple[str, str | Promise, Collection[str]], ...] = (
    ("tracker:client", gettext_lazy("Overview"), ()),
    ("tracker:client-diary", gettext_lazy("Diary"), (DIARY,)),
    ("tracker:client-talk", gettext_lazy("Talk"), ()),
    ("tracker:client-recalls", gettext_lazy("Recall"), (DIARY,)),
    ("tracker:client-session", gettext_lazy("Session"), (DIARY,)),
    ("tracker:client-reviews", gettext_lazy("Reviews"), ()),
)


@dataclass(frozen=True)
class Frame:
    """Above every page of a client; `told` is empty where the profile is not shared."""

    name: str
    today: date
    told: list[str]
    shared: list[str]
    not_shared: list[str]
    profile_shared: bool


def client_pages(care: CareRelationship) -> list[tuple[str, str]]:
    """Address name and label of the pages that exist and that the client's sharing allows."""
    return [
        (name, str(label))
        for name, label, needs in PAGES
        if care.sight.sees_all(needs) and _exists(name, care)
    ]


def client_context(care: CareRelationship, here: str, *, life_stage: str | None = None) -> dict[str, Any]:
    """What `review/client/base.html` needs; `here` is the name of the open page.

    `life_stage`: as a reader has found it; otherwise asked for (one query, where the profile is shared).
    """
    return {
        "section": "clients",
        "care": care,
        "here": here,
        "client_pages": client_pages(care),
        "frame": _frame(care, life_stage),
    }


def _frame(care: CareRelationship, life_stage: str | None) -> Frame:
    profile, known = profile_of(care.client), care.sight.sees(PROFILE)
    today = profile.today()
    return Frame(
        name=care.client_name,
        today=today,
        told=_told(care, today, life_stage) if known else [],
        shared=[str(label) for scope, label in Scope.choices if care.sight.sees(scope)],
        not_shared=[str(label) for scope, label in Scope.choices if not care.sight.sees(scope)],
        profile_shared=known,
    )


def _told(care: CareRelationship, today: date, life_stage: str | None) -> list[str]:
    profile = profile_of(care.client)
    years = profile.age_years(today)
    age = _("age not told") if years is None else _("%(years)s years") % {"years": years}
    diet = str(DIETS[profile.diet]) if profile.diet else _("diet not told")
    stage = _stage_name(_stage_on(care, today) if life_stage is None else life_stage)
    return [age, diet, *([stage] if stage else [])]


def _stage_on(care: CareRelationship, today: date) -> str:
    periods = LifeStagePeriod.objects.filter(user=care.client_id, start__lte=today).order_by("start", "pk")
    current = [period for period in periods if period.covers(today)]
    return current[-1].stage if current else ""


def _stage_name(stage: str) -> str:
    names = dict(LifeStagePeriod.Stage.choices)
    return str(names.get(stage, "")).lower()


def _exists(name: str, care: CareRelationship) -> bool:
    try:
        reverse(name, args=[care.code])
    except NoReverseMatch:
        return False
    return True
