"""What findings say to a dietitian or doctor: mechanism, evidence and its strength, which test, the numbers.

No diagnosis, and nothing on the dose or the interval of a treatment: that is the prescriber's.
"""

from tracker.screening.words.base import Maker
from tracker.screening.words.professional import conditions, eating, intake, life_stage, medicines, signs
from tracker.screening.words.professional.base import FACTOR_NAMES

__all__ = ["FACTOR_NAMES", "FOR_PROFESSIONAL"]

FOR_PROFESSIONAL: dict[str, Maker] = {
    **conditions.WORDINGS,
    **medicines.WORDINGS,
    **eating.WORDINGS,
    **life_stage.WORDINGS,
    **signs.WORDINGS,
    **intake.WORDINGS,
}
