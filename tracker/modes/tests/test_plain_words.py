"""Plain mode: everyday words on every personal page, and a catalogue that keeps up with the sentences."""

import gettext
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from django.test import Client

from accounts.models import User
from testing.factories import make_entry, make_food, make_user
from tracker.modes.tests.people import pages_of
from tracker.modes.tests.sentences import ROOT, sentences
from tracker.modes.tests.test_quiet_pages import spoken

CATALOGUE = ROOT / "locale" / "en_GB-x-plain" / "LC_MESSAGES"
TERMS = (
    "crystalline", "food-bound", "bound to", "bioavail", "absor", "uptake", "taken up", "taking up",
    "take up", "takes up", "intrinsic factor", "fortified", "adequate intake", "reference value",
    "average requirement", "usual intake", "interval", "median", "confidence", "imputed", "borrowed",
    "yardstick", "regimen", "(AI)", "(RDA)", "(RDI)", "(RNI)", "(PRI)",
)  # fmt: skip
# Names of foods and of sources keep their own words.
NAMES = re.compile(r"""(?:Oat|Soya) milk, fortified|<a href="[^"]*#source-\d+" title="[^"]*">""")


def plain_sentences() -> dict[str, str]:
    with (CATALOGUE / "django.mo").open("rb") as file:
        found = gettext.GNUTranslations(file)._catalog
    return {key[0] if isinstance(key, tuple) else key: text for key, text in found.items() if key}


def terms_in(html: str) -> list[str]:
    text = spoken(NAMES.sub("", html)).replace("\xa0", " ")
    return [term for term in TERMS if term.lower() in text.lower()]


@pytest.mark.django_db
@pytest.mark.parametrize("healthy", [True, False])
@pytest.mark.parametrize("diet", ["vegan", "vegetarian", "contains_meat"])
def test_no_page_speaks_in_terms(diet: str, healthy: bool) -> None:
    user = make_user(plain_mode=True, diet=diet, sex="male")
    wrong = {name: found for name, html in pages_of(user, healthy=healthy) if (found := terms_in(html))}
    assert not wrong


@pytest.mark.django_db
def test_other_people_keep_the_exact_words(as_vera: Client, vera: User) -> None:
    make_entry(vera, food=make_food(), on=vera.profile.today())
    assert "estimated absorbed" in as_vera.get("/today/").content.decode()


@pytest.mark.django_db
def test_the_language_of_the_page_stays_english() -> None:
    client = Client()
    client.force_login(make_user(plain_mode=True))
    assert 'lang="en-gb-x-plain"' in client.get("/today/").content.decode()


def test_every_plain_sentence_still_has_its_original() -> None:
    assert not set(plain_sentences()) - sentences()


def test_no_plain_sentence_speaks_in_terms() -> None:
    wrong = {text for text in plain_sentences().values() for term in TERMS if term.lower() in text.lower()}
    assert not wrong


def test_a_plain_sentence_names_nothing_that_the_original_does_not() -> None:
    places = re.compile(r"%\(\w+\)s")
    wrong = [
        original
        for original, plain in plain_sentences().items()
        if not set(places.findall(plain)) <= set(places.findall(original)) | {"%(have)s"}
    ]
    assert not wrong


@pytest.mark.skipif(not shutil.which("msgfmt"), reason="needs GNU gettext")
def test_the_compiled_catalogue_is_up_to_date(tmp_path: Path) -> None:
    made = tmp_path / "django.mo"
    subprocess.run(["msgfmt", "-o", str(made), str(CATALOGUE / "django.po")], check=True)
    assert made.read_bytes() == (CATALOGUE / "django.mo").read_bytes()
