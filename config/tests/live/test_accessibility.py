"""Every page, for everybody: axe finds nothing, it fits small screens, and fingers hit what they aim at."""

from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tooling.visitor import DESKTOP, NARROWEST, PHONE, ZOOMED, Scheme, Visits

pytestmark = pytest.mark.browser

PEOPLE = ("", "vera", "arthur")  # nobody, a vegan, and a man with findings and large type
COLOURS_ONLY = {"runOnly": ["color-contrast"], "resultTypes": ["violations"]}
ALL_RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
# What is pressed: its own box, or for a box to tick that of its label, must be at least 44 px high and wide.
TOO_SMALL = """() => {
  const pressed = "button, select, summary, textarea, [role=button], .btn, nav a, input:not([type=hidden])"
  const target = (one) => (/checkbox|radio/.test(one.type) && one.closest("label")) || one
  const size = (box) => `${Math.round(box.width)}×${Math.round(box.height)}`
  return [...document.querySelectorAll(pressed)]
    .filter((one) => one.checkVisibility({visibilityProperty: true, opacityProperty: true}))
    .map((one) => [one, target(one).getBoundingClientRect()])
    .filter(([one, box]) => box.width > 1 && (box.height < 43.5 || box.width < 43.5))
    .map(([one, box]) => `${one.outerHTML.slice(0, 90)} ${size(box)}`)
}"""
OVERFLOW = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"


def look_at_every_page(visits: Visits, person: str, page: Page, look: Callable[[Page], list[str]]) -> None:
    """Fails with everything that `look` finds wrong, page by page."""
    found = []
    for path in visits.pages_of(person):
        page.goto(path)
        found += [f"{path} {wrong}" for wrong in look(page)]
    assert not found, "\n".join(found)


def violations(page: Page, options: dict[str, list[str]]) -> list[str]:
    results = Axe().run(page, options=options).response["violations"]
    return [f"{each['id']}: {node['html'][:120]}" for each in results for node in each["nodes"]]


@pytest.mark.parametrize("person", PEOPLE)
def test_axe_finds_nothing_on_any_page(visits: Visits, person: str) -> None:
    def look(page: Page) -> list[str]:
        found: list[str] = []
        for screen in (PHONE, DESKTOP):
            page.set_viewport_size(screen)
            for scheme, rules in (("light", ALL_RULES), ("dark", COLOURS_ONLY)):
                page.emulate_media(color_scheme=scheme)
                found += [f"{scheme} {screen['width']} {each}" for each in violations(page, rules)]
        return found

    page = visits.page(person, reduced_motion="reduce")
    look_at_every_page(visits, person, page, look)


@pytest.mark.parametrize("person", PEOPLE)
def test_no_page_scrolls_sideways_at_320_px_or_at_200_percent(visits: Visits, person: str) -> None:
    def look(page: Page) -> list[str]:
        found = []
        for screen in (ZOOMED, NARROWEST):
            page.set_viewport_size(screen)
            too_wide = page.evaluate(OVERFLOW)
            found += [f"is {too_wide} px too wide at {screen['width']}"] if too_wide > 0 else []
        return found

    page = visits.page(person, screen=NARROWEST)
    look_at_every_page(visits, person, page, look)


@pytest.mark.parametrize("person", PEOPLE)
def test_fingers_hit_every_control_on_a_phone(visits: Visits, person: str) -> None:
    page = visits.page(person, screen=PHONE, has_touch=True, is_mobile=True)
    look_at_every_page(visits, person, page, lambda page: page.evaluate(TOO_SMALL))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_logs_an_error(visits: Visits, scheme: Scheme) -> None:
    page = visits.page("vera", color_scheme=scheme)
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    look_at_every_page(visits, "vera", page, lambda page: [])
    assert not errors


def test_a_quiet_day_fits_a_phone(visits: Visits) -> None:
    page = visits.page("priya", screen=PHONE)
    page.goto("/display/")
    quiet = page.get_by_role("button", name="Quiet mode")
    quiet.click()
    try:
        page.goto("/today/")
        assert page.evaluate(OVERFLOW) <= 0
    finally:
        page.goto("/display/")
        quiet.click()
