"""The explorer as people meet it: signed out, signed in, and those for whom nothing may be estimated."""

from collections.abc import Callable, Iterator
from datetime import date
from html import unescape
from re import IGNORECASE, search, sub

import pytest
import time_machine
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accounts.models import LifeStagePeriod, RiskFactor, User
from foods.models import Food
from testing.factories import make_user
from tracker.screening.tests import diaries

OWN = {"dose": "5", "kind": "supplement", "times": "1", "days": "7"}
HOSTILE = ["", "0", "-1", "NaN", "1e9", "1,000", "5 mg", "5 iu", "\x00", "<b>", "9" * 300, "٣", "½"]


@pytest.fixture(autouse=True)
def on_that_monday() -> Iterator[None]:
    with time_machine.travel(diaries.NOON):
        yield


def page(client: Client, **query: str) -> str:
    """The readable text of the page."""
    response = client.get("/planner/", query)
    assert response.status_code == 200
    html = response.content.decode()
    main = html[html.index("<main") : html.index("</main>")]
    text = unescape(sub(r"<[^>]+>", " ", main)).replace("\xa0", " ").replace("\u2009", " ")
    return " ".join(text.split())


def someone(**profile: object) -> User:
    return make_user("pat", **{"diet": "contains_meat", "birth_date": date(1980, 1, 1), **profile})


@pytest.mark.django_db
class TestForEverybody:
    def test_the_presets_stand_side_by_side(self, client: Client) -> None:
        text = page(client)
        assert "Three fortified foods a day 1 µg each, at three meals" in text
        assert "1.6 µg 0.81 – 3" in text
        assert "1.2 µg 0.6 – 2.4" in text
        assert "3.6 µg 1.8 – 7.2" in text
        assert "One liver meal a week" in text

    def test_one_sentence_says_why(self, client: Client) -> None:
        text = page(client)
        assert "So 1 µg three times a day, 21 µg a week, is estimated to bring 1.6 µg a day;" in text
        assert "54 % absorbed of 1 µg at once" in text

    def test_each_says_which_rule_it_meets(self, client: Client) -> None:
        text = page(client)
        assert "Meets a vegan rule: two doses of 1,000 µg or more in a week." in text
        assert "Vegan rules count only B12 that was added." in text

    def test_its_limits_are_said(self, client: Client) -> None:
        text = page(client)
        assert "half of it or double" in text
        assert "compares what you swallow with them, never what is absorbed" in text
        assert "not for children, in pregnancy or in illness" in text
        assert "advises no dose" in text

    def test_it_reads_no_rows(self, client: Client, django_assert_num_queries: Callable) -> None:
        with django_assert_num_queries(0):
            page(client, **OWN)

    def test_an_own_pattern_comes_first_with_the_same_week_spread_otherwise(self, client: Client) -> None:
        text = page(client, **OWN)
        assert "Your pattern 5 µg once a day" in text
        assert "The same, in three doses a day 1.7 µg three times a day" in text
        assert "The same, in one dose a week 35 µg once a week" in text
        assert text.index("Your pattern") < text.index("Common patterns")

    def test_a_swap_brings_the_explorer_alone(self, client: Client) -> None:
        response = client.get("/planner/", OWN, headers={"HX-Request": "true"})
        html = response.content.decode()
        assert html.startswith('<div id="explorer"')
        assert "<html" not in html
        assert "HX-Request" in response["Vary"]

    def test_a_page_restored_from_history_is_whole(self, client: Client) -> None:
        headers = {"HX-Request": "true", "HX-History-Restore-Request": "true"}
        assert b"<html" in client.get("/planner/", OWN, headers=headers).content

    def test_little_stomach_acid_opens_the_range_of_meat(self, client: Client) -> None:
        text = page(client, gut="low-acid")
        assert "its range begins at nothing" in text
        assert "0 – 1.7" in text
        assert "1.6 µg 0.81 – 3" in text

    def test_the_stomach_keeps_the_own_pattern(self, client: Client) -> None:
        html = client.get("/planner/", OWN).content.decode()
        assert "/planner/?dose=5&amp;kind=supplement&amp;times=1&amp;days=7&amp;gut=low-acid" in html

    def test_the_measurements_say_what_was_not_checked(self, client: Client) -> None:
        text = page(client)
        assert "Liver paste 38 4.1 11 % high curve" in text
        assert "kept apart" in text
        assert "not yet checked against the original" in text

    @pytest.mark.parametrize("dose", HOSTILE)
    def test_a_dose_that_cannot_be_is_answered_at_its_field(self, client: Client, dose: str) -> None:
        html = client.get("/planner/", {**OWN, "dose": dose}).content.decode()
        assert 'id="id_dose_error"' in html
        assert "Your pattern" not in html

    @pytest.mark.parametrize("name", ["kind", "times", "days"])
    @pytest.mark.parametrize("value", ["", "0", "99", "x", "\x00", "1.5"])
    def test_a_choice_that_is_none_is_answered_at_its_field(
        self, client: Client, name: str, value: str
    ) -> None:
        html = client.get("/planner/", {**OWN, name: value}).content.decode()
        assert f'id="id_{name}_error"' in html
        assert "Choose one of the list." in html

    def test_what_was_typed_comes_back(self, client: Client) -> None:
        html = client.get("/planner/", {**OWN, "dose": '"><script>'}).content.decode()
        assert "&quot;&gt;&lt;script&gt;" in html

    def test_an_unknown_stomach_is_the_usual_one(self, client: Client) -> None:
        assert page(client, gut="no-intrinsic-factor") == page(client)

    def test_nothing_can_be_sent_to_it(self, client: Client) -> None:
        assert client.post("/planner/", OWN).status_code == 405

    @settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(
        st.fixed_dictionaries(
            {},
            optional={name: st.text(max_size=30) for name in (*OWN, "gut")}
            | {"dose": st.floats(0.001, 20_000).map(str) | st.text(max_size=30)},
        )
    )
    def test_no_address_is_an_error(self, client: Client, query: dict[str, str]) -> None:
        page(client, **query)


def test_a_signed_in_person_costs_six_queries(as_vera: Client, django_assert_num_queries: Callable) -> None:
    # session, person with profile, what was told, signs; plans
    with django_assert_num_queries(6):
        page(as_vera, **OWN)


def test_a_vegan_meets_no_liver(as_vera: Client) -> None:
    assert "liver" not in page(as_vera).split("One dose, and what")[0].lower()


def test_nor_does_someone_who_is_trying_for_a_baby(db: None) -> None:
    trying = someone(trying_to_conceive=True)
    assert "One liver meal" not in page(diaries.signed_in(trying))


def test_acid_blockers_choose_the_stomach_and_a_word_of_doubt(db: None) -> None:
    user = someone()
    RiskFactor.objects.create(user=user, key="ppi")
    text = page(diaries.signed_in(user))
    assert "its range begins at nothing" in text
    assert "Something you noted in Corrin can lower how much of it reaches you." in text


def test_while_breastfeeding_the_rule_asks_for_more(db: None) -> None:
    nursing = someone(diet="vegan", sex="female", country="DE")
    LifeStagePeriod.objects.create(user=nursing, stage="lactating", start=diaries.ago(90))
    text = page(diaries.signed_in(nursing), dose="1.5", kind="fortified_food", times="2", days="7")
    assert "1.5 µg twice a day Meets no published vegan rule by itself." in text


def test_quiet_mode_shows_no_figure(db: None) -> None:
    text = page(diaries.signed_in(someone(quiet_mode=True)), **OWN)
    assert "In words, since you chose quiet mode" in text
    assert "µg" not in text


# People for whom nothing may be estimated, and a comparison of doses would do harm.

CLOSED = {
    "metformin": "A blood test decides",
    "coeliac": "hinders the taking up",
    "atrophic_gastritis": "hinders the taking up",
    "gastrectomy": "doctor’s hands",
    "autoimmune_gastritis": "doctor’s hands",
}


@pytest.fixture
def closed_to(oat_milk: Food) -> list[User]:
    people = [
        diaries.treated_vegan(oat_milk),
        diaries.teenager(oat_milk),
        someone(treated_for_deficiency=True),
    ]
    for key in CLOSED:
        people.append(someone())
        RiskFactor.objects.create(user=people[-1], key=key)
    return [*people, diaries.pregnant_vegetarian(oat_milk)]


@pytest.mark.parametrize("factor", CLOSED)
def test_the_reason_stands_in_place_of_the_explorer(factor: str, db: None) -> None:
    user = someone()
    RiskFactor.objects.create(user=user, key=factor)
    text = page(diaries.signed_in(user))
    assert CLOSED[factor] in text
    assert "Little and often" not in text


def test_under_18_and_in_pregnancy_too(oat_milk: Food) -> None:
    assert "Under 18" in page(diaries.signed_in(diaries.teenager(oat_milk)))
    assert "In pregnancy nobody" in page(diaries.signed_in(diaries.pregnant_vegetarian(oat_milk)))


def test_whoever_is_not_estimated_reads_no_dose_and_no_verdict(closed_to: list[User]) -> None:
    for user in closed_to:
        text = page(diaries.signed_in(user), **OWN)
        assert not search(r"µg|tablet|rule|covered|go(es)? further|liver", text, IGNORECASE), text


def test_nor_does_a_swap_slip_past(closed_to: list[User]) -> None:
    for user in closed_to:
        answer = diaries.signed_in(user).get("/planner/", OWN, headers={"HX-Request": "true"})
        assert "µg" not in answer.content.decode()


NEVER = (
    r"covered",
    r"stores? (will|may|can)? ?last|no hurry|days left",
    r"boost|energy|performance|stronger|cramps",
    r"you are deficient|you lack|probably low",
    r"you absorb\b|your body absorbs",
    r"no upper limit|harmless|safe at any",
    r"instead of your|stop taking|less often|skip",
    r"enough for you|you should take|we recommend|best choice",
    r"well done|great|streak",
    r"!",
)


@pytest.mark.django_db
@pytest.mark.parametrize("pattern", NEVER)
def test_it_never_says(client: Client, pattern: str) -> None:
    texts = [
        page(client),
        page(client, **OWN),
        page(client, gut="low-acid"),
        page(client, **OWN | {"dose": "x"}),
    ]
    assert not [text for text in texts if search(pattern, text, IGNORECASE)]
