"""The two-minute check in a real browser: an emergency hides the rest, and the result prints on one page."""

import re

import pytest
from playwright.sync_api import Page, expect

from config.tests.live.test_accessibility import ALL_RULES, COLOURS_ONLY, OVERFLOW, TOO_SMALL, violations
from tooling.visitor import DESKTOP, NARROWEST, PHONE, Visits

pytestmark = pytest.mark.browser

ELDER = {"age": "75", "line_1": "Janumet 850 mg twice a day since 2016"}
TREATED_FOR_LIFE = ["autoimmune_gastritis", "gastrectomy", "ileal_resection", "inherited_cobalamin_disorder"]
STEPS = ("What you eat and take", "Medicines", "Conditions and operations", "How you feel")
TICK_ALL = """(but) => document.querySelectorAll(".questions .ticks [type=checkbox]").forEach((box) => {
  box.checked = !but.includes(box.value)
})"""


def pages_printed(page: Page) -> int:
    return len(re.findall(rb"/Type\s*/Page[^s]", page.pdf(prefer_css_page_size=True)))


def step(page: Page, title: str) -> None:
    """Taps "Next", which must lead to that step and to no other, once what was typed has been read."""
    page.wait_for_load_state("networkidle")
    page.locator(".next-step:visible").click()
    expect(page.get_by_role("heading", level=2)).to_have_text([title])


def walk(page: Page, told: dict[str, str]) -> None:
    """Through the five steps, answering what is asked on the way."""
    page.goto("/check/")
    for title in ("", *STEPS):
        if title:
            step(page, title)
        for name in (name for name in told if page.locator(f"[name={name}]").is_visible()):
            page.fill(f"[name={name}]", told[name])


def answer(page: Page, told: dict[str, str], ticks_all: bool = False) -> None:
    walk(page, told)
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
    step(page, STEPS[0])
    page.get_by_label("Vegan no animal foods").check()
    for title in STEPS[1:]:
        step(page, title)
    page.get_by_role("button", name="Show what stands out").click()
    expect(page.get_by_role("heading", name="What stands out", exact=True)).to_be_visible()
    expect(page.get_by_role("button", name="Print")).to_be_hidden()


def test_back_forward_and_a_reload_lose_no_answer(visits: Visits) -> None:
    page = visits.page()
    walk(page, ELDER)
    page.go_back()
    expect(page.get_by_role("heading", level=2)).to_have_text(["Conditions and operations"])
    page.get_by_role("link", name="Back").locator("visible=true").click()
    page.reload()
    expect(page.get_by_label("Medicine 1")).to_have_value(ELDER["line_1"])


def test_a_medicine_is_read_back_while_it_is_typed(visits: Visits) -> None:
    page = visits.page()
    walk(page, {})
    page.goto("/check/#medicines")
    page.get_by_label("Medicine 1").fill("metphormin 500 mg twice a day")
    expect(page.locator("#read-1")).to_contain_text("Taken to be metformin")
    page.get_by_label("No, it is another medicine").check()
    expect(page.locator("#read-1")).to_contain_text("not weighed")


def test_no_step_is_long_on_a_phone(visits: Visits) -> None:
    page = visits.page()
    page.goto("/check/")
    heights = [page.locator(".step:visible").bounding_box()]
    for title in STEPS:
        step(page, title)
        heights.append(page.locator(".step:visible").bounding_box())
    assert max(box["height"] for box in heights if box) < 1.5 * PHONE["height"]


def test_enter_goes_on_instead_of_sending(visits: Visits) -> None:
    page = visits.page()
    page.goto("/check/")
    page.get_by_label("Age in years").fill("75")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=2)).to_have_text([STEPS[0]])


def test_every_step_and_the_result_is_for_everybody(visits: Visits) -> None:
    page = visits.page("arthur", screen=PHONE, has_touch=True, is_mobile=True, reduced_motion="reduce")
    page.goto("/check/")
    found = troubles(page)
    for title in STEPS:
        step(page, title)
        page.locator("details:visible").evaluate_all("all => all.forEach((each) => { each.open = true })")
        found += troubles(page)
    page.get_by_role("button", name="Show what stands out").click()
    page.locator("details").evaluate_all("all => all.forEach((each) => { each.open = true })")
    assert not found + troubles(page)


def troubles(page: Page) -> list[str]:
    """On a phone and, for the width alone, on the narrowest screen; in dark colours too."""
    found = [*page.evaluate(TOO_SMALL), *violations(page, ALL_RULES)]
    page.emulate_media(color_scheme="dark")
    found += violations(page, COLOURS_ONLY)
    page.set_viewport_size(NARROWEST)
    found += ["scrolls sideways"] if page.evaluate(OVERFLOW) > 0 else []
    page.emulate_media(color_scheme="light")
    page.set_viewport_size(PHONE)
    return found


def test_the_keyboard_alone_is_enough(visits: Visits) -> None:
    page = visits.page(screen=DESKTOP)
    page.goto("/check/")
    page.get_by_label("Age in years").focus()
    page.keyboard.type("75")
    page.keyboard.press("Enter")
    for key in ("Tab", "Space", "Tab", "ArrowRight"):  # the first diet, and of added B12 the second answer
        page.keyboard.press(key)
    expect(page.get_by_label("Vegan no animal foods")).to_be_checked()
    expect(page.get_by_label("Once", exact=True)).to_be_checked()
