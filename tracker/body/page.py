"""What the pages about signs show."""

from dataclasses import dataclass
from datetime import date

from accounts.care.sight import EVERYTHING, SYMPTOMS, Sight
from accounts.models import User
from tracker.assessment.symptoms import Symptom as Sign
from tracker.body import wording
from tracker.body.models import Strength, Symptom, SymptomNote


@dataclass(frozen=True)
class SignView:
    """One sign with its notes, oldest first."""

    symptom: Symptom
    notes: list[SymptomNote]
    today: date

    @property
    def name(self) -> str:
        return wording.sign_name(self.symptom.key)

    @property
    def since(self) -> str:
        return wording.since_text(self.symptom)

    @property
    def last(self) -> SymptomNote | None:
        return self.notes[-1] if self.notes else None

    @property
    def todays(self) -> int | None:
        """How strong it was said to be today."""
        last = self.last
        return last.strength if last and last.date == self.today else None

    @property
    def strengths(self) -> list[tuple[int, str]]:
        return [(value, str(label)) for value, label in Strength.choices]

    @property
    def newest_first(self) -> list[SymptomNote]:
        return self.notes[::-1]


@dataclass(frozen=True)
class SignChoice:
    """A sign to choose; `noted`: the open one, if it is there already."""

    sign: Sign
    name: str
    noted: Symptom | None


@dataclass(frozen=True)
class SignGroup:
    title: str
    signs: list[SignChoice]
    at_once: bool = False


def sign_page(symptom: Symptom, today: date, sees: Sight = EVERYTHING) -> SignView:
    """One query."""
    return sign_view(symptom, today, sees)


def sign_view(symptom: Symptom, today: date, sees: Sight = EVERYTHING) -> SignView:
    """With the notes of the days that are shared."""
    return SignView(symptom, [note for note in symptom.notes.all() if sees.sees_day(note.date)], today)


def add_page(owner: User) -> list[SignGroup]:
    """One query: what is there already."""
    noted = {symptom.key: symptom for symptom in Symptom.objects.of(owner).open()}

    def choices(signs: list[Sign]) -> list[SignChoice]:
        return [SignChoice(sign, wording.sign_name(sign.key), noted.get(sign.key)) for sign in signs]

    groups = [SignGroup(str(title), choices(signs)) for title, signs in wording.grouped_signs()]
    return [*groups, SignGroup("", choices(wording.emergency_signs()), at_once=True)]


def signs_of(owner: User, first: date, today: date, sees: Sight = EVERYTHING) -> list[SignView]:
    """Those there on some day of that time, open ones first, with their notes of all time (two queries)."""
    if not sees.sees(SYMPTOMS):
        return []
    rows = Symptom.objects.of(owner).between(sees.from_day(first), today).with_notes()
    found = [sign_view(row, today, sees) for row in rows]
    return sorted(found, key=lambda view: (view.symptom.ended is not None, view.symptom.since))
