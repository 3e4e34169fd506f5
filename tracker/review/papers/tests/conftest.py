"""Every test of papers is on one Monday at noon."""

from collections.abc import Iterator

import pytest
import time_machine

from tracker.screening.tests.diaries import NOON


@pytest.fixture(autouse=True)
def at_noon() -> Iterator[None]:
    with time_machine.travel(NOON, tick=False):
        yield
