"""A product as a record of the catalogue: classified, its figure judged, its name made readable."""

import hashlib
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from pathlib import Path

from foods.allergens import allergens, tags
from foods.catalogue.contradictions import contradicted_names
from foods.catalogue.figures import LABELS, Stated, figure_of, note_of
from foods.catalogue.names import readable
from foods.catalogue.records import BrokenLine, FoodRecord, checked
from foods.classify import Classification, classify
from foods.codes import FigureKind, Form, Layer
from foods.importers.product import Product

_HERE = Path(__file__).resolve().parent.parent
_RULES = (
    *("classify.py", "classification/*.py", "label_classes.py", "label_rules.py", "stated_label.py"),
    *("plausibility.py", "borrowed.py"),
    *("allergens.py", "data/generic_figures.csv", "data/contradictions.csv", "barcodes.py"),
    *(f"catalogue/{name}.py" for name in ("figures", "names", "portions", "records")),
    *(f"importers/{name}.py" for name in ("judging", "measures", "product", "fdc", "openfoodfacts")),
)
Judged = FoodRecord | str


@cache
def rules() -> bytes:
    """A digest of everything that decides how a product is judged: when it changes, all are judged anew."""
    digest = hashlib.blake2b(digest_size=16)
    for pattern in _RULES:
        for path in sorted(_HERE.glob(pattern)):
            digest.update(path.read_bytes())
    return digest.digest()


def judge_batch(products: Sequence[tuple[Product, str]]) -> list[Judged]:
    """Products with their stamps as records; a sentence instead where one cannot be a food."""
    return [judge(product, stamp) for product, stamp in products]


def judge(product: Product, stamp: str) -> Judged:
    try:
        return checked(_record(product, stamp))
    except BrokenLine as broken:
        return str(broken)


def _record(product: Product, stamp: str) -> FoodRecord:
    told = classify(
        product.name,
        category=product.shelves or product.category,
        ingredients=product.ingredients,
        labels=product.labels,
        analysis_tags=product.analysis_tags,
        b12_ug_per_100g=None if product.b12_ug is None else float(product.b12_ug),
    )
    stated = _stated(product)
    known = None if product.table in LABELS else contradicted_names().get(product.name.casefold())
    if known and known.is_left_out:
        raise BrokenLine(known.reason)
    newer = known.figure(product.b12_ug) if known and product.b12_ug is not None else None
    figure = newer or figure_of(stated, told)
    is_label = product.table in LABELS
    name = readable(product.name, branded=is_label)
    return FoodRecord(
        dataset=product.dataset,
        dataset_id=product.key,
        layer=(Layer.BRANDED if is_label else Layer.REFERENCE).value,
        name=name,
        brand=readable(product.brand, branded=True)[:160],
        category=product.category[:160],
        gtin=product.gtin,
        country=product.country,
        basis=product.basis,
        b12_ug=figure.counts,
        stated_b12_ug=figure.stated,
        added_b12_ug=_added(product),
        added_form=told.added_form,
        standing=figure.standing,
        suspect_reason=figure.reason,
        source_type=told.source_type,
        form=_form(product, told),
        diet=told.strictest_diet,
        rule=told.rule,
        allergens=_allergens(product, told),
        tags=" ".join(sorted(tags(product.name, told.source_type))),
        figure_kind=(FigureKind.LABEL if is_label else FigureKind.DATASET).value,
        figure_source=figure.source or product.table,
        figure_source_id=figure.source_id or product.source_id,
        figure_description=figure.description or ("" if product.name == name else product.name[:400]),
        figure_date=product.figure_date,
        note=known.reason if known else note_of(stated, told),
        stamp=stamp,
        measures=product.measures,
    )


def _stated(product: Product) -> Stated:
    return Stated(
        dataset=product.table,
        name=product.name,
        category=product.shelves or product.category,
        b12_ug=product.b12_ug,
        portion_g=product.portion_g,
        calcium_mg=product.calcium_mg,
        vitamin_b6_mg=product.vitamin_b6_mg,
        folate_ug=product.folate_ug,
        country=product.country,
    )


def _allergens(product: Product, told: Classification) -> str:
    found = allergens(
        product.name,
        category=product.category,
        source_type=told.source_type,
        ingredients=product.ingredients,
    )
    return " ".join(sorted(found))


def _added(product: Product) -> Decimal | None:
    """The part that was added cannot be more than the whole."""
    if product.added_b12_ug is None or product.b12_ug is None:
        return None
    return min(product.added_b12_ug, product.b12_ug)


def _form(product: Product, told: Classification) -> str:
    """A table that tells the added part knows better than the words whether any was added."""
    added = _added(product)
    if not added or told.form not in (Form.FOOD_BOUND, Form.MIXED):
        return told.form
    return Form.CRYSTALLINE.value if added == product.b12_ug else Form.MIXED.value
