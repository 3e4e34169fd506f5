"""Codes that can be read out, typed with cold fingers, and found nowhere in the database."""

import pytest

from accounts.care import secrets


def test_a_secret_has_three_groups_of_four_without_doubtful_characters() -> None:
    secret = secrets.new_secret()
    assert [len(group) for group in secret.split("-")] == [4, 4, 4]
    assert not set(secret) & set("01OI")


def test_it_has_sixty_bits() -> None:
    assert len(set(secrets.ALPHABET)) ** secrets.LENGTH == 2**60


@pytest.mark.parametrize(
    "typed",
    [
        "K7QM-2XRT-9HLP",
        " k7qm 2xrt 9hlp ",
        "k7qm2xrt9hlp",
        "K7QM–2XRT—9HLP",
        "http://testserver/invitation/K7QM-2XRT-9HLP/",
        "see https://corrin.example/invitation/k7qm-2xrt-9hlp/?x=1 please",
    ],
)
def test_it_is_understood_however_it_is_typed(typed: str) -> None:
    assert secrets.tidy(typed) == "K7QM-2XRT-9HLP"


@pytest.mark.parametrize(
    "typed", ["", "K7QM-2XRT", "K7QM-2XRT-9HL0", "K7QM-2XRT-9HLPX", "\x00" * 12, "٣" * 12]
)
def test_what_can_be_no_secret_is_none(typed: str) -> None:
    assert secrets.tidy(typed) == ""


def test_the_digest_depends_on_the_key_of_the_site(settings: object) -> None:
    before = secrets.digest("K7QM-2XRT-9HLP")
    settings.SECRET_KEY = "another"  # type: ignore[attr-defined]
    assert secrets.digest("K7QM-2XRT-9HLP") != before
