"""The steps of the Nutrition Care Process as the form names them; its licensed term lists are not used."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tracker.review.models import CareProcess


@dataclass(frozen=True, slots=True)
class Step:
    """`fields`: name, label and a short help each."""

    key: str
    title: str | Promise
    fields: tuple[tuple[str, str | Promise, str | Promise], ...]


STEPS = (
    Step(
        "assessment",
        _("Assessment"),
        (
            (
                "assessment",
                _("What you found"),
                _("Intake and its sources, how complete the record is, results, medicines, circumstances."),
            ),
        ),
    ),
    Step(
        "diagnosis",
        _("Nutrition diagnosis"),
        (
            ("problem", _("Problem"), _("What dietetic care can change, in your own words.")),
            ("aetiology", _("Aetiology"), _("Related to: the cause that your intervention is aimed at.")),
            ("signs", _("Signs"), _("As evidenced by: figures and observations that can be followed up.")),
        ),
    ),
    Step(
        "intervention",
        _("Intervention"),
        (("intervention", _("What was agreed"), _("Food, supplements, advice given, who was told.")),),
    ),
    Step(
        "monitoring",
        _("Monitoring and evaluation"),
        (("monitoring", _("What will show that it works"), _("Which figures, aimed at what, by when.")),),
    ),
    Step(
        "plan",
        _("Plan"),
        (("plan", _("Next steps"), _("Yours and the client’s until the next review.")),),
    ),
)


DATES = {"first_day": _("First day"), "last_day": _("Last day"), "next_date": _("Next review")}
LABELS = {
    **DATES,
    **{
        name: label if len(step.fields) > 1 else step.title
        for step in STEPS
        for name, label, _help in step.fields
    },
}


def label_of(name: str) -> str:
    """As a sentence names the field: "Assessment", "Problem"."""
    return str(LABELS[name])


def written_steps(process: CareProcess) -> list[tuple[str, str]]:
    """Label and text of each step that says something."""
    return [(label_of(name), text) for name in CareProcess.TEXTS if (text := getattr(process, name))]


def empty_steps(process: CareProcess) -> list[str]:
    return [label_of(name) for name in CareProcess.TEXTS if not getattr(process, name)]
