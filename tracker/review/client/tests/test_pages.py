"""The frame of a client's pages: who reaches them, and what they tell of what is shared."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from accounts.models import AccessRecord, User
from testing.care import make_care_of

pytestmark = pytest.mark.django_db


def url(care: Any, page: str = "") -> str:
    return f"/clients/{care.code}/{page}"


def test_the_dietitian_reads_the_overview_and_it_is_noted(as_dora: Client, dora: User, vera: User) -> None:
    care = make_care_of(vera, dora)
    assert as_dora.get(url(care)).status_code == 200
    record = AccessRecord.objects.get(what="client")
    assert (record.client, record.last_day) == (vera, vera.profile.today())


def test_a_stranger_the_client_and_a_former_dietitian_find_nothing(
    as_sam: Client, as_vera: Client, as_dora: Client, dora: User, vera: User
) -> None:
    care = make_care_of(vera, dora)
    assert as_sam.get(url(care)).status_code == 404
    assert as_vera.get(url(care)).status_code == 404
    type(care).objects.update(until=date.today() - timedelta(days=3))
    assert as_dora.get(url(care)).status_code == 404


def test_the_diary_needs_the_diary_to_be_shared(as_dora: Client, dora: User, vera: User) -> None:
    care = make_care_of(vera, dora, "labs")
    assert as_dora.get(url(care, "diary/")).status_code == 403
    assert "/diary/" not in as_dora.get(url(care)).content.decode()


def test_nothing_of_the_profile_is_told_where_it_is_not_shared(
    as_dora: Client, dora: User, vera: User
) -> None:
    care = make_care_of(vera, dora)
    assert " · vegan" in as_dora.get(url(care)).content.decode()
    type(care).objects.update(share_profile=False)
    page = as_dora.get(url(care)).content.decode()
    assert "age and diet not shared" in page
    assert " · vegan" not in page


@pytest.mark.parametrize(
    "query",
    [
        "range=free&from=2026-02-31&to=2026-03-01",
        "range=free&from=%00&to=x",
        "range=free&from=0001-01-01",
        "range=free&from=9999-12-31",
        "range=free&from=2020-01-01&to=2024-01-01",
        "range=free&from=2024-03-01&to=2024-01-01",
        "from=١٢-٠٣-٢٠٢٦",
    ],
)
def test_days_that_cannot_be_are_said_beside_the_field(
    as_dora: Client, dora: User, vera: User, query: str
) -> None:
    answer = as_dora.get(url(make_care_of(vera, dora), f"?{query}"))
    assert answer.status_code == 422
    assert 'class="error"' in answer.content.decode()


def test_a_range_begins_where_the_sharing_does(as_dora: Client, dora: User, vera: User) -> None:
    since = vera.profile.today() - timedelta(days=3)
    answer = as_dora.get(url(make_care_of(vera, dora, shares_from=since), "?range=quarter"))
    assert answer.context["range"].first == since
    assert "shared only from" in answer.content.decode()


def test_a_sharing_that_is_still_to_begin_shows_nothing_and_does_not_break(
    as_dora: Client, dora: User, vera: User
) -> None:
    care = make_care_of(vera, dora, shares_from=vera.profile.today() + timedelta(days=3))
    assert as_dora.get(url(care)).status_code == 200
