"""Values as JSON keeps them: a basis is frozen with its review and must read the same in ten years."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from typing import Any

from django.utils.functional import Promise

SCHEMA = 1  # changes when a key is renamed or removed; additions leave it
DIGITS = 6  # µg: far below what any figure carries, and without the noise of adding floats


def plain(value: Any) -> Any:
    """Dates become ISO text, amounts floats, dataclasses dictionaries; TypeError for anything else."""
    if isinstance(value, str):
        return str(value)  # also a choice, which is more than its text
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, float | Decimal):
        return round(float(value), DIGITS)
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    if isinstance(value, Promise):
        return str(value)
    if isinstance(value, Mapping):
        return {_key(key): plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    return {name: plain(each) for name, each in _fields(value).items()}


def _fields(value: Any) -> dict[str, Any]:
    if not is_dataclass(value) or isinstance(value, type):
        raise TypeError(f"no plain value for {type(value).__name__}")
    return {each.name: getattr(value, each.name) for each in fields(value)}


def _key(key: Any) -> str:
    return key.isoformat() if isinstance(key, dt.date) else str(key)
