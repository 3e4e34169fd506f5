"""What every story about sharing begins and ends with."""

import re

from playwright.sync_api import Page, expect

from config.tests.live.diarist import Diarist


def make_invitation(page: Page, kind: str, hint: str) -> str:
    """On terms that the other side chooses."""
    page.goto(f"/you/sharing/invite/{kind}/")
    return finish_invitation(page, hint)


def finish_invitation(page: Page, hint: str) -> str:
    """The address that the page shows, once, after an invitation is made."""
    page.get_by_label("Who is it for?").fill(hint)
    page.get_by_role("button", name=re.compile("make the invitation", re.IGNORECASE)).click()
    link = page.get_by_label("Link", exact=True).input_value()
    return f"/invitation/{link.partition('/invitation/')[2]}"


def end_the_sharing(client: Diarist) -> None:
    client.page.goto("/you/sharing/")
    client.page.get_by_role("link", name="End it").click()
    client.press("End it now")
    expect(client.page.get_by_text("Nobody but you sees anything of yours.")).to_be_visible()


def give_name(client: Diarist, name: str) -> None:
    client.page.goto("/you/edit/display/")
    client.page.get_by_label("Name").fill(name)
    client.press("Save")
    client.settle()
