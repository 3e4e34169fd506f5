"""What a test can ask of a page's HTML, read with the parser of the standard library."""

from collections import Counter
from html.parser import HTMLParser

UNLABELLED_TYPES = {"hidden", "submit", "button", "image", "reset"}
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
Attributes = dict[str, str]


class Markup(HTMLParser):
    """Collects tags with their attributes, and the text of headings, titles, links and buttons."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, Attributes]] = []
        self.texts: dict[int, str] = {}
        self.wrapped_in_label: set[int] = set()
        self._open: list[tuple[str, int]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        number = len(self.tags)
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if any(name == "label" for name, _ in self._open):
            self.wrapped_in_label.add(number)
        if tag not in VOID:
            self._open.append((tag, number))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        for _, number in self._open:
            self.texts[number] = self.texts.get(number, "") + data

    def all(self, *names: str) -> list[tuple[int, Attributes]]:
        return [(number, attributes) for number, (tag, attributes) in enumerate(self.tags) if tag in names]

    def text(self, number: int) -> str:
        return self.texts.get(number, "").strip()


def problems(html: str) -> list[str]:
    """Everything that is wrong with a whole page, in words; an empty list for a good one."""
    page = Markup(html)
    return [*_document(page), *_inline_code(page), *_fields(page), *_names(page), *_ids(page)]


def _document(page: Markup) -> list[str]:
    found = []
    if [bool(attributes.get("lang")) for _, attributes in page.all("html")] != [True]:
        found.append("no language")
    headings = [page.text(number) for number, _ in page.all("h1")]
    if len(headings) != 1 or not headings[0]:
        found.append(f"h1: {headings}")
    titles = [page.text(number) for number, _ in page.all("title")]
    if not titles or titles[0].startswith("·"):
        found.append(f"title: {titles}")
    if len(page.all("main")) != 1:
        found.append("not exactly one <main>")
    return found


def _inline_code(page: Markup) -> list[str]:
    found = [f"inline style on <{tag}>" for tag, attributes in page.tags if "style" in attributes]
    found += [
        f"{name} on <{tag}>" for tag, attributes in page.tags for name in attributes if name.startswith("on")
    ]
    found += ["<style> in the page"] * len(page.all("style"))
    found += ["<script> in the page" for _, attributes in page.all("script") if not attributes.get("src")]
    return found + [
        f"javascript: on <{tag}>"
        for tag, attributes in page.tags
        if attributes.get("href", "").startswith("javascript:")
    ]


def _fields(page: Markup) -> list[str]:
    labelled = {attributes.get("for") for _, attributes in page.all("label")}
    return [
        f"no label: {attributes.get('name') or attributes}"
        for number, attributes in page.all("input", "select", "textarea")
        if attributes.get("type") not in UNLABELLED_TYPES
        and "hidden" not in attributes
        and attributes.get("id") not in labelled
        and number not in page.wrapped_in_label
        and not attributes.get("aria-label")
        and not attributes.get("aria-labelledby")
    ]


def _names(page: Markup) -> list[str]:
    found = [
        f"a <{page.tags[number][0]}> without words: {attributes}"
        for number, attributes in page.all("a", "button")
        if not page.text(number)
        and not attributes.get("aria-label")
        and not attributes.get("aria-labelledby")
    ]
    return found + [f"no alt: {attributes}" for _, attributes in page.all("img") if "alt" not in attributes]


def _ids(page: Markup) -> list[str]:
    ids = Counter(attributes["id"] for _, attributes in page.tags if attributes.get("id"))
    return [f"id twice: {name}" for name, count in ids.items() if count > 1]


def links(html: str) -> set[str]:
    """The addresses within the site that a page links to or sends forms to."""
    page = Markup(html)
    found = {attributes.get("href", "") for _, attributes in page.all("a")}
    found |= {attributes["action"] for _, attributes in page.all("form") if attributes.get("action")}
    return {address.split("#")[0] for address in found if address.startswith("/")}
