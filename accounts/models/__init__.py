"""Gathers who there is: the people themselves, and who may see what of whom."""

from accounts.models.care import (
    AccessRecord,
    CareRelationship,
    Dietitian,
    Invitation,
    Role,
    Scope,
    Terms,
)
from accounts.models.people import (
    EatingPattern,
    HealthDataConsent,
    LifeStagePeriod,
    Profile,
    RiskFactor,
    Session,
    Sex,
    User,
    UserManager,
    estimated_birth_date,
    known_allergens,
    known_time_zone,
    time_zone_names,
)

__all__ = [
    "AccessRecord",
    "CareRelationship",
    "Dietitian",
    "EatingPattern",
    "HealthDataConsent",
    "Invitation",
    "LifeStagePeriod",
    "Profile",
    "RiskFactor",
    "Role",
    "Scope",
    "Session",
    "Sex",
    "Terms",
    "User",
    "UserManager",
    "estimated_birth_date",
    "known_allergens",
    "known_time_zone",
    "time_zone_names",
]
