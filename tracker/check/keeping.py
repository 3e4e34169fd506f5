"""Keeping the answers: in the profile, and each sign in the symptom diary, only where that is ticked."""

from collections.abc import Sequence
from typing import Any

from django.http import QueryDict
from django.utils.text import capfirst

from accounts import actions, keeping
from tracker.assessment.symptoms import symptoms
from tracker.body.actions import note_symptom
from tracker.body.models import Strength
from tracker.bridge import Reader
from tracker.check import kept
from tracker.check.answers import Answers
from tracker.check.kept import Change
from tracker.screening.labels import SYMPTOMS


def keep(answers: Answers, reader: Reader, sent: QueryDict) -> dict[str, Any]:
    """What would change; changed, and nothing else, once it is ticked and sent."""
    offered = new_signs(answers, reader)
    wanted = sent.get("do") == "keep"
    ticked = answers.symptoms.intersection(sent.getlist("note_sign"))
    if wanted and (ticked or sent.get("keep")):
        # What was noted before, as by a reload of the page, stays as it is.
        agreed = [key for key in offered if key in ticked]
        return {"was_kept": True, "kept": _keep(answers, reader, agreed, profile=bool(sent.get("keep")))}
    planned = keeping.plan(
        answers.told,
        profile=reader.profile,
        periods=reader.periods,
        factors=reader.factors,
        today=answers.today,
    )
    signs = [(key, capfirst(str(SYMPTOMS[key]))) for key in offered]
    return {"to_keep": kept.changes(planned, answers.today), "to_note": signs, "not_ticked": wanted}


def new_signs(answers: Answers, reader: Reader) -> list[str]:
    """Those that the symptom diary does not have as there today."""
    known = reader.signs.on(answers.today).symptoms
    return [key for key in symptoms() if key in answers.symptoms and key not in known]


def _keep(answers: Answers, reader: Reader, signs: Sequence[str], *, profile: bool) -> list[Change]:
    done: list[Change] = []
    today = answers.today
    if profile:
        done += kept.changes(actions.keep_answers(user=reader.user, told=answers.told, today=today), today)
    for key in signs:
        note_symptom(owner=reader.user, key=key, since=today, strength=Strength.CLEAR, today=today)
    return [*done, *kept.noted(signs, today)]
