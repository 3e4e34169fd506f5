"""What can be answered in the two-minute check."""

from django.db import models
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from accounts.models import Sex
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
    UNSURE = "unsure", _("it varies, or I do not know")


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
    WEEKLY = "weekly", _("2,000 µg a week in all, or more")
    OTHER = "other", _("something else, or I do not know how much")
    PRESCRIBED = "prescribed", _("injections, or tablets prescribed for a lack of B12")


class Stage(models.TextChoices):
    NONE = "", _("none of these")
    PREGNANT = "pregnant", _("pregnant")
    LACTATING = "lactating", _("breastfeeding")
    TRYING = "trying", _("trying for a baby")


SEXES = [(Sex.FEMALE, _("female")), (Sex.MALE, _("male")), ("", _("rather not say"))]


class BloodTest(models.TextChoices):
    NONE = "", _("no, or it was in the usual range, or I do not know")
    LOW = "low", _("yes, it came back low")
    UNCLEAR = "unclear", _("yes, it was unclear or on the edge")


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
