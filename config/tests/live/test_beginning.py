"""What it costs to begin: to build the site, and to see its first page as a real server sends it."""

from urllib.parse import urljoin
from urllib.request import Request, urlopen

import pytest
from django.urls import reverse

from config.tests.markup import Markup

BUDGET_BYTES = 100_000
COMPRESSED = {"Accept-Encoding": "gzip, br"}


def fetch(url: str) -> tuple[bytes, dict[str, str]]:
    """The bytes as they travel, and the headers."""
    with urlopen(Request(url, headers=COMPRESSED)) as answer:
        return answer.read(), dict(answer.headers)


def assets(site: str, html: str) -> set[str]:
    page = Markup(html)
    named = [attributes.get("src", "") for _, attributes in page.all("script", "img")]
    named += [attributes.get("href", "") for _, attributes in page.all("link")]
    return {urljoin(site, name) for name in named if name and not name.startswith("data:")}


@pytest.mark.parametrize("page", ["tracker:landing", "tracker:foods", "tracker:methods", "account_signup"])
def test_a_first_page_weighs_under_100_kb_with_everything(site: str, page: str) -> None:
    html, _ = fetch(f"{site}{reverse(page)}")
    weights = {url: len(fetch(url)[0]) for url in assets(site, html.decode())}
    assert len(html) + sum(weights.values()) < BUDGET_BYTES, (len(html), weights)


def test_from_empty_to_serving_takes_under_a_minute(site: str, stopwatch: dict[str, float]) -> None:
    assert stopwatch.get("from empty to serving", 0) < 60


def test_assets_are_compressed_and_kept_for_ever(site: str) -> None:
    html, _ = fetch(f"{site}/")
    for url in assets(site, html.decode()):
        _, headers = fetch(url)
        assert "immutable" in headers["Cache-Control"], url
        assert headers.get("Content-Encoding") == "gzip", url


def test_nothing_comes_from_elsewhere(site: str) -> None:
    html, _ = fetch(f"{site}/")
    assert all(url.startswith(site) for url in assets(site, html.decode()))
