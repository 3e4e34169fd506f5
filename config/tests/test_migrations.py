"""Migrations are complete, and every one can be taken back."""

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations import RunPython, RunSQL

OURS = ("foods", "accounts", "tracker")


@pytest.mark.django_db
def test_no_migration_is_missing() -> None:
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)


def test_every_migration_has_a_reverse() -> None:
    loader = MigrationLoader(None)
    one_way = [
        f"{app}.{name}: {operation}"
        for (app, name), migration in loader.disk_migrations.items()
        if app in OURS
        for operation in migration.operations
        if isinstance(operation, RunPython | RunSQL) and not operation.reversible
    ]
    assert not one_way


def test_our_apps_are_the_ones_checked() -> None:
    ours = {
        config.label for config in apps.get_app_configs() if not config.module.__file__.count("site-packages")
    }
    assert ours == set(OURS)
