"""What a typed medicine is: its name, as on the packet, leads to the factor that matters for B12."""

from dataclasses import dataclass
from decimal import Decimal

from tracker.assessment import medicines
from tracker.assessment.medicines import Medicine

MOST = 6
SPELT_ALIKE = 6  # letters
MOST_MG = Decimal(100_000)  # as the column allows; more is a slip


@dataclass(frozen=True, slots=True)
class Recognised:
    """`typed` as it was written; `guessed` where it is only the nearest name, so a person should look."""

    typed: str
    found: tuple[Medicine, ...] = ()
    guessed: bool = False

    @property
    def factors(self) -> tuple[str, ...]:
        """A combination may bring more than one."""
        return tuple(dict.fromkeys(medicine.factor for medicine in self.found))

    @property
    def known_as(self) -> str:
        """The name that was taken for it, where that is another than the one typed."""
        return self.found[0].name if self.found and self.guessed else ""


def suggestions(typed: str) -> list[Medicine]:
    """The likeliest medicines for what was typed so far; of one substance, one spelling."""
    order = {each: number for number, each in enumerate(medicines.medicines())}
    found = sorted(medicines.find(typed), key=lambda each: (each.kind != "generic", order[each]))
    once = {_stem(each): each for each in reversed(found)}
    return [each for each in found if once[_stem(each)] is each][:MOST]


def recognised(typed: str) -> Recognised:
    """Every medicine that is named, else the likeliest one, marked as guessed, else none."""
    found = medicines.find(typed)
    named = tuple(each for each in found if _is_named(each, typed))
    return Recognised(typed, named or tuple(found[:1]), guessed=bool(found) and not named)


def mg_per_day(dose: str) -> Decimal | None:
    """Milligrams a day read from somebody's own words; None where they tell no amount that can be kept."""
    mg = medicines.dose_mg_per_day(dose)
    exact = None if mg is None else round(Decimal(str(mg)), 3)
    return exact if exact is not None and 0 < exact <= MOST_MG else None


def names() -> list[str]:
    """Every known name, for a browser to complete while one types."""
    return sorted({each.name for each in medicines.medicines()}, key=str.casefold)


def _stem(medicine: Medicine) -> str:
    """Spellings of a substance differ at the end: metformin, metformina; of a brand none is another's."""
    name = medicines.plain(medicine.name)
    return name[:SPELT_ALIKE] if medicine.kind == "generic" else name


def _is_named(medicine: Medicine, typed: str) -> bool:
    return f" {medicines.plain(medicine.name)} " in f" {medicines.plain(typed)} "
