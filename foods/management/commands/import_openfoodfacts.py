from foods.importers import run
from foods.importers.command import ImportCommand


class Command(ImportCommand):
    help = (
        "Import an export of Open Food Facts, downloaded before: world.openfoodfacts.org/data. Safe to "
        "stop and to run again: products are matched by barcode, only the newest revision is written."
    )
    file_help = "the CSV (tab-separated) or JSONL, plain or .gz"
    take = staticmethod(run.open_food_facts)
