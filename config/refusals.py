"""What a production server refuses to start with, beyond what the settings can see."""

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.exceptions import ImproperlyConfigured
from django.db.utils import OperationalError, ProgrammingError


def refuse_demo_accounts() -> None:
    """Raise ImproperlyConfigured when a production database still holds demo accounts.

    A database that is not migrated yet has no accounts at all, so it is no reason to refuse.
    """
    if not settings.PRODUCTION:
        return
    try:
        found = get_user_model().objects.filter(is_demo=True).exists()
    except (OperationalError, ProgrammingError):
        return
    if found:
        raise ImproperlyConfigured(
            "CORRIN_ENV=production does not start with demo accounts in the database. "
            "Remove them with: python manage.py seed_demo --remove"
        )
