"""Nora helps Vera."""

import pytest

from accounts.models import User
from config.tests.pages import Home, furnish, lengthen
from testing.factories import make_user


@pytest.fixture
def nora(db: None) -> User:
    return make_user("nora", diet="contains_meat")


@pytest.fixture
def home(vera: User) -> Home:
    """Everything that Vera can have, and a few weeks of it."""
    found = furnish(vera)
    lengthen(found)
    return found
