"""Sessions are kept in a table of our own now; those of the old one are over, and some hold health data."""

from django.db import migrations


def forget(apps, schema_editor):
    apps.get_model("sessions", "Session").objects.all().delete()


class Migration(migrations.Migration):
    dependencies = [("accounts", "0005_read_doses"), ("sessions", "0001_initial")]

    operations = [migrations.RunPython(forget, migrations.RunPython.noop)]
