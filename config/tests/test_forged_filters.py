"""Whatever stands in an address of the administration, it answers."""

import pytest
from django.test import Client

from accounts.models import User
from config.middleware import ForgedFiltersMiddleware

LISTS = ("/admin/accounts/user/", "/admin/foods/food/")
FORGED = (
    "date_joined__year=99999", "last_login__year=-1", "standing=%00", "is_active__exact=%00", "q=%00",
    "standing__exact=%00", "layer=99999999999999999999999", "retired=%00", "id__in=%00", "o=999.-999", "p=x",
)  # fmt: skip


@pytest.fixture
def root(db: None) -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(User.objects.create_superuser("root@example.org", "a quiet long password"))
    return client


@pytest.mark.parametrize("url", LISTS)
@pytest.mark.parametrize("forged", FORGED)
def test_a_forged_filter_breaks_nothing(root: Client, url: str, forged: str) -> None:
    assert root.get(f"{url}?{forged}").status_code in (200, 302, 400)


@pytest.mark.parametrize("ticked", ["\x00", "x", "9" * 40, "NaN"])
def test_a_forged_row_breaks_nothing(root: Client, ticked: str) -> None:
    said = {"action": "retire", "_selected_action": ticked, "index": "0"}
    assert root.post("/admin/foods/food/", said).status_code in (200, 302, 400)


def test_what_fails_elsewhere_is_not_hidden(rf) -> None:
    request = rf.get("/today/")
    request.resolver_match = None
    middleware = ForgedFiltersMiddleware(lambda request: None)
    assert middleware.process_exception(request, ValueError("ours")) is None
