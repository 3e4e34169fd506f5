"""The methods page names what it rests on, and marks every row that was not yet checked."""

import re
from html import unescape

import pytest
from django.test import Client

from tracker.assessment import codes, simulated
from tracker.assessment.tables import rows
from tracker.landing import methods

pytestmark = pytest.mark.django_db
URL = "/how-we-calculate/"


@pytest.fixture
def html(client: Client) -> str:
    return client.get(URL).content.decode()


@pytest.fixture
def tables(client: Client) -> str:
    return client.get(f"{URL}tables/").content.decode()


def section(html: str, anchor: str) -> str:
    found = html[html.index(f'id="{anchor}"') :]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", found[: found.index("</section>")])).split())


def unverified(table: str, column: str = "verified") -> int:
    return sum(row[column] == "no" for row in rows(table))


def test_the_contents_lead_to_sections_that_exist(html: str) -> None:
    contents = html[html.index('id="contents"') : html.index("</nav>", html.index('id="contents"'))]
    anchors = re.findall(r'href="#([a-z-]+)"', contents)
    assert len(anchors) > 10
    assert all(f'id="{anchor}"' in html for anchor in anchors)


def test_they_lead_to_every_table(html: str, tables: str) -> None:
    anchors = re.findall(r'href="/how-we-calculate/tables/#([a-z-]+)"', html)
    assert anchors
    assert all(f'id="{anchor}"' in tables for anchor in anchors)


@pytest.mark.parametrize(
    ("anchor", "table"),
    [
        ("measurements", "absorption_points.csv"),
        ("factors", "risk_factors.csv"),
        ("all-signs", "symptoms.csv"),
        ("ranges", "lab_bands.csv"),
        ("in-mind", "lab_caveats.csv"),
    ],
)
def test_every_unchecked_row_is_marked(tables: str, anchor: str, table: str) -> None:
    marks = section(tables, anchor).count("not yet checked against the original")
    assert marks == unverified(table)


def test_so_are_the_reference_values_of_every_age(tables: str) -> None:
    needs = sum(
        row["average_requirement_basis"] == "set" and row["average_requirement_verified"] == "no"
        for row in rows("reference_values.csv")
    )
    lowest = sum(
        row["lower_ug"] != "" and row["average_requirement_verified"] == "no"
        for row in rows("reference_values.csv")
    )
    marks = section(tables, "values").count("not yet checked")
    assert marks == unverified("reference_values.csv") + needs + lowest


def test_both_pages_are_light(html: str, tables: str) -> None:
    assert len(html.encode()) < 65_000
    assert len(tables.encode()) < 65_000


def test_the_simulation_is_quoted_with_its_conditions(html: str) -> None:
    text = section(html, "usual-intake")
    for row in simulated.simulated_intervals():
        assert f" {row.days} {100 * row.held:.1f} % {row.factor:.2f}" in text


def test_the_textbook_method_comes_with_its_warning(html: str) -> None:
    assert "names vitamin B12 as such a nutrient" in section(html, "groups")


@pytest.mark.parametrize(
    ("from_months", "to_months", "words"),
    [
        (0, 4, "under 4 months"),
        (4, 12, "4 to 11 months"),
        (12, 48, "1 to 3 years"),
        (228, None, "from 19 years"),
        (204, 216, "17 years"),
    ],
)
def test_ages_are_said_in_words(from_months: int, to_months: int | None, words: str) -> None:
    assert methods.ages(from_months, to_months) == words


def test_it_asks_the_database_once(client: Client, django_assert_max_num_queries) -> None:
    with django_assert_max_num_queries(1):
        client.get(URL)


def test_every_rank_has_its_words() -> None:
    assert tuple(methods.TIERS) == codes.TIERS
