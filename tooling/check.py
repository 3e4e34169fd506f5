"""Everything that must hold before a change is good, in one go: `make test`.

Quick checks come first, then every test on PostgreSQL, then every test on SQLite with the browser's on top.
With DATABASE_URL set, that database is used in place of a PostgreSQL started here. CI=true turns anything
that would be left out (no browser, no server) into a failure.
"""

import os
import secrets
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence

from tooling.browser import HOW_TO_INSTALL, find_chromium

PYTHON = sys.executable
PRODUCTION = {
    "CORRIN_ENV": "production",
    "SECRET_KEY": secrets.token_urlsafe(50),
    "ALLOWED_HOSTS": "corrin.example.org",
    "DATABASE_URL": "sqlite://:memory:",
}
QUICK: list[tuple[str, list[str], Mapping[str, str]]] = [
    ("lint", ["-m", "ruff", "check", "--quiet"], {}),
    ("format", ["-m", "ruff", "format", "--check", "--quiet"], {}),
    ("types", ["-m", "mypy", "--no-error-summary"], {}),
    ("no missing migration", ["manage.py", "makemigrations", "--check", "--dry-run"], {}),
    ("safe to deploy", ["manage.py", "check", "--deploy", "--fail-level", "WARNING"], PRODUCTION),
]
PYTEST = [PYTHON, "-m", "pytest", "--numprocesses=2", "--dist=loadgroup"]
IN_CI = os.environ.get("CI", "").lower() in {"1", "true"}


def main(pytest_options: Sequence[str]) -> int:
    if IN_CI and not find_chromium():
        print(f"Browser tests cannot run: {HOW_TO_INSTALL}.", file=sys.stderr)
        return 1
    for title, command, extra in QUICK:
        if not passes(title, [PYTHON, *command], extra):
            return 1
    given = os.environ.pop("DATABASE_URL", None)
    postgres = [*PYTEST, "-m", "not browser", *pytest_options]
    if given:
        on_server = passes("tests on DATABASE_URL", postgres, {"DATABASE_URL": given})
    else:
        on_server = passes("tests on PostgreSQL", [PYTHON, "-m", "tooling.postgres", *postgres])
    on_sqlite = passes("tests on SQLite, and in the browser", [*PYTEST, "-rs", *pytest_options])
    return 0 if on_server and on_sqlite else 1


def passes(title: str, command: Sequence[str], extra: Mapping[str, str] | None = None) -> bool:
    """Run one check, saying what it is, how it went and how long it took."""
    print(f"── {title}", flush=True)
    started = time.monotonic()
    done = subprocess.run(command, env={**os.environ, **(extra or {})}, check=False)
    if done.returncode:
        print(f"── {title}: FAILED after {time.monotonic() - started:.0f} s", flush=True)
    return done.returncode == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
