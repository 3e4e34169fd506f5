"""The week sheet, printed: one page, whatever was logged."""

import re

import pytest

from tooling.visitor import Visits

pytestmark = pytest.mark.browser
PAGE = re.compile(rb"/Type\s*/Page\b")


@pytest.mark.parametrize("person", ["vera", "arthur", "priya"])
@pytest.mark.parametrize("kind", ["blank", "filled"])
def test_a_week_is_one_page(visits: Visits, person: str, kind: str) -> None:
    page = visits.page(person)
    page.goto(f"/sheet/?kind={kind}")
    assert len(PAGE.findall(page.pdf(prefer_css_page_size=True))) == 1
