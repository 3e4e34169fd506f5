import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

# Full-text indexes differ between the databases and are no part of the models, so that altering a table never
# loses them silently. SQLite: its own small table, filled by foods.search.index (no triggers). The words are
# normalised before, so tokens are what lies between spaces; "detail" and "columnsize" keep what only ranking by
# the database would need out of the file.
FORWARD = {
    "sqlite": """
        CREATE VIRTUAL TABLE foods_search_fts USING fts5(
            words, tokenize = "ascii tokenchars '.'", detail = none, columnsize = 0, prefix = '1 2 3 4 5'
        )""",
    "postgresql": """
        ALTER TABLE foods_searchdocument ADD COLUMN lexemes tsvector
        GENERATED ALWAYS AS (array_to_tsvector(string_to_array(words, ' '))) STORED;
        CREATE INDEX foods_search_lexemes ON foods_searchdocument USING gin (lexemes) WHERE owner_id IS NULL""",
}
BACKWARD = {
    "sqlite": "DROP TABLE IF EXISTS foods_search_fts",
    "postgresql": "ALTER TABLE foods_searchdocument DROP COLUMN lexemes",
}


def create_index(apps, schema_editor):
    schema_editor.execute(FORWARD[schema_editor.connection.vendor])


def drop_index(apps, schema_editor):
    schema_editor.execute(BACKWARD[schema_editor.connection.vendor])


class Migration(migrations.Migration):
    dependencies = [
        ("foods", "0001_foods"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="SearchStamp",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("stamp", models.UUIDField(default=uuid.uuid4)),
            ],
        ),
        migrations.CreateModel(
            name="SearchWord",
            fields=[
                ("word", models.CharField(max_length=40, primary_key=True, serialize=False)),
                ("layer", models.PositiveSmallIntegerField(help_text="The first layer it occurs in.")),
                ("foods", models.PositiveIntegerField(help_text="How many foods it names.")),
            ],
        ),
        migrations.CreateModel(
            name="SearchDocument",
            fields=[
                ("position", models.BigAutoField(help_text="Given by the index; SQLite's own row number.", primary_key=True, serialize=False)),
                ("layer", models.PositiveSmallIntegerField(choices=[(0, "own food"), (1, "everyday food"), (2, "reference table"), (3, "branded product")])),
                ("diet", models.CharField(choices=[("vegan", "vegan"), ("vegetarian", "vegetarian"), ("pescatarian", "pescatarian"), ("contains_meat", "contains meat"), ("unsure", "not sure")], max_length=14)),
                ("name", models.TextField()),
                ("aliases", models.TextField(blank=True)),
                ("brand", models.TextField(blank=True)),
                ("words", models.TextField(help_text="Every distinct word of the food, separated by single spaces.")),
                ("food", models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name="+", to="foods.food")),
                ("owner", models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.RunPython(create_index, drop_index),
    ]
