"""Which pages a helper may open, by what the client shares and whether the helper may write.

Closed is the default: a page that is not listed here is not open, whatever is shared. A page of nobody, such
as those to learn from, is shown where it belongs, outside.
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from accounts.care.looking import is_helping
from accounts.care.sight import DIARY, LABS, PROFILE, SYMPTOMS, Sight
from accounts.models import AccessRecord

LOGGED, CHANGED = AccessRecord.Action.LOGGED.value, AccessRecord.Action.CHANGED.value
BODY = "body"  # the page of signs and results
EVERY_SCOPE = (DIARY, SYMPTOMS, LABS, PROFILE)


@dataclass(frozen=True, slots=True)
class Page:
    """`what` it is about, as the client reads it in the record; what must be shared to `look` at it.

    `write`: what sending it means to the client ("logged" or "changed"), "" where it only shows. `looks`: may
    be opened by somebody who may not write. `sends`: sending it changes nothing of the client's.
    """

    what: str
    needs: tuple[str, ...] = ()
    needs_one_of: tuple[str, ...] = ()
    write: str = ""
    looks: bool = True
    sends: bool = False

    def is_open(self, sees: Sight, *, writing: bool = False) -> bool:
        if not sees.sees_all(self.needs) or not self._sees_one(sees):
            return False
        if writing:
            return self.sends or (bool(self.write) and sees.may_log)
        return self.looks or sees.may_log

    def _sees_one(self, sees: Sight) -> bool:
        return not self.needs_one_of or any(sees.sees(scope) for scope in self.needs_one_of)


def _logs(names: Collection[str], what: str, action: str, *needs: str) -> dict[str, Page]:
    """Pages that only somebody who may write has any use for."""
    return {f"tracker:{name}": Page(what, needs, write=action, looks=False) for name in names}


def _shows(names: Collection[str], what: str, *needs: str) -> dict[str, Page]:
    return {f"tracker:{name}": Page(what, needs) for name in names}


PAGES: dict[str, Page] = {
    **_shows(("today", "day", "day-go"), "day", DIARY),
    **_logs(
        ("add-food", "log-again", "log-favourite", "copy", "usual-day", "quick-save"), "day", LOGGED, DIARY
    ),
    **_logs(("day-complete", "day-unusual", "day-note", "batch-undo"), "day", CHANGED, DIARY),
    **_logs(("entry-delete", "entry-restore", "entry-refresh"), "day", CHANGED, DIARY),
    **_logs(("add", "quick", "copy-from"), "day", "", DIARY),
    **_logs(("favourite-add", "favourite-remove", "own-food"), "foods", CHANGED, DIARY),
    "tracker:entry": Page("day", (DIARY,), write=CHANGED),
    "tracker:day-not-now": Page("day", (DIARY,), looks=False, sends=True),
    **_shows(("foods", "food", "barcode"), "foods", DIARY),
    "tracker:barcode-photo": Page("foods", (DIARY,), looks=False, sends=True),
    **_shows(("regimens",), "supplements", DIARY),
    **_logs(("dose-taken", "dose-skipped", "dose-moved", "dose-undo"), "supplements", CHANGED, DIARY),
    **_logs(("regimen-still-taken",), "supplements", CHANGED, DIARY),
    **_shows(("trends",), "trends", DIARY),
    **_shows(("sheet",), "sheet", DIARY),
    # What is said of coverage and findings rests on age, diet, medicines and conditions.
    **_shows(("coverage",), "coverage", DIARY, PROFILE),
    **_shows(("findings",), "findings", DIARY, PROFILE),
    "tracker:finding-fold": Page("findings", (DIARY, PROFILE), looks=False, sends=True),
    "tracker:body": Page(BODY, needs_one_of=(SYMPTOMS, LABS)),
    **_shows(("symptom", "get-help"), "symptoms", SYMPTOMS),
    **_logs(("symptom-add",), "symptoms", "", SYMPTOMS),
    **_logs(("symptom-add-sign", "symptom-say", "symptom-over"), "symptoms", CHANGED, SYMPTOMS),
    **_logs(("symptom-goes-on", "symptom-looked-at"), "symptoms", CHANGED, SYMPTOMS),
    **_shows(("lab",), "labs", LABS),
    "tracker:show-doctor": Page("doctor", EVERY_SCOPE),
}

# Pages that are about nobody, and the helper's own list of people.
OF_NOBODY = frozenset(
    f"tracker:{name}"
    for name in ("landing", "learn", "learn-page", "methods", "methods-tables", "privacy", "helping")
)


def is_open(name: str, sees: Sight, *, writing: bool = False) -> bool:
    """Whether this page is open to somebody with this sight, to look at or to send (`writing`)."""
    page = PAGES.get(name)
    return page is not None and page.is_open(sees, writing=writing)


def opens(request: Any, name: str) -> bool:
    """Whether the page is open to whoever looks: to the person themselves every page is."""
    return not is_helping(request) or name in OF_NOBODY or is_open(name, request.sees)
