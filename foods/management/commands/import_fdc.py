from foods.importers import run
from foods.importers.command import ImportCommand


class Command(ImportCommand):
    help = (
        "Import a release of USDA FoodData Central (CSV), downloaded before: fdc.nal.usda.gov. Safe to stop "
        "and to run again: foods are matched by barcode or lasting number, and only the newest is written."
    )
    file_help = "the zip, or the folder it was unpacked to"
    take = staticmethod(run.fdc)
