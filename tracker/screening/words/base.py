"""What a wording is made of."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise

from tracker.assessment.findings import Finding

Text = str | Promise


@dataclass(frozen=True, slots=True)
class Wording:
    """`why` says what it is about, `next_step` what to do; `%(name)s` stands for a fact of the finding.

    `suggestion` names foods or tablets and is left out wherever something ranks above the coverage rule.
    `link`: the name of a page and the words that lead there.
    """

    title: Text
    why: tuple[Text, ...]
    next_step: Text = ""
    suggestion: Text = ""
    sources: tuple[str, ...] = ()
    link: tuple[str, Text] | None = None


Maker = Callable[[Finding], Wording]


def always(wording: Wording) -> Maker:
    """The same words whatever the facts."""
    return lambda finding: wording
