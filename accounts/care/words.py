"""The sentences of the access record: who did what with what is yours.

`WHAT` has one row a key of `AccessRecord.what`, with a sentence for each action that happens to it.
`%(who)s` is "Your dietitian Dora", `%(days)s` is " of 3 to 16 May" or nothing.
"""

from datetime import date

from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from accounts.models import AccessRecord, Role
from accounts.summary import Text

VIEWED, EXPORTED = AccessRecord.Action.VIEWED, AccessRecord.Action.EXPORTED
COMMENTED, CHANGED = AccessRecord.Action.COMMENTED, AccessRecord.Action.CHANGED
LOGGED = AccessRecord.Action.LOGGED

WHAT: dict[str, dict[str, Text]] = {
    "diary": {
        VIEWED: _("%(who)s read your diary%(days)s."),
        EXPORTED: _("%(who)s downloaded your diary%(days)s."),
        COMMENTED: _("%(who)s wrote about your diary%(days)s."),
        CHANGED: _("%(who)s changed something in your diary%(days)s."),
        LOGGED: _("%(who)s logged something for you in your diary%(days)s."),
    },
    "day": {
        VIEWED: _("%(who)s read your day%(days)s."),
        COMMENTED: _("%(who)s wrote about your day%(days)s."),
        CHANGED: _("%(who)s changed something on your day%(days)s."),
        LOGGED: _("%(who)s logged something for you on your day%(days)s."),
    },
    "board": {VIEWED: _("%(who)s looked at the list of clients, with a line about you in it.")},
    "practice": {VIEWED: _("%(who)s looked at figures of all clients together; yours are among them.")},
    "client": {VIEWED: _("%(who)s opened your page, with what your days%(days)s add up to.")},
    "symptoms": {
        VIEWED: _("%(who)s read what you noted about signs in the body%(days)s."),
        CHANGED: _("%(who)s changed what you noted about signs in the body%(days)s."),
    },
    "labs": {
        VIEWED: _("%(who)s read your blood results%(days)s."),
        CHANGED: _("%(who)s changed your blood results%(days)s."),
    },
    "profile": {
        VIEWED: _("%(who)s read what you told about yourself, your medicines and conditions."),
        CHANGED: _("%(who)s changed what you told about yourself."),
    },
    "comment": {
        VIEWED: _("%(who)s read what you wrote to each other."),
        COMMENTED: _("%(who)s wrote you a message%(days)s."),
        CHANGED: _("%(who)s changed a message to you."),
    },
    "suggestion": {
        COMMENTED: _("%(who)s suggested a change to you%(days)s. Nothing changes unless you accept it."),
        CHANGED: _("%(who)s suggested a change to you%(days)s. Nothing changes unless you accept it."),
        VIEWED: _("%(who)s read suggestions made to you, and your answers."),
    },
    "recall": {
        VIEWED: _("%(who)s opened the notes on days that you told them about%(days)s."),
        CHANGED: _("%(who)s wrote down what you told about a day%(days)s."),
        LOGGED: _("%(who)s logged for you what you told about a day%(days)s."),
    },
    "target": {
        VIEWED: _("%(who)s looked at the amounts of B12 a day that were set for you."),
        CHANGED: _("%(who)s set or ended an amount of B12 a day for you."),
    },
    "rare_foods": {
        VIEWED: _("%(who)s read how often you eat rare, rich foods."),
        CHANGED: _("%(who)s wrote down how often you eat rare, rich foods."),
    },
    "talk": {VIEWED: _("%(who)s read what you wrote to each other%(days)s.")},
    "review": {
        VIEWED: _("%(who)s read a review of your diary%(days)s."),
        CHANGED: _("%(who)s worked on a review of your diary%(days)s."),
        COMMENTED: _("%(who)s signed a review of your diary%(days)s. It stays with them."),
    },
    "reviews": {VIEWED: _("%(who)s looked at the list of reviews about you.")},
    "review-draft": {
        VIEWED: _("%(who)s read a review that is being written, of your diary%(days)s."),
        CHANGED: _("%(who)s worked on a review of your diary%(days)s."),
    },
    "review-signed": {
        VIEWED: _("%(who)s read a signed review of your diary%(days)s."),
        COMMENTED: _("%(who)s signed a review of your diary%(days)s. It stays with them."),
    },
    "review-amended": {
        VIEWED: _("%(who)s read an addition to a review of your diary%(days)s."),
        COMMENTED: _("%(who)s added something to a signed review of your diary%(days)s."),
    },
    "report-pdf": {EXPORTED: _("%(who)s downloaded a report on your diary%(days)s, for the record (PDF).")},
    "report-html": {
        VIEWED: _("%(who)s opened a report on your diary%(days)s for printing."),
        EXPORTED: _("%(who)s opened a report on your diary%(days)s for printing."),
    },
    "report-csv": {EXPORTED: _("%(who)s downloaded a table of your entries%(days)s (CSV).")},
    "report-json": {EXPORTED: _("%(who)s downloaded a report on your diary%(days)s for a program (JSON).")},
    "report-fhir": {EXPORTED: _("%(who)s downloaded your data%(days)s for another health program (FHIR).")},
    "session": {
        VIEWED: _("%(who)s tried out changes on your usual day, from your diary%(days)s."),
        CHANGED: _("%(who)s prepared a suggestion for an appointment."),
        COMMENTED: _("%(who)s sent you what you tried out together."),
    },
    "appointment": {
        VIEWED: _("%(who)s looked at the day of your next appointment."),
        CHANGED: _("%(who)s noted the day of your next appointment."),
    },
    # What a helper opens in the diary itself.
    "trends": {VIEWED: _("%(who)s looked at what your diary adds up to%(days)s.")},
    "coverage": {VIEWED: _("%(who)s looked at whether your diary%(days)s covers you.")},
    "findings": {VIEWED: _("%(who)s read what matters for you, from your diary%(days)s and your health.")},
    "sheet": {VIEWED: _("%(who)s opened your week on paper%(days)s.")},
    "foods": {
        VIEWED: _("%(who)s searched foods for you, your own foods among them."),
        CHANGED: _("%(who)s changed your favourites or your own foods."),
    },
    "supplements": {
        VIEWED: _("%(who)s looked at what you take%(days)s."),
        CHANGED: _("%(who)s said for you what you took%(days)s."),
    },
    "body": {VIEWED: _("%(who)s read of signs in your body and your blood results%(days)s.")},
    "doctor": {VIEWED: _("%(who)s opened the sheet to show a doctor%(days)s.")},
}

# What Corrin has no words of its own for is said under the name that the program has for it.
UNKNOWN: dict[str, Text] = {
    VIEWED: _("%(who)s looked at something of yours%(days)s. The program calls it “%(key)s”."),
    EXPORTED: _("%(who)s downloaded something of yours%(days)s. The program calls it “%(key)s”."),
    COMMENTED: _("%(who)s wrote something about you%(days)s. The program calls it “%(key)s”."),
    CHANGED: _("%(who)s changed something of yours%(days)s. The program calls it “%(key)s”."),
    LOGGED: _("%(who)s logged something for you%(days)s. The program calls it “%(key)s”."),
}
ANYTHING = _("%(who)s did something with what is yours%(days)s. The program calls it “%(key)s”.")

YOUR: dict[str, Text] = {
    Role.DIETITIAN: _("your dietitian %(name)s"),
    Role.HELPER: _("your helper %(name)s"),
}
CONSENT: dict[str, Text] = {
    "given": _("You agreed that %(who)s sees: %(shared)s. %(since)s, until %(until)s."),
    "changed": _("You changed what %(who)s sees. Now: %(shared)s. %(since)s, until %(until)s."),
    "ended by client": _("You ended the sharing with %(who)s."),
    "ended by carer": _("%(Who)s ended the sharing with you."),
}
SHARED: dict[str, Text] = {
    "diary": _("diary and supplements"),
    "symptoms": _("signs in the body"),
    "labs": _("blood results"),
    "profile": _("what you told about yourself"),
    "log": _("and may log for you"),
}

REFUSALS: dict[str, Text] = {
    "own": _("This is your own invitation. It is for somebody else to accept."),
    "already": _("The two of you share already. Change or end that under Sharing first."),
    "not_approved": _(
        "This invitation is for a dietitian, and you are not approved as one on this site. "
        "You can apply; the invitation stays open meanwhile."
    ),
    "not_approved_any_more": _("The dietitian who invites you is not approved on this site at the moment."),
    "used": _("Each invitation can be used once."),
    "withdrawn": _("Whoever made it has withdrawn it."),
    "expired": _("An invitation is open for two weeks at most."),
}


def sentence(line: AccessRecord, on: date | None = None) -> str:
    """One thing that somebody did, as its person reads it under the heading of the day `on`."""
    if line.action == AccessRecord.Action.AGREED:
        return _agreement(line)
    said = WHAT.get(line.what, {}).get(line.action) or UNKNOWN.get(line.action, ANYTHING)
    who = capfirst(whose(line.role, line.actor_name))
    days = days_of(line.first_day, line.last_day, on)
    return str(said) % {"who": who, "days": days, "key": line.what}


def whose(role: str, name: str) -> str:
    """ "your dietitian Dora"."""
    return str(YOUR[role]) % {"name": name}


def days_of(first: date | None, last: date | None, on: date | None = None) -> str:
    """ " of 3 to 16 May 2026", " of 3 May 2026", " of the same day" (as `on`), or nothing."""
    if on and first == last == on:
        return gettext(" of the same day")
    if first is None or last is None:
        day = first or last
        return gettext(" of %(day)s") % {"day": _long(day)} if day else ""
    if first == last:
        return gettext(" of %(day)s") % {"day": _long(first)}
    start = date_format(first, _shortest(first, last))
    return gettext(" of %(first)s to %(last)s") % {"first": start, "last": _long(last)}


def _shortest(first: date, last: date) -> str:
    """The first of two days without what the second one says anyway."""
    if first.year != last.year:
        return "j F Y"
    return "j F" if first.month != last.month else "j"


def _long(day: date) -> str:
    return date_format(day, "j F Y")


def _agreement(line: AccessRecord) -> str:
    kind, _colon, keys = line.detail.partition(": ")
    who = whose(line.role, line.actor_name)
    said = CONSENT.get(kind, _("Something was agreed between you and %(who)s."))
    return str(said) % {
        "who": who,
        "Who": capfirst(who),
        "shared": ", ".join(str(SHARED[key]) for key in keys.split(",") if key in SHARED),
        "since": _since(line.first_day),
        "until": _long(line.last_day) if line.last_day else "",
    }


def _since(first: date | None) -> str:
    return gettext("From %(day)s") % {"day": _long(first)} if first else gettext("From the first day")
