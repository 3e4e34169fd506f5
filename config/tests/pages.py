"""Every address of the site, and how tests reach it.

A new page without parts in its address is found by itself. One with parts (`<uuid:code>`) may need a line in
`PARTS`, `CODES` or `ONLY_HERE`, one that anybody may see needs one in `PUBLIC`; the tests say so.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver, reverse

from accounts.models import CareRelationship, Invitation, LifeStagePeriod, RiskFactor, User
from foods.models import Food, Recipe, RecipeIngredient
from testing.care import make_care_of, make_dietitian, make_invitation
from testing.everything import make_review
from testing.factories import make_entry, make_food
from tracker.body.models import LabResult, Symptom
from tracker.bring_along.models import BroughtDiary
from tracker.diary.models import Entry, Favourite
from tracker.regimens.models import Regimen, RegimenVersion
from tracker.review import basis
from tracker.review.models import Comment, RareFood, Recall, Review, Suggestion, Target

INVITED = "VERA-2345-6789"  # the secret of an open invitation of the owner
SECRET = "Verasecret"  # stands in every text of the owner, and must never reach a stranger


@dataclass(frozen=True)
class Home:
    """One of everything that a person can have, a public food, and a dietitian who may see it all."""

    owner: User
    food: Food
    own_food: Food
    recipe: Food
    brought: BroughtDiary
    entry: Entry
    regimen: Regimen
    life_stage: LifeStagePeriod
    symptom: Symptom
    result: LabResult
    today: str
    care: CareRelationship
    comment: Comment
    suggestion: Suggestion
    recall: Recall
    target: Target
    review: Review
    invitation: Invitation

    @property
    def carer(self) -> User:
        return self.care.carer


def furnish(owner: User) -> Home:
    """Give `owner` one row of each kind, with SECRET in every free text."""
    today = owner.profile.today()
    food = make_food("Oat milk, fortified", density_g_per_ml="1.03")
    own_food = make_food(f"{SECRET} soup", owner=owner, dataset="own", dataset_id="1", layer=0)
    brought = BroughtDiary.objects.create(owner=owner)
    dish = make_food(f"{SECRET} stew", owner=owner, dataset="recipe", dataset_id="1", layer=0)
    recipe = Recipe.objects.create(owner=owner, food=dish, servings=2, unread=f"{SECRET} spice")
    amount = {"quantity": 100, "measure_label": "g", "grams": 100}
    RecipeIngredient.objects.create(recipe=recipe, position=0, food=food, **amount)
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
    symptom = Symptom.objects.create(owner=owner, key="cramps", since=today, note=f"{SECRET} cramps")
    symptom.notes.create(date=today, strength=2, note=f"{SECRET} night")
    told = {"taken_on": today, "note": f"{SECRET} result"}
    result = LabResult.objects.create(owner=owner, analyte="total_b12", value=412, unit="ng/L", **told)
    care = make_care_of(owner, make_dietitian("dora"))
    by_dora = {"client": owner, "care": care, "author": care.carer}
    said = {**by_dora, "author_name": "Dora"}
    RareFood.objects.create(client=owner, kind="liver", times=1, per="month", asked_on=today)
    return Home(
        owner, food, own_food, dish, brought, entry, regimen, stage, symptom, result, today.isoformat(),
        care=care,
        comment=Comment.objects.create(**said, day=today, text=f"{SECRET} comment"),
        suggestion=Suggestion.objects.create(
            **said, kind="match", entry=entry, food=food, quantity=50, unit="g", note=f"{SECRET} match"
        ),
        recall=Recall.objects.create(**by_dora, date=today - timedelta(days=5)),
        target=Target.objects.create(client=owner, ug=4, reason=f"{SECRET} reason", start=today),
        review=make_review(care, basis=basis.load(care, first=today - timedelta(days=6), last=today)),
        invitation=make_invitation(owner, INVITED),
    )  # fmt: skip


def lengthen(home: Home) -> None:
    """More of what the diary already holds: foods, entries, favourites."""
    for number in range(5):
        food = make_food(f"Bread number {number}")
        Favourite.objects.create(owner=home.owner, food=food, quantity=1, measure_label="g")
        for back in range(0, 20, 2):
            on = home.owner.profile.today() - timedelta(days=back)
            make_entry(home.owner, food=food, on=on, occasion="dinner")
    today = home.owner.profile.today()
    for number, key in enumerate(("fatigue", "glossitis", "cognitive")):
        sign = home.owner.symptoms.create(key=key, since=today - timedelta(days=60))
        for back in range(number, 50, 7):
            sign.notes.create(date=today - timedelta(days=back), strength=1 + back % 3)
        taken_on = today - timedelta(days=number)
        home.owner.lab_results.create(analyte="mma", value="0.2", unit="µmol/L", taken_on=taken_on)


# Pages that anybody may see without logging in.
PUBLIC = {
    "tracker:landing",
    "tracker:methods",
    "tracker:methods-tables",
    "tracker:learn",
    "tracker:learn-page",
    "tracker:privacy",
    "tracker:planner",
    "tracker:planner-day",
    "tracker:check",
    "tracker:foods",
    "tracker:food",
    "invitation",
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

# Addresses of the dietitian's side: they exist for nobody but an approved dietitian.
PROFESSIONAL = ("clients/", "practice/", "reviews/")

# What stands for a part of an address, where it is not a public id.
PARTS: dict[str, Callable[[Home], object]] = {
    "day": lambda home: home.today,
    "planned_on": lambda home: home.today,
    "client_id": lambda home: home.entry.client_id,
    "entry": lambda home: home.entry.code,
    "food": lambda home: home.food.code,
    "comment": lambda home: home.comment.code,
    "suggestion": lambda home: home.suggestion.code,
    "recall": lambda home: home.recall.code,
    "target": lambda home: home.target.code,
}
# For which row a `<uuid:code>` stands, by how the address begins or reads on; elsewhere it is a food.
CODES: tuple[tuple[str, Callable[[Home], Any]], ...] = (
    ("clients/", lambda home: home.care),
    ("sharing/invitation/", lambda home: home.invitation),
    ("sharing/", lambda home: home.care),
    ("reviews", lambda home: home.review),
    ("messages/suggestion/", lambda home: home.suggestion),
    ("messages/", lambda home: home.comment),
    ("entry/", lambda home: home.entry),
    ("mine/", lambda home: home.own_food),
    ("bring-along/", lambda home: home.brought),
    ("recipes/", lambda home: home.recipe),
    ("again/", lambda home: home.entry),
    ("supplements/", lambda home: home.regimen),
    ("pregnancy/", lambda home: home.life_stage),
    ("body/symptom/", lambda home: home.symptom),
    ("body/results/", lambda home: home.result),
)
# Parts that only one page has.
ONLY_HERE: dict[str, dict[str, str]] = {
    "tracker:learn-page": {"slug": "absorption"},
    "tracker:client-recall": {"step": "quick"},
    "tracker:symptom-add-sign": {"key": "fatigue"},
    "tracker:lab-add-result": {"analyte": "total_b12"},
    "tracker:finding-fold": {"key": "metformin"},
    "accounts:invite": {"kind": "helper"},
    "invitation": {"secret": INVITED},
    "accounts:onboarding-step": {"step": "about"},
    "accounts:edit": {"key": "about"},
    "accounts:shown": {"key": "about"},
    "accounts:factor": {"key": "metformin"},
    "accounts:factor-remove": {"key": "metformin"},
    "account_confirm_email": {"key": "unknown"},
    "account_reset_password_from_key": {"uidb36": "1", "key": "set-password"},
}


@dataclass(frozen=True)
class Page:
    """One address of the site."""

    name: str
    route: str

    @property
    def parts(self) -> list[str]:
        """The names of the parts of the address: "code" of `<uuid:code>`, "key" of `(?P<key>…)`."""
        return re.findall(r"<(?:\w+:)?(\w+)>", self.route)

    @property
    def is_public(self) -> bool:
        return self.name in PUBLIC

    @property
    def is_professional(self) -> bool:
        return self.route.startswith(PROFESSIONAL)

    @property
    def is_known(self) -> bool:
        """Whether the tests know what to put in for each part."""
        return all(part in {"code", *PARTS, *ONLY_HERE.get(self.name, ())} for part in self.parts)

    def row(self, home: Home) -> Any:
        """The row that the address names by its public id."""
        rows = (row(home) for words, row in CODES if words in self.route)
        return next(rows, home.food) if "code" in self.parts else None

    def url(self, home: Home, code: object = None) -> str:
        """The address with its parts filled in; `code` for another row than the owner's."""
        return reverse(self.name, kwargs={part: self._value(part, home, code) for part in self.parts} or None)

    def _value(self, part: str, home: Home, code: object) -> object:
        if part == "code":
            return code or self.row(home).code
        return ONLY_HERE.get(self.name, {}).get(part) or PARTS[part](home)

    def names_a_personal_row(self, home: Home) -> bool:
        return self.row(home) not in (None, home.food)


def all_pages() -> list[Page]:
    """Every named address but the administration's, which has its own log-in."""
    return [page for page in _walk(get_resolver().url_patterns) if not page.route.startswith("admin/")]


def reachable_pages() -> list[Page]:
    return [page for page in all_pages() if page.is_known]


def _walk(patterns: list[URLPattern | URLResolver], space: str = "", route: str = "") -> Iterator[Page]:
    for pattern in patterns:
        where = route + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from _walk(pattern.url_patterns, inner, where)
        else:
            yield Page(f"{space}{pattern.name}", where)
