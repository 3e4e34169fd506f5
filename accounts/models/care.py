"""Who may see what of whom: dietitians, invitations, care relationships and the record of every access."""

import uuid
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Any, NoReturn

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.care.sight import Sight

CONSENT_VERSION = "2026-11"
INVITED_FOR = timedelta(days=14)


def code_field() -> "models.UUIDField[uuid.UUID, uuid.UUID]":
    return models.UUIDField(default=uuid.uuid4, unique=True, editable=False)


def known(field: str, values: Iterable[str]) -> models.CheckConstraint:
    """The column holds one of these codes."""
    return models.CheckConstraint(
        condition=Q(**{f"{field}__in": list(values)}), name=f"%(class)s_{field}_known"
    )


class Scope(models.TextChoices):
    """What can be shared, each by itself."""

    DIARY = "diary", _("diary and supplements")
    SYMPTOMS = "symptoms", _("signs in the body")
    LABS = "labs", _("blood results")
    PROFILE = "profile", _("age, diet, medicines and conditions")


class Role(models.TextChoices):
    DIETITIAN = "dietitian", _("dietitian")
    HELPER = "helper", _("helper")


class Dietitian(models.Model):
    """A person's application to work here as a dietitian, and what a site admin decided."""

    class Status(models.TextChoices):
        APPLIED = "applied", _("waiting for a decision")
        APPROVED = "approved", _("approved")
        REFUSED = "refused", _("refused")
        ENDED = "ended", _("ended")

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="dietitian")
    name = models.CharField(_("name"), max_length=80)
    register = models.CharField(_("register"), max_length=120)
    register_number = models.CharField(_("number in the register"), max_length=40)
    practice = models.CharField(_("practice"), max_length=120, blank=True)
    status = models.CharField(max_length=8, choices=Status.choices, default=Status.APPLIED)
    answer = models.CharField(max_length=300, blank=True, help_text="What the applicant reads.")
    applied_at = models.DateTimeField(default=timezone.now)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ["-applied_at"]
        constraints = [known("status", ["applied", "approved", "refused", "ended"])]

    def __str__(self) -> str:
        return f"{self.name}, {self.register} {self.register_number}"

    @property
    def is_approved(self) -> bool:
        return self.status == self.Status.APPROVED


class Terms(models.Model):
    """What a client agrees to. `shares_from` None: from the first day; `until` is the last day, included."""

    share_diary = models.BooleanField(default=False)
    share_symptoms = models.BooleanField(default=False)
    share_labs = models.BooleanField(default=False)
    share_profile = models.BooleanField(default=False)
    may_log = models.BooleanField(default=False, help_text="A helper who may also write the diary.")
    shares_from = models.DateField(null=True, blank=True)
    until = models.DateField(null=True, blank=True)

    class Meta:
        abstract = True

    @property
    def scopes(self) -> frozenset[str]:
        return frozenset(scope for scope in Scope.values if getattr(self, f"share_{scope}"))

    @property
    def sight(self) -> Sight:
        return Sight(self.scopes, self.shares_from, self.may_log)


class CareQuerySet(models.QuerySet["CareRelationship"]):
    def live(self, on: date) -> "CareQuerySet":
        """Agreed and still running on that day; a dietitian's only while approved."""
        running = self.filter(ended_at__isnull=True, until__gte=on)
        return running.filter(
            ~Q(role=Role.DIETITIAN) | Q(carer__dietitian__status=Dietitian.Status.APPROVED),
            carer__is_active=True,
            client__is_active=True,
        )

    def of_dietitian(self, user: Any) -> "CareQuerySet":
        return self.filter(carer=user, role=Role.DIETITIAN)

    def of_helper(self, user: Any) -> "CareQuerySet":
        return self.filter(carer=user, role=Role.HELPER)

    def with_people(self) -> "CareQuerySet":
        return self.select_related("client__profile", "carer__dietitian")


class CareRelationship(Terms):
    """A client, somebody who may see part of the diary, and what was agreed between them."""

    class EndedBy(models.TextChoices):
        CLIENT = "client", _("the client")
        CARER = "carer", _("the other side")

    code = code_field()
    client = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="shared_with")
    carer = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="cares_for")
    role = models.CharField(max_length=9, choices=Role.choices)
    accepted_at = models.DateTimeField(default=timezone.now)
    consent_version = models.CharField(max_length=16, default=CONSENT_VERSION)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.CharField(max_length=6, choices=EndedBy.choices, blank=True)
    reminded_for = models.DateField(
        null=True, blank=True, help_text="The end that the client was reminded of."
    )
    next_appointment = models.DateField(null=True, blank=True)
    touched = models.PositiveIntegerField(
        default=0, help_text="Counts requests that may have changed what the client shares."
    )

    objects = CareQuerySet.as_manager()

    class Meta:
        ordering = ["-accepted_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["client", "carer"], condition=Q(ended_at__isnull=True), name="care_open_once"
            ),
            models.CheckConstraint(condition=~Q(client=F("carer")), name="care_between_two"),
            models.CheckConstraint(condition=Q(until__isnull=False), name="care_has_an_end"),
            models.CheckConstraint(
                condition=Q(may_log=False) | Q(role="helper", share_diary=True), name="care_helpers_log"
            ),
            known("role", ["dietitian", "helper"]),
        ]
        indexes = [models.Index(fields=["carer", "role", "ended_at"])]

    def __str__(self) -> str:
        return f"{self.role} {self.carer_id} of {self.client_id}"

    @property
    def carer_name(self) -> str:
        """What the client knows the other side by."""
        if self.role == Role.DIETITIAN:
            return self.carer.dietitian.name
        return self.carer.name or self.carer.email

    @property
    def client_name(self) -> str:
        return self.client.name or self.client.email

    def is_live(self, on: date) -> bool:
        return self.ended_at is None and self.until is not None and on <= self.until


class Invitation(Terms):
    """An offer to share, from either side, answered once by whoever holds its secret.

    `inviter_is_client`: the terms are those the client has chosen, and hold from the moment of acceptance;
    otherwise the client chooses them when accepting. Only a digest of the secret is kept.
    """

    code = code_field()
    secret_digest = models.CharField(max_length=64, unique=True, editable=False)
    inviter = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="invitations"
    )
    inviter_is_client = models.BooleanField()
    role = models.CharField(max_length=9, choices=Role.choices, help_text="Of the side that will look.")
    name_hint = models.CharField(max_length=80, blank=True, help_text="Whom the inviter meant it for.")
    email = models.EmailField(blank=True, help_text="Where it was sent, if by mail.")
    created_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)
    used_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-created_at", "-pk"]
        constraints = [
            known("role", ["dietitian", "helper"]),
            models.CheckConstraint(
                condition=Q(expires_at__gt=F("created_at")), name="invitation_expires_later"
            ),
        ]

    def __str__(self) -> str:
        return f"invitation by {self.inviter_id} of {self.created_at:%Y-%m-%d}"

    def state(self, now: datetime) -> str:
        """ "open", "used", "withdrawn" or "expired"."""
        if self.used_at:
            return "used"
        if self.withdrawn_at:
            return "withdrawn"
        return "open" if now < self.expires_at else "expired"


class AccessRecordQuerySet(models.QuerySet["AccessRecord"]):
    """Rows are only ever added; they go with the client's account."""

    def of(self, client: Any) -> "AccessRecordQuerySet":
        return self.filter(client=client)

    def update(self, **values: Any) -> NoReturn:
        raise TypeError("the access record is append-only")

    def delete(self) -> NoReturn:
        raise TypeError("the access record is append-only")


class AccessRecord(models.Model):
    """That somebody else saw, took along or changed something of a client, as the client reads it.

    `what` is a key (`accounts.care.record`); `first_day` to `last_day` the days it was about.
    """

    class Action(models.TextChoices):
        VIEWED = "viewed", _("looked at")
        EXPORTED = "exported", _("downloaded")
        COMMENTED = "commented", _("wrote")
        CHANGED = "changed", _("changed")
        LOGGED = "logged", _("logged")
        AGREED = "agreed", _("agreed")

    client = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="access_records"
    )
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    actor_name = models.CharField(max_length=254)
    role = models.CharField(max_length=9, choices=Role.choices)
    at = models.DateTimeField(default=timezone.now)
    action = models.CharField(max_length=9, choices=Action.choices)
    what = models.CharField(max_length=40)
    first_day = models.DateField(null=True, blank=True)
    last_day = models.DateField(null=True, blank=True)
    detail = models.CharField(max_length=300, blank=True)

    objects = AccessRecordQuerySet.as_manager()

    class Meta:
        ordering = ["-at", "-pk"]
        constraints = [
            known("action", ["viewed", "exported", "commented", "changed", "logged", "agreed"]),
            known("role", ["dietitian", "helper"]),
        ]
        indexes = [models.Index(fields=["client", "-at"])]

    def __str__(self) -> str:
        return f"{self.actor_name} {self.action} {self.what}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Append-only: a row once written is not written again."""
        if not self._state.adding:
            raise TypeError("the access record is append-only")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise TypeError("the access record is append-only")
