"""The account is deleted between a carer's question and the answer."""

import pytest
from django.test import Client

from accounts import actions
from accounts.care import record
from accounts.models import AccessRecord, User
from testing.care import make_care_of
from testing.factories import make_user
from tracker.review.client import views

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_clients_page_is_not_found(
    as_dora: Client, dora: User, vera: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    care = make_care_of(vera, dora)
    look = views.look

    def look_and_vanish(*args: object, **options: object) -> object:
        seen = look(*args, **options)
        actions.delete_account(user=User.objects.get(pk=vera.pk))
        return seen

    monkeypatch.setattr(views, "look", look_and_vanish)
    assert as_dora.get(f"/clients/{care.code}/").status_code == 404


def test_the_others_on_the_board_are_recorded(dora: User, vera: User) -> None:
    gone, there = make_care_of(vera, dora), make_care_of(make_user("mina"), dora)
    actions.delete_account(user=User.objects.get(pk=vera.pk))
    record.note_many([gone, there], "viewed", "board")
    assert AccessRecord.objects.get().client_id == there.client_id
