"""The methods page names what it rests on, and marks every row that was not yet checked."""

import re
from html import unescape

import pytest
from django.test import Client

from tracker.assessment import simulated
from tracker.assessment.tables import rows
from tracker.landing import methods

pytestmark = pytest.mark.django_db
URL = "/how-we-calculate/"


@pytest.fixture
def html(client: Client) -> str:
    return client.get(URL).content.decode()


def section(html: str, anchor: str) -> str:
    found = html[html.index(f'id="{anchor}"') :]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", found[: found.index("</section>")])).split())


def unverified(table: str, column: str = "verified") -> int:
    return sum(row[column] == "no" for row in rows(table))


def test_the_contents_lead_to_sections_that_exist(html: str) -> None:
    contents = html[html.index('id="contents"') : html.index("</nav>", html.index('id="contents"'))]
    anchors = re.findall(r'href="#([a-z-]+)"', contents)
    assert len(anchors) == 14
    assert all(f'id="{anchor}"' in html for anchor in anchors)


@pytest.mark.parametrize(
    ("anchor", "table"),
    [
        ("absorption", "absorption_points.csv"),
        ("findings", "risk_factors.csv"),
        ("signs", "symptoms.csv"),
    ],
)
def test_every_unchecked_row_is_marked(html: str, anchor: str, table: str) -> None:
    marks = section(html, anchor).count("not yet checked against the original")
    assert marks - (anchor == "findings") == unverified(table)  # one more for the brand names


def test_so_are_the_blood_ranges_and_their_caveats(html: str) -> None:
    marks = section(html, "blood").count("not yet checked against the original")
    assert marks == unverified("lab_bands.csv") + unverified("lab_caveats.csv")


def test_so_are_the_reference_values_of_every_age(html: str) -> None:
    table = section(html, "recommendations").split("Every value, by age")[1]
    needs = sum(
        row["average_requirement_basis"] == "set" and row["average_requirement_verified"] == "no"
        for row in rows("reference_values.csv")
    )
    lowest = sum(
        row["lower_ug"] != "" and row["average_requirement_verified"] == "no"
        for row in rows("reference_values.csv")
    )
    assert table.count("not yet checked") == unverified("reference_values.csv") + needs + lowest


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
