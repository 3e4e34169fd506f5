"""Every sentence about plans and doses that is not in a template."""

from collections.abc import Mapping

from django.utils.dates import WEEKDAYS
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from tracker.regimens.models import RegimenVersion, Schedule

REFUSALS = {
    "not-planned": gettext_lazy(
        "This dose is not planned any more. The page below shows the plan as it is now."
    ),
    "not-yet": gettext_lazy(
        "This dose is still to come. If you took it already, move it to the day you did."
    ),
    "too-far": gettext_lazy("A dose can be moved by two weeks at most."),
    "same-day": gettext_lazy("That is the day it was planned for. Choose another one, or mark it as taken."),
    "nothing-left": gettext_lazy("It would then never have been taken. Choose a later day, or remove it."),
    "removed": gettext_lazy("This has been removed in the meantime, so nothing was changed."),
    "code-reused": gettext_lazy("This page has been used before. Load it again to add something new."),
}
STATUSES = {
    "planned": gettext_lazy("planned"),
    "assumed": gettext_lazy("assumed taken"),
    "taken": gettext_lazy("taken"),
    "skipped": gettext_lazy("skipped"),
    "moved": gettext_lazy("taken"),
    "lapsed": gettext_lazy("not counted until you say that you still take it"),
}


def weekday_list(mask: int) -> str:
    """Such as "Monday and Thursday" from a bit mask, Monday = 1."""
    days = [str(name) for number, name in WEEKDAYS.items() if mask & 1 << number]
    return get_text_list(days, _("and"))


def adherence(doses: Mapping[str, int]) -> str:
    """Such as "3 confirmed, 24 assumed, 1 skipped" from doses by status."""
    confirmed = doses.get("taken", 0) + doses.get("moved", 0)
    parts = [
        (confirmed, _("%(n)d confirmed")),
        (doses.get("assumed", 0), _("%(n)d assumed")),
        (doses.get("skipped", 0), _("%(n)d skipped")),
        (doses.get("lapsed", 0), _("%(n)d not counted")),
        (doses.get("planned", 0), _("%(n)d planned")),
    ]
    return ", ".join(words % {"n": number} for number, words in parts if number)


def schedule(version: RegimenVersion) -> str:
    """Such as "every day", "every Monday and Thursday", "every 10 days", "every 12 weeks"."""
    weeks, rest = divmod(version.interval_days, 7)
    if version.schedule == Schedule.EVERY_N_DAYS and not rest:
        return ngettext("every week", "every %(weeks)d weeks", weeks) % {"weeks": weeks}
    if version.schedule == Schedule.EVERY_N_DAYS:
        return ngettext("every day", "every %(days)d days", version.interval_days) % {
            "days": version.interval_days
        }
    if version.schedule == Schedule.DAILY or version.weekdays == 127:
        return _("every day")
    return _("every %(weekdays)s") % {"weekdays": weekday_list(version.weekdays)}
