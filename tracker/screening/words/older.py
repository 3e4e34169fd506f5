"""51 and older: µg a day from added B12, beside the advice that asks for it."""

from django.utils.translation import gettext_lazy as _

from tracker.assessment.findings import Finding
from tracker.screening.words.base import Maker, Text, Wording

WHY_IT_MATTERS = _(
    "The reason: 10 to 30 of 100 older people take up little of the B12 that is bound to meat, fish, eggs "
    "and milk. Added B12 is not bound."
)
OF_FACTOR: dict[str, Text] = {
    "ppi": _("Your acid blocker adds to this: less acid frees less B12 from food."),
    "h2ra": _("Your acid blocker adds to this: less acid frees less B12 from food."),
    "atrophic_gastritis": _("With little stomach acid, even less is freed from food."),
    "metformin": _(
        "With metformin there is more to it: it can hinder added B12 too, so no amount on the plate settles"
        " it."
    ),
    "age_over_65": _(
        "A lack gets more common with age: about 5 of 100 people from 65 to 74, over 10 of 100 from 75."
    ),
}
NEXT_STEP: dict[str, Text] = {
    "info": _(
        "The advice is from the US and Canada; the European and British tables give older people no value "
        "of their own."
    ),
    "watch": _("At your next visit, ask your doctor whether your B12 should be checked."),
    "act": _("Take what you noted, and any result you have, to your doctor and ask about a B12 test."),
}
SOURCES_OF: dict[str, str] = {
    "metformin": "mhra-2022",
    "ppi": "lam-2013",
    "h2ra": "lam-2013",
    "age_over_65": "nice-ng239",
}


def age_over_50(finding: Finding) -> Wording:
    factors = [key for key in OF_FACTOR if key in (finding.facts.get("factors") or ())]  # type: ignore[operator]
    extra = dict.fromkeys(OF_FACTOR[key] for key in factors if key != "metformin")
    return Wording(
        title=_title(finding),
        why=(_measured(finding), *_caution(factors), WHY_IT_MATTERS, *extra),
        next_step=NEXT_STEP.get(finding.severity, NEXT_STEP["watch"]),
        sources=tuple(
            dict.fromkeys(("iom-1998", *(SOURCES_OF[key] for key in factors if key in SOURCES_OF)))
        ),
    )


def _caution(factors: list[str]) -> tuple[Text, ...]:
    """What changes the advice itself stands right beside it, also where a card is cut short."""
    return (OF_FACTOR["metformin"],) if "metformin" in factors else ()


def _title(finding: Finding) -> Text:
    if finding.facts.get("added_ug") is None:
        return _("Over 50, where B12 comes from matters")
    return _("%(added_ug)s a day from added B12")


def _measured(finding: Finding) -> Text:
    if finding.facts.get("added_ug") is None:
        return _(
            "The Institute of Medicine (IOM) advises people over 50 to get most of the %(advice_ug)s it "
            "recommends from fortified food or a supplement. Mark a few days as complete, and Corrin shows "
            "how much of yours is."
        )
    return _(
        "That is your average from fortified food and supplements on complete days. The Institute of "
        "Medicine (IOM) advises people over 50 to get most of the %(advice_ug)s it recommends from these."
    )


WORDINGS: dict[str, Maker] = {"age_over_50": age_over_50}
