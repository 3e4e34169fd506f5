"""What the practice page says of one requirement group."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from tracker.assessment.groups import Prevalence, prevalence_of_inadequacy
from tracker.assessment.requirement_groups import RequirementGroup, usable_authorities
from tracker.review.practice import clients
from tracker.review.practice.histogram import Histogram, histogram, quartiles

LEAST_PEOPLE = 10
ROUGH = 5  # per cent
Text = str | Promise

_TOO_FEW = gettext_lazy("Fewer than 10 people: not shown.")
_ONE_DAY_EACH = gettext_lazy("Nobody has a second complete day, so days and people cannot be told apart.")
FLAGS: dict[str, Text] = {
    "few-people": gettext_lazy("Fewer than 30 people: the share is rough."),
    "no-between-person-variance": gettext_lazy(
        "The differences from day to day hide those between people: they are counted, and no curve is drawn."
    ),
    "extreme-share": gettext_lazy("Under 8 or over 92 %: the method is least certain there."),
    "people-without-days": gettext_lazy("Some have no complete day and are left out."),
}
LEFT_OUT: dict[str, Text] = {
    clients.TREATED: gettext_lazy("on treatment: intake says nothing of them"),
    clients.NOT_SHARED: gettext_lazy("diary or profile not shared"),
    clients.NO_AGE: gettext_lazy("age not told"),
    clients.NO_DAYS: gettext_lazy("no complete day in four weeks"),
    clients.NOT_LOOKED_AT: gettext_lazy("not looked at yet: open the board"),
    "no-requirement": gettext_lazy("no average requirement for their age or stage of life"),
}


@dataclass(frozen=True, slots=True)
class Choice:
    """A group or an authority to choose; `people` None for a group too small to be shown."""

    label: str
    href: str
    chosen: bool
    people: int | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """One group with its figures; `problem` why there are none."""

    group: RequirementGroup
    name: str
    found: Prevalence | None
    problem: Text
    histogram: Histogram | None = None
    quartiles: tuple[float, float, float] = (0.0, 0.0, 0.0)

    @property
    def percent(self) -> int:
        """To the nearest 5 where the share of few people is rough."""
        if not self.found:
            return 0
        percent = 100 * self.found.share
        rough = ROUGH * round(percent / ROUGH)
        return rough if "few-people" in self.found.flags and 0 < rough < 100 else round(percent)

    @property
    def counted(self) -> int:
        return round(self.found.counted_share * self.found.people) if self.found else 0

    @property
    def flags(self) -> list[Text]:
        return [FLAGS[flag] for flag in self.found.flags] if self.found else []


def show(group: RequirementGroup) -> Shown:
    """Nobody's figures are worked out in a group that is too small to be shown."""
    name = group_name(group)
    if len(group.members) < LEAST_PEOPLE:
        return Shown(group, name, None, _TOO_FEW)
    records = {member.who: member.daily_ug for member in group.members}
    try:
        found = prevalence_of_inadequacy(records, average_requirement_ug=group.requirement_ug)
    except ValueError:
        return Shown(group, name, None, _ONE_DAY_EACH)
    drawn = histogram(found, group.requirement_ug)
    return Shown(group, name, found, "", drawn, quartiles(found.usual_ug.values()))


def group_name(group: RequirementGroup) -> str:
    if group.life_stage == "pregnant":
        return _("Pregnant")
    if group.life_stage == "lactating":
        return _("Breastfeeding")
    return _("Adults, neither pregnant nor breastfeeding") if group.adult else _("Under 18")


def authority_of(asked: str, own: str) -> str:
    """The one asked for, else the dietitian's own, else the first that gives average requirements."""
    codes = [each.code for each in usable_authorities()]
    return next((code for code in (asked, own) if code in codes), codes[0])


def authority_choices(chosen: str) -> list[Choice]:
    return [Choice(each.name, _link(each.code), each.code == chosen) for each in usable_authorities()]


def group_choices(
    groups: Sequence[RequirementGroup], authority: str, chosen: RequirementGroup | None
) -> list[Choice]:
    return [
        Choice(
            group_name(group),
            _link(authority, group.key),
            group is chosen,
            len(group.members) if len(group.members) >= LEAST_PEOPLE else None,
        )
        for group in groups
    ]


def _link(authority: str, group: str = "") -> str:
    parts = {"authority": authority, "group": group}
    return "?" + urlencode({key: value for key, value in parts.items() if value})
