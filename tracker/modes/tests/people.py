"""A person with a full diary, and every personal page as they see it."""

from collections.abc import Iterator
from datetime import timedelta

from django.test import Client

from accounts.models import User
from config.tests.pages import PUBLIC, furnish, reachable_pages
from testing.factories import make_entry, make_food
from tracker.diary import actions

# Public pages that tell a signed-in person something of their own, or of single foods.
ALSO_PERSONAL = {"tracker:foods", "tracker:food", "tracker:planner", "tracker:check"}

FOR_A_DOCTOR = {"tracker:show-doctor"}  # speaks as doctors do, with amounts


def pages_of(user: User, *, healthy: bool = False) -> Iterator[tuple[str, str]]:
    """The name of each personal page and its HTML, for somebody whose diary holds something everywhere.

    `healthy`: without the medicine and the life stage that keep Corrin from judging.
    """
    home = furnish(user)
    if healthy:
        user.risk_factors.all().delete()
        user.life_stage_periods.all().delete()
    _fill_diary(user)
    client = Client(raise_request_exception=False)
    client.force_login(user)
    for page in reachable_pages():
        if page.name in (PUBLIC - ALSO_PERSONAL) | FOR_A_DOCTOR or page.name.startswith("account_"):
            continue
        answer = client.get(page.url(home), {"q": "milk"} if page.name == "tracker:add" else {})
        if answer.status_code == 200 and b"<html" in getattr(answer, "content", b""):
            yield page.name, answer.content.decode()


def _fill_diary(user: User) -> None:
    """Four weeks of fortified food, fish and nori, most days complete."""
    today = user.profile.today()
    milk = make_food("Soya milk, fortified")
    fish = make_food("Herring", b12_ug=10, source_type="fish_seafood", form="food_bound", diet="pescatarian")
    nori = make_food(
        "Nori", b12_ug=0, stated_b12_ug=70, standing="not_counted",
        source_type="unreliable_plant_source", form="unreliable",
    )  # fmt: skip
    for back in range(27):
        on = today - timedelta(days=back)
        for food, occasion in (
            (milk, "breakfast"),
            (nori, "lunch"),
            (fish if back % 3 == 0 else milk, "dinner"),
        ):
            make_entry(user, food=food, on=on, occasion=occasion)
        if back:
            actions.mark_complete(owner=user, date=on, complete=True)
