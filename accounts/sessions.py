"""Sessions in the database, as Django keeps them, whatever a visitor puts into the cookie."""

from typing import Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends import db

from accounts.models import Session


class SessionStore(db.SessionStore):
    """A made-up key such as one with a NUL, which PostgreSQL refuses to look up, is no session."""

    @classmethod
    def get_model_class(cls) -> type[Session]:
        return Session

    def create_model_instance(self, data: dict[str, Any]) -> Session:
        """With whose it is: deleting an account deletes them too."""
        session: Session = super().create_model_instance(data)  # type: ignore[assignment]
        session.user_id = int(data[SESSION_KEY]) if SESSION_KEY in data else None
        return session

    def _validate_session_key(self, key: str | None) -> bool:
        valid: bool = super()._validate_session_key(key)  # type: ignore[misc]  # unknown to the stubs
        return valid and str(key).isascii() and str(key).isalnum()
