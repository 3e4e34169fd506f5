"""Every address of the site, and how tests reach it.

A new page without parts in its address is found by itself. One with parts (`<uuid:code>`) needs a line in
`PARTS`, one that anybody may see a line in `PUBLIC`; the tests say so when it is missing.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver, reverse

from accounts.models import LifeStagePeriod, RiskFactor, User
from foods.models import Food
from testing.factories import make_entry, make_food
from tracker.diary.models import Entry, Favourite
from tracker.regimens.models import Regimen, RegimenVersion

SECRET = "Verasecret"  # stands in every text of the owner, and must never reach a stranger


@dataclass(frozen=True)
class Home:
    """One of everything that a person can have, and a public food."""

    owner: User
    food: Food
    own_food: Food
    entry: Entry
    regimen: Regimen
    life_stage: LifeStagePeriod
    today: str


def furnish(owner: User) -> Home:
    """Give `owner` one row of each kind, with SECRET in every free text."""
    today = owner.profile.today()
    food = make_food("Oat milk, fortified", density_g_per_ml="1.03")
    own_food = make_food(f"{SECRET} soup", owner=owner, dataset="own", dataset_id="1", layer=0)
    entry = make_entry(owner, food=food, on=today, occasion="breakfast")
    entry.note = f"{SECRET} note"
    entry.save(update_fields=["note"])
    for back in range(1, 4):
        make_entry(owner, food=food, on=today - timedelta(days=back), occasion="lunch")
    Favourite.objects.create(owner=owner, food=food, quantity=1, measure_label="g")
    tablet = make_food(
        "B12 1000 µg",
        basis="unit",
        b12_ug=1000,
        source_type="supplement",
        measures=[{"label": "1 tablet", "units": 1}],
    )
    regimen = Regimen.objects.create(owner=owner, name=f"{SECRET} tablet", food=tablet, still_taken_on=today)
    RegimenVersion.objects.create(regimen=regimen, start=today - timedelta(days=20), dose_ug=1000)
    stage = LifeStagePeriod.objects.create(user=owner, stage="lactating", start=today - timedelta(days=90))
    RiskFactor.objects.create(user=owner, key="metformin", dose=f"{SECRET} dose")
    return Home(owner, food, own_food, entry, regimen, stage, today.isoformat())


def lengthen(home: Home) -> None:
    """More of what the diary already holds: foods, entries, favourites."""
    for number in range(5):
        food = make_food(f"Bread number {number}")
        Favourite.objects.create(owner=home.owner, food=food, quantity=1, measure_label="g")
        for back in range(0, 20, 2):
            on = home.owner.profile.today() - timedelta(days=back)
            make_entry(home.owner, food=food, on=on, occasion="dinner")


# Pages that anybody may see without logging in.
PUBLIC = {
    "tracker:landing",
    "tracker:methods",
    "tracker:privacy",
    "tracker:foods",
    "tracker:food",
    "account_login",
    "account_logout",
    "account_inactive",
    "account_signup",
    "account_email_verification_sent",
    "account_confirm_login_code",
    "account_confirm_email",
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key",
    "account_reset_password_from_key_done",
}

# How to fill the parts of an address: the owner's own rows where there are any.
PARTS: dict[str, Callable[[Home], dict[str, Any]]] = {
    "tracker:food": lambda home: {"code": home.food.code},
    "tracker:finding-fold": lambda home: {"key": "metformin"},
    "accounts:onboarding-step": lambda home: {"step": "about"},
    "accounts:edit": lambda home: {"key": "about"},
    "accounts:shown": lambda home: {"key": "about"},
    "accounts:life-stage": lambda home: {"code": home.life_stage.code},
    "accounts:life-stage-remove": lambda home: {"code": home.life_stage.code},
    "accounts:factor": lambda home: {"key": "metformin"},
    "accounts:factor-remove": lambda home: {"key": "metformin"},
    "account_confirm_email": lambda home: {"key": "unknown"},
    "account_reset_password_from_key": lambda home: {"uidb36": "1", "key": "set-password"},
}


@dataclass(frozen=True)
class Page:
    """One address of the site."""

    name: str
    route: str

    @property
    def has_parts(self) -> bool:
        return "<" in self.route

    @property
    def is_public(self) -> bool:
        return self.name in PUBLIC

    def url(self, home: Home) -> str:
        return reverse(self.name, kwargs=PARTS[self.name](home) if self.has_parts else None)

    def names_a_row(self, home: Home) -> bool:
        """Whether the address names a row of the owner by its public id."""
        own = {
            str(home.entry.code),
            str(home.regimen.code),
            str(home.life_stage.code),
            str(home.own_food.code),
        }
        return any(code in self.url(home) for code in own)


def all_pages() -> list[Page]:
    """Every named address but the administration's, which has its own log-in."""
    return [page for page in _walk(get_resolver().url_patterns) if not page.route.startswith("admin/")]


def reachable_pages() -> list[Page]:
    return [page for page in all_pages() if not page.has_parts or page.name in PARTS]


def _walk(patterns: list[URLPattern | URLResolver], space: str = "", route: str = "") -> Iterator[Page]:
    for pattern in patterns:
        where = route + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from _walk(pattern.url_patterns, inner, where)
        else:
            yield Page(f"{space}{pattern.name}", where)
