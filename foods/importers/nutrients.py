"""The few rows of food_nutrient.csv that matter, found among 27 million by their bytes.

Only lines in which one of the wanted numbers stands between commas or quotes are read.
"""

from collections.abc import Callable, Iterator

from foods.importers.lines import BOM
from foods.importers.problems import Problems
from foods.importers.product import amount
from foods.importers.sources import Release, UnreadableSource
from foods.importers.tables import parsed, places, rows

TABLE, NAMES = "food_nutrient.csv", "nutrient.csv"
B12, ADDED, CALCIUM, VITAMIN_B6, FOLATE = range(5)
# nutrient_nbr and id of FoodData Central: what nutrient.csv says comes first, some subsets write the number.
NUMBERS = {"418": B12, "578": ADDED, "301": CALCIUM, "415": VITAMIN_B6, "417": FOLATE}
IDS = {"1178": B12, "1246": ADDED, "1087": CALCIUM, "1175": VITAMIN_B6, "1177": FOLATE}
UNITS = {"UG": 1, "MCG": 1, "µG": 1, "MG": 1000, "G": 1_000_000}
_BLOCK = 1 << 20
_EDGES = b',"\n'
_COLUMNS = ("fdc_id", "nutrient_id", "amount")
MOST_DIGITS = 9  # of an fdc_id; today they have seven

Row = tuple[int, int, str, int]  # fdc_id, which nutrient, amount in µg (mg for calcium and B6), line


def wanted_ids(release: Release, problems: Problems) -> dict[str, tuple[int, int]]:
    """What stands in food_nutrient.csv to which nutrient and how many times its unit (µg, or mg) it is."""
    if not release.has(NAMES):
        return {text: (kind, 1) for text, kind in {**IDS, **NUMBERS}.items()}
    by_id: dict[str, tuple[int, int]] = {}
    taken: set[str] = set()
    with release.open(NAMES) as source:
        for _line, (key, number, unit) in rows(source, NAMES, problems, ("id", "nutrient_nbr", "unit_name")):
            taken.add(key)
            kind = NUMBERS.get(number.removesuffix(".0"), IDS.get(key))
            if kind is not None:
                by_id[key] = (kind, _scale(kind, unit))
    named = dict(by_id.values())
    numbers = {n: (kind, named[kind]) for n, kind in NUMBERS.items() if kind in named and n not in taken}
    if B12 not in named:
        raise UnreadableSource(f"{NAMES} does not list vitamin B12 (number 418). Is it a whole release?")
    return {**numbers, **by_id}


def _scale(kind: int, unit: str) -> int:
    if kind in (CALCIUM, VITAMIN_B6):
        return 1
    if unit.upper() not in UNITS:
        raise UnreadableSource(f"{NAMES} gives B12 or folate in {unit!r}, which is not understood.")
    return UNITS[unit.upper()]


def wanted_rows(release: Release, problems: Problems, progress: Callable[[int], object]) -> Iterator[Row]:
    """The rows of B12, added B12 and their companions; `progress` gets the bytes read."""
    ids = wanted_ids(release, problems)
    with release.open(TABLE, progress) as source:
        header = parsed(source.readline().removeprefix(BOM).decode("utf-8", "replace"))
        reader = _Reader(ids, header, problems)
        rest, line = b"", 2
        while block := source.read(_BLOCK):
            block = rest + block
            end = block.rfind(b"\n") + 1
            rest = block[end:]
            yield from reader.found(block[:end], line)
            line += block.count(b"\n", 0, end)
        yield from reader.found(rest, line)


class _Reader:
    """Lines picked out of blocks, read and checked."""

    def __init__(self, ids: dict[str, tuple[int, int]], header: list[str], problems: Problems) -> None:
        self.ids, self.problems, self.width = ids, problems, len(header)
        self.at = places(header, TABLE, _COLUMNS, ())
        self.last = max(self.at)
        before = set(header[: self.last])
        self.is_plain = before <= {"id", *_COLUMNS}  # numbers only: no comma can stand inside a cell
        self.numbers = [number.encode() for number in ids]

    def found(self, block: bytes, line: int) -> Iterator[Row]:
        """The wanted rows in a block of whole lines, the first of which has the number `line`."""
        counted = 0
        for start in sorted(self._starts(block)):
            line += block.count(b"\n", counted, start)
            counted = start
            text = block[start : block.find(b"\n", start) + 1 or len(block)]
            row = self._companion(line, text) or self._row(line, text)
            if row:
                yield row

    def _starts(self, block: bytes) -> set[int]:
        """Where lines begin in which a wanted number stands as a cell of its own.

        Searching for one number after the other is ten times as fast as one pattern for all.
        """
        starts = set()
        for number in self.numbers:
            size, at = len(number), block.find(number)
            while at >= 0:
                if block[at - 1] in _EDGES and block[at + size : at + size + 1] in _EDGES:
                    starts.add(block.rfind(b"\n", 0, at) + 1)
                at = block.find(number, at + size)
        return starts

    def _companion(self, line: int, text: bytes) -> Row | None:
        """The quick way for millions of calcium rows; None for anything that is not plain."""
        if not self.is_plain:
            return None
        cells = text.split(b",", self.last + 1)
        if len(cells) <= self.last + 1:
            return None
        food, nutrient, figure = (cells[i].strip(b'"') for i in self.at)
        kind, scale = self.ids.get(nutrient.decode("ascii", "replace"), (B12, 1))
        if kind in (B12, ADDED) or scale != 1 or not (food.isdigit() and len(food) <= MOST_DIGITS):
            return None
        return int(food), kind, figure.decode("ascii", "replace"), line

    def _row(self, line: int, text: bytes) -> Row | None:
        cells = parsed(text.decode("utf-8", "replace"))
        goes_on = text.count(b'"') % 2 == 1  # a footnote of several lines
        is_whole = len(cells) == self.width or (goes_on and len(cells) > self.last + 1)
        if b"\0" in text or not is_whole:
            self.problems.add(TABLE, line, "nul" if b"\0" in text else "columns", text[:60])
            return None
        food, nutrient, figure = (cells[i] for i in self.at)
        if nutrient not in self.ids:
            return None
        kind, scale = self.ids[nutrient]
        if not (food.isascii() and food.isdigit() and len(food) <= MOST_DIGITS):
            self.problems.add(TABLE, line, "no_id", food)
            return None
        return self._checked(line, int(food), kind, scale, figure)

    def _checked(self, line: int, food: int, kind: int, scale: int, figure: str) -> Row | None:
        if kind not in (B12, ADDED):
            return food, kind, figure, line
        try:
            value = amount(figure, scale=scale)
        except ValueError:
            self.problems.add(TABLE, line, "amount", figure)
            return None
        return None if value is None else (food, kind, str(value), line)
