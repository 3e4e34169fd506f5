"""Signs, results and treatment, for the professional. An emergency says nothing of B12."""

from django.utils.translation import gettext_lazy as _

from tracker.assessment.findings import Finding
from tracker.screening.words.base import Maker, Text, Wording
from tracker.screening.words.signs import CALL

ENTERED = _("Entered by the person: %(symptoms)s.")
BESIDE = _("Recorded beside it: %(factors)s.")
NOT_WATCHED = _("Nobody watches entries as they are made; the person was told so.")
NICE_PAIR = _(
    "NICE NG239: an initial test is asked for where a symptom or sign meets a risk factor (read in "
    "summaries)."
)
SCOPE = _(
    "The ranges are NICE’s for people over 16 who are not treated; total B12 not in pregnancy. The "
    "laboratory’s own range and method come first."
)
N2O = _("With nitrous oxide total B12 can be normal: homocysteine first.")


def _known(finding: Finding) -> tuple[Text, ...]:
    told = finding.facts
    return (
        *((ENTERED,) if told.get("symptoms") else ()),
        *((BESIDE,) if told.get("factors") else ()),
        *((N2O,) if "nitrous_oxide" in (told.get("factors") or ()) else ()),  # type: ignore[operator]
    )


def emergency(finding: Finding) -> Wording:
    return Wording(
        title=CALL,
        why=(ENTERED, NOT_WATCHED),
        next_step=_("Not a matter for nutritional assessment: make sure that emergency care is under way."),
        sources=("general-advice",),
    )


def see_doctor_soon(finding: Finding) -> Wording:
    return Wording(
        title=_("Neurological or other red-flag signs"),
        why=(
            *_known(finding),
            _("Compatible with several causes, subacute combined degeneration among them; damage can "
              "become lasting. Causality is not implied by the diary."),
            NOT_WATCHED,
        ),
        next_step=_(
            "Medical assessment within days, whatever the intake looks like. Sudden or one-sided onset: "
            "emergency."
        ),
        sources=("nice-ng239", "briani-2013", "msd-scd"),
    )  # fmt: skip


def test_advised(finding: Finding) -> Wording:
    return Wording(
        title=_("Symptom and risk factor: an initial B12 test is indicated by guideline"),
        why=(*_known(finding), NICE_PAIR),
        next_step=_(
            "Total or active B12 (holoTC); if indeterminate, MMA with kidney function in mind. A value "
            "in range does not settle it on its own (nitrous oxide, supplements, antibodies). Blood is "
            "best taken before a supplement is begun."
        ),
        sources=("nice-ng239", "nasgp-nice"),
    )


def symptoms_noted(finding: Finding) -> Wording:
    return Wording(
        title=_("Symptoms without a recorded risk factor"),
        why=(
            ENTERED,
            _("Unspecific. The record of medicines, operations and diet may be incomplete."),
            NOT_WATCHED,
        ),
        next_step=_("Complete the history. Persistent or growing: refer for assessment of other causes too."),
        sources=("nice-ng239",),
    )


def low_test(finding: Finding) -> Wording:
    return Wording(
        title=_("Latest result below the laboratory’s range or in the range NICE calls confirmed"),
        why=(*_known(finding), SCOPE),
        next_step=_(
            "Interpretation and what follows are the doctor’s. Corrin withholds coverage and food until then."
        ),
        sources=("nice-ng239", "remedy-bnssg"),
    )


def unclear_test(finding: Finding) -> Wording:
    return Wording(
        title=_("Latest result in the range NICE calls indeterminate"),
        why=(
            _(
                "Total B12 180 to 350 ng/L (133 to 258 pmol/L) or active B12 25 to 70 pmol/L, in the "
                "unit of the report."
            ),
            *_known(finding),
            SCOPE,
        ),
        next_step=_(
            "With symptoms or signs a further marker such as MMA is the usual next step; mind kidney "
            "function."
        ),
        sources=("nice-ng239", "nasgp-nice"),
    )


def raised_marker(finding: Finding) -> Wording:
    return Wording(
        title=_("Raised above the laboratory’s limit: %(markers)s"),
        why=(
            *_known(finding),
            _("Both rise with impaired kidney function without a lack; homocysteine also with folate or "
              "B6 deficiency and age. No NICE cut-off could be confirmed, so the laboratory’s own limit "
              "is used."),
        ),
        next_step=_("Read it with eGFR, folate and total or active B12; discuss with the requesting doctor."),
        sources=("renal-mma-2020", "cdc-nutrition", "nice-ng239"),
    )  # fmt: skip


def high_folate(finding: Finding) -> Wording:
    return Wording(
        title=_("Folic acid of 1 mg a day or more"),
        why=(
            _("Can correct the megaloblastic anaemia of a B12 lack while neurological damage goes on. "
              "IOM 1998 set the adult UL at 1000 µg a day from fortified food and supplements for this "
              "reason (LOAEL 5 mg, factor 5; pages 273 and 280 read). It rests on uncontrolled data."),
            *_known(finding),
        ),
        next_step=_(
            "A normal blood count does not argue against a lack here. Clarify dose and indication "
            "(pregnancy, methotrexate) with the prescriber; test B12 with a symptom or risk factor."
        ),
        sources=("iom-1998-folate",),
    )  # fmt: skip


def on_treatment(finding: Finding) -> Wording:
    conditions = (_("Recorded: %(factors)s."),) if finding.facts.get("factors") else ()
    planned = (_("Next planned date: %(next_on)s."),) if finding.facts.get("next_on") else ()
    entered = (ENTERED,) if finding.facts.get("symptoms") else ()
    return Wording(
        title=_("Treated for a lack of B12, or without intrinsic factor"),
        why=(
            *planned,
            *conditions,
            *entered,
            _("Oral intake does not reflect supply. Corrin shows no coverage, gap, bar or absorbed "
              "figure. Blood B12 during treatment is expected to be high and does not show whether it "
              "works."),
        ),
        next_step=_("Follow symptoms. Choice and interval of the treatment are the prescriber’s."),
        sources=("nice-ng239", "remedy-bnssg"),
    )  # fmt: skip


WORDINGS: dict[str, Maker] = {
    "emergency": emergency,
    "see_doctor_soon": see_doctor_soon,
    "test_advised": test_advised,
    "symptoms_noted": symptoms_noted,
    "low_test": low_test,
    "unclear_test": unclear_test,
    "raised_marker": raised_marker,
    "high_folate": high_folate,
    "on_treatment": on_treatment,
}
