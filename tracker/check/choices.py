"""What can be answered in the two-minute check."""

from django.db import models
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from accounts.models import EatingPattern, Sex
from accounts.wording import FACTORS
from tracker.assessment import codes
from tracker.assessment.symptoms import symptoms
from tracker.screening.labels import SYMPTOMS


class Fortified(models.TextChoices):
    """How many times a day something with added B12 is eaten or drunk."""

    NONE = "none", _("none")
    ONCE = "once", _("once")
    TWICE = "twice", _("twice")
    MORE = "more", _("three times or more")
    UNSURE = "unsure", _("it varies")


class Added(models.TextChoices):
    """Whether all of it comes to what the rule for vegans asks for."""

    ENOUGH = "enough", _("3 µg or more")
    LESS = "less", _("less than 3 µg")
    UNSURE = "unsure", _("I do not know")


class Supplement(models.TextChoices):
    """What is taken; `PRESCRIBED` is a treatment and judged by nobody but its doctor."""

    NONE = "none", _("none")
    SMALL = "small", _("every day, less than 10 µg")
    DAILY = "daily", _("every day, 10 µg or more")
    WEEKLY = "weekly", _("2,000 µg a week, or more")
    OTHER = "other", _("something else, or not sure")
    SOME = "some", _("yes")
    PRESCRIBED = "prescribed", _("injections, or tablets on prescription")


class Stage(models.TextChoices):
    NONE = "", _("none of these")
    PREGNANT = "pregnant", _("pregnant")
    LACTATING = "lactating", _("breastfeeding")
    TRYING = "trying", _("trying for a baby")


# In quiet mode nobody is asked how much.
SUPPLEMENTS = [choice for choice in Supplement.choices if choice[0] != Supplement.SOME]
_WITHOUT_AMOUNTS = (Supplement.NONE, Supplement.SOME, Supplement.PRESCRIBED)
QUIET_SUPPLEMENTS = [choice for choice in Supplement.choices if choice[0] in _WITHOUT_AMOUNTS]
DIETS = [
    (EatingPattern.VEGAN, _("vegan")),
    (EatingPattern.VEGETARIAN, _("vegetarian")),
    (EatingPattern.PESCATARIAN, _("fish, no meat")),
    (EatingPattern.CONTAINS_MEAT, _("meat too")),
    (EatingPattern.UNSURE, _("hard to say")),
]

SEXES = [(Sex.FEMALE, _("female")), (Sex.MALE, _("male")), ("", _("rather not say"))]


class BloodTest(models.TextChoices):
    NONE = "", _("no, or I do not know")
    LOW = "low", _("yes, it was low")
    UNCLEAR = "unclear", _("unclear, or on the edge")


# What follows from the other answers is not asked again.
EATING: tuple[str, ...] = tuple(key for key in codes.DIET_FACTORS if key != "vegan_no_b12_source")
FREQUENT_MEDICINES: tuple[str, ...] = ("metformin", "ppi", "h2ra", "colchicine")
RARE_MEDICINES: tuple[str, ...] = tuple(
    key for key in codes.MEDICINE_FACTORS if key not in (*FREQUENT_MEDICINES, "medical_nitrous_oxide")
)
MEDICINES: tuple[str, ...] = (*FREQUENT_MEDICINES, *RARE_MEDICINES)
FREQUENT_CONDITIONS: tuple[str, ...] = (
    "family_history",
    "autoimmune_gastritis",
    "atrophic_gastritis",
    "coeliac",
    "crohn_ileal",
    "type1_diabetes",
    "thyroid_autoimmune",
)
RARE_CONDITIONS: tuple[str, ...] = tuple(
    key for key in codes.CONDITION_FACTORS if key not in FREQUENT_CONDITIONS
)
OPERATIONS: tuple[str, ...] = codes.SURGERY_FACTORS
HABITS: tuple[str, ...] = ("nitrous_oxide", "medical_nitrous_oxide", "heavy_alcohol")
# Folded away: what is less often noticed, or rather told by a doctor. The fold names what it holds.
RARE_SIGNS: tuple[str, ...] = (
    "muscle_wasting", "spasticity_stiffness", "vision", "dementia_delirium", "bladder",
    "anaemia_macrocytosis", "iron_not_working",
)  # fmt: skip
# What a name means, in the few words that fit beside a tick.
HINTS: dict[str, Promise] = {
    "vegan": _("no animal foods"),
    "vegetarian": _("dairy or eggs"),
    "metformin": _("for diabetes"),
    "ppi": _("omeprazole, lansoprazole and others"),
    "h2ra": _("famotidine and others"),
    "colchicine": _("for gout"),
    "pregabalin": _("nerve pain, epilepsy, anxiety"),
    "phenobarbital": _("epilepsy"),
    "primidone": _("epilepsy, tremor"),
    "topiramate": _("epilepsy, migraine"),
    "family_history": _("parent, sibling or child"),
    "autoimmune_gastritis": _("autoimmune gastritis"),
    "atrophic_gastritis": _("atrophic gastritis"),
    "thyroid_autoimmune": _("Hashimoto’s, Graves’"),
    "bariatric": _("gastric bypass, sleeve"),
    "nitrous_oxide": _("balloons, canisters"),
    "medical_nitrous_oxide": _("for pain or an operation"),
    "recently_vegan": _("in the last few years"),
}

Choice = tuple[str, str | Promise]


def of_factors(keys: tuple[str, ...]) -> list[Choice]:
    return [(key, FACTORS[key].label) for key in keys]


def signs() -> list[Choice]:
    """Slow signs, muscular ones first. Voices and visions are asked for among the emergencies."""
    slow = (k for k, each in symptoms().items() if each.urgency != "emergency" and k != "psychosis")
    return [(key, capfirst(str(SYMPTOMS[key]))) for key in slow]


def emergency_signs() -> list[Choice]:
    """The check is for people of 16 or older, so a baby's signs have no place in the list."""
    of_adults = (key for key in codes.EMERGENCY_SYMPTOMS if not key.startswith("infant"))
    return [(key, capfirst(str(SYMPTOMS[key]))) for key in of_adults]
