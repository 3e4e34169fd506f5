"""A dietitian's clients for these tests, each with a fortnight of a certain kind."""

from datetime import date, timedelta

from accounts.models import CareRelationship, User
from foods.models import Food
from testing.care import make_care_of
from testing.factories import make_user
from tracker.bridge.tests.rows import eat
from tracker.diary.models import Day


def make_client(dietitian: User, name: str, food: Food | None = None, **profile: object) -> CareRelationship:
    """With `food`: 500 g of it twice a day on 14 complete days."""
    defaults = {"diet": "vegan", "sex": "female", "country": "GB", "birth_date": date(1990, 5, 1)}
    user = make_user(name, **{**defaults, **profile})
    if food is not None:
        fill(user, food, 14)
    return make_care_of(user, dietitian)


def fill(user: User, food: Food, days: int, *, complete: bool = True) -> None:
    today = user.profile.today()
    for back in range(days):
        on = today - timedelta(days=back)
        eat(user, food, "500", on, "breakfast")
        eat(user, food, "500", on, "dinner")
        Day.objects.create(owner=user, date=on, complete=complete or None)
