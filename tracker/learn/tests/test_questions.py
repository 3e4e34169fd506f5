import pytest

from tracker.assessment import codes
from tracker.learn.pages import page
from tracker.learn.questions import page_for
from tracker.screening.words import FOR_PERSON
from tracker.templatetags.learn import backed, learn, learn_of

NOTHING_TO_READ = {"emergency", "on_treatment", *codes.TREATMENT_FACTORS}


@pytest.mark.parametrize("key", sorted(set(FOR_PERSON) - NOTHING_TO_READ))
def test_every_finding_leads_to_the_page_that_explains_it(key: str) -> None:
    assert page_for(key) is not None


@pytest.mark.parametrize("key", sorted(NOTHING_TO_READ))
def test_treatment_and_emergencies_lead_to_no_reading(key: str) -> None:
    assert learn_of(key) == ""


def test_medicines_lead_to_medicines() -> None:
    assert page_for("metformin") == page("medicines")


def test_a_number_asks_why_and_names_the_page() -> None:
    html = learn("absorption")
    assert 'href="/learn/absorption/"' in html
    assert "Why?" in html
    assert "How much of it arrives" in html


def test_a_link_to_no_page_is_an_error() -> None:
    with pytest.raises(KeyError):
        learn("nothing")


@pytest.mark.parametrize(
    ("keys", "read"),
    [
        ("iom-1998", None),
        ("iom-1998 nice-ng239", None),
        ("nice-ng239", "read in a summary"),
        ("nasgp-nice", "read in a summary"),
        ("nice-ng239 briani-2013", "read in its abstract"),
    ],
)
def test_a_claim_says_how_its_best_source_was_read(keys: str, read: str | None) -> None:
    html = backed("firm", keys)
    assert ("read in" in html) == (read is not None)
    assert (read or "firm") in html
