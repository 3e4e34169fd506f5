"""Countries and their time zones, from the public-domain tables that come with the time zone data."""

import re
from functools import cache
from importlib.resources import files

from accounts.models import time_zone_names

# Names that people look for, where the table abbreviates.
PLAINER_NAMES = {"GB": "United Kingdom", "US": "United States", "KR": "South Korea", "KP": "North Korea"}


def _lines(name: str) -> list[list[str]]:
    text = files("tzdata").joinpath("zoneinfo", name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


@cache
def countries() -> dict[str, str]:
    """ISO 3166 alpha-2 code to English name, in the order of the names."""
    named = {code: PLAINER_NAMES.get(code, name) for code, name in _lines("iso3166.tab")}
    return dict(sorted(named.items(), key=lambda pair: pair[1]))


@cache
def zones_by_country() -> dict[str, list[str]]:
    """The time zones of each country, the one most people live in mostly first."""
    found: dict[str, list[str]] = {}
    for code, _coordinates, zone, *_comment in _lines("zone.tab"):
        if zone in time_zone_names():
            found.setdefault(code, []).append(zone)
    return found


@cache
def _current_names() -> dict[str, str]:
    """Old names of time zones to the names now used: browsers still report some of them."""
    text = files("tzdata").joinpath("zoneinfo", "tzdata.zi").read_text(encoding="utf-8")
    return {old: new for new, old in re.findall(r"^L (\S+) (\S+)$", text, flags=re.MULTILINE)}


def country_of_zone(zone: str) -> str:
    """The country of a time zone, "" where it tells nothing (UTC, offsets)."""
    names = [zone, _current_names().get(zone, "")]
    for code, zones in zones_by_country().items():
        if any(name in zones for name in names):
            return code
    return ""


def zone_of_country(country: str) -> str:
    """The time zone most people of a country live in; UTC for an unknown one."""
    return next(iter(zones_by_country().get(country, [])), "UTC")


def guessed_zone(reported: str, country: str = "") -> str:
    """The time zone a browser reported if it is a known one, else the country's, else UTC."""
    return reported if reported in time_zone_names() else zone_of_country(country)


def zone_choices(country: str, current: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """Time zones for a list: those of the country first, then all by continent; `current` is always there."""
    first = dict.fromkeys([current, *zones_by_country().get(country, []), "UTC"])
    groups: dict[str, list[tuple[str, str]]] = {"": [(zone, zone_label(zone)) for zone in first]}
    everywhere = sorted(zone for zones in zones_by_country().values() for zone in zones)
    for zone in dict.fromkeys(everywhere):
        if zone not in first:
            groups.setdefault(zone.split("/")[0], []).append((zone, zone_label(zone)))
    return list(groups.items())


def zone_label(zone: str) -> str:
    """ "Argentina, Buenos Aires" for America/Argentina/Buenos_Aires."""
    return ", ".join(zone.split("/")[1:] or [zone]).replace("_", " ")
