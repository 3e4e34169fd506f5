"""Who looks after whom: a dietitian's clients and a helper, with what each has agreed."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from django.utils import timezone

from accounts.care.actions import change_terms, invite
from accounts.models import CareRelationship, Dietitian, Role, User
from tracker.demo.people import DORA, DemoCare, DemoHelp, DemoPerson
from tracker.demo.people.carers import DORA_AS_DIETITIAN, INVITED
from tracker.demo.recording import note_agreements

FRIDAY = 4


def agree_all(people: Iterable[DemoPerson], users: Mapping[str, User]) -> list[CareRelationship]:
    """Make the relationships that were never there, and name them; what somebody has ended stays so."""
    dora = users[DORA.key]
    Dietitian.objects.get_or_create(
        user=dora,
        defaults={**DORA_AS_DIETITIAN, "status": Dietitian.Status.APPROVED, "decided_at": timezone.now()},
    )
    known = set(CareRelationship.objects.filter(client__is_demo=True).values_list("client", "carer"))
    agreed = [
        care
        for person in people
        for care in _agreed(person, users, dora)
        if (care.client_id, care.carer_id) not in known
    ]
    CareRelationship.objects.bulk_create(agreed)
    note_agreements(agreed)
    if not dora.invitations.exists():
        invite(inviter=dora, inviter_is_client=False, role=Role.DIETITIAN, name_hint=INVITED)
    return agreed


def roll_on(people: Iterable[DemoPerson], users: Mapping[str, User]) -> None:
    """What ran out by its date is agreed anew, and who has been seen gets another appointment."""
    running = CareRelationship.objects.of_dietitian(users[DORA.key]).filter(ended_at=None)
    cares = {care.client_id: care for care in running.with_people()}
    for person in people:
        care = cares.get(users[person.key].pk)
        if person.care and care:
            _roll_on(care, person.care, care.client.profile.today())


def _roll_on(care: CareRelationship, terms: DemoCare, today: date) -> None:
    if care.until and care.until < today:
        change_terms(care=care, terms={"until": today + timedelta(days=terms.ends_in_days)})
    if care.next_appointment and care.next_appointment < today:
        care.next_appointment = _appointment(today, terms.meets_in_days)
        care.save(update_fields=["next_appointment"])


def _agreed(person: DemoPerson, users: Mapping[str, User], dora: User) -> list[CareRelationship]:
    client = users[person.key]
    today = client.profile.today()
    found = []
    if person.care:
        found.append(_with_dietitian(person.care, client, dora, today))
    if person.help:
        found.append(_with_helper(person.help, client, users[person.help.helper], today))
    return found


def _with_dietitian(terms: DemoCare, client: User, dora: User, today: date) -> CareRelationship:
    ended = terms.ended_days_ago
    return CareRelationship(
        client=client,
        carer=dora,
        role=Role.DIETITIAN,
        accepted_at=timezone.now() - timedelta(days=terms.agreed_days_ago),
        shares_from=_ago(today, terms.since_days_ago),
        until=today + timedelta(days=terms.ends_in_days),
        ended_at=None if ended is None else timezone.now() - timedelta(days=ended),
        ended_by="" if ended is None else CareRelationship.EndedBy.CLIENT,
        next_appointment=_appointment(today, terms.meets_in_days),
        **_shares(terms.scopes),
    )


def _with_helper(terms: DemoHelp, client: User, helper: User, today: date) -> CareRelationship:
    return CareRelationship(
        client=client,
        carer=helper,
        role=Role.HELPER,
        may_log=True,
        accepted_at=timezone.now() - timedelta(days=terms.agreed_days_ago),
        until=today + timedelta(days=180 - terms.agreed_days_ago),
        **_shares(terms.scopes),
    )


def _appointment(today: date, days: int | None) -> date | None:
    """On a working day: a weekend is put off to Monday."""
    if days is None:
        return None
    day = today + timedelta(days=days)
    return day + timedelta(days=7 - day.weekday()) if day.weekday() > FRIDAY else day


def _shares(scopes: str) -> dict[str, bool]:
    return {f"share_{scope}": True for scope in scopes.split()}


def _ago(today: date, days: int | None) -> date | None:
    return None if days is None else today - timedelta(days=days)
