"""A real server with the demo people, and a real browser to look at it with.

`tooling.check` runs these tests in a process of their own, so that the site is built once.
"""

import os
import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tooling.browser import ARGUMENTS, HOW_TO_INSTALL, find_chromium
from tooling.demo_site import demo_site
from tooling.visitor import Visits


@pytest.fixture(scope="package")
def stopwatch() -> dict[str, float]:
    """How many seconds things took."""
    return {}


@pytest.fixture(scope="package")
def site(stopwatch: dict[str, float]) -> Iterator[str]:
    """The address of the demo site; LIVE_SITE= names one that runs already, to save building it."""
    running = os.environ.get("LIVE_SITE")
    if running:
        yield running
        return
    begun = time.monotonic()
    with demo_site() as address:
        stopwatch["from empty to serving"] = time.monotonic() - begun
        yield address


@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    path = find_chromium()
    if path is None and os.environ.get("CI"):
        pytest.fail(f"{HOW_TO_INSTALL}.")
    if path is None:
        pytest.skip(f"{HOW_TO_INSTALL}.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture(scope="package")
def visits(chromium: Browser, site: str) -> Iterator[Visits]:
    """Opens pages as anybody, on any screen."""
    visits = Visits(chromium, site)
    yield visits
    visits.close()
