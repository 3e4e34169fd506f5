"""Two devices at the same moment. Needs a server: SQLite lets one writer at a time in anyway."""

import uuid

import pytest
from django.db import connection

from accounts.models import User
from tracker.body import actions
from tracker.body.models import LabResult, Symptom
from tracker.body.tests.conftest import TODAY
from tracker.diary.tests.test_two_at_once import at_once

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(connection.vendor != "postgresql", reason="needs PostgreSQL"),
]


def test_one_sign_noted_from_several_sides_is_one(vera: User) -> None:
    told = {"owner": vera, "key": "cramps", "since": TODAY, "today": TODAY}
    found = at_once(lambda number: actions.note_symptom(strength=1 + number % 3, **told).pk)
    assert set(found) == {Symptom.objects.get().pk}
    assert Symptom.objects.get().notes.count() == 1


def test_one_result_sent_from_several_sides_is_one(vera: User) -> None:
    told = {"analyte": "total_b12", "value": 412, "unit": "ng/L", "taken_on": TODAY, "code": uuid.uuid4()}
    found = at_once(lambda _: actions.add_result(owner=vera, **told).pk)
    assert set(found) == {LabResult.objects.get().pk}


def test_over_and_noted_at_once_do_not_contradict_each_other(vera: User) -> None:
    sign = actions.note_symptom(owner=vera, key="cramps", since=TODAY, strength=1, today=TODAY)

    def deed(number: int) -> object:
        if number % 2:
            return actions.end_symptom(symptom=sign, ended=TODAY, today=TODAY)
        return actions.say_strength(symptom=sign, date=TODAY, strength=2, today=TODAY)

    at_once(deed)
    sign.refresh_from_db()
    assert sign.ended == TODAY
    assert sign.notes.get().strength == 2
