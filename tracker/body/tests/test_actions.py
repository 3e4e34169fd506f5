"""Signs and results: written once, never contradicting themselves."""

import uuid
from datetime import date, timedelta
from typing import Any

import pytest

from accounts.models import User
from tracker.body import actions
from tracker.body.models import LabResult, Symptom
from tracker.body.tests.conftest import TODAY

pytestmark = pytest.mark.django_db
YESTERDAY = TODAY - timedelta(days=1)


def note(owner: User, key: str = "cramps", since: date = YESTERDAY, strength: int = 2) -> Symptom:
    return actions.note_symptom(owner=owner, key=key, since=since, strength=strength, today=TODAY)


def refusal(act: Any, **told: Any) -> str:
    with pytest.raises(actions.Refused) as refused:
        act(**told)
    return refused.value.key


def test_noting_it_twice_keeps_one_sign_and_the_last_strength(vera: User) -> None:
    note(vera, strength=1)
    again = note(vera, since=TODAY, strength=3)
    assert Symptom.objects.get() == again
    assert again.since == YESTERDAY
    assert again.notes.get().strength == 3


def test_two_people_may_have_the_same_sign(vera: User, sam: User) -> None:
    note(vera)
    note(sam)
    assert Symptom.objects.open().count() == 2


def test_it_may_come_again_once_it_was_over(vera: User) -> None:
    first = note(vera)
    actions.end_symptom(symptom=first, ended=TODAY, today=TODAY)
    second = note(vera, since=TODAY)
    assert first != second
    assert refusal(actions.reopen_symptom, symptom=first) == "open-already"


def test_over_can_be_taken_back(vera: User) -> None:
    sign = note(vera)
    actions.end_symptom(symptom=sign, ended=TODAY, today=TODAY)
    assert actions.reopen_symptom(symptom=sign).ended is None


@pytest.mark.parametrize(
    ("ended", "key"),
    [
        (TODAY + timedelta(days=1), "still-to-come"),
        (YESTERDAY - timedelta(days=1), "before-start"),
        (YESTERDAY, "noted-after"),
    ],
)
def test_it_ends_neither_before_it_began_nor_before_its_last_note(vera: User, ended: date, key: str) -> None:
    assert refusal(actions.end_symptom, symptom=note(vera), ended=ended, today=TODAY) == key


@pytest.mark.parametrize(
    ("on", "key"),
    [(TODAY + timedelta(days=1), "still-to-come"), (YESTERDAY - timedelta(days=1), "before-start")],
)
def test_strength_is_said_of_days_on_which_it_was_there(vera: User, on: date, key: str) -> None:
    sign = note(vera)
    assert refusal(actions.say_strength, symptom=sign, date=on, strength=1, today=TODAY) == key


def test_strength_is_not_said_of_days_after_its_last(vera: User) -> None:
    sign = Symptom.objects.create(owner=vera, key="cramps", since=YESTERDAY, ended=YESTERDAY)
    assert refusal(actions.say_strength, symptom=sign, date=TODAY, strength=1, today=TODAY) == "after-end"


def test_it_does_not_begin_after_its_first_note(vera: User) -> None:
    sign = note(vera)
    actions.say_strength(symptom=sign, date=YESTERDAY, strength=1, today=TODAY)
    assert refusal(actions.change_symptom, symptom=sign, since=TODAY, precision="day", note="") == (
        "noted-before"
    )


def test_what_was_removed_in_another_window_is_not_written(vera: User) -> None:
    sign = note(vera)
    actions.remove_symptom(symptom=Symptom.objects.get())
    assert refusal(actions.reopen_symptom, symptom=sign) == "removed"
    assert not Symptom.objects.exists()


def test_an_emergency_noted_again_calls_for_help_again(vera: User) -> None:
    sign = actions.note_emergency(owner=vera, key="sudden_sight_loss", today=TODAY)
    assert not actions.say_looked_at(symptom=sign, on=TODAY, today=TODAY).needs_help_now
    assert actions.note_emergency(owner=vera, key="sudden_sight_loss", today=TODAY).needs_help_now


RESULT = {"analyte": "total_b12", "value": 412, "unit": "ng/L", "taken_on": TODAY}


def test_the_same_result_sent_twice_is_kept_once(vera: User) -> None:
    code = uuid.uuid4()
    for _ in range(2):
        actions.add_result(owner=vera, code=code, **RESULT)
    assert LabResult.objects.count() == 1


def test_another_result_under_the_same_code_is_refused(vera: User, sam: User) -> None:
    code = uuid.uuid4()
    actions.add_result(owner=vera, code=code, **RESULT)
    assert refusal(actions.add_result, owner=vera, code=code, **{**RESULT, "value": 9}) == "code-reused"
    assert refusal(actions.add_result, owner=sam, code=code, **RESULT) == "code-reused"
