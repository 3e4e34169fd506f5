import importlib
from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client

from accounts.models import HealthDataConsent, Profile, User

URL = "/account/signup/"
MANDATORY = pytest.mark.usefixtures("_verification")


@pytest.fixture(autouse=True)
def _no_limits_left_over() -> None:
    cache.clear()


@pytest.fixture
def _verification(settings: Any) -> None:
    """As in production."""
    settings.ACCOUNT_EMAIL_VERIFICATION = "mandatory"


def filled(**changes: str) -> dict[str, str]:
    told = {
        "email": "new@example.org", "password1": "three quiet words", "consent": "on", "of_age": "on",
        "time_zone": "Europe/Berlin", **changes,
    }  # fmt: skip
    return {name: value for name, value in told.items() if value != ""}


def test_the_page_says_what_is_kept_and_that_nobody_watches(client: Client, db: None) -> None:
    page = client.get(URL).content.decode()
    for words in ("These are health data", "download all of it, or delete all of it", "Nobody watches"):
        assert words in page


@pytest.mark.django_db
def test_a_new_person_gets_profile_and_consent_and_goes_to_the_first_questions(client: Client) -> None:
    response = client.post(URL, filled())
    assert response.url == "/you/welcome/"
    user = User.objects.get()
    assert user.email == "new@example.org"
    assert user.profile.time_zone == "Europe/Berlin"
    assert user.profile.country == "DE"
    assert user.health_data_consents.get().version == HealthDataConsent.CURRENT_VERSION


@pytest.mark.django_db
def test_the_password_is_kept_by_argon2(client: Client, settings: Any) -> None:
    settings.PASSWORD_HASHERS = importlib.import_module("config.settings").PASSWORD_HASHERS
    client.post(URL, filled())
    assert User.objects.get().password.startswith("argon2")


@pytest.mark.django_db
@pytest.mark.parametrize("missing", ["consent", "of_age", "email", "password1"])
def test_without_it_there_is_no_account_and_what_was_typed_stays(client: Client, missing: str) -> None:
    page = client.post(URL, filled(**{missing: ""}))
    assert page.status_code == 200
    assert page.context["form"].errors.keys() == {missing}
    assert missing == "email" or "new@example.org" in page.content.decode()
    assert not User.objects.exists()


@pytest.mark.django_db
@pytest.mark.parametrize("zone", ["", "Nowhere/Atall", "\x00", "../../etc/passwd", "x" * 5000])
def test_a_strange_time_zone_is_not_used(client: Client, zone: str) -> None:
    client.post(URL, filled(time_zone=zone))
    assert Profile.objects.get().time_zone == "UTC"


@pytest.mark.django_db
@pytest.mark.parametrize(
    "email", ["no address", "a" * 250 + "@example.org", "x@", "\x00@example.org", "é" * 300]
)
def test_what_is_no_address_is_said_at_the_field(client: Client, email: str) -> None:
    page = client.post(URL, filled(email=email))
    assert page.context["form"].errors.keys() == {"email"}


@pytest.mark.django_db
@pytest.mark.parametrize("password", ["short", "1234567890", "password1234"])
def test_weak_passwords_are_refused(client: Client, password: str) -> None:
    page = client.post(URL, filled(password1=password))
    assert "password1" in page.context["form"].errors


@pytest.mark.django_db
def test_capital_letters_make_no_second_account(client: Client) -> None:
    client.post(URL, filled(email="New@Example.ORG"))
    Client().post(URL, filled(email="NEW@example.org"))
    assert [user.email for user in User.objects.all()] == ["new@example.org"]


@MANDATORY
def test_a_known_address_looks_like_a_new_one(client: Client, vera: User) -> None:
    known = client.post(URL, filled(email=vera.email.upper()))
    new = Client().post(URL, filled(email="other@example.org"))
    assert (known.status_code, known.url) == (new.status_code, new.url)
    assert [m.subject for m in mail.outbox] == ["You have an account already", "Confirm your address"]


@pytest.mark.django_db
@MANDATORY
def test_the_mailed_link_opens_the_account_and_leads_to_the_first_questions(client: Client) -> None:
    client.post(URL, filled())
    link = next(line for line in mail.outbox[0].body.splitlines() if line.startswith("http"))
    assert "Is this your address" in client.get(link).content.decode()
    assert client.post(link).url == "/you/welcome/"


@pytest.mark.django_db
@MANDATORY
def test_without_the_link_nobody_gets_in(client: Client) -> None:
    client.post(URL, filled())
    response = Client().post("/account/login/", {"login": "new@example.org", "password": "three quiet words"})
    assert response.url == "/account/confirm-email/"


@pytest.mark.django_db(transaction=True)
def test_the_same_address_at_the_same_moment_makes_one_account(client: Client, monkeypatch: Any) -> None:
    from allauth.account.internal.flows import manage_email

    client.post(URL, filled())
    monkeypatch.setattr(
        manage_email, "assess_unique_email", lambda *args, **kwargs: True
    )  # as if not yet there
    response = Client().post(URL, filled())
    assert response.status_code == 302
    assert User.objects.count() == Profile.objects.count() == 1


def test_a_reset_never_tells_whether_there_is_an_account(client: Client, vera: User) -> None:
    known = client.post("/account/password/reset/", {"email": vera.email})
    unknown = client.post("/account/password/reset/", {"email": "nobody@example.org"})
    assert known.url == unknown.url
    assert [m.subject for m in mail.outbox] == ["A new password for Corrin", "No account with this address"]


def test_a_new_password_by_mail(client: Client, vera: User) -> None:
    client.post("/account/password/reset/", {"email": vera.email})
    link = next(line for line in mail.outbox[0].body.splitlines() if line.startswith("http"))
    form = client.get(link, follow=True)
    new = {"password1": "another quiet phrase", "password2": "another quiet phrase"}
    done = client.post(form.redirect_chain[-1][0], new, follow=True)
    assert "Your password is changed" in done.content.decode()
    assert "no longer works" in Client().get(link).content.decode()


def test_logging_in_in_any_letters_and_out(client: Client, vera: User) -> None:
    from testing.factories import PASSWORD

    assert (
        client.post("/account/login/", {"login": vera.email.upper(), "password": PASSWORD}).status_code == 302
    )
    assert client.get("/you/").status_code == 200
    client.post("/account/logout/")
    assert client.get("/you/").url == "/account/login/?next=/you/"


def test_wrong_password_and_no_such_account_read_the_same(client: Client, vera: User) -> None:
    pages = [
        client.post("/account/login/", {"login": name, "password": "wrong wrong"})
        for name in (vera.email, "no@x.org")
    ]
    assert len({str(page.context["form"].errors) for page in pages}) == 1


def test_guessing_is_stopped(client: Client, vera: User) -> None:
    from testing.factories import PASSWORD

    for _ in range(5):
        client.post("/account/login/", {"login": vera.email, "password": "wrong wrong"})
    page = client.post("/account/login/", {"login": vera.email, "password": PASSWORD})
    assert "Too many tries" in page.content.decode()


@pytest.mark.django_db
def test_signing_up_in_bulk_is_stopped_kindly(client: Client) -> None:
    statuses = [client.post(URL, {}).status_code for _ in range(21)]
    page = client.post(URL, {})
    assert statuses[0] == 200
    assert page.status_code == 429
    assert "Please wait a little" in page.content.decode()


def test_consent_lasts_from_the_moment_it_was_given(vera: User) -> None:
    from django.utils import timezone

    assert timezone.now() - vera.health_data_consents.get().given_at < timedelta(minutes=5)


@MANDATORY
def test_who_runs_the_site_logs_in_without_a_mail(client: Client, db: None) -> None:
    User.objects.create_superuser("root@example.org", "a quiet long password")
    told = {"login": "root@example.org", "password": "a quiet long password"}
    assert client.post("/account/login/?next=/admin/", told).url == "/admin/"
