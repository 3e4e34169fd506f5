"""A dietitian and a client, from the invitation to the end of the sharing, in two browsers."""

import io
import uuid
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from accounts.demo import PASSWORD
from config.tests.live.diarist import Diarist
from config.tests.live.sharing import end_the_sharing, give_name, make_invitation
from tooling.visitor import DESKTOP, Visits

pytestmark = pytest.mark.browser

MESSAGE = "Could you note what you take, too?"

# In which group of the board a name stands.
GROUP_OF = """name => {
    let heading = "";
    for (const row of document.querySelectorAll("tr")) {
        if (row.classList.contains("group")) heading = row.innerText;
        else if (row.innerText.includes(name)) return heading;
    }
    return "not on the board";
}"""


def accept_with_two_scopes(client: Diarist, invitation: str) -> None:
    """Somebody without an account signs up, finds the invitation again, and then tells about herself."""
    client.page.goto(invitation)
    client.page.get_by_role("link", name="Make an account").click()
    client.fill_in_sign_up()
    client.page.wait_for_url(f"**{invitation}")
    client.page.get_by_label("Diary and supplements").check()
    client.page.get_by_label("Profile, medicines and conditions").check()
    client.page.get_by_label("All that I have entered").check()
    client.press("I agree, share this")
    client.page.wait_for_url("**/you/welcome/**")


def log_a_week(client: Diarist, line: str) -> None:
    """Seven days of the same, each said to be everything."""
    today = datetime.now(UTC).date()
    for back in range(1, 8):
        client.page.goto(f"/day/{today - timedelta(days=back)}/")
        client.page.get_by_label("What did you eat?").fill(line)
        client.page.get_by_label("What did you eat?").press("Enter")
        client.page.get_by_role("button", name="Log").last.click()
        client.settle()
        client.page.get_by_role("button", name="Everything of this day is logged").click()
        client.settle()


def group_on_the_board(dietitian: Page, name: str) -> str:
    dietitian.goto("/clients/")
    return dietitian.evaluate(GROUP_OF, name)


def comment_on_the_whole(dietitian: Page) -> None:
    dietitian.get_by_role("link", name="Talk", exact=True).click()
    dietitian.get_by_label("Your message").fill(MESSAGE)
    press(dietitian, "Send")
    expect(dietitian.get_by_text(MESSAGE)).to_be_visible()


def review(dietitian: Page, code: str) -> None:
    """Written, signed by name and password."""
    dietitian.goto(f"/clients/{code}/reviews/draft/")
    dietitian.get_by_label("What you found").fill("Seven complete days without a reliable source.")
    dietitian.get_by_label("Problem").fill("Inadequate intake of vitamin B12")
    press(dietitian, "Go on to sign")
    dietitian.get_by_label("Your name, as your signature").fill("Dora Whitfield")
    dietitian.get_by_label("Password").fill(PASSWORD)
    press(dietitian, "Sign")
    dietitian.wait_for_url("**/reviews/*-*/")


def downloaded_text(page: Page, link: str) -> str:
    """The words of a PDF, read back from the file."""
    with page.expect_download() as download:
        page.get_by_role("link", name=link).click()
    pages = PdfReader(io.BytesIO(download.value.path().read_bytes())).pages
    return " ".join("".join(page.extract_text() for page in pages).split())


def press(page: Page, words: str) -> None:
    page.get_by_role("button", name=words, exact=True).click()


def test_from_the_invitation_to_the_end(visits: Visits) -> None:
    name = f"Mina {uuid.uuid4().hex[:6]}"
    dora = visits.page("dora", screen=DESKTOP)
    mina = Diarist(visits.page(timezone_id="UTC"), f"mina-{uuid.uuid4()}@example.org")
    accept_with_two_scopes(mina, make_invitation(dora, "client", name))
    mina.answer_the_questions(age=34, diet="vegan: nothing from animals")
    give_name(mina, name)

    assert "Cannot be judged" in group_on_the_board(dora, name)
    log_a_week(mina, "1 apple, 80 g plain tofu")
    assert "Needs you now" in group_on_the_board(dora, name)
    dora.get_by_role("link", name=name).click()
    dora.wait_for_load_state()
    comment_on_the_whole(dora)
    code = dora.url.split("/clients/")[1].split("/")[0]
    review(dora, code)
    written = downloaded_text(dora, "PDF, A4")
    for words in (name, "Seven complete days without", "Dora Whitfield", "7 of 14", "not met"):
        assert words in written

    mina.page.goto("/messages/")
    expect(mina.page.get_by_text(MESSAGE)).to_be_visible()
    mina.page.goto("/you/sharing/record/")
    for words in ("wrote you a message", "signed a review of your diary", "downloaded a report"):
        expect(mina.page.get_by_text(words).first).to_be_visible()
    end_the_sharing(mina)
    for path in ("", "diary/", "talk/", "reviews/"):
        answer = dora.goto(f"/clients/{code}/{path}")
        assert answer
        assert answer.status == 404
    dora.goto("/reviews/")
    expect(dora.get_by_text(name).first).to_be_visible()
