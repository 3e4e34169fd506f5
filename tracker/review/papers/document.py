"""The review with everything it was based on, as one JSON document."""

import json
from collections.abc import Mapping
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder

NAME = "corrin-review"
UNITS = {
    "ug": "µg of vitamin B12 that count; null means not stated, which is not zero",
    "stated_ug": "µg stated where not all of it counts",
    "figure_ug": "µg that count per figure_per (100 g, 100 ml or unit)",
    "grams": "g",
    "millilitres": "ml",
    "..._ug": "µg of vitamin B12 a day, where it is not said otherwise",
}


def as_json(basis: Mapping[str, Any], texts: Mapping[str, Any]) -> str:
    """The basis as it was frozen, and the texts; the schema is that of the basis."""
    whole = {
        "document": NAME,
        "schema": basis["schema"],
        "units": UNITS,
        "review": dict(texts) or None,
        "basis": basis,
    }
    return json.dumps(whole, cls=DjangoJSONEncoder, ensure_ascii=False, allow_nan=False, indent=1)
