"""Why a file or a line of it cannot be read, by key."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

WHY_NOT: dict[str, Promise] = {
    "no-file": _("Choose the file first."),
    "too-large": _("This file is larger than 5 MB. Export a shorter time."),
    "empty": _("This file is empty."),
    "not-text": _(
        "This is not a text file. Choose the CSV file as Cronometer exported it, not a spreadsheet."
    ),
    "no-table": _("No table could be found in this file. Choose the CSV file as Cronometer exported it."),
    "other-export": _("This is another of Cronometer’s exports. Choose the one called “Servings”."),
    "missing-columns": _(
        "The file has no column named: %(what)s. Choose Cronometer’s export called “Servings”."
    ),
    "too-many-rows": _("The file has more than 5,000 lines. Export a shorter time, and bring it in parts."),
    "too-many-days": _("The file has more than 400 days. Export a shorter time, and bring it in parts."),
    "too-many-foods": _("The file names more than 400 foods. Export a shorter time, and bring it in parts."),
    "nothing-usable": _("No line of this file could be read as something eaten."),
    "expired": _(
        "This page was too old or had been changed, so nothing was saved. Choose the file once more."
    ),
    "choose": _("One of the foods is no longer there. Look at the choices again; nothing was saved."),
}
WHY_LEFT_OUT: dict[str, Promise] = {
    "bad-day": _("the day cannot be read"),
    "future-day": _("the day has not come yet"),
    "no-food": _("no food is named"),
    "bad-amount": _("the amount cannot be read"),
}


def why_not(key: str, what: str = "") -> str:
    return str(WHY_NOT[key]) % {"what": what} if what else str(WHY_NOT[key])
