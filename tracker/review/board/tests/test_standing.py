"""Where clients stand: what is shared decides, the kept copy equals a fresh look, no change is lost."""

import json
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db.models import F
from django.utils import timezone

from accounts.models import CareRelationship, RiskFactor, User
from foods.models import Food
from testing.care import make_care_of, make_dietitian
from tracker.bridge.tests.rows import eat, take_by_plan
from tracker.review.board.reads import lines_of
from tracker.review.board.refresh import freshened, refresh, refresh_all
from tracker.review.board.rows import rows_of
from tracker.review.board.standing import WRITTEN, compute, keep
from tracker.review.board.tests.people import fill, make_client
from tracker.review.models import ClientStanding

pytestmark = pytest.mark.django_db


@pytest.fixture
def dora() -> User:
    return make_dietitian("dora")


def look_at(care: CareRelationship) -> ClientStanding:
    refresh(lines_of(care.carer, care.client.profile.today()))
    return ClientStanding.objects.get(care=care)


def keys(standing: ClientStanding) -> list[str]:
    return [key for key, _ in standing.reason]


def share(care: CareRelationship, *scopes: str) -> CareRelationship:
    changes = {f"share_{scope}": scope in scopes for scope in ("diary", "symptoms", "labs", "profile")}
    CareRelationship.objects.filter(pk=care.pk).update(**changes)
    return care


def test_a_covered_client_is_new_until_reviewed(dora: User, oat_milk: Food) -> None:
    standing = look_at(make_client(dora, "ann", oat_milk))
    assert standing.group == "changed"
    assert keys(standing)[:2] == ["never-reviewed", "covered"]
    assert standing.picture["strip"] == [2] * 14


def test_a_client_without_a_source_needs_a_look(dora: User, nori: Food) -> None:
    standing = look_at(make_client(dora, "ann", nori))
    assert (standing.group, standing.severity) == ("needs-you", "act")
    assert standing.reason[0] == ["no-source", {"days": 14.0, "of": 14.0}]


def test_signs_stay_hidden_where_they_are_not_shared(dora: User, oat_milk: Food) -> None:
    care = make_client(dora, "ann", oat_milk)
    care.client.symptoms.create(key="ataxia", since=care.client.profile.today())
    assert look_at(care).severity == "urgent"
    hidden = look_at(share(care, "diary", "profile"))
    assert hidden.group == "changed"
    assert "ataxia" not in json.dumps([hidden.reason, hidden.picture])


def test_nothing_of_a_hidden_profile_is_kept(dora: User, nori: Food) -> None:
    care = share(make_client(dora, "ann", nori, treated_for_deficiency=True), "diary")
    RiskFactor.objects.create(user=care.client, key="metformin")
    standing = look_at(care)
    assert (standing.group, keys(standing)[0]) == ("cannot-judge", "profile-not-shared")
    kept = json.dumps([standing.reason, standing.picture])
    assert not any(word in kept for word in ("vegan", "metformin", "31-50"))
    assert standing.picture["treatment"] == ""


def test_without_the_diary_nothing_can_be_judged(dora: User, nori: Food) -> None:
    standing = look_at(share(make_client(dora, "ann", nori), "profile", "symptoms"))
    assert (standing.group, keys(standing)) == ("cannot-judge", ["diary-not-shared"])
    assert standing.picture["usual"] is None


def test_days_before_sharing_began_are_not_seen(dora: User, oat_milk: Food) -> None:
    care = make_client(dora, "ann", oat_milk)
    since = care.client.profile.today() - timedelta(days=1)
    CareRelationship.objects.filter(pk=care.pk).update(shares_from=since)
    standing = look_at(care)
    assert standing.picture["strip"] == [0] * 12 + [2] * 2
    assert standing.group == "cannot-judge"


def test_an_injection_by_plan_is_treatment(dora: User, nori: Food) -> None:
    care = make_client(dora, "ann", nori)
    today = care.client.profile.today()
    take_by_plan(care.client, start=today, kind="injection", name="Hydroxocobalamin", dose_ug="1000")
    standing = look_at(care)
    assert standing.group == "on-treatment"
    assert standing.reason[0][1]["name"] == "Hydroxocobalamin"


def test_the_kept_standing_equals_a_fresh_look(dora: User, oat_milk: Food, nori: Food) -> None:
    cares = [make_client(dora, "ann", oat_milk), make_client(dora, "bea", nori), make_client(dora, "cat")]
    cares[0].client.lab_results.create(
        analyte="mma", value="0.9", unit="µmol/L", taken_on=cares[0].client.profile.today(), lab_high="0.4"
    )
    take_by_plan(cares[2].client, start=cares[2].client.profile.today() - timedelta(days=40))
    kept = {care.pk: look_at(care) for care in cares}
    for fresh in compute(kept):
        assert plain(kept[fresh.care_id]) == plain(fresh)


def plain(standing: ClientStanding) -> dict:
    values = {name: getattr(standing, name) for name in WRITTEN if name != "computed_at"}
    return json.loads(json.dumps(values, default=str))


def test_what_is_up_to_date_is_not_looked_at_again(dora: User, oat_milk: Food) -> None:
    first = look_at(make_client(dora, "ann", oat_milk))
    freshened(dora, dora.profile.today())
    assert ClientStanding.objects.get().computed_at == first.computed_at


@pytest.mark.parametrize("change", [{"seen": 99}, {"versions": "0.0 dslp -"}, {"computed_for": "2020-01-01"}])
def test_what_is_stale_is_looked_at_again(dora: User, oat_milk: Food, change: dict) -> None:
    look_at(make_client(dora, "ann", oat_milk))
    ClientStanding.objects.update(group="well", **change)
    [line] = freshened(dora, dora.profile.today())
    assert (line.group, line.fresh) == ("changed", True)


def test_a_change_while_it_is_worked_out_is_not_lost(dora: User, oat_milk: Food) -> None:
    care = make_client(dora, "ann", oat_milk)
    worked_out = compute([care.pk])
    care.client.symptoms.create(key="ataxia", since=care.client.profile.today())
    CareRelationship.objects.update(touched=F("touched") + 1)  # as the middleware counts a saved form
    keep(worked_out)
    [line] = lines_of(dora, dora.profile.today())
    assert not line.fresh
    [line] = freshened(dora, dora.profile.today())
    assert line.group == "needs-you"


def test_saving_a_form_makes_the_client_stale(dora: User, oat_milk: Food, client) -> None:
    care = make_client(dora, "ann", oat_milk)
    look_at(care)
    client.force_login(care.client)
    client.post("/today/complete/", {"complete": "1"})
    client.post("/foods/mine/new/", {})
    client.post("/you/edit/about/", {"sex": "male"})
    assert not lines_of(dora, dora.profile.today())[0].fresh


def test_a_client_who_is_gone_meanwhile_takes_nobody_along(dora: User, oat_milk: Food) -> None:
    stays, goes = make_client(dora, "ann", oat_milk), make_client(dora, "bea", oat_milk)
    worked_out = compute([stays.pk, goes.pk])
    CareRelationship.objects.filter(pk=goes.pk).delete()
    keep(worked_out)
    assert list(ClientStanding.objects.values_list("care_id", flat=True)) == [stays.pk]


@pytest.mark.parametrize("many", [1, 4])
def test_many_are_looked_at_with_the_queries_of_one(
    dora: User, oat_milk: Food, many: int, django_assert_num_queries: Callable
) -> None:
    for number in range(many):
        make_client(dora, f"client {number}", oat_milk)
    with django_assert_num_queries(14):  # the list twice; people, readers 2, days 4, reviews; kept 2 and 2
        freshened(dora, dora.profile.today())


def test_no_more_than_sixty_are_looked_at_on_a_page(dora: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tracker.review.board.refresh.MOST_AT_ONCE", 2)
    for number in range(3):
        make_client(dora, f"client {number}")
    lines = freshened(dora, dora.profile.today())
    assert sorted(line.fresh for line in lines) == [False, True, True]


def test_the_command_looks_at_all_of_them(dora: User, oat_milk: Food, capsys) -> None:
    make_client(dora, "ann", oat_milk)
    make_client(make_dietitian("dan"), "bea")
    call_command("refresh_boards")
    assert capsys.readouterr().out == "2 clients looked at.\n"
    assert refresh_all() == 0


def test_two_dietitians_see_by_what_each_was_allowed(dora: User, nori: Food) -> None:
    care = make_client(dora, "ann", nori)
    other = make_care_of(care.client, make_dietitian("dan"), "profile")
    assert (look_at(care).group, look_at(other).group) == ("needs-you", "cannot-judge")


def test_a_plan_nobody_confirmed_is_named(dora: User) -> None:
    care = make_client(dora, "ann")
    today = care.client.profile.today()
    take_by_plan(care.client, start=today - timedelta(days=35), schedule="weekly")
    assert "plan-silent" in keys(look_at(care))


def test_entries_without_a_word_that_the_day_is_complete_judge_nothing(dora: User, oat_milk: Food) -> None:
    care = make_client(dora, "ann", diet="contains_meat")
    fill(care.client, oat_milk, 5, complete=False)
    eat(care.client, oat_milk, "10", care.client.profile.today())
    standing = look_at(care)
    assert standing.reason[0] == ["none-complete", {"logged": 5.0}]


def test_nothing_is_shown_that_was_worked_out_under_another_sharing(
    dora: User, oat_milk: Food, client, monkeypatch: pytest.MonkeyPatch
) -> None:
    care = make_client(dora, "ann", oat_milk)
    care.client.symptoms.create(key="ataxia", since=care.client.profile.today())
    look_at(care)
    share(care, "diary", "profile")
    monkeypatch.setattr("tracker.review.board.refresh.MOST_AT_ONCE", 0)
    [line] = lines_of(dora, dora.profile.today())
    assert (line.group, line.fresh, line.diet) == ("", False, "")
    client.force_login(dora)
    html = client.get("/clients/").content.decode()
    assert "ataxia" not in html
    assert "Not looked at" in html


def test_a_shorter_time_shared_is_another_sharing(dora: User, oat_milk: Food) -> None:
    care = make_client(dora, "ann", oat_milk)
    look_at(care)
    CareRelationship.objects.filter(pk=care.pk).update(shares_from=care.client.profile.today())
    assert lines_of(dora, dora.profile.today())[0].group == ""


def test_the_command_drops_what_is_not_shared_any_more(dora: User, oat_milk: Food) -> None:
    care = make_client(dora, "ann", oat_milk)
    look_at(care)
    CareRelationship.objects.update(ended_at=timezone.now(), ended_by="client")
    refresh_all()
    assert not ClientStanding.objects.exists()


def test_what_changes_while_the_board_is_read_is_not_shown_any_more(dora: User, oat_milk: Food) -> None:
    less, over = make_client(dora, "ann", oat_milk), make_client(dora, "max", oat_milk)
    today = dora.profile.today()
    lines = freshened(dora, today)
    share(less, "diary")
    CareRelationship.objects.filter(pk=over.pk).update(ended_at=timezone.now(), ended_by="client")
    [row] = rows_of(lines, today)
    assert (row.care, row.standing) == (less, None)
