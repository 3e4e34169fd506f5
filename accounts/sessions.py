"""Sessions in the database, as Django keeps them, whatever a visitor puts into the cookie."""

from django.contrib.sessions.backends import db


class SessionStore(db.SessionStore):
    """A made-up key such as one with a NUL, which PostgreSQL refuses to look up, is no session."""

    def _validate_session_key(self, key: str | None) -> bool:
        valid: bool = super()._validate_session_key(key)  # type: ignore[misc]  # unknown to the stubs
        return valid and str(key).isascii() and str(key).isalnum()
