"""The evaluation of a client's period: the answer first, and nothing that is not shared."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client

from accounts.models import AccessRecord, CareRelationship, Profile, User
from testing.factories import make_entry, make_food
from tracker.review.client.tests.conftest import log_days
from tracker.review.models import Review, Target

pytestmark = pytest.mark.django_db
Page = Callable[..., Any]
Queries = Any


@pytest.fixture
def page(as_dora: Client, care: CareRelationship) -> Page:
    return lambda query="": as_dora.get(f"/clients/{care.code}/{query}")


def text(response: Any) -> str:
    return " ".join(response.content.decode().split())


def share(care: CareRelationship, **scopes: bool) -> None:
    type(care).objects.filter(pk=care.pk).update(**{f"share_{name}": on for name, on in scopes.items()})


def test_the_answer_says_what_the_days_show(page: Page, fortnight: User) -> None:
    answer = page().context["answer"]
    assert "14 of 14 days are marked as complete." in answer.sub
    assert "vegan rule" in answer.lead.lower()


def test_without_complete_days_nothing_is_judged(page: Page, vera: User) -> None:
    assert page().context["answer"].lead == "Intake cannot be judged yet."


def test_a_red_flag_comes_before_every_figure(page: Page, fortnight: User) -> None:
    fortnight.symptoms.create(key="paraesthesia", since=fortnight.profile.today())
    assert page().context["answer"].warm
    share_nothing_of_the_body = page().context["answer"].lead
    assert "rule" not in share_nothing_of_the_body


def test_of_a_treated_client_figures_stand_without_a_verdict(page: Page, fortnight: User) -> None:
    Profile.objects.filter(user=fortnight).update(treated_for_deficiency=True)
    response = page()
    assert response.context["answer"].lead == "On treatment for B12."
    assert response.context["found"].usual.band == ""
    assert response.context["found"].drawing.marks == ()
    assert not response.context["found"].chart.lines
    assert "probably" not in text(response)


def test_signs_and_results_that_are_not_shared_are_absent_and_named(
    page: Page, care: CareRelationship, vera: User
) -> None:
    vera.symptoms.create(key="fatigue", since=vera.profile.today())
    vera.lab_results.create(analyte="mma", value="0.9", unit="µmol/L", taken_on=vera.profile.today())
    assert "Tiredness" in text(page())
    assert "0.9" in text(page())
    share(care, symptoms=False, labs=False)
    told = text(page())
    assert "Tiredness" not in told
    assert "0.9 µmol" not in told
    assert "Signs in the body: not shared." in told
    assert "Blood results: not shared." in told


def test_without_the_profile_intake_is_shown_and_not_judged(
    page: Page, care: CareRelationship, fortnight: User
) -> None:
    share(care, profile=False)
    response = page()
    assert response.context["found"].usual.band == ""
    assert response.context["found"].iom is None
    assert response.context["factors"] is None


def test_without_the_diary_no_intake_is_said(page: Page, care: CareRelationship, fortnight: User) -> None:
    share(care, diary=False)
    response = page()
    assert response.context["found"] is None
    assert "Oat milk" not in text(response)


def test_nothing_of_the_time_before_sharing_is_shown(
    page: Page, care: CareRelationship, fortnight: User
) -> None:
    since = fortnight.profile.today() - dt.timedelta(days=2)
    type(care).objects.filter(pk=care.pk).update(shares_from=since)
    fortnight.symptoms.create(key="cramps", since=since - dt.timedelta(9), ended=since - dt.timedelta(5))
    response = page("?range=quarter")
    assert response.context["found"].completeness.days == 3
    assert "cramps" not in text(response).lower()


def test_every_panel_that_is_shown_is_in_the_access_record(page: Page, care: CareRelationship) -> None:
    page()
    assert set(AccessRecord.objects.values_list("what", flat=True)) == {
        "client",
        "symptoms",
        "labs",
        "profile",
    }
    AccessRecord.objects.filter()._raw_delete("default")
    share(care, labs=False)
    page()
    assert "labs" not in AccessRecord.objects.values_list("what", flat=True)


def test_another_authority_changes_the_yardstick_and_not_the_findings(page: Page, fortnight: User) -> None:
    own, other = page().context, page("?authority=nhmrc-2006").context
    assert other["authority"].code != own["authority"].code
    assert [each.key for each in own["findings"]] == [each.key for each in other["findings"]]
    assert page("?authority=%00nonsense").context["chosen_authority"] == ""


def test_a_personal_target_is_drawn_from_its_day_on(page: Page, fortnight: User) -> None:
    start = fortnight.profile.today() - dt.timedelta(days=3)
    Target.objects.create(client=fortnight, set_by_name="Dora", ug=Decimal(6), reason="high", start=start)
    found = page().context["found"]
    assert [line.ug for line in found.chart.lines][-1] == 6
    assert len(found.chart.lines) == 2
    assert found.beside_target == "below"


def test_a_signed_review_is_what_the_change_is_measured_from(
    page: Page, care: CareRelationship, fortnight: User
) -> None:
    last = fortnight.profile.today() - dt.timedelta(days=30)
    intake = page().context["found"].usual.intake
    told = {name: getattr(intake, name) for name in intake.__slots__}
    before = {"mean_ug": 9.0, "low_ug": 8.0, "high_ug": 10.0}
    span = {"first": (last - dt.timedelta(days=13)).isoformat(), "last": last.isoformat()}
    basis = {"schema": 1, "usual": {"intake": {**told, **before}}, "range": span}
    Review.objects.create(
        author=care.carer, client=fortnight, care=care, client_name="Vera", first_day=last, last_day=last,
        basis=basis, rules_version="1", data_version="1", signature="D",
    )  # fmt: skip
    assert page().context["found"].since_review["direction"] == "down"
    assert "lower, and the intervals do not touch" in text(page())


def test_the_queries_do_not_grow_with_the_diary(
    page: Page, vera: User, django_assert_max_num_queries: Queries
) -> None:
    log_days(vera, 14)
    for query in ("", "?range=quarter"):
        with django_assert_max_num_queries(25):
            page(query)
    log_days(vera, 80)
    today, milk = vera.profile.today(), make_food("More")
    for back in range(20):
        make_entry(vera, food=milk, on=today - dt.timedelta(days=back), occasion="dinner")
    for query in ("", "?range=quarter"):
        with django_assert_max_num_queries(25):
            page(query)
