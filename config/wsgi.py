"""The entry point for gunicorn and other WSGI servers."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
application = get_wsgi_application()

from django.db import connection  # noqa: E402  (needs the apps to be loaded)

from config.refusals import refuse_demo_accounts  # noqa: E402

refuse_demo_accounts()
connection.close()  # gunicorn --preload forks after this, and no two workers may share a connection
