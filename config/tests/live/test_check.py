"""The two-minute check in a real browser: an emergency hides the rest, and the result prints on one page."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tooling.visitor import Visits

pytestmark = pytest.mark.browser

ELDER = {"age": "75", "medicine_1": "Janumet", "dose_1": "850 mg twice a day", "since_1": "2016"}
TREATED_FOR_LIFE = ["autoimmune_gastritis", "gastrectomy", "ileal_resection", "inherited_cobalamin_disorder"]
TICK_ALL = """(but) => document.querySelectorAll(".calm input[type=checkbox]").forEach((box) => {
  box.checked = !but.includes(box.value)
})"""


def pages_printed(page: Page) -> int:
    return len(re.findall(rb"/Type\s*/Page[^s]", page.pdf(prefer_css_page_size=True)))


def answer(page: Page, told: dict[str, Any], ticks_all: bool = False) -> None:
    page.goto("/check/")
    for name, value in told.items():
        page.fill(f"[name={name}]", value)
    if ticks_all:
        page.evaluate(TICK_ALL, TREATED_FOR_LIFE)
    page.get_by_role("button", name="Show what stands out").click()
    expect(page.get_by_role("heading", name="What to ask your doctor")).to_be_visible()


@pytest.mark.parametrize("ticks_all", [False, True])
def test_the_page_for_the_doctor_prints_on_one_page(visits: Visits, ticks_all: bool) -> None:
    page = visits.page()
    answer(page, ELDER, ticks_all)
    assert pages_printed(page) == 1


def test_one_emergency_sign_leaves_only_the_way_to_help(visits: Visits) -> None:
    page = visits.page()
    page.goto("/check/")
    page.get_by_label("Sudden loss of sight").check()
    expect(page.get_by_role("button", name="Show what stands out")).to_be_hidden()
    page.get_by_role("button", name="What to do now").click()
    expect(page.get_by_role("heading", name="Get help now")).to_be_visible()


def test_it_works_without_a_script(visits: Visits) -> None:
    page = visits.page(java_script_enabled=False)
    page.goto("/check/")
    page.get_by_label("vegan: nothing from animals").check()
    page.get_by_role("button", name="Show what stands out").click()
    expect(page.get_by_role("heading", name="What stands out")).to_be_visible()
    expect(page.get_by_role("button", name="Print")).to_be_hidden()
