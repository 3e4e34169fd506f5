"""Pictures of every page of the demo site: `make screenshots`.

Each page that links lead to is taken for nobody, Vera and Arthur, on a phone and a desktop, light and dark,
into var/screenshots/; the README's picture is drawn anew as docs/day.png.
"""

import os
import sys
from itertools import product

import django
from playwright.sync_api import Page, ViewportSize, sync_playwright

from tooling.browser import ARGUMENTS, HOW_TO_INSTALL, find_chromium
from tooling.demo_site import ROOT, demo_site

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()
from tooling.visitor import DESKTOP, PHONE, Scheme, Visits  # noqa: E402  (it knows the app's addresses)

PEOPLE = {"": "nobody", "vera": "vera", "arthur": "arthur"}
HOME, README_PICTURE = ROOT / "var" / "screenshots", ROOT / "docs" / "day.png"
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
README_SCREEN = ViewportSize(width=1200, height=1400)


def main() -> int:
    chromium = find_chromium()
    if chromium is None:
        print(HOW_TO_INSTALL, file=sys.stderr)
        return 1
    with demo_site() as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(ARGUMENTS))
        visits = Visits(browser, site)
        picture_for_readme(visits.page("vera", screen=README_SCREEN))
        taken = sum(pictures_of(visits, person) for person in PEOPLE)
        visits.close()
        browser.close()
    print(f"{taken} pictures in {HOME.relative_to(ROOT)}, and {README_PICTURE.relative_to(ROOT)}")
    return 0


def picture_for_readme(page: Page) -> None:
    page.goto("/today/")
    README_PICTURE.parent.mkdir(exist_ok=True)
    page.screenshot(path=README_PICTURE)


def pictures_of(visits: Visits, person: str) -> int:
    page, paths = visits.page(person, reduced_motion="reduce"), visits.pages_of(person)
    for path in paths:
        page.goto(path)
        for screen, scheme in product((PHONE, DESKTOP), SCHEMES):
            page.set_viewport_size(screen)
            page.emulate_media(color_scheme=scheme)
            target = HOME / PEOPLE[person] / f"{file_name(path)}-{screen['width']}-{scheme}.png"
            target.parent.mkdir(parents=True, exist_ok=True)
            page.screenshot(path=target, full_page=True)
    return 4 * len(paths)


def file_name(path: str) -> str:
    """ "/day/2026-11-23/?x=1" becomes "day_2026-11-23_x=1"."""
    return path.strip("/").replace("/?", "_").replace("/", "_")[:80] or "start"


if __name__ == "__main__":
    sys.exit(main())
