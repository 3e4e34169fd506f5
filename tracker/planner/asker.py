"""Who asks: whether an estimate may be shown to them at all, and what of it."""

from dataclasses import dataclass, field
from datetime import date
from typing import TypedDict

from accounts.requests import PublicRequest, SignedInRequest
from tracker.assessment.coverage import DEFAULT_SCHEME, SCHEMES, Scheme
from tracker.assessment.screening import Person, gut_state, permissions
from tracker.bridge import Reader, load_reader, person_of
from tracker.regimens.plans import plans_of

EATS_LIVER = ("contains_meat", "unsure")


class RuleFacts(TypedDict, total=False):
    """What coverage is to know of somebody; nothing for an adult of whom nothing is known."""

    scheme: str
    age_months: int | None
    life_stage: str
    authority: str


@dataclass(frozen=True, slots=True)
class Asker:
    """Somebody signed out is taken for a healthy adult.

    `closed_because`: the key of why they see no estimate, "" if they do. `doubtful`: something they noted can
    lower what reaches them. `by_rule`: whether a vegan rule is meant for them.
    """

    closed_because: str = ""
    gut: str = "normal"
    rules: RuleFacts = field(default_factory=RuleFacts)
    scheme: Scheme = SCHEMES[DEFAULT_SCHEME]
    may_see_liver: bool = True
    doubtful: bool = False
    by_rule: bool = True

    @property
    def has_doubt(self) -> bool:
        """Closed for what is known of the body, not for how the person wants to read."""
        return self.closed_because not in ("", "quiet", "plain")


def who_asks(request: PublicRequest | SignedInRequest) -> Asker:
    """Four queries for a signed-in person, none for anybody else."""
    if not request.owner.is_authenticated or request.profile is None:
        return Asker()
    reader = load_reader(request.owner, request.profile, request.sees)
    today = request.profile.today()
    return asker(reader, person_of(reader, plans_of(request.owner, today, today), today), today)


def asker(reader: Reader, person: Person, today: date) -> Asker:
    """What this person may see. No queries.

    Closed also where no food or tablet may be proposed, since to compare doses would be next to that, and to
    those who asked to see no figures ("quiet") or to be told in plain words ("plain").
    """
    shown = permissions(person)
    rules: RuleFacts = {
        "scheme": reader.scheme,
        "age_months": reader.age_months(today),
        "life_stage": reader.life_stage(today),
        "authority": reader.authority,
    }
    return Asker(
        closed_because=shown.absorbed_reason or shown.suggestions_reason or _quiet(reader),
        gut="low-acid" if gut_state(person) == "low-acid" else "normal",
        rules=rules,
        scheme=reader.scheme_on(today),
        may_see_liver=reader.diet in EATS_LIVER and not reader.profile.trying_to_conceive,
        doubtful=not shown.reassurance,
        by_rule=shown.coverage,
    )


def _quiet(reader: Reader) -> str:
    if reader.profile.quiet_mode:
        return "quiet"
    return "plain" if reader.profile.plain_mode else ""
