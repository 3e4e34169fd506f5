"""How far a claim can be trusted, said beside it."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Strength(models.TextChoices):
    """The words are short because they stand beside every claim; the index page explains each."""

    FIRM = "firm", _("firm")
    ASSOCIATION = "association", _("association only")
    WEAK = "weak", _("weak")
    ADVICE = "advice", _("published advice")
    UNCHECKED = "unchecked", _("not yet checked")


MEANINGS = {
    Strength.FIRM: _("Well shown, or agreed on by those who set the guidelines."),
    Strength.ASSOCIATION: _("Two things were found together. One need not cause the other."),
    Strength.WEAK: _("Few or mixed findings. Do not build on it."),
    Strength.ADVICE: _("What an authority or a society advises, in its own words or nearly so."),
    Strength.UNCHECKED: _("Not yet read in the original, or general knowledge without one source."),
}
