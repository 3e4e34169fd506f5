"""Who: the user, what they told about themselves, and their consent."""

import uuid
import zoneinfo
from datetime import date, datetime, timedelta
from functools import cache
from typing import ClassVar

from django.contrib.auth.models import AbstractUser, BaseUserManager
from django.contrib.sessions.backends.base import SessionBase
from django.contrib.sessions.base_session import AbstractBaseSession
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from tracker.assessment import codes


class UserManager(BaseUserManager["User"]):
    def create_user(self, email: str, password: str | None = None, **extra: object) -> "User":
        user = self.model(email=self.normalize_email(email).lower(), **extra)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **extra: object) -> "User":
        """Whoever may run this command need not prove the address by mail, and mail may not be set up yet."""
        from allauth.account.models import EmailAddress  # needs this module first

        user = self.create_user(email, password, is_staff=True, is_superuser=True, **extra)
        EmailAddress.objects.create(user=user, email=user.email, primary=True, verified=True)
        return user

    def get_by_natural_key(self, username: str | None) -> "User":
        return self.get(email__iexact=username)


class User(AbstractUser):
    """A person; the e-mail address is the log-in."""

    username = None  # type: ignore[assignment]
    first_name = None  # type: ignore[assignment]
    last_name = None  # type: ignore[assignment]
    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    email = models.EmailField(_("e-mail address"), unique=True)
    name = models.CharField(_("name"), max_length=80, blank=True)
    is_demo = models.BooleanField(default=False, editable=False)

    # Told with the log-in of a request (`accounts.backends`): what navigation offers.
    is_dietitian = False
    is_helper = False
    has_messages = False
    has_suggestions = False

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    objects: ClassVar[UserManager] = UserManager()  # type: ignore[assignment]

    class Meta:
        verbose_name = _("user")
        verbose_name_plural = _("users")
        constraints = [
            # With the unique column above: one account an address, however it is typed.
            models.CheckConstraint(condition=Q(email=Lower("email")), name="user_email_in_small_letters"),
        ]

    def __str__(self) -> str:
        return self.email

    def clean(self) -> None:
        self.email = type(self).objects.normalize_email(self.email).lower()

    def get_full_name(self) -> str:
        return self.name

    def get_short_name(self) -> str:
        return self.name


class Sex(models.TextChoices):
    FEMALE = "female", _("female")
    MALE = "male", _("male")
    UNSPECIFIED = "unspecified", _("rather not say")


class EatingPattern(models.TextChoices):
    """A person's own diet; blank means not told."""

    VEGAN = "vegan", _("vegan: nothing from animals")
    VEGETARIAN = "vegetarian", _("vegetarian: dairy or eggs, no meat or fish")
    PESCATARIAN = "pescatarian", _("pescatarian: fish, no meat")
    CONTAINS_MEAT = "contains_meat", _("I eat meat, at least now and then")
    UNSURE = "unsure", _("hard to say")


@cache
def time_zone_names() -> frozenset[str]:
    return frozenset(zoneinfo.available_timezones())


def known_time_zone(value: str) -> None:
    if value not in time_zone_names():
        raise ValidationError(_("Choose a time zone from the list."))


def known_allergens(value: object) -> None:
    if not isinstance(value, list) or set(value) - set(codes.ALLERGENS):
        raise ValidationError(_("Choose allergies from the list."))


class Profile(models.Model):
    """What a person told about themselves; every field may stay unknown."""

    user = models.OneToOneField(User, on_delete=models.CASCADE, related_name="profile")
    birth_date = models.DateField(_("date of birth"), null=True, blank=True)
    birth_date_is_estimate = models.BooleanField(default=False)
    sex = models.CharField(max_length=12, choices=Sex.choices, default=Sex.UNSPECIFIED)
    diet = models.CharField(max_length=14, choices=EatingPattern.choices, blank=True)
    allergies = models.JSONField(default=list, blank=True, validators=[known_allergens])
    country = models.CharField(max_length=2, blank=True)
    authority = models.CharField(max_length=32, blank=True, help_text="Blank: guessed from the country.")
    time_zone = models.CharField(max_length=64, default="UTC", validators=[known_time_zone])
    follows_vegan_rule = models.BooleanField(
        default=False, help_text="A vegetarian may choose to be judged by the vegan rule."
    )
    coverage_scheme = models.CharField(max_length=32, default="vegan-society")
    treated_for_deficiency = models.BooleanField(
        default=False, help_text="Then Corrin shows the treatment and judges nothing."
    )
    trying_to_conceive = models.BooleanField(default=False)
    high_folic_acid = models.BooleanField(
        default=False, help_text="Takes 1 mg folic acid a day or more, which can hide a lack of B12."
    )
    large_type = models.BooleanField(default=False)
    plain_mode = models.BooleanField(default=False, help_text="Plain words and the usual day in one tap.")
    quiet_mode = models.BooleanField(default=False, help_text="No numbers, bars or questions about food.")
    quiet_answered = models.BooleanField(
        default=False, help_text="Has been offered quiet mode, or found it; it is offered once."
    )
    onboarded_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(sex__in=Sex.values), name="profile_sex_known"),
            models.CheckConstraint(
                condition=Q(diet__in=[*EatingPattern.values, ""]), name="profile_diet_known"
            ),
        ]

    def __str__(self) -> str:
        return f"profile of {self.user_id}"

    @property
    def zone(self) -> zoneinfo.ZoneInfo:
        return zoneinfo.ZoneInfo(self.time_zone)

    def today(self, now: datetime | None = None) -> date:
        """The person's own calendar day."""
        return (now or timezone.now()).astimezone(self.zone).date()

    def age_months(self, on: date) -> int | None:
        """Completed months of age on a day; None without a birth date."""
        born = self.birth_date
        if born is None or born > on:
            return None
        return (on.year - born.year) * 12 + on.month - born.month - (on.day < born.day)

    def age_years(self, on: date) -> int | None:
        months = self.age_months(on)
        return None if months is None else months // 12


class LifeStagePeriod(models.Model):
    """Pregnant or breastfeeding from a day, until a day (open: until told otherwise)."""

    class Stage(models.TextChoices):
        PREGNANT = "pregnant", _("pregnant")
        LACTATING = "lactating", _("breastfeeding")

    code = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="life_stage_periods")
    stage = models.CharField(max_length=10, choices=Stage.choices)
    start = models.DateField()
    end = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["start", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["user", "stage", "start"], name="life_stage_starts_once"),
            models.CheckConstraint(condition=Q(stage__in=["pregnant", "lactating"]), name="life_stage_known"),
            models.CheckConstraint(
                condition=Q(end__isnull=True) | Q(end__gte=F("start")), name="life_stage_ends_after_start"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.stage} from {self.start}"

    def covers(self, day: date) -> bool:
        return self.start <= day and (self.end is None or day <= self.end)


class RiskFactor(models.Model):
    """A medicine, condition, operation or habit that matters for B12, as the person reports it."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="risk_factors")
    key = models.CharField(max_length=40)
    name = models.CharField(max_length=80, blank=True, help_text="What the person calls it: a brand, say.")
    since = models.DateField(null=True, blank=True)
    since_year_only = models.BooleanField(
        default=False, help_text="Then `since` is the first day of that year."
    )
    until = models.DateField(null=True, blank=True)
    dose = models.CharField(max_length=80, blank=True, help_text="As written by the person.")
    dose_mg_per_day = models.DecimalField(max_digits=9, decimal_places=3, null=True, blank=True)

    class Meta:
        ordering = ["key"]
        constraints = [
            models.UniqueConstraint(fields=["user", "key"], name="risk_factor_once"),
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(since__isnull=True) | Q(until__gte=F("since")),
                name="risk_factor_ends_after_start",
            ),
            models.CheckConstraint(
                condition=Q(dose_mg_per_day__isnull=True)
                | Q(dose_mg_per_day__gt=0, dose_mg_per_day__lte=100_000),
                name="risk_factor_dose_bounded",
            ),
        ]

    def __str__(self) -> str:
        return self.key

    def clean(self) -> None:
        if self.key not in codes.RISK_FACTORS:
            raise ValidationError({"key": _("Choose from the list.")})


class Session(AbstractBaseSession):
    """A log-in, with its person beside it, so that deleting an account finds those on other devices too.

    No foreign key: a page that saves its session while the account is being deleted must not break.
    """

    user_id = models.BigIntegerField(null=True, db_index=True)

    @classmethod
    def get_session_store_class(cls) -> type[SessionBase]:
        from accounts.sessions import SessionStore  # needs this module first

        return SessionStore


class HealthDataConsent(models.Model):
    """Consent to keep health data, in the words of `version`; withdrawing ends with deleting the account."""

    CURRENT_VERSION = "2026-11"

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="health_data_consents")
    version = models.CharField(max_length=16, default=CURRENT_VERSION)
    given_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["given_at"]
        constraints = [models.UniqueConstraint(fields=["user", "version"], name="consent_once_a_version")]

    def __str__(self) -> str:
        return f"consent {self.version} of {self.user_id}"


def estimated_birth_date(age_years: int, today: date) -> date:
    """The middle of the year in which somebody of this age was born."""
    return today - timedelta(days=round((age_years + 0.5) * 365.2425))
