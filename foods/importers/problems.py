"""What an import passed over: counted by reason, and written line by line to a file."""

import csv
from collections import Counter
from pathlib import Path
from types import TracebackType
from typing import TextIO

REASONS = {
    "columns": "wrong number of cells",
    "quotes": "quotation marks that do not close",
    "too_long": "line too long",
    "not_utf8": "not UTF-8 text",
    "nul": "NUL bytes in the text",
    "not_json": "not a JSON object",
    "no_id": "no usable id",
    "no_name": "no name",
    "same_id": "id seen before",
    "no_food_row": "no such food in food.csv",
    "no_branded_row": "no such product in branded_food.csv",
    "amount": "an amount that cannot be",
    "amount_twice": "a second amount of the same nutrient",
    "portion": "a portion without a possible weight",
    "barcode": "barcode that cannot be right",
    "ends_early": "the file ends too early; download it again for the rest",
    "not_a_food": "cannot be a food of the catalogue",
}
# Told in the file, but their food is imported all the same, without the part that is wrong.
PARTS = frozenset({"amount", "amount_twice", "portion", "barcode"})
SHOWN = 80  # characters of what stood there


class Problems:
    """Counts every problem and writes it to `path`; the file is made with the first one."""

    def __init__(self, path: Path | None = None) -> None:
        self.path = path
        self.counted = Counter[str]()
        self._file: TextIO | None = None

    def __enter__(self) -> "Problems":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file:
            self._file.close()

    def add(self, file: str, line: int, reason: str, found: object = "") -> None:
        """`reason` is a key of REASONS; `found` is what stood there."""
        self.counted[reason] += 1
        if self.path is None:
            return
        if self._file is None:
            self._file = self.path.open("w", encoding="utf-8", errors="replace", newline="")
            csv.writer(self._file).writerow(["file", "line", "what", "reason", "found"])
        what = "left out" if reason in PARTS else "rejected"
        shown = str(found)[:SHOWN].replace("\0", "")
        csv.writer(self._file).writerow([file, line, what, REASONS[reason], shown])
