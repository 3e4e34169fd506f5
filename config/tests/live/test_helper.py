"""A daughter helps her father from her own browser, until he ends it."""

import uuid

import pytest
from playwright.sync_api import expect

from config.tests.live.diarist import Diarist
from config.tests.live.sharing import end_the_sharing, finish_invitation, give_name
from tooling.visitor import Visits

pytestmark = pytest.mark.browser


def newcomer(visits: Visits) -> Diarist:
    return Diarist(visits.page(timezone_id="UTC"), f"helper-{uuid.uuid4()}@example.org")


def invite_to_log(father: Diarist) -> str:
    """He chooses what she sees, and that she may write."""
    father.page.goto("/you/sharing/invite/helper/")
    father.page.get_by_label("Diary and supplements").check()
    father.page.get_by_label("May also log for me").check()
    father.page.get_by_label("All that I have entered").check()
    return finish_invitation(father.page, "My daughter")


def test_invited_logs_a_meal_and_is_removed(visits: Visits) -> None:
    father, daughter = newcomer(visits), newcomer(visits)
    father.sign_up()
    father.answer_the_questions(age=72, diet="I eat meat, at least now and then")
    invitation = invite_to_log(father)
    daughter.page.goto(invitation)
    daughter.page.get_by_role("link", name="Make an account").click()
    daughter.fill_in_sign_up()
    daughter.page.wait_for_url(f"**{invitation}")
    daughter.press("Accept")
    daughter.page.wait_for_url("**/helping/")
    give_name(daughter, "Nell")

    daughter.page.goto("/helping/")
    daughter.page.get_by_role("link", name="Open today").click()
    expect(daughter.page.get_by_text("You are keeping the diary of")).to_be_visible()
    daughter.page.get_by_label("What did you eat?").fill("90 g sardines in oil")
    daughter.page.get_by_label("What did you eat?").press("Enter")
    daughter.page.get_by_role("button", name="Log").last.click()
    daughter.settle()
    daughter.sees("Sardines, canned in oil", "8 µg")
    assert "/for/" in daughter.page.url

    father.page.goto("/today/")
    father.sees("Sardines, canned in oil", "8 µg")
    expect(father.page.get_by_text("logged by Nell")).to_be_visible()
    end_the_sharing(father)
    daughter.page.reload()
    expect(daughter.page.get_by_text("has ended").first).to_be_visible()
    expect(daughter.page.get_by_text("Sardines")).to_have_count(0)
