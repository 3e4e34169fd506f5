"""The record says in words whatever a helper can do."""

from accounts.care.words import WHAT
from accounts.models import AccessRecord
from tracker.helping.pages import PAGES


def test_whatever_is_noted_has_a_sentence_of_its_own() -> None:
    for name, page in PAGES.items():
        said = {AccessRecord.Action.VIEWED.value, page.write} - {""}
        assert said <= set(WHAT[page.what]), name
