"""What a dietitian's look at a client reads, as far as the client shares it."""

import datetime as dt
from copy import copy
from dataclasses import dataclass, replace
from functools import cached_property

from accounts.middleware import profile_of
from accounts.models import CareRelationship
from tracker.assessment import reference_values
from tracker.bridge import Reader, Window, load_reader, load_window
from tracker.review import figures
from tracker.review.client.period import Range
from tracker.review.figures import Standpoint

LOOK_BACK_DAYS = 27  # for weekly tablets, and copies of a day before the period


@dataclass(frozen=True)
class Look:
    """`yardstick` is the client as another authority would judge them, where one was asked for."""

    care: CareRelationship
    range: Range
    reader: Reader
    window: Window
    yardstick: Reader

    @property
    def period(self) -> Window:
        return figures.cut(self.window, self.range.first, self.range.last)

    @cached_property
    def seen(self) -> Standpoint:
        """By the client's own authority: the findings are those that the client was told."""
        return figures.standpoint(
            self.reader, self.window, self.range.first, self.range.last, scopes=self.care.scopes
        )

    @property
    def life_stage(self) -> str:
        return self.reader.life_stage(self.range.today)


def look(care: CareRelationship, wanted: Range, *, authority: str = "") -> Look:
    """Six queries at most, however long the diary."""
    reader = load_reader(care.client, profile_of(care.client), sees=care.sight)
    begin = wanted.first - dt.timedelta(days=LOOK_BACK_DAYS)
    window = load_window(
        care.client, begin, wanted.last, today=wanted.today, with_foods=False, sees=care.sight
    )
    return Look(care, wanted, reader, window, by_authority(reader, authority))


def by_authority(reader: Reader, code: str) -> Reader:
    """The same person with the tables of another authority; unchanged for a code that is none."""
    if code not in {each.code for each in reference_values.authorities()}:
        return reader
    profile = copy(reader.profile)
    profile.authority = code
    return replace(reader, profile=profile)
