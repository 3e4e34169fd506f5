"""A client's profile as far as it is shared."""

from copy import copy

from accounts.care.sight import PROFILE, Sight
from accounts.models import Profile

# What every page needs to know where the diary alone is shared: which day it is, and which tables to use.
ALWAYS = ("time_zone", "country", "authority")


def shared_profile(profile: Profile, sees: Sight) -> Profile:
    """The profile itself, or one that says nothing but when and where. Never to be saved."""
    if sees.sees(PROFILE):
        return profile
    return Profile(user=profile.user, **{name: getattr(profile, name) for name in ALWAYS})


def in_ones_own_display(profile: Profile, mine: Profile) -> Profile:
    """The profile with the reader's own type size and words; quiet where either of the two is."""
    shown = copy(profile)
    shown.large_type, shown.plain_mode = mine.large_type, mine.plain_mode
    shown.quiet_mode = profile.quiet_mode or mine.quiet_mode
    return shown
