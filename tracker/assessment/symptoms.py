"""Signs that can go with a lack of B12: what they touch, how urgent they are, and their sources.

Tables data/symptoms.csv and data/discriminating.csv. A sign proves nothing: each has many causes. The
sentences of the comparison with ordinary tiredness live in templates, by the key of the feature.
"""

from dataclasses import dataclass
from functools import cache

from tracker.assessment.tables import keys_in, rows

SYSTEMS = ("muscular", "neurological", "haematological", "psychological", "oral", "visual")
URGENCIES = ("note", "soon", "emergency")


@dataclass(frozen=True, slots=True)
class Symptom:
    """`systems` of SYSTEMS; `urgency` of URGENCIES: note it, a doctor within days, the emergency number.

    `sources` are keys of the list of sources, empty where none names it. `verified` False: not yet checked
    against the original.
    """

    key: str
    systems: tuple[str, ...]
    urgency: str
    sources: tuple[str, ...]
    verified: bool

    @property
    def source(self) -> str:
        """The first of the sources, "" without any."""
        return next(iter(self.sources), "")

    @property
    def muscular(self) -> bool:
        return "muscular" in self.systems


@dataclass(frozen=True, slots=True)
class Feature:
    """One line of "B12-related weakness or ordinary tiredness after effort?".

    Each column says for itself whether it was checked against its source.
    """

    key: str
    sources: tuple[str, ...]
    verified_b12: bool
    verified_exercise: bool

    @property
    def source(self) -> str:
        return next(iter(self.sources), "")


@cache
def symptoms() -> dict[str, Symptom]:
    """Every sign by its key, in the order of the symptom diary: muscular first, emergencies last."""
    return {
        row["key"]: Symptom(
            key=row["key"],
            systems=keys_in(row["systems"]),
            urgency=row["urgency"],
            sources=keys_in(row["sources"]),
            verified=row["verified"] == "yes",
        )
        for row in rows("symptoms.csv")
    }


@cache
def discriminating() -> tuple[Feature, ...]:
    """What tells weakness that can go with a lack of B12 from tiredness after effort, line by line."""
    return tuple(
        Feature(
            key=row["key"],
            sources=keys_in(row["sources"]),
            verified_b12=row["verified_b12"] == "yes",
            verified_exercise=row["verified_exercise"] == "yes",
        )
        for row in rows("discriminating.csv")
    )
