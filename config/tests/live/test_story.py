"""From an empty page to a diary and back to nothing, as a person does it.

The figures are typed from the reference tables by hand: USDA SR 28 gives, in 100 g, 70.58 µg for beef liver,
braised (13326), 8.94 µg for sardines, canned in oil (15088) and 1.10 µg for cheddar (01009).
"""

import uuid
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from config.tests.live.diarist import Diarist
from tooling.visitor import DESKTOP, Visits

pytestmark = pytest.mark.browser


def newcomer(visits: Visits, **options: object) -> Diarist:
    return Diarist(visits.page(timezone_id="UTC", **options), f"newcomer-{uuid.uuid4()}@example.org")


@pytest.mark.parametrize("javascript", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_a_diary_from_the_first_to_the_last_page(visits: Visits, javascript: bool) -> None:
    person = newcomer(visits, java_script_enabled=javascript)
    person.sign_up()
    person.answer_the_questions(age=34, diet="I eat meat, at least now and then")
    yesterday = datetime.now(UTC).date() - timedelta(days=1)
    person.search_and_log(
        "beef liver braised", food="Beef liver, braised", grams="50", occasion="Dinner", on=yesterday
    )
    person.type_line("90 g sardines in oil, 30 g cheddar")
    person.copy_yesterday()
    person.page.goto("/today/")
    person.sees("Beef liver, braised", "35.3 µg")  # 50 g: 35.29
    person.sees("Sardines, canned in oil", "8 µg")  # 90 g: 8.046
    person.sees("Cheddar cheese", "0.33 µg")  # 30 g: 0.33
    person.sees_answer("43.7 µg")  # 43.666
    person.delete_account()
    person.fails_to_log_in()


def test_foods_are_found_while_typing(visits: Visits) -> None:
    page = visits.page("vera")
    page.goto("/add/")
    page.get_by_role("searchbox").press_sequentially("oat dri", delay=20)
    expect(page.get_by_role("link", name="Oat drink, fortified").first).to_be_visible()


def test_the_keyboard_alone_is_enough(visits: Visits) -> None:
    person = newcomer(visits, screen=DESKTOP)
    page = person.page
    page.goto("/account/signup/")
    write(page, "E-mail address", person.email)
    write(page, "Password", person.password)
    for box in ("I agree that Corrin keeps", "I am 16 or older"):
        reach(page, box)
        page.keyboard.press("Space")
    push(page, "Make my account")
    page.wait_for_url("**/you/welcome/**")
    push(page, "Skip everything")
    page.wait_for_url("**/today/**")
    write(page, "What did you eat?", "90 g sardines in oil")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Log it")).to_be_visible()
    push(page, "Log it")
    person.sees("Sardines, canned in oil", "8 µg")


def test_the_first_stop_skips_to_the_content(visits: Visits) -> None:
    page = visits.page("vera", screen=DESKTOP)
    page.goto("/today/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_every_stop_of_the_keyboard_can_be_seen(visits: Visits) -> None:
    page = visits.page("vera", screen=DESKTOP)
    page.goto("/today/")
    stops = [focused(page) for _ in range(60) if page.keyboard.press("Tab") is None]
    unseen = [stop["name"] for stop in stops if stop and not stop["outlined"]]
    assert len([stop for stop in stops if stop]) > 20
    assert not unseen


FOCUSED = """() => {
  const one = document.activeElement
  if (!one || one === document.body) return null
  const words = (other) => (other && other.innerText || "").trim()
  const label = one.labels && one.labels[0]
  const style = getComputedStyle(one)
  const near = label && getComputedStyle(label.querySelector("span") || label)
  const drawn = (each) => each && (each.outlineStyle !== "none" || each.boxShadow !== "none")
  return {name: one.getAttribute("aria-label") || words(label) || words(one) || one.id,
          outlined: drawn(style) || drawn(near)}
}"""


def focused(page: Page) -> dict[str, str] | None:
    """What has the focus, by name, and whether that is drawn."""
    found: dict[str, str] | None = page.evaluate(FOCUSED)
    return found


def reach(page: Page, words: str) -> None:
    """Press Tab until something of that name has the focus."""
    for _ in range(80):
        page.keyboard.press("Tab")
        now = focused(page)
        if now and now["name"].startswith(words):
            return
    raise AssertionError(f"the keyboard does not reach “{words}”")


def write(page: Page, field: str, text: str) -> None:
    reach(page, field)
    page.keyboard.type(text)


def push(page: Page, button: str) -> None:
    reach(page, button)
    page.keyboard.press("Enter")
