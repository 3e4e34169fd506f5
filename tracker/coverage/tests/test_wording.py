import pytest

from tracker.coverage.wording import SOURCES_OF, WHY_NOT, share_in_words, why_not_counted
from tracker.screening.sources import source


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Seaweed snack (roasted nori)", "nori"),
        ("Spirulina powder", "algae"),
        ("Kelp noodles", "seaweed"),
        ("Tempeh, cooked", "fermented"),
        ("Shiitake", "mushroom"),
        ("Brewer's yeast", "yeast"),
        ("Dark chocolate", ""),
    ],
)
def test_the_reason_follows_the_name(name: str, key: str) -> None:
    assert why_not_counted(name, "unreliable") == key


def test_an_inactive_form_has_its_own_reason() -> None:
    assert "look-alike" in str(WHY_NOT[why_not_counted("Algae tablets", "inactive")])


def test_nori_is_neither_inactive_nor_enough() -> None:
    assert "inactive" not in str(WHY_NOT["nori"])
    assert "look-alike" not in str(WHY_NOT["nori"])
    assert "not enough" in str(WHY_NOT["nori"])


@pytest.mark.parametrize(
    ("share", "words"),
    [(0.99, "nearly all"), (0.66, "two thirds"), (0.5, "half"), (0.44, "nearly half"), (0.12, "12 %")],
)
def test_shares_are_said_in_words(share: float, words: str) -> None:
    assert share_in_words(share) == words


def test_every_reason_cites_a_known_source() -> None:
    assert all(source(key) for keys in SOURCES_OF.values() for key in keys.split())
