"""Which models lead to a person, found by walking every foreign key."""

from django.apps import apps
from django.db import models

from accounts.models import User


def personal_paths() -> dict[type[models.Model], list[str]]:
    """Every model with a chain of foreign keys to User, and the lookups that lead there."""
    found: dict[type[models.Model], list[str]] = {}
    grown = True
    while grown:
        grown = False
        for model in apps.get_models(include_auto_created=True):
            for path in _paths(model, found):
                if path not in found.setdefault(model, []):
                    found[model].append(path)
                    grown = True
    return found


def _paths(model: type[models.Model], known: dict[type[models.Model], list[str]]) -> list[str]:
    paths = []
    for field in model._meta.concrete_fields:
        if not field.is_relation or field.related_model is model:
            continue
        if field.related_model is User:
            paths.append(field.name)
        else:
            paths += [
                f"{field.name}__{path}" for path in known.get(field.related_model, []) if path.count("__") < 3
            ]
    return paths


def rows_left_of(pk: int) -> dict[str, int]:
    """Model and number of rows that still lead to a person."""
    left = {}
    for model, paths in personal_paths().items():
        where = models.Q()
        for path in paths:
            where |= models.Q(**{path: pk})
        if count := model._base_manager.filter(where).count():
            left[model._meta.label] = count
    return left
