"""Everything that must hold before a change is good, in one go: `make test`.

Quick checks come first, then the served site in a browser, then every other test on PostgreSQL and on SQLite.
With DATABASE_URL set, that database is used in place of a PostgreSQL started here. CI=true turns anything
that would be left out (no browser, no server) into a failure.
"""

import os
import secrets
import subprocess
import sys
from collections.abc import Mapping, Sequence

from tooling.browser import HOW_TO_INSTALL, find_chromium

PYTHON = sys.executable
NO_DATABASE = {"DATABASE_URL": "sqlite://:memory:"}
PRODUCTION = {
    "CORRIN_ENV": "production",
    "SECRET_KEY": secrets.token_urlsafe(50),
    "ALLOWED_HOSTS": "corrin.example.org",
    **NO_DATABASE,
}
QUICK: list[tuple[str, list[str], Mapping[str, str]]] = [
    ("lint", ["-m", "ruff", "check", "--quiet"], {}),
    ("format", ["-m", "ruff", "format", "--check", "--quiet"], {}),
    ("types", ["-m", "mypy", "--no-error-summary"], {}),
    ("no missing migration", ["manage.py", "makemigrations", "--check", "--dry-run"], NO_DATABASE),
    ("safe to deploy", ["manage.py", "check", "--deploy", "--fail-level", "WARNING"], PRODUCTION),
]
PYTEST = [PYTHON, "-m", "pytest", "-rs"]
LIVE = "config/tests/live"  # the site as gunicorn serves it, and the browser's tests
IN_PARALLEL = [*PYTEST, f"--ignore={LIVE}", "--numprocesses=2", "--dist=loadfile"]
IN_CI = os.environ.get("CI", "").lower() in {"1", "true"}


def main() -> int:
    if IN_CI and not find_chromium():
        print(f"Browser tests cannot run: {HOW_TO_INSTALL}.", file=sys.stderr)
        return 1
    for title, command, settings in QUICK:
        if not passes(title, [PYTHON, *command], settings):
            print(f"FAILED: {title}", file=sys.stderr)
            return 1
    given = os.environ.pop("DATABASE_URL", None)
    on_a_server = [] if given else [PYTHON, "-m", "tooling.postgres"]
    runs = [
        ("the site as served, in a browser", [*PYTEST, LIVE], {}),
        ("tests on PostgreSQL", [*on_a_server, *IN_PARALLEL], {"DATABASE_URL": given} if given else {}),
        ("tests on SQLite", IN_PARALLEL, {}),
    ]
    failed = [title for title, command, settings in runs if not passes(title, command, settings)]
    if failed:
        print(f"FAILED: {'; '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


def passes(title: str, command: Sequence[str], settings: Mapping[str, str]) -> bool:
    """Run one check with these settings, saying what it is; it shows its own output."""
    print(f"── {title}", flush=True)
    return subprocess.run(command, env={**os.environ, **settings}, check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(main())
