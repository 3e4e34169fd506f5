"""The dietitian proposes another food or amount; the diary stays as it is."""

from decimal import Decimal
from uuid import uuid4

import pytest
from django.test import Client

from accounts.models import AccessRecord, CareRelationship, User
from foods.models import Food
from foods.search import index
from testing.factories import make_food
from tracker.diary.models import Entry
from tracker.diary.portions import Portion
from tracker.review.models import Suggestion
from tracker.review.talk import actions
from tracker.review.talk.errors import NothingChanges, OpenAlready

pytestmark = pytest.mark.django_db


def suggest(care: CareRelationship, entry: Entry, rest: str = "") -> str:
    return f"/clients/{care.code}/talk/entry/{entry.code}/suggest/{rest}"


def form(**said: str) -> dict[str, str]:
    return {"quantity": "200", "measure": "g", "note": "", "code": str(uuid4()), **said}


def test_search_finds_foods_in_the_amount_that_was_logged(
    as_dora: Client, care: CareRelationship, entry: Entry, oat_milk: Food
) -> None:
    index.rebuild()
    page = as_dora.get(suggest(care, entry), {"q": "oat milk"}).content.decode()
    assert "Oat milk, fortified" in page
    assert "0.76" in page  # of 200 g


def test_foods_of_other_people_are_not_found(
    as_dora: Client, care: CareRelationship, entry: Entry, sam: User
) -> None:
    theirs = make_food("Secret soup", owner=sam, dataset="own", dataset_id="1", layer=0)
    index.rebuild()
    assert "Secret" not in as_dora.get(suggest(care, entry), {"q": "secret soup"}).content.decode()
    assert as_dora.get(suggest(care, entry, f"{theirs.code}/")).status_code == 404


def test_the_page_shows_before_and_after(
    as_dora: Client, care: CareRelationship, entry: Entry, oat_milk: Food
) -> None:
    page = as_dora.get(suggest(care, entry, f"{oat_milk.code}/")).content.decode()
    assert "<s>155" in page  # as logged, not counted
    assert "0.76" in page


def test_a_suggestion_changes_nothing(
    as_dora: Client, care: CareRelationship, entry: Entry, oat_milk: Food
) -> None:
    said = form(note="The drink, I think")
    assert [as_dora.post(suggest(care, entry, f"{oat_milk.code}/"), said).status_code for _ in "ab"] == [
        302
    ] * 2
    made = Suggestion.objects.get()
    assert (made.food, made.quantity, made.unit, made.note) == (oat_milk, 200, "g", "The drink, I think")
    assert made.original["name"] == "Nori, dried"
    entry.refresh_from_db()
    assert entry.name == "Nori, dried"
    assert AccessRecord.objects.filter(action="changed", what="suggestion").count() == 1


def test_the_same_food_in_another_amount_keeps_its_figure(
    as_dora: Client, care: CareRelationship, vera: User, entry: Entry, nori: Food
) -> None:
    Food.objects.filter(pk=nori.pk).update(stated_b12_ug=1)
    page = as_dora.get(
        suggest(care, entry, f"{nori.code}/"), {"quantity": "1", "measure": "g"}
    ).content.decode()
    assert "<s>0.78" in page


def test_what_the_entry_says_already_is_no_suggestion(
    care: CareRelationship, entry: Entry, nori: Food
) -> None:
    with pytest.raises(NothingChanges):
        actions.suggest_match(
            care=care, code=uuid4(), entry=entry, food=nori, portion=Portion(Decimal(200), None, "g")
        )


def test_a_bad_amount_is_said_at_the_field(
    as_dora: Client, care: CareRelationship, entry: Entry, oat_milk: Food
) -> None:
    for quantity in ("", "a lot", "-1", "9" * 19):
        answer = as_dora.post(suggest(care, entry, f"{oat_milk.code}/"), form(quantity=quantity))
        assert answer.status_code == 422
        assert 'aria-invalid="true"' in answer.content.decode()


def test_one_open_suggestion_an_entry(suggested: Suggestion, oat_milk: Food) -> None:
    assert suggested.entry
    with pytest.raises(OpenAlready):
        actions.suggest_match(
            care=suggested.care,
            code=uuid4(),
            entry=suggested.entry,
            food=oat_milk,
            portion=Portion(Decimal(10), None, "g"),
        )


def test_it_is_taken_back(as_dora: Client, suggested: Suggestion) -> None:
    url = f"/clients/{suggested.care.code}/talk/suggestion/{suggested.code}/withdraw/"
    assert [as_dora.post(url).status_code for _ in range(2)] == [302, 302]
    suggested.refresh_from_db()
    assert suggested.status == "withdrawn"


def test_an_accepted_one_is_not_taken_back(as_dora: Client, suggested: Suggestion) -> None:
    Suggestion.objects.filter(pk=suggested.pk).update(status="accepted")
    url = f"/clients/{suggested.care.code}/talk/suggestion/{suggested.code}/withdraw/"
    page = as_dora.post(url, follow=True).content.decode()
    suggested.refresh_from_db()
    assert suggested.status == "accepted"
    assert "can no longer be taken back" in page


def test_only_its_author_takes_it_back(as_dora: Client, suggested: Suggestion, sam: User) -> None:
    Suggestion.objects.filter(pk=suggested.pk).update(author=sam)
    url = f"/clients/{suggested.care.code}/talk/suggestion/{suggested.code}/withdraw/"
    assert as_dora.post(url).status_code == 404


def test_without_the_diary_nothing_is_suggested(
    as_dora: Client, care: CareRelationship, entry: Entry, oat_milk: Food
) -> None:
    CareRelationship.objects.filter(pk=care.pk).update(share_diary=False)
    assert as_dora.get(suggest(care, entry)).status_code == 403
    assert as_dora.post(suggest(care, entry, f"{oat_milk.code}/"), form()).status_code == 403


def test_the_diary_tells_of_comments_suggestions_and_changes(
    as_dora: Client, suggested: Suggestion, entry: Entry, django_assert_num_queries: object
) -> None:
    from tracker.review.talk import reads

    actions.comment(care=suggested.care, code=uuid4(), text="Hm", entry=entry)
    with django_assert_num_queries(2):  # type: ignore[operator]
        reads.attach_talk(suggested.care, [entry])
    assert (entry.talk.comments, entry.talk.waiting) == (1, suggested)  # type: ignore[attr-defined]
