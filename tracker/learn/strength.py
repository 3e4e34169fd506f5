"""How far a claim can be trusted, said beside it."""

from collections.abc import Sequence

from django.db import models
from django.utils.translation import gettext_lazy as _

from tracker.screening.sources import Read, Source


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
# How a claim was read, where not in the original: said beside its strength.
READ_WORDS = {
    Read.ABSTRACT: _("read in its abstract"),
    Read.QUOTED: _("read in a summary"),
}
# Pages that were read, and are themselves summaries of a guideline.
SUMMARIES = ("nasgp-nice", "bcsh-2014", "bmj-2024")
_BEST_FIRST = (Read.ORIGINAL, Read.ABSTRACT, Read.QUOTED)


def best_read(sources: Sequence[Source]) -> Read | None:
    """How the best-read of these sources was read; None where none was."""
    reads = [Read.QUOTED if each.key in SUMMARIES else each.read for each in sources]
    return next((read for read in _BEST_FIRST if read in reads), None)


def how_read(read: Read | None) -> str:
    """ "read in a summary", or "" for an original."""
    return str(READ_WORDS[read]) if read in READ_WORDS else ""
