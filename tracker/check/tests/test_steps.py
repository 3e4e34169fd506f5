"""One step on the screen at a time, and no answer lost between them."""

import pytest
from django.test import Client

from tracker.check import steps
from tracker.check.forms import CheckForm
from tracker.check.tests.test_check_page import ELDER, URL, main_of

pytestmark = pytest.mark.django_db


def shown(client: Client, **told: object) -> str:
    return str(client.post(URL, told).context["shown"])


def test_every_question_stands_in_one_step(client: Client) -> None:
    form: CheckForm = client.get(URL).context["form"]
    names = {name.rsplit("_", 1)[0] if name[-1].isdigit() else name for name in form.fields}
    asked = [name for step in steps.STEPS for name in step.fields]
    assert sorted(names) == sorted(asked)


def test_it_begins_with_the_first_and_says_how_many_there_are(client: Client) -> None:
    answer = client.get(URL)
    assert answer.context["shown"] == "you"
    assert "Step 1 of 5" in main_of(answer.content.decode())


@pytest.mark.parametrize(
    ("told", "step"),
    [
        ({"age": "3"}, "you"), ({"line_2": "metformin since 1492"}, "medicines"),
        ({"diet": "air", "symptoms": "wings"}, "eating"), ({"symptoms": "wings"}, "feeling"),
    ],
)  # fmt: skip
def test_an_error_opens_its_step(client: Client, told: dict, step: str) -> None:
    assert shown(client, **told) == step


def test_every_step_with_an_error_is_named(client: Client) -> None:
    page = main_of(client.post(URL, {"age": "3", "symptoms": "wings"}).content.decode())
    assert "marked: About you , How you feel" in page


@pytest.mark.parametrize(
    ("told", "step"),
    [
        ({"do": "change"}, "you"), ({"do": "change", "at": "medicines"}, "medicines"),
        ({"do": "change", "at": "\x00"}, "you"), ({"do": "read"}, "medicines"), ({"do": "enter"}, "eating"),
        ({"do": "enter", "line_1": "metformin"}, "medicines"),
    ],
)  # fmt: skip
def test_a_button_leads_to_its_step(client: Client, told: dict, step: str) -> None:
    assert shown(client, **told) == step


def test_without_a_script_a_button_reads_the_medicines_back(client: Client) -> None:
    page = main_of(client.post(URL, {**ELDER, "do": "read"}).content.decode())
    assert "understood as 1,700 mg a day, since 2016" in page


def test_one_line_is_read_back_alone(client: Client, django_assert_num_queries) -> None:
    with django_assert_num_queries(0):
        answer = client.post(URL, {"row": "2", "line_2": "metphormin 1 g"})
    assert "<html" not in answer.content.decode()
    assert "Taken to be metformin" in answer.content.decode()
    assert "no-store" in answer["Cache-Control"]


@pytest.mark.parametrize("row", ["0", "7", "x", "\x00", "1" * 99])
def test_a_line_that_there_is_not_is_the_whole_check(client: Client, row: str) -> None:
    assert "<html" in client.post(URL, {"row": row}).content.decode()


def test_somebody_can_say_that_the_nearest_name_is_another_medicine(client: Client) -> None:
    answer = client.post(URL, {"line_1": "metphormin 1 g", "other_1": "on"})
    assert "metformin" not in answer.context["result"].keys
    assert not answer.context["result"].answers.factors
