"""Who is looked at: the person's own facts, and what they mean on a given day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from accounts.care.shared import shared_profile
from accounts.care.sight import EVERYTHING, LABS, PROFILE, SYMPTOMS, Sight
from accounts.models import LifeStagePeriod, Profile, RiskFactor, User
from tracker.assessment import reference_values
from tracker.assessment.codes import TREATMENT_FACTORS
from tracker.assessment.coverage import DEFAULT_SCHEME, SCHEMES, Scheme, scheme_for
from tracker.assessment.reference_values import ReferenceValue
from tracker.assessment.screening import FactorFacts, Person
from tracker.body.reads import SignHistory, Signs, shared_signs, sign_histories
from tracker.bridge.told import Told, told_by

ADULT_MONTHS = 30 * 12  # stands for an adult of unknown age
DAYS_IN_A_YEAR = 365.2425


@dataclass(frozen=True, slots=True)
class Reference:
    """The reference value of a person on a day.

    `value` None: their authority has none for them, `reason` says why ("no-value-for-age",
    "no-value-for-life-stage"), and `offered` is another authority's, if one has any. `assumed`: the age is
    not known, so an adult's value stands in.
    """

    value: ReferenceValue | None
    assumed: bool
    reason: str = ""
    offered: ReferenceValue | None = None


@dataclass(frozen=True)
class Reader:
    """A person with everything that may differ from day to day."""

    user: User
    profile: Profile
    periods: list[LifeStagePeriod]
    factors: list[RiskFactor]
    signs: SignHistory = field(default_factory=SignHistory)

    @property
    def diet(self) -> str:
        """A diet code; "unsure" until told."""
        return self.profile.diet or "unsure"

    @property
    def authority(self) -> str:
        """The code of the chosen authority, or of the one of the person's country."""
        known = {each.code for each in reference_values.authorities()}
        chosen = self.profile.authority
        return chosen if chosen in known else reference_values.authority_for_country(self.profile.country)

    @property
    def authority_is_guessed(self) -> bool:
        return self.authority != self.profile.authority

    @property
    def scheme(self) -> str:
        """The published vegan scheme they follow."""
        return self.profile.coverage_scheme if self.profile.coverage_scheme in SCHEMES else DEFAULT_SCHEME

    def scheme_on(self, on: date) -> Scheme:
        """The scheme with the figures that it has for this person on a day."""
        return scheme_for(self.scheme, self.age_months(on), self.life_stage(on), self.authority)

    @property
    def follows_vegan_rule(self) -> bool:
        """Vegans, and vegetarians who chose it."""
        return self.diet == "vegan" or (self.diet == "vegetarian" and self.profile.follows_vegan_rule)

    def age_months(self, on: date) -> int | None:
        return self.profile.age_months(on)

    def age_years(self, on: date) -> int | None:
        return self.profile.age_years(on)

    def life_stage(self, on: date) -> str:
        """One of "none", "pregnant", "lactating"; of two that overlap, the one that began last."""
        current = [period for period in self.periods if period.covers(on)]
        return max(current, key=lambda period: period.start).stage if current else "none"

    def reference(self, on: date) -> ReferenceValue | None:
        return self.reference_on(on).value

    def reference_on(self, on: date) -> Reference:
        """The reference value on a day, with what is assumed about it or why there is none."""
        months = self.age_months(on)
        try:
            return Reference(self._value(self.authority, on), months is None)
        except LookupError as error:
            return Reference(None, months is None, str(error.args[0]), self._offered(on))

    def has_no_intrinsic_factor(self, on: date) -> bool:
        return any(factor.key in TREATMENT_FACTORS and _held(factor, on) for factor in self.factors)

    def person(self, on: date, *, on_treatment: bool) -> Person:
        """What screening and suggestions know of them on a day: signs and results of that day, too."""
        signs = self.signs.on(on)
        return Person(
            age_years=self.age_years(on),
            sex=self.profile.sex,
            diet=self.diet,
            life_stage=self.life_stage(on),
            trying_to_conceive=self.profile.trying_to_conceive,
            factors={factor.key: _facts(factor, on) for factor in self.factors if _held(factor, on)},
            symptoms=signs.symptoms,
            on_treatment=on_treatment,
            follows_vegan_rule=self.follows_vegan_rule,
            allergens=frozenset(self.profile.allergies),
            high_folic_acid=self.profile.high_folic_acid,
            **_tests(signs, on_treatment=on_treatment),
        )

    def _value(self, authority: str, on: date) -> ReferenceValue:
        months = self.age_months(on)
        return reference_values.lookup(
            authority,
            age_months=ADULT_MONTHS if months is None else months,
            sex=self.profile.sex,
            life_stage=self.life_stage(on),
        )

    def _offered(self, on: date) -> ReferenceValue | None:
        """What the international authority gives, or the first other one that has a value."""
        others = (each.code for each in reference_values.authorities())
        for code in (reference_values.DEFAULT_AUTHORITY, *others):
            try:
                return self._value(code, on)
            except LookupError:
                continue
        return None


def load_reader(user: User, profile: Profile, sees: Sight = EVERYTHING) -> Reader:
    """Two queries: what was told (life stages and risk factors), and signs with blood results.

    `sees`: what the asking person may see of them; the rest is as if it had never been told.
    """
    return load_readers([Asked(user, profile, sees)])[user.pk]


@dataclass(frozen=True, slots=True)
class Asked:
    """One of many people to be read, and what the asking person may see of them."""

    user: User
    profile: Profile
    sees: Sight = EVERYTHING


def load_readers(asked: Sequence[Asked]) -> dict[int, Reader]:
    """Two queries however many people, by their ids; what nobody of them shares is not asked for."""
    told = told_by({each.user.pk: each.user for each in asked if each.sees.sees(PROFILE)})
    signs = _signs([each.user.pk for each in asked if each.sees.sees(SYMPTOMS) or each.sees.sees(LABS)])
    return {each.user.pk: _reader(each, told, signs) for each in asked}


def _reader(one: Asked, told: Mapping[int, Told], signs: Mapping[int, SignHistory]) -> Reader:
    known = told.get(one.user.pk, Told())
    return Reader(
        user=one.user,
        profile=shared_profile(one.profile, one.sees),
        periods=known.periods,
        factors=known.factors,
        signs=shared_signs(signs.get(one.user.pk, SignHistory()), one.sees),
    )


def _signs(owners: Sequence[int]) -> dict[int, SignHistory]:
    return sign_histories(owners) if owners else {}


def _tests(signs: Signs, *, on_treatment: bool) -> dict[str, Any]:
    """Tests taken during treatment do not say whether it works, so none of them is a reason to act."""
    if on_treatment:
        return {}
    return {
        "low_test": signs.low_test,
        "unclear_test": signs.unclear_test,
        "raised_markers": signs.raised_markers,
    }


def _held(factor: RiskFactor, on: date) -> bool:
    return (factor.since is None or factor.since <= on) and (factor.until is None or on <= factor.until)


def _facts(factor: RiskFactor, on: date) -> FactorFacts:
    """How long it has been so, and the mg a day where they could be read from the person's own words."""
    dose = factor.dose_mg_per_day
    return FactorFacts(
        years=None if factor.since is None else (on - factor.since).days / DAYS_IN_A_YEAR,
        dose_mg_per_day=None if dose is None else float(dose),
    )
