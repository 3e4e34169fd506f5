"""Demo accounts: never on a production server (config.refusals sees to that)."""

from django.conf import settings

from accounts.models import User

PASSWORD = "corrin-demo-2026"  # noqa: S105  (shown on the log-in page of a development server)


def demo_people() -> list[User]:
    """The demo accounts to name on the log-in page; none in production."""
    if settings.PRODUCTION:
        return []
    return list(User.objects.filter(is_demo=True, is_active=True).order_by("pk"))
