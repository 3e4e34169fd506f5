"""A client's diary as it was logged."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client

from accounts.models import AccessRecord, CareRelationship, User
from testing.factories import make_entry, make_food
from tracker.diary.models import Entry
from tracker.regimens.models import Regimen, RegimenVersion
from tracker.review.client.tests.conftest import log_days

pytestmark = pytest.mark.django_db


@pytest.fixture
def url(care: CareRelationship) -> str:
    return f"/clients/{care.code}/diary/"


def text(response: Any) -> str:
    return " ".join(response.content.decode().split())


def test_an_entry_is_shown_with_all_that_is_known_of_it(as_dora: Client, url: str, vera: User) -> None:
    entry = make_entry(vera, food=make_food(figure_source="sr28"), on=vera.profile.today())
    told = text(as_dora.get(url))
    assert f'id="entry-{entry.code}"' in told
    for words in ("Oat milk, fortified", "100 g", "0.38 µg per 100 g", "USDA SR28", "by the client"):
        assert words in told.replace("\u00a0", " ")


def test_it_tells_who_logged_it_and_how_the_amount_is_known(
    as_dora: Client, url: str, vera: User, dora: User, sam: User
) -> None:
    for number, by in enumerate((dora, sam)):
        row = make_entry(vera, food=make_food(f"Food {number}"), on=vera.profile.today())
        Entry.objects.filter(pk=row.pk).update(logged_by=by, recording="weighed")
    told = text(as_dora.get(url))
    assert "by you" in told
    assert "by a helper" in told
    assert "weighed" in told


def test_what_does_not_count_is_struck_through(as_dora: Client, url: str, vera: User) -> None:
    nori = make_food("Nori", b12_ug=0, stated_b12_ug=30, standing="not_counted", form="unreliable")
    make_entry(vera, food=nori, on=vera.profile.today())
    assert "<s>30" in text(as_dora.get(url))


def test_doses_are_hollow_while_nobody_said_they_were_taken(as_dora: Client, url: str, vera: User) -> None:
    today = vera.profile.today()
    tablet = make_food("B12", basis="unit", b12_ug=10, source_type="supplement")
    regimen = Regimen.objects.create(owner=vera, name="Tablet", food=tablet, still_taken_on=today)
    RegimenVersion.objects.create(regimen=regimen, start=today - dt.timedelta(days=3), dose_ug=10)
    told = text(as_dora.get(url))
    assert "dot assumed" in told
    assert "assumed, not confirmed" in told


def test_the_newest_fortnight_comes_first_and_the_record_names_its_days(
    as_dora: Client, url: str, fortnight: User
) -> None:
    today = fortnight.profile.today()
    page = as_dora.get(url, {"range": "quarter"}).context["page"]
    assert (page.pages, page.days[-1].figure.date) == (7, today)
    older = as_dora.get(url, {"range": "quarter", "page": "2"}).context["page"]
    assert older.days[-1].figure.date == today - dt.timedelta(days=14)
    record = AccessRecord.objects.filter(what="diary").first()
    assert record
    assert record.last_day == today - dt.timedelta(days=14)


@pytest.mark.parametrize("number", ["0", "-1", "99999999999", "x", "\x00", "٣"])
def test_a_page_that_is_none_is_the_nearest_one(as_dora: Client, url: str, vera: User, number: str) -> None:
    assert as_dora.get(url, {"page": number}).status_code == 200


def test_the_queries_do_not_grow_with_the_diary(
    as_dora: Client, url: str, vera: User, django_assert_max_num_queries: Any
) -> None:
    log_days(vera, 5)
    with django_assert_max_num_queries(15):
        as_dora.get(url)
    log_days(vera, 80)
    for query in ("", "?range=quarter&page=3"):
        with django_assert_max_num_queries(15):
            as_dora.get(url + query)
