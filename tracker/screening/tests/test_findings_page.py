from collections.abc import Iterator

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from accounts.models import RiskFactor, User
from foods.models import Food
from tracker.screening import folding
from tracker.screening.tests.diaries import (
    NOON,
    elder_on_metformin,
    signed_in,
    treated_vegan,
    two_fortified_meals,
)
from tracker.screening.wording import Said


@pytest.fixture(autouse=True)
def on_that_monday() -> Iterator[None]:
    with time_machine.travel(NOON):
        yield


@pytest.fixture
def arthur(db: None) -> User:
    return elder_on_metformin()


def said(severity: str) -> Said:
    return Said("metformin", severity, "Title", ("Why",), "Next", (), True, "", "")


def page(client: Client, path: str = "/findings/") -> str:
    return " ".join(client.get(path).content.decode().replace("\xa0", " ").split())


def test_it_asks_to_log_in(client: Client, db: None) -> None:
    assert client.get("/findings/").status_code == 302


def test_the_weightiest_comes_first(arthur: User) -> None:
    text = page(signed_in(arthur))
    assert text.index("Metformin can lower B12") < text.index("What this is, and what it is not")
    assert "0 µg a day from added B12" in text
    assert "most of the 2.4 µg" in text


def test_the_disclaimer_is_on_the_page(vera: User) -> None:
    text = page(signed_in(vera))
    assert "They are no diagnosis" in text
    assert "Nobody watches what you enter" in text


def test_each_finding_links_its_source(arthur: User) -> None:
    assert f"{reverse('tracker:methods')}#source-1" in page(signed_in(arthur))


def test_a_finding_folds_and_opens_again(arthur: User) -> None:
    client = signed_in(arthur)
    response = client.post("/findings/metformin/fold/", {"next": "/coverage/"})
    assert response["Location"] == "/coverage/#finding-metformin"
    folded = page(client, "/coverage/")
    assert "Metformin can lower B12" in folded
    assert "Keep taking it as prescribed." not in folded
    client.post("/findings/metformin/fold/", {"open": "1"})
    assert "Keep taking it as prescribed." in page(client, "/coverage/")


def test_their_own_page_keeps_all_of_them_open(arthur: User) -> None:
    client = signed_in(arthur)
    client.post("/findings/metformin/fold/")
    assert "Keep taking it as prescribed." in page(client)
    assert "Fold away" not in page(client)


def test_the_next_step_stands_before_the_reasons_to_open(arthur: User) -> None:
    text = page(signed_in(arthur))
    card = text[text.index('id="finding-metformin"') :]
    step, reasons = card.index("Keep taking it as prescribed."), card.index("<details")
    assert step < reasons < card.index("It acts where B12")


def test_folding_answers_htmx_with_the_card_alone(arthur: User) -> None:
    response = signed_in(arthur).post("/findings/ppi/fold/", headers={"HX-Request": "true"})
    assert response.content.decode().lstrip().startswith("<article")


def test_folding_never_leads_away(arthur: User) -> None:
    response = signed_in(arthur).post("/findings/ppi/fold/", {"next": "https://example.org/"})
    assert response["Location"].startswith("/findings/")


def test_only_a_current_finding_folds(vera: User) -> None:
    assert signed_in(vera).post("/findings/metformin/fold/").status_code == 404


def test_folding_needs_a_post(arthur: User) -> None:
    assert signed_in(arthur).get("/findings/metformin/fold/").status_code == 405


def test_what_one_folds_stays_open_for_another(arthur: User, vera: User) -> None:
    signed_in(arthur).post("/findings/metformin/fold/")
    RiskFactor.objects.create(user=vera, key="metformin")
    assert "Keep taking it as prescribed." in page(signed_in(vera))


def test_a_graver_finding_opens_again() -> None:
    session: dict[str, object] = {}
    folding.fold(session, said("watch"))
    assert folding.is_folded(session, said("watch"))
    assert folding.is_folded(session, said("info"))
    assert not folding.is_folded(session, said("act"))


def test_urgent_findings_do_not_fold() -> None:
    session: dict[str, object] = {}
    folding.fold(session, said("urgent"))
    assert not folding.is_folded(session, said("urgent"))


def test_a_damaged_session_folds_nothing() -> None:
    assert not folding.is_folded({folding.SESSION_KEY: {"metformin": "no such severity"}}, said("watch"))


def test_treatment_silences_everything_else(oat_milk: Food) -> None:
    text = page(signed_in(treated_vegan(oat_milk)))
    assert "Your B12 is in your doctor’s hands" in text
    assert text.count("<article") == 1


def test_the_number_of_queries_does_not_grow(
    vera: User, oat_milk: Food, django_assert_max_num_queries: object
) -> None:
    two_fortified_meals(vera, oat_milk, *range(10))
    client = signed_in(vera)
    with django_assert_max_num_queries(8):  # type: ignore[operator]
        client.get("/findings/")
