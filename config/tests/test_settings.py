"""Corrin starts without any settings in development, and refuses to start unsafely in production."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
KEY = "a-key-of-more-than-fifty-characters-that-nobody-else-has-yet"
PRODUCTION = {"CORRIN_ENV": "production", "SECRET_KEY": KEY, "ALLOWED_HOSTS": "corrin.example.org"}
START = "import config.wsgi"
OURS = ("CORRIN_", "SECRET_KEY", "DEBUG", "DATABASE_URL", "ALLOWED_HOSTS", "CACHE_URL", "EMAIL_URL")


def python(*arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run Python in a new process that knows no settings but these."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(OURS)}
    environment = {**clean, "DATABASE_URL": "sqlite://:memory:", **settings}
    return subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )


def test_it_starts_without_any_settings() -> None:
    assert python("-c", START).returncode == 0


def test_production_starts_when_all_is_set() -> None:
    done = python("-c", START, **PRODUCTION)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"DEBUG": "true"}, "does not start with DEBUG on"),
        ({"SECRET_KEY": "development-only-not-a-secret"}, "needs a SECRET_KEY of its own"),
        ({"SECRET_KEY": "short"}, "needs a SECRET_KEY of its own"),
        ({"SECRET_KEY": ""}, "needs a SECRET_KEY of its own"),
    ],
)
def test_production_refuses_to_start(changed: dict[str, str], reason: str) -> None:
    done = python("-c", START, **{**PRODUCTION, **changed})
    assert done.returncode != 0
    assert reason in done.stderr


def test_production_refuses_demo_accounts_and_says_how_to_remove_them(tmp_path: Path) -> None:
    database = {"DATABASE_URL": f"sqlite:///{tmp_path / 'demo.sqlite3'}"}
    assert python("manage.py", "migrate", "--verbosity=0", **database).returncode == 0
    make = "from accounts.models import User; User.objects.create_user('demo@example.org', is_demo=True)"
    assert python("manage.py", "shell", "--no-imports", "-c", make, **database).returncode == 0
    refused = python("-c", START, **PRODUCTION, **database)
    assert refused.returncode != 0
    assert "does not start with demo accounts" in refused.stderr
    assert python("manage.py", "seed_demo", "--remove", **PRODUCTION, **database).returncode == 0
    assert python("-c", START, **PRODUCTION, **database).returncode == 0


def test_production_makes_no_demo_accounts() -> None:
    done = python("manage.py", "seed_demo", **PRODUCTION)
    assert done.returncode != 0
    assert "production" in done.stderr


def test_a_production_set_up_has_no_warning() -> None:
    done = python("manage.py", "check", "--deploy", "--fail-level", "WARNING", **PRODUCTION)
    assert done.returncode == 0, done.stderr
