"""What findings say to the person they are about: calm, plain, nothing that could pass for a verdict."""

from tracker.screening.words import diet, factors, older, signs, uptake, usual
from tracker.screening.words.base import Maker

FOR_PERSON: dict[str, Maker] = {
    **factors.WORDINGS,
    **uptake.WORDINGS,
    **signs.WORDINGS,
    **diet.WORDINGS,
    **older.WORDINGS,
    **usual.WORDINGS,
}
