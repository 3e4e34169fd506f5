"""Demo accounts: never on a production server (config.refusals sees to that)."""

from django.conf import settings

from accounts.models import User

NAMED = 5  # the first ones made, each with a story of its own; after them come a dietitian's clients
PASSWORD = "quiet-oat-milk"  # noqa: S105  (printed for everybody; production refuses demo accounts)


def demo_people() -> list[User]:
    """The demo accounts to name on the log-in page; none in production."""
    if settings.PRODUCTION:
        return []
    return list(User.objects.filter(is_demo=True, is_active=True).order_by("pk")[:NAMED])
