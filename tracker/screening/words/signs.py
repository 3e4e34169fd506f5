"""Signs that a doctor should see, tests, and treatment. An emergency says nothing of B12."""

from django.utils.translation import gettext_lazy as _

from tracker.assessment.findings import Finding
from tracker.screening.words.base import Maker, Text, Wording, always

NOBODY_WATCHES = _("Nobody watches what you enter here, so no help comes by itself.")


# Said first, before anything else.
CALL = _("Call the emergency number now: 112 or 999, in the US and Canada 911, in Australia 000")
STAY = _("Stay with someone you trust until help is there.")
IN_CARE = _("This is looked after by a doctor for life, and food cannot take the place of that.")
ASK_SOON = _("If no doctor is looking after your B12 now, ask for an appointment soon.")
DO_NOT_WAIT = _("Do not wait to see whether it passes, and do not drive yourself.")


def emergency(finding: Finding) -> Wording:
    alone = "suicidal_or_psychotic" in _keys(finding, "symptoms")
    return Wording(
        title=CALL,
        why=(_("You noted: %(symptoms)s."), NOBODY_WATCHES),
        next_step=STAY if alone else DO_NOT_WAIT,
        sources=("general-advice",),
        link=("tracker:get-help", _("The number to tap, and when it is over")),
    )


def see_doctor_soon(finding: Finding) -> Wording:
    known = (_("Mention this as well: %(factors)s."),) if finding.facts.get("factors") else ()
    return Wording(
        title=_("Show this to a doctor within days"),
        why=(
            _("You noted: %(symptoms)s."),
            _(
                "Signs like these have several causes, and some can leave lasting damage when nothing "
                "is done."
            ),
            NOBODY_WATCHES,
        ),
        next_step=" ".join(
            str(part)
            for part in (
                _("Ask for an appointment in the next few days and show what you noted."),
                *known,
                _("If a sign comes on suddenly, or on one side only, call the emergency number."),
            )
        ),
        sources=("nice-ng239", "briani-2013"),
        link=("tracker:show-doctor", _("A page to show the doctor")),
    )


def test_advised(finding: Finding) -> Wording:
    return Wording(
        title=_("Ask your doctor about a B12 test"),
        why=(
            _("You noted: %(symptoms)s. Known about you: %(factors)s."),
            _("Guidelines call the two together a reason for a test."),
            *_of_laughing_gas(finding),
        ),
        next_step=_(
            "Take both to your doctor. A blood B12 in the usual range does not settle it on its own; "
            "there are other tests. Nobody watches what you enter here."
        ),
        sources=("nice-ng239",),
    )


def _beside(finding: Finding) -> tuple[Text, ...]:
    """Signs and risk factors to be mentioned together with a result."""
    signs = (_("You also noted: %(symptoms)s."),) if finding.facts.get("symptoms") else ()
    known = (_("Mention this as well: %(factors)s."),) if finding.facts.get("factors") else ()
    return (*signs, *known)


def _of_laughing_gas(finding: Finding) -> tuple[Text, ...]:
    if not {"nitrous_oxide", "medical_nitrous_oxide"} & set(_keys(finding, "factors")):
        return ()
    return (_("Say that you had laughing gas: it changes which test shows a lack."),)


def low_test(finding: Finding) -> Wording:
    return Wording(
        title=_("A blood test came back low"),
        why=(
            _("What a result means depends on the test and on you, so a doctor has to read it."),
            _("Until then Corrin does not say whether your food is enough."),
            *_beside(finding),
            *_of_laughing_gas(finding),
        ),
        next_step=_("Speak to the doctor who asked for it, if you have not yet, and ask what comes next."),
        sources=("nice-ng239",),
    )


def unclear_test(finding: Finding) -> Wording:
    signs = _beside(finding)
    return Wording(
        title=_("A blood test came back in between"),
        why=(
            _("The guideline calls this range indeterminate: from this figure alone nobody can tell."),
            *signs,
            *_of_laughing_gas(finding),
        ),
        next_step=_(
            "Ask the doctor who took it whether a second kind of test is needed. It is best to ask "
            "before you change what you take."
        ),
        sources=("nice-ng239",),
    )


def raised_marker(finding: Finding) -> Wording:
    signs = _beside(finding)
    return Wording(
        title=_("A blood marker above the laboratory’s range"),
        why=(
            _(
                "That is %(markers)s. It can rise when B12 is short, and for other reasons, such as the "
                "kidneys."
            ),
            *signs,
        ),
        next_step=_("Ask the doctor who took it what it means for you and what comes next."),
        sources=("renal-mma-2020", "cdc-nutrition"),
    )


def high_folate(finding: Finding) -> Wording:
    both = (_("With what is known about you (%(factors)s) this matters more."),)
    return Wording(
        title=_("A lot of folic acid can hide a lack of B12"),
        why=(
            _("It can mend the blood count while harm to the nerves goes on, so the usual sign is missed."),
            *(both if finding.facts.get("factors") else ()),
        ),
        next_step=_(
            "If a doctor prescribed it, go on with it. Say that you take it when B12 is tested, and ask "
            "whether yours should be."
        ),
        sources=("iom-1998-folate",),
    )


def on_treatment(finding: Finding) -> Wording:
    treated = finding.facts.get("on_treatment")
    told = (_("You noted: %(factors)s."),) if finding.facts.get("factors") else ()
    planned = (_("Your next treatment is planned for %(next_on)s."),) if finding.facts.get("next_on") else ()
    return Wording(
        title=_("Your B12 is in your doctor’s hands")
        if treated
        else _("Your B12 belongs in a doctor’s hands"),
        why=(
            *planned,
            *told,
            _(
                "Corrin keeps your food and your treatment and judges neither: food cannot replace a "
                "treatment, and a sum of meals would say little about you."
            ),
        ),
        next_step=_(
            "Go on as your doctor prescribed. Questions about it, and any new sign, belong to your doctor."
        )
        if treated
        else _("Questions about it, and any new sign, belong to your doctor."),
        sources=("nice-ng239",),
    )


def _treated_condition(title: Text, why: Text, sources: tuple[str, ...]) -> Maker:
    def words(finding: Finding) -> Wording:
        looked_after = finding.facts.get("on_treatment")
        return Wording(title, (why,), IN_CARE if looked_after else f"{IN_CARE} {ASK_SOON}", sources=sources)

    return words


def _keys(finding: Finding, fact: str) -> tuple[str, ...]:
    value = finding.facts.get(fact)
    return value if isinstance(value, tuple) else ()


WORDINGS: dict[str, Maker] = {
    "emergency": emergency,
    "see_doctor_soon": see_doctor_soon,
    "test_advised": test_advised,
    "unclear_test": unclear_test,
    "raised_marker": raised_marker,
    "high_folate": high_folate,
    "on_treatment": on_treatment,
    "low_test": low_test,
    "symptoms_noted": always(
        Wording(
            title=_("What you noted"),
            why=(_("You noted: %(symptoms)s. Many things can cause this, and Corrin cannot tell which."),),
            next_step=_("If it stays or grows, ask your doctor. Nobody watches what you enter here."),
            sources=("nice-ng239",),
        )
    ),
    "autoimmune_gastritis": _treated_condition(
        _("Pernicious anaemia"),
        _("The stomach no longer makes intrinsic factor, which carries B12 into the body."),
        ("nice-ng239", "carmel-2008"),
    ),
    "gastrectomy": _treated_condition(
        _("After a stomach operation"),
        _(
            "Without that part of the stomach there is little or no intrinsic factor, which carries B12 "
            "into the body."
        ),
        ("nice-ng239", "iom-1998"),
    ),
    "ileal_resection": _treated_condition(
        _("After an operation on the small bowel"),
        _("B12 is taken up at the end of the small bowel, the part that was removed."),
        ("nice-ng239", "iom-1998"),
    ),
    "inherited_cobalamin_disorder": _treated_condition(
        _("An inherited B12 disorder"),
        _("The body cannot carry or use B12 in the usual way, whatever is eaten."),
        (),
    ),
    "infant_of_low_b12_mother": always(
        Wording(
            title=_("A breastfed baby and B12"),
            why=(_("A breastfed baby has only the B12 that is in the milk."),),
            next_step=_(
                "Any worry about a baby belongs to a doctor the same day; Corrin cannot judge it. If the "
                "baby is floppy, feeds badly or loses skills, call the emergency number."
            ),
            sources=("iom-1998", "cdc-2003"),
        )
    ),
}
