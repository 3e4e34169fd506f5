"""The assessment stands alone: no Django, no clock, no sentences."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1]
MODULES = sorted(PACKAGE.glob("*.py"))
ALLOWED = {
    "ast",
    "csv",
    "collections",
    "dataclasses",
    "datetime",
    "functools",
    "math",
    "pathlib",
    "statistics",
}


def imported(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (each.name for each in node.names)


def test_it_runs_without_django():
    names = [f"tracker.assessment.{path.stem}" for path in MODULES if path.stem != "__init__"]
    code = f"import sys, {', '.join(names)}; assert 'django' not in sys.modules"
    environment = {"PYTHONPATH": str(PACKAGE.parents[1])}
    subprocess.run([sys.executable, "-c", code], check=True, env=environment, timeout=30)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_it_imports_nothing_of_ours_or_others(path):
    for name in imported(path):
        assert name.startswith("tracker.assessment") or name.split(".")[0] in ALLOWED | {"typing"}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_it_has_no_clock(path):
    text = path.read_text(encoding="utf-8")
    assert not [word for word in (".today()", ".now(", "time.time") if word in text]
