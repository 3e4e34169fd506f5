"""Findings a person has folded away: kept with their session, so that no page needs a query for it.

A finding is remembered with its severity: once it gets graver it opens again. The graver ones never fold.
"""

from collections.abc import MutableMapping
from typing import Any

from tracker.assessment.codes import SEVERITIES
from tracker.screening.wording import Said

SESSION_KEY = "folded_findings"
Session = MutableMapping[str, Any]


def is_folded(session: Session, said: Said) -> bool:
    severity = session.get(SESSION_KEY, {}).get(said.key)
    if said.urgent or severity not in SEVERITIES:
        return False
    return SEVERITIES.index(said.severity) <= SEVERITIES.index(severity)


def fold(session: Session, said: Said) -> None:
    if not said.urgent:
        session[SESSION_KEY] = {**session.get(SESSION_KEY, {}), said.key: said.severity}


def unfold(session: Session, said: Said) -> None:
    session[SESSION_KEY] = {k: v for k, v in session.get(SESSION_KEY, {}).items() if k != said.key}
