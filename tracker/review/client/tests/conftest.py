"""A client whose diary says enough to be evaluated."""

from datetime import timedelta

import pytest

from accounts.models import CareRelationship, User
from testing.care import make_care_of
from testing.factories import make_entry, make_food


@pytest.fixture
def care(vera: User, dora: User) -> CareRelationship:
    return make_care_of(vera, dora)


@pytest.fixture
def fortnight(vera: User) -> User:
    """Fourteen complete days of one oat milk (1 µg) and one bread that states nothing."""
    log_days(vera, 14)
    return vera


def log_days(owner: User, days: int) -> None:
    milk = make_food("Oat milk", b12_ug="0.5", source_type="fortified_drink", form="crystalline")
    bread = make_food("Bread", b12_ug=None, standing="not_stated", source_type="no_b12", form="none")
    today = owner.profile.today()
    for back in range(days):
        on = today - timedelta(days=back)
        make_entry(owner, food=milk, on=on, occasion="breakfast")
        make_entry(owner, food=bread, on=on, occasion="lunch")
        owner.days.update_or_create(date=on, defaults={"complete": True})
