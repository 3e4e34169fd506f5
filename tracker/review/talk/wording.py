"""Why something was not said or accepted, in words, by key."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tracker.diary.wording import WHY_NOT as OF_THE_DIARY

WHY_NOT: dict[str, Promise] = {
    "sharing-ended": _(
        "You no longer share your diary with this dietitian, so this is closed. Nothing was changed or sent."
    ),
    "already-accepted": _("You have accepted this already."),
    "already-refused": _("You have said no to this already. Your diary was not changed."),
    "already-withdrawn": _("The dietitian has taken this back. Nothing was changed."),
    "entry-changed": _("This entry is not what it was when you opened the page. Look at it once more."),
    "entry-gone": _("This entry is no longer in the diary, so nothing was changed."),
    "plan-unreadable": _("Nothing of this can be copied any more. Your day was not changed."),
    "open-already": _("One suggestion for this entry is still open. Take it back first, then make another."),
    "nothing-changes": _("This is what the entry says already. Choose another food or amount."),
}
OF_THE_DIETITIAN: dict[str, Promise] = {
    "already-accepted": _("The client has accepted this, so it can no longer be taken back."),
    "already-refused": _("The client has said no to this already."),
}


def why_not(key: str, *, to_dietitian: bool = False) -> str:
    """The sentence for a key of ours or of the diary's."""
    found = OF_THE_DIETITIAN.get(key) if to_dietitian else None
    return str(found or WHY_NOT.get(key) or OF_THE_DIARY[key])
