"""Doses told before milligrams were kept are read once, so that nobody has to save them again."""

from django.db import migrations


def read_doses(apps, schema_editor):
    from accounts.medicines import mg_per_day

    factors = apps.get_model("accounts", "RiskFactor").objects
    for factor in factors.filter(dose_mg_per_day=None).exclude(dose="").iterator():
        if mg := mg_per_day(factor.dose):
            factors.filter(pk=factor.pk).update(dose_mg_per_day=mg)


class Migration(migrations.Migration):
    dependencies = [("accounts", "0004_quiet_answered")]

    operations = [migrations.RunPython(read_doses, migrations.RunPython.noop)]
