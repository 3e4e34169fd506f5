"""Own foods: saved once, theirs alone, in place of the public one; and what their labels said."""

import uuid
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from foods.models import Food, FortificationRecord
from foods.products import actions
from foods.products.labels import Label
from foods.products.lookup import by_barcode
from foods.products.records import Change, history, is_fortified_product, note_change, note_changes
from foods.search import index, search
from testing.factories import make_entry, make_food

pytestmark = pytest.mark.django_db

DAY, LATER = date(2026, 11, 23), date(2027, 3, 1)
GTIN = "05411188112716"


def label(value: str | None = "0.38", **more: Any) -> Label:
    number = None if value is None else Decimal(value)
    told = {"unit": "ug" if value else "none", "per": "100 ml", "gtin": GTIN, "diet": "vegan"}
    return Label(**{"name": "Zebra oat drink", "value": number, **told, **more})


def save(owner: User, read: Label | None = None, code: uuid.UUID | None = None, **more: Any) -> Food:
    told = {"code": code or uuid.uuid4(), "label": read or label(), "today": DAY, **more}
    return actions.save_own(owner=owner, **told)


def test_the_same_form_twice_makes_one_food(vera: User) -> None:
    code = uuid.uuid4()
    assert save(vera, code=code) == save(vera, code=code)
    assert vera.own_foods.count() == 1
    assert FortificationRecord.objects.count() == 1


def test_somebody_elses_code_is_refused(vera: User, sam: User) -> None:
    code = save(vera).code
    with pytest.raises(actions.Refused, match="code-reused"):
        save(sam, code=code)
    assert not sam.own_foods.exists()


def test_a_barcode_names_one_own_food(vera: User, sam: User) -> None:
    save(vera)
    with pytest.raises(actions.Refused, match="barcode-taken"):
        save(vera)
    save(sam)


def test_the_own_version_wins_for_its_person_and_nobody_else(vera: User, sam: User) -> None:
    public = make_food("Zebra oat drink", dataset="openfoodfacts", layer=3, gtin=GTIN, b12_ug="0.2")
    index.refresh([public.pk])
    own = save(vera)
    assert by_barcode(GTIN, vera) == own
    assert by_barcode(GTIN, sam) == public
    assert search("zebra oat drink", user=vera) == [own]
    assert search("5411188112716", user=vera) == [own]
    assert search("zebra oat drink", user=sam) == search("5411188112716") == [public]


def test_removing_it_brings_the_public_one_back(vera: User) -> None:
    public = make_food("Zebra oat drink", dataset="openfoodfacts", layer=3, gtin=GTIN)
    own = save(vera)
    actions.retire_own(food=own)
    assert by_barcode(GTIN, vera) == public
    assert not search("zebra", user=vera)


def test_a_changed_label_leaves_the_older_value_in_history_and_entries_as_they_were(vera: User) -> None:
    own = save(vera, label(per="100 g"))
    entry = make_entry(vera, food=own, grams="200", on=vera.profile.today())
    save(vera, label("0.5", per="100 g"), own.code, today=LATER)
    entry.refresh_from_db()
    assert entry.ug == Decimal("0.76")
    assert [record.b12_ug for record in history(own)] == [Decimal("0.5"), Decimal("0.38")]
    assert [record.checked_on for record in history(own)] == [LATER, DAY]


def test_a_slip_mended_on_the_same_day_is_no_history(vera: User) -> None:
    own = save(vera)
    save(vera, label("0.83"), own.code)
    assert [record.b12_ug for record in history(own)] == [Decimal("0.83")]


def test_the_base_of_a_per_cent_is_kept(vera: User) -> None:
    own = save(vera, label("25", unit="percent-us", per="serving", serving_ml=Decimal(240)))
    (record,) = history(own)
    assert (record.stated_value, record.stated_unit, record.stated_per) == (25, "percent-us", "serving")
    own.refresh_from_db()
    assert own.b12_ug == record.b12_ug == Decimal("0.25")
    assert [measure.label for measure in own.measures] == ["1 serving, 240 ml"]


def test_still_the_same_is_noted_once_a_day(vera: User, sam: User) -> None:
    own = save(vera)
    for _ in range(2):
        actions.confirm_same(food=own, by=vera, today=LATER)
    assert [record.kind for record in history(own)] == ["same", "read"]
    own.refresh_from_db()
    assert own.figure_date == LATER


def test_a_confirmed_public_label_keeps_who_to_itself(vera: User) -> None:
    food = make_food("Oat drink", brand="Zebra", gtin=GTIN, layer=3, dataset="branded")
    actions.confirm_same(food=food, by=vera, today=DAY)
    vera.delete()
    (record,) = history(food)
    assert record.recorded_by is None
    assert record.b12_ug == food.b12_ug


def test_importers_write_what_was_stated_before_and_now(
    db: None, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    foods = [make_food(f"Drink {n}", dataset="branded", layer=3) for n in range(3)]
    facts = {"basis": "100 g", "old_ug": Decimal("0.38"), "new_ug": None, "source": "branded"}
    with django_assert_num_queries(2):
        note_changes([Change(f.pk, old_date=DAY, new_date=LATER, **facts) for f in foods])
    assert [record.b12_ug for record in history(foods[0])] == [None, Decimal("0.38")]
    note_change(foods[0], old_ug=None, old_date=LATER, new_ug=Decimal("0.4"), new_date=date(2028, 1, 1))
    assert [record.b12_ug for record in history(foods[0])] == [Decimal("0.4"), None, Decimal("0.38")]


def test_only_products_with_added_b12_are_asked_about(vera: User) -> None:
    assert is_fortified_product(save(vera))
    assert not is_fortified_product(make_food("Oat milk, fortified"))
    assert not is_fortified_product(make_food("Cheddar", brand="Dale", source_type="dairy"))


def test_a_twin_of_the_form_that_was_quicker_wins(vera: User, monkeypatch: pytest.MonkeyPatch) -> None:
    own = save(vera)
    monkeypatch.setattr(actions, "_known", lambda code: None)
    assert save(vera, code=own.code) == own
