"""Reading a label into an own food: nothing guessed, nothing lost, nothing seen by others."""

import uuid
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from foods.models import Food
from foods.products.records import history
from foods.search import index
from testing.factories import make_entry, make_food

pytestmark = pytest.mark.django_db

LABEL = {
    "name": "Zebra oat drink", "brand": "Zebra", "number": "4006381333931", "unit": "ug", "value": "0,38",
    "per": "100 ml", "serving": "200", "serving_unit": "g", "diet": "vegan", "added_form": "",
    "country": "GB", "then": "log",
}  # fmt: skip


def add(client: Client, path: str = "/foods/new/", **changes: Any):
    return client.post(path, {**LABEL, "code": str(uuid.uuid4()), **changes})


def only(owner: User) -> Food:
    return owner.own_foods.get()


def test_a_label_becomes_an_own_food_and_goes_straight_to_logging(as_vera: Client, vera: User) -> None:
    response = add(as_vera, date="2026-11-20", occasion="dinner")
    food = only(vera)
    assert response.url == f"/add/{food.code}/?date=2026-11-20&occasion=dinner"
    assert (food.b12_ug, food.basis, food.gtin, food.standing) == (
        Decimal("0.38"), "100 ml", "04006381333931", "counts",
    )  # fmt: skip
    assert [measure.label for measure in food.measures] == ["1 serving, 200 ml"]
    assert as_vera.get(response.url).status_code == 200


def test_the_same_form_twice_makes_one_food(as_vera: Client, vera: User) -> None:
    code = str(uuid.uuid4())
    add(as_vera, code=code)
    assert add(as_vera, code=code).status_code == 302
    assert vera.own_foods.count() == 1


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"unit": ""}, "Choose how the label gives its B12."),
        ({"value": ""}, "Type the figure"),
        ({"value": "lots"}, "Write the figure as a number"),
        ({"value": "15 %"}, "This is a per cent"),
        ({"value": "0.38 mg"}, "1 mg is 1000 µg"),
        ({"value": "0.38 iu"}, "does not fit"),
        ({"value": "15 µg", "unit": "percent-eu"}, "does not fit"),
        ({"value": "1,000"}, "Is this 1000 or 1?"),
        ({"value": "999999999"}, "more than any product holds"),
        ({"value": "NaN"}, "Write the figure as a number"),
        ({"value": "٣"}, "Write the figure as a number"),
        ({"per": ""}, "Choose what the figure is for."),
        ({"per": "ton"}, "not one of the available choices"),
        ({"serving": "0"}, "more than 0"),
        ({"serving": "99999"}, "at most 5000"),
        ({"serving": "200 ml", "per": "100 g"}, "Give the serving in g"),
        ({"serving": "0.001", "per": "serving", "value": "100000"}, "more than any product holds"),
        ({"number": "4006381333932"}, "The last digit doesn’t fit: check the number."),
        ({"name": ""}, "Give it a name"),
        ({"name": "a\x00b"}, "Null characters are not allowed"),
        ({"name": "x" * 500}, "at most 160"),
        ({"code": "x"}, ""),
        ({"diet": "fruitarian"}, "not one of the available choices"),
    ],
)
def test_a_slip_is_explained_and_what_was_typed_is_kept(
    as_vera: Client, vera: User, changes: dict[str, str], said: str
) -> None:
    response = add(as_vera, **changes)
    assert response.status_code == 200
    body = response.content.decode()
    assert said in body.replace("&#x27;", "'")
    assert 'value="Zebra"' in body
    assert not vera.own_foods.exists()


def test_the_base_of_a_per_cent_is_never_guessed(as_vera: Client, vera: User) -> None:
    add(as_vera, unit="percent-us", value="25 %", per="serving", serving="240 ml")
    food = only(vera)
    assert food.b12_ug == Decimal("0.25")
    assert history(food)[0].stated_unit == "percent-us"
    assert "25 % of 2.4 µg in one serving" in printed(as_vera, food)


def printed(client: Client, food: Food) -> str:
    add(client, f"/foods/mine/{food.code}/", value="0.5")
    history(food)[0].__class__.objects.filter(food=food).update(checked_on="2026-01-01")
    add(client, f"/foods/mine/{food.code}/", unit="percent-us", value="25", per="serving", serving="240 ml")
    return client.get(f"/foods/{food.code}/").content.decode().replace("\u00a0", " ")


def test_a_label_without_b12_is_unknown_and_not_zero(as_vera: Client, vera: User) -> None:
    add(as_vera, unit="none", value="", per="")
    assert only(vera).b12_ug is None
    assert only(vera).standing == "not_stated"


def test_something_home_made_needs_no_barcode_and_no_brand(as_vera: Client, vera: User) -> None:
    add(as_vera, name="Mum’s lentil stew", brand="", number="", unit="none", value="", per="", serving="")
    assert only(vera).gtin == ""


def test_a_doubtful_figure_is_asked_about_and_kept_as_typed(as_vera: Client, vera: User) -> None:
    for n in range(3):
        make_food(f"Oat drink {n}", source_type="fortified_drink")
    index.rebuild()
    body = add(as_vera, name="Oat drink", value="15").content.decode().replace("\u00a0", " ")
    assert "Does it really have 15 µg in 100 ml?" in body
    assert "about 39 times the usual" in body
    assert 'value="15"' in body
    assert not vera.own_foods.exists()


@pytest.mark.parametrize(
    ("answer", "standing", "counts"),
    [("yes", "counts", Decimal(15)), ("unsure", "estimated", Decimal("0.5"))],
)
def test_the_answer_decides_what_counts(
    as_vera: Client, vera: User, answer: str, standing: str, counts: Decimal
) -> None:
    asked = add(as_vera, value="15", serving="240")
    about = asked.context["asked_about"]
    add(as_vera, value="15", serving="240", answer=answer, asked_about=about)
    food = only(vera)
    assert (food.standing, food.b12_ug) == (standing, counts)


def test_an_answer_holds_only_for_the_figure_that_was_asked_about(as_vera: Client, vera: User) -> None:
    about = add(as_vera, value="15").context["asked_about"]
    body = add(as_vera, value="150", answer="yes", asked_about=about).content.decode()
    assert "Does it really" in body
    assert not vera.own_foods.exists()


def test_a_confirmed_figure_is_not_asked_about_again(as_vera: Client, vera: User) -> None:
    about = add(as_vera, value="15").context["asked_about"]
    add(as_vera, value="15", answer="yes", asked_about=about)
    food = only(vera)
    assert add(as_vera, f"/foods/mine/{food.code}/", value="15", brand="Zebra two").status_code == 302
    assert only(vera).standing == "counts"


def test_a_second_food_with_the_barcode_is_refused_at_its_field(as_vera: Client, vera: User) -> None:
    add(as_vera)
    assert "another own food with this barcode" in add(as_vera).content.decode()


def test_a_public_foods_code_cannot_be_taken_over(as_vera: Client, vera: User, oat_milk: Food) -> None:
    response = add(as_vera, code=str(oat_milk.code))
    assert "Send it once more" in response.content.decode()
    assert str(oat_milk.code) not in response.content.decode()
    oat_milk.refresh_from_db()
    assert oat_milk.owner is None


@pytest.mark.parametrize("action", ["", "remove/", "offer/"])
def test_a_stranger_finds_no_own_food(as_vera: Client, as_sam: Client, vera: User, action: str) -> None:
    add(as_vera)
    url = f"/foods/mine/{only(vera).code}/{action}"
    assert add(as_sam, url, value="9").status_code == 404
    assert as_sam.get(f"/foods/{only(vera).code}/").status_code == 404
    assert as_sam.post(f"/foods/{only(vera).code}/same/").status_code == 404
    assert "Zebra" not in as_sam.get("/foods/new/", {"copy": str(only(vera).code)}).content.decode()
    assert only(vera).b12_ug == Decimal("0.38")


def test_removing_it_keeps_what_was_logged(as_vera: Client, vera: User) -> None:
    add(as_vera, per="100 g", serving="200 g")
    entry = make_entry(vera, food=only(vera), grams="200", on=vera.profile.today())
    as_vera.post(f"/foods/mine/{only(vera).code}/remove/")
    entry.refresh_from_db()
    assert entry.ug == Decimal("0.76")
    assert only(vera).is_retired
    main = as_vera.get("/foods/mine/").content.decode().split("<main")[1].split("</main>")[0]
    assert "Zebra oat drink" not in main


def test_a_copy_of_a_public_food_begins_with_its_label(as_vera: Client) -> None:
    food = make_food(
        "Zebra oat drink", brand="Zebra", gtin="04006381333931", dataset="branded", layer=3,
        stated_b12_ug="11.4", b12_ug="0.38", standing="estimated", suspect_reason="factor_30",
    )  # fmt: skip
    body = as_vera.get("/foods/new/", {"copy": str(food.code)}).content.decode()
    assert 'value="11.4"' in body
    assert 'value="4006381333931"' in body


def test_a_figure_from_a_food_table_is_not_copied_as_a_label(as_vera: Client, egg: Food) -> None:
    assert "1.11" not in as_vera.get("/foods/new/", {"copy": str(egg.code)}).content.decode()


def test_offering_is_opt_in_and_can_be_taken_back(as_vera: Client, vera: User) -> None:
    add(as_vera)
    assert not vera.product_submissions.exists()
    add(as_vera, offer="on", number="", name="Other drink")
    (offered,) = vera.product_submissions.all()
    as_vera.post(f"/foods/mine/{offered.food.code}/offer/", {"withdraw": "1"})
    offered.refresh_from_db()
    assert offered.status == "withdrawn"


def product(**fields: Any) -> Food:
    return make_food("Oat drink", brand="Zebra", dataset="branded", layer=3, **fields)


def test_an_old_label_is_asked_about_and_confirmed_with_one_tap(as_vera: Client, vera: User) -> None:
    food = product(figure_date=vera.profile.today() - timedelta(days=220))
    body = as_vera.get(f"/foods/{food.code}/").content.decode()
    assert "Checked 7 months ago. Is it still the same?" in body
    as_vera.post(f"/foods/{food.code}/same/")
    body = as_vera.get(f"/foods/{food.code}/").content.decode()
    assert "Checked on" in body
    assert "Yes, the same" not in body


def test_everyday_foods_have_no_label_to_check(client: Client, oat_milk: Food) -> None:
    assert "The label</h2>" not in client.get(f"/foods/{oat_milk.code}/").content.decode()


def test_visitors_see_when_it_was_checked_and_no_buttons(client: Client) -> None:
    body = client.get(f"/foods/{product().code}/").content.decode()
    assert "Nobody has said when this label was read." in body
    assert "same/" not in body


def test_open_food_facts_is_named_with_its_licence(client: Client) -> None:
    food = make_food("Oat drink", dataset="openfoodfacts", layer=3, figure_source="openfoodfacts")
    body = client.get(f"/foods/{food.code}/").content.decode()
    assert "Open Database License" in body


def test_the_list_takes_as_many_queries_for_many_foods(
    as_vera: Client, vera: User, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for n in range(12):
        make_food(f"Food {n}", owner=vera, dataset="own", layer=0)
    with django_assert_max_num_queries(8):
        as_vera.get("/foods/mine/")
