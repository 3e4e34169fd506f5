"""Findings a person has folded away: kept with their session, so that no page needs a query for it.

A finding is remembered with its severity: once it gets graver it opens again. The graver ones never fold.
"""

from collections.abc import MutableMapping
from typing import Any

from accounts.care.looking import own_key
from tracker.assessment.codes import SEVERITIES
from tracker.screening.wording import Said

SESSION_KEY = "folded_findings"
Session = MutableMapping[str, Any]


def key_of(request: Any) -> str:
    """Where what was folded away of the open person's findings is kept."""
    return own_key(request, SESSION_KEY)


def is_folded(session: Session, said: Said, key: str = SESSION_KEY) -> bool:
    severity = session.get(key, {}).get(said.key)
    if said.urgent or severity not in SEVERITIES:
        return False
    return SEVERITIES.index(said.severity) <= SEVERITIES.index(severity)


def fold(session: Session, said: Said, key: str = SESSION_KEY) -> None:
    if not said.urgent:
        session[key] = {**session.get(key, {}), said.key: said.severity}


def unfold(session: Session, said: Said, key: str = SESSION_KEY) -> None:
    session[key] = {k: v for k, v in session.get(key, {}).items() if k != said.key}
