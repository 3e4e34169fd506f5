"""Why something was refused, in words, by key."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

WHY_NOT: dict[str, Promise] = {
    "not-a-number": _("Type the amount as a number, such as 1.5."),
    "not-positive": _("The amount has to be more than 0."),
    "too-small": _("This amount is too small to count. Check it."),
    "too-large": _("This is more than one person eats at once. Check the amount."),
    "unknown-measure": _("Choose one of the measures of this food."),
    "no-volume": _("We do not know what a millilitre of this weighs. Choose another measure."),
    "no-weight": _("We do not know how much of this makes a gram. Choose another measure."),
    "client-id-missing": _(
        "The page had lost a part of itself, so nothing was saved. It is whole again: send it once more."
    ),
    "client-id-reused": _(
        "This page had already sent something else, so nothing was saved. It is fresh: send it once more."
    ),
    "unknown-occasion": _("Choose breakfast, lunch, dinner, snacks or supplements."),
    "food-not-available": _("This food is no longer in the catalogue. Search for another one."),
    "future-day": _("This day has not come yet. Only what was eaten can be logged."),
    "too-late": _("This was deleted too long ago to be brought back."),
    "absurd-day": _("Choose a day since 1900."),
    "not-shared": _("This day is not shared with you."),
}
# Errors that belong to the choice of a measure; the others belong to the number.
ABOUT_THE_MEASURE = ("unknown-measure", "no-volume", "no-weight")


def why_not(key: str) -> str:
    return str(WHY_NOT[key])
