from django.contrib.postgres.operations import TrigramExtension, UnaccentExtension
from django.db import migrations


class Migration(migrations.Migration):
    """PostgreSQL only, and first: everything that searches needs them. SQLite ignores both."""

    initial = True
    dependencies = []
    operations = [TrigramExtension(), UnaccentExtension()]
