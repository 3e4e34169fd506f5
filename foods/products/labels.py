"""From what a label prints to µg per basis. Pure: no database, nothing guessed."""

from dataclasses import dataclass
from decimal import Decimal

from foods.codes import Basis
from foods.products.codes import LabelPer, LabelUnit

# What 100 % stands for on a label, in µg: US since 2020, 21 CFR 101.9(c)(8)(iv); the base it replaced; EU and
# UK, Regulation (EU) 1169/2011, Annex XIII part A.
DAILY_BASE_UG = {
    LabelUnit.PERCENT_US: Decimal("2.4"),
    LabelUnit.PERCENT_US_OLD: Decimal(6),
    LabelUnit.PERCENT_EU: Decimal("2.5"),
}
FINEST = Decimal("0.0001")  # what the database holds


@dataclass(frozen=True)
class Label:
    """The facts of a label as somebody read them; `value` is None where it states no B12."""

    name: str
    value: Decimal | None
    unit: str
    per: str = LabelPer.HUNDRED_G
    brand: str = ""
    gtin: str = ""
    country: str = ""
    serving_g: Decimal | None = None
    serving_ml: Decimal | None = None
    diet: str = "unsure"
    added_form: str = ""

    @property
    def is_stated(self) -> bool:
        return self.unit != LabelUnit.NONE and self.value is not None

    @property
    def is_poured(self) -> bool:
        return self.per == LabelPer.HUNDRED_ML or self.serving_ml is not None

    @property
    def basis(self) -> str:
        """What the food's figure is given for: a serving without a weight is one unit."""
        if not self.is_stated or self.per != LabelPer.SERVING:
            return Basis.PER_100_ML if self.is_poured else Basis.PER_100_G
        if self.serving_ml:
            return Basis.PER_100_ML
        return Basis.PER_100_G if self.serving_g else Basis.PER_UNIT

    @property
    def serving(self) -> Decimal | None:
        """The size of a serving in the unit of the basis; None where the label tells none."""
        return self.serving_ml if self.basis == Basis.PER_100_ML else self.serving_g

    @property
    def stated_ug(self) -> Decimal | None:
        """µg for what the label counts by: 40 % of 2.4 µg are 0.96 µg."""
        if not self.is_stated or self.value is None:
            return None
        base = DAILY_BASE_UG.get(LabelUnit(self.unit))
        return self.value if base is None else self.value * base / 100

    @property
    def ug_per_basis(self) -> Decimal | None:
        stated = self.stated_ug
        if stated is None:
            return None
        if self.per == LabelPer.SERVING and self.serving and self.basis != Basis.PER_UNIT:
            stated = stated * 100 / self.serving
        return stated.quantize(FINEST)
