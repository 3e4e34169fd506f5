"""People with a browser: who they are, what screen they have, and which pages they can get to."""

from dataclasses import dataclass, field
from typing import Any, Literal
from urllib.parse import urlsplit

from django.urls import Resolver404, resolve
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

from accounts.demo import PASSWORD
from tracker.demo.people import DOMAIN

PHONE, DESKTOP = ViewportSize(width=390, height=844), ViewportSize(width=1280, height=900)
NARROWEST = ViewportSize(width=320, height=640)
ZOOMED = ViewportSize(width=640, height=450)  # a window of 1280 at 200 %
Scheme = Literal["light", "dark"]
QUICK_MS = 10_000
AFTER_LOG_IN = ("/today/", "/clients/")


@dataclass
class Visits:
    """Opens pages of one site in one browser; logs each demo person in once."""

    browser: Browser
    site: str
    _sessions: dict[str, Any] = field(default_factory=dict)
    _found: dict[str, list[str]] = field(default_factory=dict)
    _open: list[BrowserContext] = field(default_factory=list)

    def page(self, person: str = "", *, screen: ViewportSize = PHONE, **options: Any) -> Page:
        """A new window, signed in as a demo person ("vera") or, without one, as nobody."""
        session = self.session(person) if person else None
        context = self.browser.new_context(
            base_url=self.site, viewport=screen, storage_state=session, locale="en-GB", **options
        )
        context.set_default_timeout(QUICK_MS)
        self._open.append(context)
        return context.new_page()

    def session(self, person: str) -> Any:
        if person not in self._sessions:
            page = self.page()
            log_in(page, f"{person}@{DOMAIN}", PASSWORD)
            self._sessions[person] = page.context.storage_state()
            page.context.close()
        return self._sessions[person]

    def pages_of(self, person: str) -> list[str]:
        """One address of each page that can be reached by following links from the start."""
        if person not in self._found:
            self._found[person] = self._follow_links(person)
        return self._found[person]

    def _follow_links(self, person: str) -> list[str]:
        page = self.page(person)
        found: dict[str, str] = {}
        seen: set[str] = set()
        waiting = ["/today/", "/"] if person else ["/"]
        while waiting:
            path = waiting.pop(0)
            name = page_name(path)
            if name is None or name in seen:
                continue
            seen.add(name)
            answer = page.request.get(path)
            if answer.url != f"{self.site}{path}":  # sent on to another page, which is looked at instead
                waiting.append(answer.url.removeprefix(self.site))
            elif "text/html" in answer.headers.get("content-type", ""):
                found[name] = path
                page.goto(path)
                waiting += self._links_on(page)
        page.context.close()
        return list(found.values())

    def _links_on(self, page: Page) -> list[str]:
        found = page.eval_on_selector_all("a[href]", "links => links.map(link => link.href)")
        return [link.removeprefix(self.site) for link in found if link.startswith(f"{self.site}/")]

    def close(self) -> None:
        for context in self._open:
            context.close()


def log_in(page: Page, email: str, password: str) -> None:
    page.goto("/account/login/")
    page.get_by_label("E-mail").fill(email)
    page.get_by_label("Password").fill(password)
    page.locator("main form").get_by_role("button").last.click()
    page.wait_for_url(lambda address: urlsplit(address).path in AFTER_LOG_IN)


def page_name(address: str) -> str | None:
    """The name of the page behind an address; None for no page, log-out and the administration."""
    try:
        name = resolve(urlsplit(address).path).view_name
    except Resolver404:
        return None
    return None if name.startswith("admin:") or name == "account_logout" else name
