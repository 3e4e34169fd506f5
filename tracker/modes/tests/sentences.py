"""Every sentence of the product as gettext knows it, read from templates and modules."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parents[3]
ROOMS = ("accounts", "foods", "tracker")
MARKED = {"_", "gettext", "gettext_lazy", "ngettext", "ngettext_lazy"}
CALLS = re.compile(
    r"""\b(?:n?gettext|_)\((u?(?P<q>'''|'|").*?(?<!\\)(?P=q)(?:\s*,\s*u?'.*?(?<!\\)')?)""", re.S
)


@cache
def sentences() -> frozenset[str]:
    found = {text for path in (ROOT / "templates").rglob("*.html") for text in _of_template(path)}
    modules = (path for room in ROOMS for path in (ROOT / room).rglob("*.py") if "tests" not in path.parts)
    return frozenset(found | {text for path in modules for text in _of_module(path)})


def _of_template(path: Path) -> Iterator[str]:
    for call in CALLS.finditer(templatize(path.read_text(encoding="utf-8"))):
        yield from _texts(ast.literal_eval(f"({call[1]},)"))


def _texts(told: tuple[str, ...]) -> Iterator[str]:
    yield from (text for text in told if isinstance(text, str))


def _of_module(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in MARKED:
            yield from _texts(tuple(arg.value for arg in node.args if isinstance(arg, ast.Constant)))
