"""Data flows one way through Corrin, so imports run the other way only."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("foods", "accounts", "tracker", "config", "testing", "tooling")

# What the modules of a room may import of ours; the most particular name decides. Tests may look anywhere.
MAY_IMPORT = {
    "foods": ("foods",),
    "tracker.assessment": ("tracker.assessment",),
    "accounts": (
        "accounts",
        "tracker.assessment.codes",
        "tracker.assessment.medicines",
        "tracker.assessment.reference_values",
    ),
    "tracker": ("tracker", "foods", "accounts"),
    "config": ("config", "tracker", "foods", "accounts"),
    "testing": ("testing", "tracker", "foods", "accounts"),
    "tooling": ("tooling", "tracker", "accounts"),
}


def module_name(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def product_modules() -> list[Path]:
    files = [path for room in ROOMS for path in (ROOT / room).rglob("*.py")]
    return [path for path in files if "tests" not in path.relative_to(ROOT).parts]


def imported_names(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            package = ".".join([*path.relative_to(ROOT).parts[: -node.level], node.module or ""]).rstrip(".")
            source = package if node.level else node.module
            yield from (f"{source}.{alias.name}" for alias in node.names)


def room_of(module: str) -> str:
    return max((room for room in MAY_IMPORT if within(module, room)), key=len)


def within(name: str, package: str) -> bool:
    return name == package or name.startswith(f"{package}.")


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_a_room_imports_only_what_it_may(room: str) -> None:
    wrong = [
        f"{module_name(path)} imports {name}"
        for path in product_modules()
        if room_of(module_name(path)) == room
        for name in imported_names(path)
        if name.split(".")[0] in (*ROOMS, "shared")
        and not any(within(name, allowed) for allowed in MAY_IMPORT[room])
    ]
    assert not wrong


def test_the_assessment_is_plain_python() -> None:
    """No framework, no clock, no chance: the same values in give the same values out."""
    banned = {"django", "random", "time", "os", "requests", "logging", "socket"}
    wrong = [
        f"{module_name(path)} imports {name}"
        for path in (ROOT / "tracker" / "assessment").glob("*.py")
        for name in imported_names(path)
        if name.split(".")[0] in banned
    ]
    assert not wrong


def test_the_assessment_reads_no_clock() -> None:
    wrong = [
        path.name
        for path in (ROOT / "tracker" / "assessment").glob("*.py")
        if re.search(r"\b(today|now|utcnow)\(\)", path.read_text(encoding="utf-8"))
    ]
    assert not wrong
