"""What the dietitian and her clients wrote, through the actions of the pages; then set back to its day."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from decimal import Decimal
from uuid import UUID, uuid5

from accounts.models import CareRelationship, Role
from tracker.demo.accounts import Foods, portion
from tracker.demo.menus import FOODS
from tracker.demo.people import DOMAIN
from tracker.demo.people.talks import MATCHES, RARE_FOODS, TALKS, TARGETS, DemoMatch, DemoTalk
from tracker.demo.plan import NAMESPACE, parse
from tracker.demo.recording import afternoon
from tracker.diary.models import Day, Entry
from tracker.review.client.actions import answer_rare_foods, set_target
from tracker.review.models import Comment
from tracker.review.talk import actions as talk


def talk_all(new: Iterable[CareRelationship], foods: Foods) -> None:
    """With the clients who are new to the dietitian."""
    cares = CareRelationship.objects.filter(pk__in=[care.pk for care in new], role=Role.DIETITIAN)
    for care in cares.filter(ended_at=None).with_people():
        key = care.client.email.removesuffix(f"@{DOMAIN}")
        today = care.client.profile.today()
        for number, wanted in enumerate(TALKS.get(key, ())):
            _talk(care, wanted, uuid5(NAMESPACE, f"{care.code} {number}"), today)
        if key in MATCHES:
            _suggest(care, MATCHES[key], foods)
        if key in TARGETS:
            ug, reason = TARGETS[key]
            set_target(care=care, ug=Decimal(ug), reason=reason, start=today - timedelta(days=20))
        if key in RARE_FOODS:
            answer_rare_foods(care=care, answers=RARE_FOODS[key], on=today)


def _talk(care: CareRelationship, wanted: DemoTalk, code: UUID, today: date) -> None:
    said_on = today - timedelta(days=wanted.days_ago)
    day = _last_day_before(care, said_on) if wanted.on_a_day else None
    said = talk.comment(care=care, code=code, text=wanted.text, day=day)
    at = afternoon(said_on, 11)
    if not wanted.answer:
        _set_back(said, at, read=wanted.read)
        return
    answered = talk.answer(to=said, code=uuid5(code, "answer"), text=wanted.answer)
    _set_back(said, at, read=True)
    _set_back(answered, at + timedelta(hours=7), read=wanted.read)


def _set_back(said: Comment, at: datetime, *, read: bool) -> None:
    read_at = at + timedelta(hours=20) if read else None
    Comment.objects.filter(pk=said.pk).update(created_at=at, read_at=read_at, mailed_at=at)


def _last_day_before(care: CareRelationship, on: date) -> date | None:
    days = Day.objects.filter(owner=care.client, date__lt=on)
    return days.order_by("-date").values_list("date", flat=True).first()


def _suggest(care: CareRelationship, wanted: DemoMatch, foods: Foods) -> None:
    """Nothing where the food was not eaten lately."""
    eaten = Entry.objects.of(care.client).filter(food=foods[FOODS[wanted.entry]]).order_by("-date", "-pk")
    entry = eaten.with_foods().first()
    if entry is None:
        return
    food, quantity, unit = next(parse(wanted.better))
    talk.suggest_match(
        care=care,
        code=uuid5(NAMESPACE, f"{care.code} match"),
        entry=entry,
        food=foods[food],
        portion=portion(foods[food], quantity, unit),
        note_text=wanted.note,
    )
