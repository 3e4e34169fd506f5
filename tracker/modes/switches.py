"""The three ways in which Corrin's looks and words can be changed."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.models import Profile

Text = str | Promise


@dataclass(frozen=True, slots=True)
class Mode:
    """`changes` says in one sentence what becomes different."""

    name: Text
    changes: Text


@dataclass(frozen=True, slots=True)
class Switch:
    key: str
    mode: Mode
    on: bool


# The keys are the names of the profile's fields.
MODES: dict[str, Mode] = {
    "large_type": Mode(_("Large type"), _("All text is a quarter larger, on every page.")),
    "plain_mode": Mode(
        _("Plain mode"),
        _("Everyday words, fewer things on a page, larger type and buttons, and your usual day in one tap."),
    ),
    "quiet_mode": Mode(
        _("Quiet mode"),
        _("No numbers, bars or questions about what you eat; once a week a few words instead."),
    ),
}


def switches(profile: Profile) -> list[Switch]:
    return [Switch(key, mode, getattr(profile, key)) for key, mode in MODES.items()]
