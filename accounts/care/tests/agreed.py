"""What the tests of sharing send."""

from datetime import date, timedelta
from typing import Any

from django.test import Client

SECRET = "K7QM-2XRT-9HLP"


def terms(today: date, **changes: Any) -> dict[str, Any]:
    """A filled form of terms: the diary, from today, for a month."""
    until = today + timedelta(days=30)
    given = {"share_diary": "on", "since": "today", "until": f"{until}", **changes}
    return {name: value for name, value in given.items() if value is not None}


def invite(client: Client, kind: str, **fields: Any) -> str:
    """The address of a new invitation."""
    response = client.post(f"/you/sharing/invite/{kind}/", fields)
    assert response.status_code == 302, response.content.decode()
    return str(response.url)
