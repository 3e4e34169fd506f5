"""Where somebody lives: whose recommendation is used, and when a day begins."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts import places, references
from accounts.forms.parts import offer
from accounts.models import Profile, known_time_zone
from tracker.assessment import reference_values


class PlaceForm(forms.Form):
    country = forms.ChoiceField(label=_("Country"), required=False)
    authority = forms.ChoiceField(
        label=_("Whose recommendation to use"),
        required=False,
        help_text=_(
            "They differ: from 1.5 to 4 µg a day for adults. Your country’s own is the usual choice."
        ),
    )
    time_zone = forms.CharField(
        label=_("Time zone"),
        required=False,
        max_length=64,
        validators=[known_time_zone],
        help_text=_("It decides when your day begins and ends."),
    )

    def __init__(self, data: Any = None, *, profile: Profile, **kwargs: Any) -> None:
        self.profile = profile
        zone = profile.time_zone if self._zone_is_known(profile) else ""
        initial = {"country": profile.country, "authority": profile.authority, "time_zone": zone}
        super().__init__(data, initial=initial, **kwargs)
        offer(self, "country", [("", _("not told")), *places.countries().items()])
        offer(self, "authority", authority_choices(profile))
        self.fields["time_zone"].widget = forms.Select(
            choices=[("", _("the usual one of my country")), *zone_groups(profile.country, zone)],
            attrs={"data-guess-time-zone": ""} if not zone else {},
        )

    @staticmethod
    def _zone_is_known(profile: Profile) -> bool:
        """UTC without a country is where everyone starts, not something told."""
        return bool(profile.country) or profile.time_zone != "UTC"

    def profile_values(self) -> dict[str, Any]:
        data = self.cleaned_data
        zone = places.guessed_zone(data["time_zone"], data["country"])
        return {"country": data["country"], "authority": data["authority"], "time_zone": zone}


def zone_groups(country: str, zone: str) -> list[tuple[str, Any]]:
    """Choices of the list of time zones: likely ones first, the rest by continent."""
    groups = places.zone_choices(country, zone or "UTC")
    (_nameless, likely), *continents = groups
    return [*likely, *continents]


def authority_choices(profile: Profile) -> list[tuple[str, str]]:
    """Every authority; blank means the one of the country. Said where one has no value for this person."""
    country, able = profile.country, references.with_a_value(profile, profile.today())
    usual = reference_values.authority(reference_values.authority_for_country(country)).name
    named = [
        (each.code, authority_label(each, able=each.code in able)) for each in reference_values.authorities()
    ]
    label = _("the usual one for my country: %(name)s") if country else _("no country told: %(name)s")
    return [("", label % {"name": usual}), *named]


def authority_label(authority: reference_values.Authority, *, able: bool) -> str:
    if authority.superseded:
        return _("%(name)s (superseded)") % {"name": authority.name}
    return authority.name if able else _("%(name)s (no value for you now)") % {"name": authority.name}
