import re
from html import unescape
from html.parser import HTMLParser

import pytest
from django.test import Client

from tracker.learn.pages import GROUPS, PAGES, by_group, page
from tracker.learn.strength import MEANINGS, Strength
from tracker.templatetags.learn import backed

pytestmark = pytest.mark.django_db
SLUGS = [each.slug for each in PAGES]
every_page = pytest.mark.parametrize("slug", SLUGS)


class Claims(HTMLParser):
    """The paragraphs, list items and table cells in words, each with whether it is backed."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, bool]] = []
        self.open = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        classes = dict(attrs).get("class") or ""
        if tag in ("p", "li") or (tag == "td" and "data-of" in dict(attrs)):
            self.open = classes != "unbacked"
            self.found.append(("", not self.open))
        elif classes == "backed" and self.found:
            self.found[-1] = (self.found[-1][0], True)
            self.open = False

    def handle_data(self, data: str) -> None:
        if self.open:
            self.found[-1] = (self.found[-1][0] + data, self.found[-1][1])


def html_of(slug: str) -> str:
    return Client().get(f"/learn/{slug}/").content.decode()


def article(slug: str) -> str:
    html = html_of(slug)
    return html[html.index("<article") : html.index("</article>")]


def words(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html)).split())


def main_words(slug: str) -> str:
    html = html_of(slug)
    return words(html[html.index("<main") : html.index("</main>")])


def test_the_index_leads_to_every_page() -> None:
    html = Client().get("/learn/").content.decode()
    assert all(f'href="/learn/{slug}/"' in html for slug in SLUGS)
    assert all(str(meaning) in unescape(html) for meaning in MEANINGS.values())
    assert html.count("<h1") == 1


def test_every_page_stands_in_one_group() -> None:
    assert [each for _, pages in by_group() for each in pages] == list(PAGES)
    assert len(by_group()) == len(GROUPS)
    assert set(MEANINGS) == set(Strength)


@every_page
def test_a_page_answers_with_one_heading(slug: str) -> None:
    assert html_of(slug).count("<h1") == 1


@every_page
def test_related_pages_exist_and_are_others(slug: str) -> None:
    assert slug not in page(slug).related
    assert page(slug).leads_on_to


def test_an_unknown_page_is_not_found() -> None:
    assert Client().get("/learn/nothing/").status_code == 404


@every_page
def test_every_claim_shows_its_strength_and_sources(slug: str) -> None:
    claims = Claims()
    claims.feed(article(slug))
    assert claims.found
    assert not [text for text, is_backed in claims.found if not is_backed]


def test_no_claim_looks_better_than_its_sources() -> None:
    with pytest.raises(ValueError, match="no checked source"):
        backed("firm", "berlin-1968")
    assert "not yet checked" in backed("unchecked", "berlin-1968")


def test_a_claim_needs_a_known_source() -> None:
    with pytest.raises(KeyError):
        backed("firm", "hearsay-2024")


def test_reading_a_page_asks_the_database_nothing(django_assert_num_queries) -> None:
    with django_assert_num_queries(0):
        html_of("absorption")


NEVER = (
    r"you are covered|your intake is (fine|enough)|rule is met",
    r"stores? (will|may|can)? ?last|no hurry|(days|years) left|until your store|take your time",
    r"stop taking|come off|lower your dose|change your dose|instead of (the|your) (injection|treatment)",
    r"(food|tablet)s? (solves?|settles?) it",
    r"normal (blood )?(test|b12) (means|shows)|rules? (it )?out",
    r"probably low|you are deficient|you lack|you have a deficiency",
    r"wait and see",
    r"boosts?|gives you energy|eases cramps for|(?<!no good evidence that B12 )(helps|eases) (with )?cramps",
    r"baby (gets|has|is getting) enough|enough for (two|your baby)",
    r"pâté|raw |swordfish|shark|marlin|energy drink",
    r"harmless|\bsafe\b|cannot hurt|no risk",
    r"(nori|chlorella)[^.]*inactive|nori is enough",
    r"has been (alerted|informed)|we (will )?(watch|monitor)|someone will",
    r"!|well done|great|congrat|good job|streak|in a row",
    r"failed|you forgot|sorry|your fault",
)


@every_page
@pytest.mark.parametrize("pattern", NEVER)
def test_what_is_never_said(slug: str, pattern: str) -> None:
    assert not re.search(pattern, main_words(slug), re.IGNORECASE)


def test_liver_comes_with_who_should_not_eat_it() -> None:
    for slug in SLUGS:
        for text in re.findall(r"[^.]*\bliver\b[^.]*\.", main_words(slug), re.IGNORECASE):
            assert "pregnancy" in text
            assert "more than once a week" in text


def test_sudden_signs_get_the_emergency_number_before_anything_else() -> None:
    for each in (each for each in PAGES if each.warning):
        html = html_of(each.slug)
        warning = html[html.index('id="warning"') : html.index("<h3")]
        assert "112" in warning
        assert "B12" not in warning
        assert html.index('id="warning"') < html.index("<article")


def test_adult_doses_are_said_to_be_for_adults() -> None:
    html = words(article("vegans"))
    assert html.index("for adults") < html.index("10 µg")
    assert "For children ask a doctor" in html


def test_the_study_nobody_could_find_is_not_cited() -> None:
    assert not [slug for slug in SLUGS if "muscle quality" in main_words(slug)]
