"""Someone who keeps a diary in Corrin, by what is written on the pages; with or without JavaScript."""

from dataclasses import dataclass
from datetime import date

from playwright.sync_api import Locator, Page, expect


@dataclass
class Diarist:
    """One person with one browser window."""

    page: Page
    email: str
    password: str = "four quiet words here"

    def sign_up(self) -> None:
        self.page.goto("/account/signup/")
        self.fill_in_sign_up()
        self.page.wait_for_url("**/you/welcome/**")

    def fill_in_sign_up(self) -> None:
        """On the page that asks for it, whichever way it was come to."""
        self.page.get_by_label("E-mail address").fill(self.email)
        self.page.get_by_label("Password", exact=True).fill(self.password)
        self.page.get_by_label("I agree that Corrin keeps").check()
        self.page.get_by_label("I am 16 or older").check()
        self.press("Make my account")

    def answer_the_questions(self, *, age: int, diet: str) -> None:
        """Age, how they eat, and nothing to add about health."""
        self.page.get_by_label("Or your age").fill(str(age))
        self.press("Save and go on")
        self.page.get_by_label(diet).check()
        self.press("Save and go on")
        self.press("Save and begin")
        self.page.wait_for_url("**/today/**")

    def search_and_log(self, query: str, *, food: str, grams: str, occasion: str, on: date) -> None:
        self.page.goto(f"/add/?date={on}")
        self.page.get_by_role("radio", name=occasion).check(force=True)
        self.page.get_by_role("searchbox").fill(query)
        self.page.get_by_role("searchbox").press("Enter")
        self.page.get_by_role("link", name=food, exact=True).click()
        self.page.get_by_role("radio", name="grams").check(force=True)
        self.settle()
        self.page.get_by_label("How much").fill(grams)
        self.press("Log it")
        self.page.wait_for_url("**/add/?**")

    def type_line(self, line: str) -> None:
        """The quick line: what was read is shown, and logged once it is confirmed."""
        self.page.goto("/today/")
        self.page.get_by_label("What did you eat?").fill(line)
        self.page.get_by_label("What did you eat?").press("Enter")
        self.page.get_by_role("button", name="Log").last.click()
        self.settle()

    def copy_yesterday(self) -> None:
        self.page.goto("/today/")
        self.page.get_by_role("button", name="Same as yesterday").click()
        self.settle()

    def settle(self) -> None:
        """Wait until what changed on the page has been drawn; without JavaScript nothing changes."""
        self.page.wait_for_load_state("networkidle")

    def row(self, food: str) -> Locator:
        """The row of a food on the day page."""
        return self.page.locator("li.row").filter(has=self.page.get_by_role("link", name=food, exact=True))

    def sees(self, food: str, ug: str) -> None:
        expect(self.row(food)).to_contain_text(ug.replace(" ", "\N{NO-BREAK SPACE}"))

    def sees_answer(self, words: str) -> None:
        expect(self.page.locator("#answer")).to_contain_text(words.replace(" ", "\N{NO-BREAK SPACE}"))

    def delete_account(self) -> None:
        self.page.goto("/you/delete/")
        self.page.get_by_label("Your password").fill(self.password)
        self.page.get_by_label("Type the word").fill("delete")
        self.press("Delete my account")
        expect(self.page.get_by_text("Your account is deleted")).to_be_visible()

    def fails_to_log_in(self) -> None:
        self.page.goto("/account/login/")
        self.page.get_by_label("E-mail address").fill(self.email)
        self.page.get_by_label("Password", exact=True).fill(self.password)
        self.press("Log in")
        expect(self.page.get_by_text("No account goes with")).to_be_visible()

    def press(self, words: str) -> None:
        self.page.get_by_role("button", name=words, exact=True).click()
