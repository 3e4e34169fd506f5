"""The five steps of the check, one on the screen at a time: which, and which is shown first."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tracker.check.forms import CheckForm


@dataclass(frozen=True, slots=True)
class Step:
    """`key` is its address on the page and its template; fields of lines are known by their beginning."""

    key: str
    title: str | Promise
    fields: tuple[str, ...]

    @property
    def template(self) -> str:
        return f"check/_{self.key}.html"


STEPS = (
    Step("you", _("About you"), ("emergency", "age", "sex", "stage")),
    Step("eating", _("What you eat and take"), ("diet", "fortified", "added", "supplement", "eating")),
    Step("medicines", _("Medicines"), ("line", "other", "medicines", "rare_medicines", "high_folic_acid")),
    Step("health", _("Conditions and operations"), ("conditions", "rare_conditions", "operations", "habits")),
    Step("feeling", _("How you feel"), ("symptoms", "blood_test")),
)
KEYS = tuple(step.key for step in STEPS)


def wrong(form: CheckForm) -> list[Step]:
    """The steps with an answer that needs another look."""
    names = {name.rsplit("_", 1)[0] if name.startswith(("line_", "other_")) else name for name in form.errors}
    return [step for step in STEPS if names.intersection(step.fields)]


def first_shown(form: CheckForm, asked_for: str) -> str:
    """The step that a page begins with: the first with an error, the one asked for, else the first."""
    if found := wrong(form) if form.is_bound else []:
        return found[0].key
    if asked_for == "enter":  # the key, in one of the two steps where something is typed
        return "medicines" if form.has_lines else "eating"
    return asked_for if asked_for in KEYS else KEYS[0]
