"""The migration that reads doses told before milligrams were kept."""

from importlib import import_module

from django.apps import apps

from accounts.models import RiskFactor, User

MIGRATION = import_module("accounts.migrations.0005_read_doses")


def test_told_doses_are_read_once(vera: User) -> None:
    RiskFactor.objects.create(user=vera, key="metformin", dose="850 mg twice a day")
    RiskFactor.objects.create(user=vera, key="ppi", dose="half a tablet")
    RiskFactor.objects.create(user=vera, key="h2ra", dose="20 mg", dose_mg_per_day=5)
    MIGRATION.read_doses(apps, None)
    assert list(vera.risk_factors.values_list("key", "dose_mg_per_day")) == [
        ("h2ra", 5), ("metformin", 1700), ("ppi", None)
    ]  # fmt: skip
