"""The list of people one helps, and the way to it."""

from django.test import Client
from django.utils import timezone

from accounts.models import User
from testing.factories import make_user
from tracker.helping.tests.helpers import inside, make_help, today_of, window_of


def test_each_with_one_tap_into_today_and_what_was_agreed(vera: User, nora: User) -> None:
    care = make_help(vera, nora, "diary", "labs", may_log=True, shares_from=today_of(vera))
    text = window_of(nora).get("/helping/").content.decode()
    assert inside(care, "/today/") in text
    assert f"/you/sharing/{care.code}/end/" in text
    for words in ("vera", "diary and supplements; blood results", "yes, and your name stands beside it"):
        assert words in text


def test_without_the_diary_it_leads_to_what_is_shared(vera: User, nora: User) -> None:
    care = make_help(vera, nora, "labs")
    assert inside(care, "/body/") in window_of(nora).get("/helping/").content.decode()


def test_who_has_ended_it_is_gone(vera: User, nora: User) -> None:
    make_help(vera, nora, ended_at=timezone.now())
    make_help(make_user("paul"), nora, until=today_of(vera) - timezone.timedelta(days=2))
    text = window_of(nora).get("/helping/").content.decode()
    assert "Nobody shares a diary with you now." in text
    assert "/for/" not in text


def test_a_helper_finds_it_from_today_and_from_you(vera: User, nora: User, as_vera: Client) -> None:
    make_help(vera, nora)
    for path in ("/today/", "/you/"):
        assert 'href="/helping/"' in window_of(nora).get(path).content.decode()
        assert 'href="/helping/"' not in as_vera.get(path).content.decode()


def test_the_list_costs_the_same_for_one_and_for_many(
    vera: User, nora: User, django_assert_max_num_queries: object
) -> None:
    for number in range(6):
        make_help(make_user(f"person {number}"), nora)
    window = window_of(nora)
    with django_assert_max_num_queries(6):  # type: ignore[operator]
        assert window.get("/helping/").status_code == 200


def test_every_page_says_whose_diary_it_is_and_leads_out(vera: User, nora: User) -> None:
    for may_log, words in ((True, "You are keeping"), (False, "You are looking at")):
        care = make_help(vera, nora, may_log=may_log)
        text = window_of(nora).get(inside(care, "/today/")).content.decode()
        assert f"{words} the diary of <b>vera</b>" in text
        assert 'class="brand" href="/helping/"' in text
        assert 'href="/you/' not in text
        care.ended_at = timezone.now()
        care.save()


def test_once_it_has_ended_the_page_says_so_in_plain_words(vera: User, nora: User, sam: User) -> None:
    care = make_help(vera, nora, ended_at=timezone.now())
    answer = window_of(nora).get(inside(care, "/today/"), headers={"HX-Request": "true"})
    assert "is not shared with you any more" in answer.content.decode()
    assert answer["HX-Refresh"] == "true"
    assert "shared" not in window_of(sam).get(inside(care, "/today/")).content.decode()


def test_without_age_and_health_nothing_is_judged(vera: User, nora: User, oat_milk: object) -> None:
    vera.profile.treated_for_deficiency = True
    vera.profile.save()
    care = make_help(vera, nora, "diary")
    window = window_of(nora)
    day = window.get(inside(care, "/today/")).content.decode()
    trends = window.get(inside(care, "/trends/")).content.decode()
    for text in (day, trends):
        assert "recommended" not in text
        assert "treated" not in text
    assert "Nothing is added up here." in trends
