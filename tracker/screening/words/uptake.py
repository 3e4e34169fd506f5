"""What hinders the taking up of B12: medicines, conditions, operations. No food is named as the answer."""

from django.utils.translation import gettext_lazy as _

from accounts.wording import FACTORS
from tracker.assessment.findings import Finding
from tracker.screening.words.base import Maker, Text, Wording, always
from tracker.screening.words.told import told, years_of

STUDIED_YEARS = 2  # Lam 2013
BESIDE_A_SIGN = _(
    "Keep taking it as prescribed. With what you noted, do not leave it to the next routine visit: ask your "
    "doctor whether your B12 should be checked."
)
LESS_ACID = _(
    "Stomach acid frees B12 from meat, fish, eggs and milk. With less acid, less of it may be freed."
)

NOT_SHOWN_BY_FOOD = _("So what you eat does not show how much B12 reaches you.")
ASK_WHO_LOOKS_AFTER = _(
    "Ask the doctor who looks after it whether, and how often, your B12 should be checked."
)


def _uptake(key: str, *sources: str) -> Maker:
    """A condition told in the words in which it was asked for."""
    words = FACTORS[key]
    return always(Wording(words.label, (words.why, NOT_SHOWN_BY_FOOD), ASK_WHO_LOOKS_AFTER, sources=sources))


def metformin(finding: Finding) -> Wording:
    return Wording(
        title=_("Metformin can lower B12"),
        why=(
            _("More so at higher doses and over the years. It acts where B12 is taken up, so it can "
              "hinder added B12 as well as the B12 in food."),
            *told(finding),
            NOT_SHOWN_BY_FOOD,
        ),
        next_step=BESIDE_A_SIGN if finding.severity == "act" else _(
            "Keep taking it as prescribed. At your next visit, ask whether your B12 should be checked. Ask "
            "within days if you notice numb feet, weakness or unsteady walking."
        ),
        sources=("mhra-2022", "nice-ng239", "bauman-2000"),
    )  # fmt: skip


def _acid_blocker(study: Text) -> Maker:
    def words(finding: Finding) -> Wording:
        return Wording(
            title=_("Acid blockers and B12"),
            why=(LESS_ACID, *told(finding), study),
            next_step=BESIDE_A_SIGN if finding.severity == "act" else _ask_when(years_of(finding)),
            sources=("lam-2013", "nice-ng239"),
        )

    return words


def _ask_when(years: float | None) -> Text:
    if years is None:
        return _(
            "Take it as prescribed. If you have taken it for two years or more, ask at your next visit "
            "whether your B12 should be checked."
        )
    if years < STUDIED_YEARS:
        return _("Take it as prescribed. If it goes on, ask at a visit whether your B12 should be checked.")
    return _("Take it as prescribed. At your next visit, ask whether your B12 should be checked.")


def nitrous_oxide(finding: Finding) -> Wording:
    ask = _(
        "With numb or tingling feet or hands, weakness or unsteady walking, see a doctor within days, "
        "say that you used it, and ask which test shows it."
    )
    noted = _(
        "You noted a sign that can come from it. See a doctor within days, say that you used it, and "
        "ask for a test that shows it, such as homocysteine."
    )
    return Wording(
        title=_("Laughing gas and B12"),
        why=(
            _("Nitrous oxide makes the B12 in the body useless, whatever you eat."),
            _("A blood test for B12 can look normal all the same."),
        ),
        next_step=noted if finding.severity == "urgent" else ask,
        sources=("nice-ng239",),
    )


WORDINGS: dict[str, Maker] = {
    "metformin": metformin,
    "ppi": _acid_blocker(
        _("In a large study, people found to lack B12 had more often taken such a medicine for two "
          "years or more, and more so with more tablets a day.")
    ),
    "h2ra": _acid_blocker(
        _("In a large study of two years or more the link was weaker than with the strong acid "
          "blockers, but it was there.")
    ),
    "bariatric": always(
        Wording(
            title=_("After a weight-loss operation"),
            why=(_("Less B12 is freed from food and taken up, for good."), NOT_SHOWN_BY_FOOD),
            next_step=_(
                "It is looked after by a clinic, for life. If you do not know when your next check is, "
                "ask yours."
            ),
            sources=("nice-ng239", "iom-1998"),
        )
    ),
    "nitrous_oxide": nitrous_oxide,
    "medical_nitrous_oxide": always(
        Wording(
            title=_("Gas and air, more than once"),
            why=(_("Nitrous oxide makes the B12 in the body useless, so repeated use can matter."),),
            next_step=_("Tell your doctor how often you had it, above all if you notice numb feet or "
                        "weakness."),
        )
    ),
    "atrophic_gastritis": _uptake("atrophic_gastritis", "iom-1998", "baik-1999", "nice-ng239"),
    "coeliac": _uptake("coeliac", "nice-ng239"),
    "crohn_ileal": _uptake("crohn_ileal", "iom-1998"),
    "pancreatic_insufficiency": _uptake("pancreatic_insufficiency", "iom-1998"),
    "hiv_diarrhoea": _uptake("hiv_diarrhoea", "iom-1998"),
    "bacterial_overgrowth": _uptake("bacterial_overgrowth", "baik-1999"),
    "chronic_pancreatitis": _uptake("chronic_pancreatitis"),
    "fish_tapeworm": _uptake("fish_tapeworm"),
    "abdominal_radiotherapy": _uptake("abdominal_radiotherapy", "nice-ng239"),
}  # fmt: skip
