"""Sharing ends while the helper's page is being sent. Only PostgreSQL lets writers overlap."""

import time
import uuid
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.conf import settings
from django.db import connection, transaction

from accounts.care import actions as caring
from accounts.models import AccessRecord, CareRelationship, User
from config.tests.test_at_once import Job, at_once, post
from foods.models import Food
from testing.factories import PASSWORD, make_user
from tracker.diary.actions.common import lock_diary
from tracker.diary.models import Entry
from tracker.helping.tests.helpers import inside, make_help, today_of

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif("sqlite" in settings.DATABASES["default"]["ENGINE"], reason="one writer at a time"),
]


def log(care: CareRelationship, helper: User, food: Food) -> Job:
    said = {"quantity": "100", "measure": "g", "occasion": "lunch", "date": f"{today_of(care.client)}"}
    return post(helper, inside(care, f"/add/{food.code}/"), client_id=str(uuid.uuid4()), **said)


def waiting(job: Job) -> Job:
    """The job in a thread of its own, whose connection is closed afterwards."""

    def run() -> int:
        try:
            return job()
        finally:
            connection.close()

    return run


def test_what_was_on_its_way_when_it_ended_is_refused(vera: User, oat_milk: Food) -> None:
    nora = make_user("nora")
    care = make_help(vera, nora, may_log=True)
    logging = waiting(log(care, nora, oat_milk))
    with ThreadPoolExecutor(1) as threads:
        with transaction.atomic():
            lock_diary(vera.pk)
            sent = threads.submit(logging)
            time.sleep(1.5)  # by now it has seen a live consent, and waits for the lock
            assert not sent.done()
            caring.end(care=care, by=vera)
        assert sent.result() == 404
    assert not Entry.objects.exists()
    assert [record.action for record in AccessRecord.objects.all()] == ["agreed"]


def test_what_was_on_its_way_when_less_was_shared_is_refused(vera: User, oat_milk: Food) -> None:
    nora = make_user("nora")
    care = make_help(vera, nora, may_log=True)
    logging = waiting(log(care, nora, oat_milk))
    with ThreadPoolExecutor(1) as threads:
        with transaction.atomic():
            lock_diary(vera.pk)
            sent = threads.submit(logging)
            time.sleep(1.5)
            assert not sent.done()
            CareRelationship.objects.filter(pk=care.pk).update(may_log=False)
        assert sent.result() == 404
    assert not Entry.objects.exists()


@pytest.mark.parametrize("_again", range(3))
def test_each_of_what_was_logged_is_in_the_record(vera: User, oat_milk: Food, _again: int) -> None:
    nora = make_user("nora")
    care = make_help(vera, nora, may_log=True)
    end = post(vera, f"/you/sharing/{care.code}/end/")
    answers = at_once([end, *(log(care, nora, oat_milk) for _ in range(4))])
    assert set(answers[1:]) <= {302, 404}
    logged = AccessRecord.objects.filter(action="logged")
    assert logged.count() == Entry.objects.count() == answers[1:].count(302)


@pytest.mark.parametrize("_again", range(3))
def test_a_helper_who_deletes_the_account_breaks_nothing(vera: User, oat_milk: Food, _again: int) -> None:
    nora = make_user("nora")
    care = make_help(vera, nora, may_log=True)
    leave = post(nora, "/you/delete/", password=PASSWORD, confirmation="delete")
    answers = at_once([leave, *(log(care, nora, oat_milk) for _ in range(4))])
    assert set(answers) <= {302, 404}
    assert not User.objects.filter(pk=nora.pk).exists()
    assert not Entry.objects.filter(logged_by__isnull=False).exists()


@pytest.mark.parametrize("_again", range(3))
def test_two_who_help_each_other_never_wait_in_a_circle(vera: User, oat_milk: Food, _again: int) -> None:
    nora = make_user("nora")
    here, there = make_help(vera, nora, may_log=True), make_help(nora, vera, may_log=True)
    jobs = [job for _ in range(3) for job in (log(here, nora, oat_milk), log(there, vera, oat_milk))]
    assert set(at_once(jobs)) == {302}
    assert Entry.objects.count() == 6
