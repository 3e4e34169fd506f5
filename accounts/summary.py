"""What Corrin knows about a person, section by section, in words."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts import places, references, wording
from accounts.models import EatingPattern, LifeStagePeriod, Profile, RiskFactor, Sex
from tracker.assessment import reference_values

Text = str | Promise


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of a section; `told` is False where the person has not said, and `value` says what follows."""

    label: Text
    value: Text
    told: bool = True
    note: Text = ""


@dataclass(frozen=True, slots=True)
class Section:
    key: str
    title: Text
    facts: list[Fact] = field(default_factory=list)


TITLES: dict[str, Text] = {
    "about": gettext_lazy("About you"),
    "eating": gettext_lazy("How you eat"),
    "place": gettext_lazy("Where you live"),
    "display": gettext_lazy("Your name"),
}


def section(key: str, profile: Profile, today: date) -> Section:
    """A section that is edited in place; KeyError for an unknown one."""
    facts = {"about": about, "eating": eating, "place": place, "display": display}[key]
    return Section(key, TITLES[key], facts(profile, today))


def about(profile: Profile, today: date) -> list[Fact]:
    return [_age(profile, today), _sex(profile), *_trying(profile)]


def _age(profile: Profile, today: date) -> Fact:
    years = profile.age_years(today)
    if years is None or profile.birth_date is None:
        return Fact(_("Age"), _("Not told. The amount for adults is used."), told=False)
    if profile.birth_date_is_estimate:
        return Fact(_("Age"), _("about %(years)s") % {"years": years})
    born = date_format(profile.birth_date, "j F Y")
    return Fact(_("Born"), _("%(born)s, %(years)s years old") % {"born": born, "years": years})


def _sex(profile: Profile) -> Fact:
    if profile.sex == Sex.UNSPECIFIED:
        return Fact(_("Sex"), _("Not told. The higher recommendation is used where they differ."), told=False)
    return Fact(_("Sex"), profile.get_sex_display())


def _trying(profile: Profile) -> list[Fact]:
    return [Fact(_("Trying for a baby"), _("yes"))] if profile.trying_to_conceive else []


DIETS: dict[str, Text] = {
    EatingPattern.VEGAN: gettext_lazy("vegan"),
    EatingPattern.VEGETARIAN: gettext_lazy("vegetarian"),
    EatingPattern.PESCATARIAN: gettext_lazy("fish, no meat"),
    EatingPattern.CONTAINS_MEAT: gettext_lazy("with meat"),
    EatingPattern.UNSURE: gettext_lazy("hard to say"),
}


def eating(profile: Profile, today: date) -> list[Fact]:
    allergies = ", ".join(
        str(wording.ALLERGENS[key]) for key in wording.ALLERGENS if key in profile.allergies
    )
    facts = [
        Fact(_("Diet"), DIETS[profile.diet])
        if profile.diet
        else Fact(_("Diet"), _("Not told. The vegan rule is not used, and no food is left out."), told=False),
        Fact(_("Allergies"), allergies or _("none told"), told=bool(allergies)),
    ]
    if profile.diet == EatingPattern.VEGETARIAN:
        facts.insert(1, Fact(_("Judged by"), _judged_by(profile)))
    if profile.diet == EatingPattern.VEGAN or profile.follows_vegan_rule:
        facts.insert(-1, Fact(_("Vegan rule"), str(wording.SCHEMES.get(profile.coverage_scheme, ""))))
    return facts


def _judged_by(profile: Profile) -> str:
    if profile.follows_vegan_rule:
        return _("the rule for vegans, as you chose")
    return _("the recommended amount, dairy and eggs included")


def place(profile: Profile, today: date) -> list[Fact]:
    country = places.countries().get(profile.country)
    return [
        Fact(_("Country"), country or _("not told"), told=bool(country)),
        _authority(profile, today),
        Fact(_("Time zone"), places.zone_label(profile.time_zone)),
    ]


def _authority(profile: Profile, today: date) -> Fact:
    code = profile.authority or reference_values.authority_for_country(profile.country)
    known = {authority.code: authority.name for authority in reference_values.authorities()}
    if missing := no_value(profile, code, today):
        return Fact(_("Recommendation"), known.get(code, code), note=missing)
    note = (
        ""
        if profile.authority
        else _("the usual one for your country")
        if profile.country
        else _("until you choose")
    )
    return Fact(_("Recommendation"), known.get(code, code), note=note)


def no_value(profile: Profile, code: str, today: date) -> str:
    """That an authority gives nothing for this person now, and which one does; "" where it has a value."""
    able = references.with_a_value(profile, today)
    if code in able or code not in references.current_codes() or not able:
        return ""
    told = _("it gives no value for you now; %(other)s has one, if you would like to change")
    return told % {"other": reference_values.authority(able[0]).name}


def display(profile: Profile, today: date) -> list[Fact]:
    name = profile.user.name
    return [Fact(_("Name"), name or _("not told"), told=bool(name))]


def period_dates(period: LifeStagePeriod) -> str:
    start = date_format(period.start, "j F Y")
    if period.end is None:
        return _("since %(start)s") % {"start": start}
    return _("%(start)s to %(end)s") % {"start": start, "end": date_format(period.end, "j F Y")}


def factor_dates(factor: RiskFactor) -> str:
    """ "Janumet · since 2019 · 850 mg twice a day · understood as 1,700 mg a day", as far as it is known."""
    parts = []
    if factor.since:
        since = date_format(factor.since, "Y" if factor.since_year_only else "F Y")
        parts.append(_("since %(since)s") % {"since": since})
    if factor.until:
        parts.append(_("until %(until)s") % {"until": date_format(factor.until, "j F Y")})
    understood = dose_understood(factor.dose_mg_per_day)
    return " · ".join(filter(None, [factor.name, *parts, factor.dose, understood]))


def dose_understood(mg: Decimal | None) -> str:
    """ "understood as 1,700 mg a day"; "" where no amount is known."""
    if mg is None:
        return ""
    amount = f"{mg:,.3f}".rstrip("0").rstrip(".")
    return _("understood as %(mg)s mg a day") % {"mg": amount}
