"""What every test can ask for: three people, a few foods, a client already signed in."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache
from django.test import Client, override_settings
from hypothesis import settings as hypothesis

from accounts.models import User
from foods.models import Food
from testing.care import make_dietitian
from testing.factories import make_food, make_user

# No deadline: timings belong into benchmarks. The same examples every time, so that a red test stays red.
hypothesis.register_profile("corrin", deadline=None, derandomize=True)
hypothesis.load_profile("corrin")


@pytest.fixture(autouse=True, scope="session")
def quick_passwords() -> Iterator[None]:
    """Argon2 is slow on purpose; tests make hundreds of accounts."""
    with override_settings(PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"]):
        yield


@pytest.fixture(autouse=True)
def no_limits_reached() -> None:
    """Rate limits count in the cache: no test begins with what another one used up."""
    cache.clear()


@pytest.fixture
def vera(db: None) -> User:
    """The owner: a vegan in London."""
    return make_user("vera", diet="vegan", sex="female", country="GB")


@pytest.fixture
def sam(db: None) -> User:
    """A stranger."""
    return make_user("sam", diet="contains_meat")


@pytest.fixture
def dora(db: None) -> User:
    """An approved dietitian; whose diary she may see is for each test to say (`make_care_of`)."""
    return make_dietitian("dora")


@pytest.fixture
def as_dora(dora: User) -> Client:
    client = Client()
    client.force_login(dora)
    return client


@pytest.fixture
def as_vera(vera: User) -> Client:
    client = Client()
    client.force_login(vera)
    return client


@pytest.fixture
def as_sam(sam: User) -> Client:
    client = Client()
    client.force_login(sam)
    return client


@pytest.fixture
def oat_milk(db: None) -> Food:
    """0.38 µg in 100 g, 200 ml weigh 206 g."""
    return make_food(
        "Oat milk, fortified",
        density_g_per_ml="1.03",
        measures=[{"label": "1 glass, 200 ml", "grams": "206", "millilitres": "200"}],
    )


@pytest.fixture
def nori(db: None) -> Food:
    return make_food(
        "Nori, dried", b12_ug=0, stated_b12_ug="77.6", standing="not_counted",
        source_type="unreliable_plant_source", form="unreliable",
        measures=[{"label": "1 sheet", "grams": "2.5"}],
    )  # fmt: skip


@pytest.fixture
def egg(db: None) -> Food:
    return make_food(
        "Egg, boiled", b12_ug="1.11", source_type="eggs", form="food_bound", diet="vegetarian",
        figure_kind="dataset", measures=[{"label": "1 egg", "grams": "50"}],
    )  # fmt: skip
