"""The number under a barcode: typed, read from a photo, known or not known yet."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from accounts.models import User
from foods.products.photo import MAX_BYTES
from foods.products.tests.test_photo import picture
from testing.factories import make_food

pytestmark = pytest.mark.django_db

GTIN = "04006381333931"


def ask(client: Client, **query: str) -> str:
    response = client.get("/foods/barcode/", query)
    assert response.status_code == 200
    return response.content.decode()


def send(client: Client, photo: object, **more: str):
    return client.post("/foods/barcode/photo/", {"photo": photo, **more})


def test_a_known_product_is_found_in_any_form_of_its_number(as_vera: Client) -> None:
    food = make_food("Zebra drink", gtin=GTIN, dataset="branded", layer=3)
    for typed in ("4006381333931", "4 006381 333931", "04006381333931"):
        assert as_vera.get("/foods/barcode/", {"number": typed}).url == f"/foods/{food.code}/"


def test_someone_adding_food_goes_straight_to_how_much(as_vera: Client) -> None:
    food = make_food("Zebra drink", gtin=GTIN, dataset="branded", layer=3)
    where = {"date": "2026-11-20", "occasion": "dinner"}
    response = as_vera.get("/foods/barcode/", {"number": GTIN, **where})
    assert response.url == f"/add/{food.code}/?date=2026-11-20&occasion=dinner"


def test_an_unknown_product_leads_to_its_label_with_day_and_occasion(as_vera: Client) -> None:
    body = ask(as_vera, number="4006381333931", date="2026-11-20", occasion="dinner")
    assert "We don’t know this product yet." in body
    assert "/foods/new/?number=4006381333931&amp;date=2026-11-20&amp;occasion=dinner" in body


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("4006381333932", "The last digit doesn’t fit: check the number."),
        ("", "Type the number under the bars."),
        ("oat milk", "has digits only"),
        ("1234", "too short"),
        ("9" * 500, "too long"),
        ("4006\x00381333931", "digits only"),
    ],
)
def test_a_wrong_number_is_explained_and_kept(as_vera: Client, typed: str, said: str) -> None:
    body = ask(as_vera, number=typed)
    assert said in body
    assert "We don’t know" not in body


def test_a_weighed_number_is_explained(as_vera: Client) -> None:
    assert "scales" in ask(as_vera, number="2012345001992")


def test_a_strangers_own_product_is_not_known(as_vera: Client, sam: User) -> None:
    make_food("Sam’s drink", gtin=GTIN, owner=sam, dataset="own", layer=0)
    body = ask(as_vera, number=GTIN)
    assert "We don’t know this product yet." in body
    assert "Sam’s" not in body


def test_a_photo_becomes_its_number_and_is_gone(as_vera: Client) -> None:
    response = send(as_vera, picture("4006381333931"), date="2026-11-20")
    assert response.url == "/foods/barcode/?number=04006381333931&date=2026-11-20"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.7 not a photo", "not a photo"),
        (b"\xff" * (MAX_BYTES + 5_000_000), "too large"),
        (picture("4006381333931").getvalue()[:2000], "not a photo"),
    ],
    ids=["pdf", "20 MB", "cut off"],
)
def test_what_is_no_photo_is_answered_kindly(as_vera: Client, data: bytes, said: str) -> None:
    response = send(as_vera, SimpleUploadedFile("label.jpg", data, "image/jpeg"))
    assert response.status_code == 200
    assert said in response.content.decode()


def test_no_photo_at_all_is_answered_too(as_vera: Client) -> None:
    assert "not a photo" in as_vera.post("/foods/barcode/photo/").content.decode()


def test_of_many_files_only_the_first_is_kept_in_memory(as_vera: Client) -> None:
    more = {f"more{n}": BytesIO(b"\xff" * 1000) for n in range(20)}
    response = as_vera.post("/foods/barcode/photo/", {"photo": picture("4006381333931"), **more})
    assert response.status_code == 302


def test_a_photo_never_touches_the_disk(as_vera: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    import tempfile

    def refuse(*args: object, **kwargs: object) -> None:
        raise AssertionError("a temporary file")

    monkeypatch.setattr(tempfile, "NamedTemporaryFile", refuse)
    large = BytesIO(picture("4006381333931").getvalue() + b"\x00" * 5_000_000)
    assert send(as_vera, large).status_code == 302


def test_a_photo_needs_a_token_and_a_log_in(vera: User) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(vera)
    assert send(strict, picture("4006381333931")).status_code == 403
    assert "/login/" in send(Client(), picture("4006381333931")).url


def test_a_number_typed_into_a_search_finds_its_product(as_vera: Client) -> None:
    make_food("Zebra drink", gtin=GTIN, dataset="branded", layer=3, diet="unsure")
    for path in ("/add/?q=4006381333931", "/foods/?q=4006381333931", "/foods/?q=4006381333931&diet=vegan"):
        assert "Zebra drink" in as_vera.get(path).content.decode()


def test_the_quick_line_takes_a_number(as_vera: Client, vera: User) -> None:
    make_food("Zebra drink", gtin=GTIN, dataset="branded", layer=3)
    day = vera.profile.today()
    assert "Zebra drink" in as_vera.get(f"/day/{day}/quick/?line=4006381333931").content.decode()


def test_a_search_that_finds_nothing_offers_the_label(as_vera: Client) -> None:
    assert "/foods/new/?number=4006381333931" in as_vera.get("/add/?q=4006381333931").content.decode()
    assert "/foods/new/?name=qwxz" in as_vera.get("/foods/?q=qwxz").content.decode()
