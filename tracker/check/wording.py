"""The check in words: what only it says. Findings have theirs in `tracker.screening.wording`."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from tracker.screening.wording import Said

Text = str | Promise

ADVICE_OVER_50 = _(
    "The Institute of Medicine (IOM) advises people over 50 to get most of the B12 it recommends from "
    "food with added B12 or a supplement."
)
FROM_NOW_ON = _("What counts is a reliable source from now on: food with added B12, or a supplement.")


def without_a_diary(card: Said) -> Said:
    """In words for somebody who may have no diary, and without links to pages of one."""
    plain = replace(card, link_to="", link_words="")
    if card.key == "age_over_50":
        return replace(plain, why=(str(ADVICE_OVER_50), *card.why[1:]))
    if card.key == "recently_vegan":
        return replace(plain, next_step=str(FROM_NOW_ON))
    return plain


# What a card tells its reader to do is, on the page for the doctor, a reason.
REASONS: Mapping[str, Text] = {
    "see_doctor_soon": _("Signs that a doctor should see within days"),
    "test_advised": _("Signs and known reasons together"),
}


def as_a_reason(card: Said) -> Said:
    """Signs and reasons stand among the answers already, so they are not listed again."""
    if card.key not in REASONS:
        return card
    return replace(card, title=str(REASONS[card.key]), why=card.why[1:])


# What to ask, by the key of a finding, the most pressing first.
TREATED = (
    _("How will we see that my treatment works, and which signs should I tell you about at once?"),
    _("When is my next injection or prescription due, and whom do I ask if one is missed?"),
    _("Do other medicines or conditions of mine matter for it?"),
)
_HOW_OFTEN = _("With what I noted above: should my B12 be checked, and how often from now on?")
VEGAN = "vegan"  # no finding of its own: asked by every vegan of whom nothing more particular is known
VEGAN_FINDINGS = ("vegan_no_b12_source", "vegan_pregnancy", "breastfeeding_vegan")
QUESTIONS: Mapping[str, Text] = {
    "see_doctor_soon": _("What can be behind these signs, and can somebody examine me within days?"),
    "low_test": _("What does my low result mean for me, and what comes next?"),
    "unclear_test": _("My result was unclear: would a second test, such as active B12 or MMA, settle it?"),
    "test_advised": _("I have signs together with the reasons on this page: should my B12 be tested?"),
    "symptoms_noted": _("What can be behind these signs, and is a blood test sensible?"),
    "metformin": _("I take metformin: should my B12 be checked, and how often?"),
    "ppi": _("I take an acid blocker: should my B12 be checked while I take it?"),
    "h2ra": _("I take an acid blocker: should my B12 be checked while I take it?"),
    "nitrous_oxide": _("I have used laughing gas: which test shows whether my B12 still works?"),
    "medical_nitrous_oxide": _("I had gas and air more than once: does that matter for my B12?"),
    "bariatric": _("After my operation: when is my next B12 check, and who arranges it?"),
    "vegan_pregnancy": _("I eat vegan: how is my B12 planned through the pregnancy?"),
    "breastfeeding_vegan": _("I breastfeed: how is B12 planned for me and for the baby?"),
    "pregnancy": _("Which B12 test suits pregnancy? The usual one reads lower then."),
    "high_folate": _("I take 1 mg folic acid a day or more: can it hide a lack of B12 in my blood count?"),
    "vegan_no_b12_source": _("I eat vegan without added B12 so far: should my B12 be tested?"),
    **dict.fromkeys(
        (
            "atrophic_gastritis",
            "coeliac",
            "crohn_ileal",
            "pancreatic_insufficiency",
            "hiv_diarrhoea",
            "bacterial_overgrowth",
            "chronic_pancreatitis",
            "fish_tapeworm",
            "abdominal_radiotherapy",
        ),
        _HOW_OFTEN,
    ),
    VEGAN: _("I eat vegan: is what I take enough, and should my B12 be tested?"),
    "age_over_50": _("At my age, and with what I noted: should my B12 be checked?"),
}
ABOUT_A_RESULT = _("If a result is near the edge of its range, what then?")
NOTHING_SPECIAL = _("Is there a reason for me to have my B12 checked?")


@dataclass(frozen=True, slots=True)
class Test:
    """A blood test; `sources` are keys of the list of sources."""

    name: Text
    says: Text
    sources: tuple[str, ...]


TESTS: tuple[Test, ...] = (
    Test(
        _("Total B12"),
        _(
            "The usual first test. A result in the usual range does not rule out a lack. It reads lower in "
            "pregnancy and with hormonal contraception, and can look normal after laughing gas."
        ),
        ("nice-ng239", "remedy-bnssg"),
    ),
    Test(
        _("Active B12 (holoTC)"),
        _("The part that cells can take in. Preferred in pregnancy. Not every laboratory offers it."),
        ("nice-ng239",),
    ),
    Test(
        _("MMA"),
        _("Rises when cells lack B12; also when the kidneys are weak. Often the second test."),
        ("nice-ng239", "renal-mma-2020"),
    ),
    Test(
        _("Homocysteine"),
        _("Rises too; also with little folate or B6, or weak kidneys. Asked for first after laughing gas."),
        ("nice-ng239", "renal-mma-2020"),
    ),
)
