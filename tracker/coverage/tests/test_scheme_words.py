import pytest

from accounts.models import Profile
from tracker.assessment.schemes import ADVICE, OLDER_FROM_MONTHS, SCHEMES, Scheme
from tracker.coverage import scheme_words
from tracker.screening.sources import source

EVERY_SCHEME = pytest.mark.parametrize("scheme", SCHEMES.values(), ids=SCHEMES)


def plain(text: str) -> str:
    return text.replace("\xa0", " ")


@EVERY_SCHEME
def test_every_rule_of_every_scheme_has_words(scheme: Scheme) -> None:
    assert all("µg" in words for words in scheme_words.rules_in_words(scheme))


@EVERY_SCHEME
def test_every_scheme_has_a_name_a_note_and_a_source_of_the_registry(scheme: Scheme) -> None:
    told = scheme_words.told(scheme, None)
    assert told.title
    assert told.note
    assert source(scheme.source)


def test_a_code_fits_into_the_profile() -> None:
    longest = Profile._meta.get_field("coverage_scheme").max_length
    assert all(len(code) <= longest for code in SCHEMES)


def test_a_scheme_of_meals_is_asked_for_by_its_meals() -> None:
    raised = SCHEMES["vegan-society"].raised_to(5.5)
    assert plain(scheme_words.asks(raised)) == "fortified foods at two meals or more, 5.5 µg or more in all"


def test_a_scheme_of_supplements_by_all_that_it_has() -> None:
    assert plain(scheme_words.asks(SCHEMES["veganhealth"])) == "two doses of 1,000 µg or more in a week"
    assert "50 µg or more of cyanocobalamin in a day, or 2,000 µg" in plain(
        scheme_words.asks(SCHEMES["dutch-vegan-society"])
    )


def test_of_unknown_age_the_rule_for_older_people_stands_beside() -> None:
    dutch = SCHEMES["dutch-vegan-society"]
    assert [plain(words) for words in scheme_words.told(dutch, None).older] == [
        "1,000 µg or more of cyanocobalamin in a day"
    ]
    assert not scheme_words.told(dutch, OLDER_FROM_MONTHS).older


@pytest.mark.parametrize("advice", ADVICE, ids=lambda each: each.key)
def test_all_advice_has_words_and_a_source(advice) -> None:  # type: ignore[no-untyped-def]
    assert scheme_words.ADVICE[advice.key]
    assert source(advice.source)
