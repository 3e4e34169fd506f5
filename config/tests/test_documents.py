"""What is written for people is true of the code."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("foods/data/*.md")])
ROOMS = (
    "foods/",
    "accounts/",
    "tracker/",
    "config/",
    "testing/",
    "tooling/",
    "templates/",
    "static/",
    "docs/",
)


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_every_setting_is_in_the_readme() -> None:
    settings = set(re.findall(r'env\.\w+\(\s*"([A-Z_]+)"', text("config/settings.py")))
    assert settings
    assert not settings - set(re.findall(r"^\| `([A-Z_]+)`", text("README.md"), flags=re.M))


def test_every_setting_in_the_readme_exists() -> None:
    named = set(re.findall(r"^\| `([A-Z_]+)`", text("README.md"), flags=re.M))
    assert not {name for name in named if f'"{name}"' not in text("config/settings.py")}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_path_and_link_leads_somewhere(document: Path) -> None:
    words = document.read_text(encoding="utf-8")
    paths = [path for path in re.findall(r"`([\w./-]+)`", words) if path.startswith(ROOMS)]
    links = [link for link in re.findall(r"\]\(([^)#]+)", words) if "://" not in link]
    missing = [path for path in paths if not (ROOT / path).exists()]
    missing += [link for link in links if not (document.parent / link).exists()]
    assert not missing


def test_every_make_target_of_the_readme_exists() -> None:
    targets = set(re.findall(r"\bmake ([a-z]+)\b", text("README.md") + text("CONTRIBUTING.md")))
    assert not targets - set(re.findall(r"^([a-z]+):", text("Makefile"), flags=re.M))
