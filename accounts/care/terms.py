"""What can be shared and for how long, and what that means, in plain words."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext_lazy as _

from accounts.models import Dietitian, Role, Scope, Terms
from accounts.summary import Text

USUAL_MONTHS = 6
LONGEST = timedelta(days=2 * 366)
REMINDED_BEFORE = timedelta(days=14)

FIELDS = ("share_diary", "share_symptoms", "share_labs", "share_profile", "may_log", "shares_from", "until")


# Where the side that looks finds those who share with it.
CARERS_PAGES: dict[str, str] = {Role.DIETITIAN: "tracker:clients", Role.HELPER: "tracker:helping"}


@dataclass(frozen=True, slots=True)
class ScopeWords:
    title: Text
    means: Text


SCOPES: dict[str, ScopeWords] = {
    Scope.DIARY: ScopeWords(
        _("Diary and supplements"),
        _("What you eat and take, day by day, your notes on it, and what it adds up to."),
    ),
    Scope.SYMPTOMS: ScopeWords(
        _("Signs in the body"), _("What you note about how you feel, since when and how strongly.")
    ),
    Scope.LABS: ScopeWords(_("Blood results"), _("The results you enter, with their dates and notes.")),
    Scope.PROFILE: ScopeWords(
        _("Profile, medicines and conditions"),
        _("Age, sex, diet, allergies, country, pregnancy or breastfeeding, and what concerns your health."),
    ),
}


def usual_end(today: date) -> date:
    """The same day in six months, or the last one of that month."""
    month = today.month - 1 + USUAL_MONTHS
    first = date(today.year + month // 12, month % 12 + 1, 1)
    following = (first + timedelta(days=31)).replace(day=1)
    return min(first + timedelta(days=today.day - 1), following - timedelta(days=1))


def values(terms: Terms) -> dict[str, object]:
    return {name: getattr(terms, name) for name in FIELDS}


def scope_titles(scopes: frozenset[str]) -> list[Text]:
    """In the one order in which they always stand."""
    return [words.title for scope, words in SCOPES.items() if scope in scopes]


def is_approved(user_id: int | None) -> bool:
    return Dietitian.objects.filter(user=user_id, status=Dietitian.Status.APPROVED).exists()


def is_helper(role: str) -> bool:
    return role == Role.HELPER
