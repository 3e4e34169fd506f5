import pytest
from django.test import Client

from accounts.models import User
from foods.models import Food
from testing.everything import make_everything
from testing.factories import make_food


@pytest.fixture
def root(db: None) -> Client:
    client = Client()
    client.force_login(User.objects.create_superuser("root@example.org", "a quiet long password"))
    return client


@pytest.mark.django_db
def test_the_admin_has_the_same_door_as_everyone(client: Client) -> None:
    assert client.get("/admin/login/?next=/admin/").url.startswith("/account/login/")
    assert client.get("/admin/").status_code == 302


def test_people_without_the_right_are_refused(as_vera: Client) -> None:
    assert as_vera.get("/admin/login/").status_code == 403


def test_nothing_personal_can_be_browsed(root: Client) -> None:
    page = root.get("/admin/").content.decode()
    for model in ("Entries", "Profile", "Risk factor", "Regimen", "consent"):
        assert model.lower() not in page.lower()


def test_a_person_is_shown_without_health(root: Client) -> None:
    user = make_everything()
    page = root.get(f"/admin/accounts/user/{user.pk}/change/").content.decode()
    assert user.email in page
    assert "metformin" not in page


def test_nobody_is_deleted_from_there(root: Client) -> None:
    user = make_everything()
    assert root.post(f"/admin/accounts/user/{user.pk}/delete/", {"post": "yes"}).status_code == 403
    assert "delete_selected" not in root.get("/admin/accounts/user/").content.decode()


def test_a_person_is_added_in_small_letters(root: Client) -> None:
    told = {
        "email": "Some.One@Example.org",
        "usable_password": "true",
        "password1": "three quiet words",
        "password2": "three quiet words",
    }
    root.post("/admin/accounts/user/add/", told)
    assert User.objects.filter(email="some.one@example.org").exists()


def test_foods_are_listed_searched_and_edited(root: Client, oat_milk: Food) -> None:
    assert "Oat milk" in root.get("/admin/foods/food/?q=oat").content.decode()
    assert root.get(f"/admin/foods/food/{oat_milk.pk}/change/").status_code == 200


def test_own_foods_stay_out_of_sight(root: Client, vera: User) -> None:
    own = make_food("Soup of hers", owner=vera, layer=0, dataset="own")
    assert "Soup of hers" not in root.get("/admin/foods/food/").content.decode()
    assert root.get(f"/admin/foods/food/{own.pk}/change/").status_code == 302


def test_a_food_is_retired_not_deleted(root: Client, oat_milk: Food) -> None:
    root.post("/admin/foods/food/", {"action": "retire", "_selected_action": [oat_milk.pk]})
    oat_milk.refresh_from_db()
    assert oat_milk.is_retired
    assert root.post(f"/admin/foods/food/{oat_milk.pk}/delete/", {"post": "yes"}).status_code == 403
