"""Which rows of a release are foods of their own: each id once, both halves there, the newest revision."""

from dataclasses import dataclass, field
from datetime import date

from foods.importers.problems import Problems
from foods.importers.staging import Staging

FOODS, BRANDED = "food.csv", "branded_food.csv"
# Of one barcode (or lasting number) the latest day counts, then the highest id. "" is another country's.
NEWEST = """
    INSERT INTO newest SELECT fdc_id, key, line FROM (
        SELECT fdc_id, key, line,
            row_number() OVER (PARTITION BY kind, key ORDER BY day DESC, fdc_id DESC) AS place
        FROM (
            SELECT food.fdc_id, branded.key, branded.line, kind, day FROM food JOIN branded USING (fdc_id)
            WHERE kind = 0 AND branded.key <> ''
            UNION ALL
            SELECT food.fdc_id, coalesce(lasting.key, food.fdc_id), 0, kind, day
            FROM food LEFT JOIN lasting USING (fdc_id) WHERE kind > 0
        )
    ) WHERE place = 1
"""
LABELS = "SELECT count(*) FROM food JOIN branded USING (fdc_id) WHERE kind = 0 AND key"
STATED = """
    SELECT kind, count(DISTINCT fdc_id) FROM newest JOIN food USING (fdc_id) WHERE fdc_id IN (
        SELECT fdc_id FROM nutrient WHERE nutrient.kind = 0
    ) GROUP BY kind
"""
AGAIN = """
    SELECT rowid FROM (
        SELECT rowid, row_number() OVER (PARTITION BY fdc_id ORDER BY rowid) AS place FROM {table}
        WHERE fdc_id IN (SELECT fdc_id FROM {table} GROUP BY fdc_id HAVING count(*) > 1)
    ) WHERE place > 1
"""
ALONE = """
    SELECT {one}.line, {one}.fdc_id FROM {one} LEFT JOIN {other} ON {other}.fdc_id = {one}.fdc_id {same}
    WHERE {other}.fdc_id IS NULL {only} ORDER BY {one}.line
"""


@dataclass
class Reading:
    """What a release held: rows of food.csv, and how many of them are foods of their own."""

    read: int = 0
    helpers: int = 0
    older: int = 0
    elsewhere: int = 0
    book_keeping: int = 0
    foods: int = 0
    newest: date | None = None
    stated: dict[int, int] = field(default_factory=dict)  # by kind: foods that state B12


def choose_newest(stage: Staging, problems: Problems, reading: Reading) -> None:
    """Fill the table `newest` and count what is left aside."""
    for table in ("food", "branded", "lasting", "nutrient", "portion"):
        stage.run(f"CREATE INDEX {table}_id ON {table} (fdc_id)")
    _once(stage, "food", FOODS, problems)
    _once(stage, "branded", BRANDED, problems)
    _once(stage, "lasting", "", problems)
    _halves(stage, problems)
    with stage.written():
        stage.run(NEWEST)
    reading.foods = _count(stage, "SELECT count(*) FROM newest")
    reading.elsewhere = _count(stage, f"{LABELS} = ''")
    reading.stated = dict(stage.run(STATED).fetchall())
    tables = _count(stage, "SELECT count(*) FROM food WHERE kind > 0")
    reading.older = _count(stage, f"{LABELS} <> ''") + tables - reading.foods


def _once(stage: Staging, table: str, file: str, problems: Problems) -> None:
    """Of rows with the same id the first is kept."""
    again = AGAIN.format(table=table)
    if file:
        for line, fdc_id in stage.run(f"SELECT line, fdc_id FROM {table} WHERE rowid IN ({again})"):  # noqa: S608
            problems.add(file, line, "same_id", fdc_id)
    with stage.written():
        stage.run(f"DELETE FROM {table} WHERE rowid IN ({again})")  # noqa: S608


def _halves(stage: Staging, problems: Problems) -> None:
    """A label without its food, or a food without its label, is only half told."""
    without_food = ALONE.format(one="branded", other="food", same="AND food.kind = 0", only="")
    for line, fdc_id in stage.run(without_food):
        problems.add(BRANDED, line, "no_food_row", fdc_id)
    without_label = ALONE.format(one="food", other="branded", same="", only="AND food.kind = 0")
    for line, fdc_id in stage.run(without_label):
        problems.add(FOODS, line, "no_branded_row", fdc_id)


def _count(stage: Staging, sql: str) -> int:
    return int(stage.run(sql).fetchone()[0])
