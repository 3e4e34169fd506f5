"""The closed lists of a product's label and of its way into the public catalogue."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class LabelUnit(models.TextChoices):
    """How a label prints its B12. A per cent means nothing without what 100 % stands for."""

    UG = "ug", _("µg")
    PERCENT_US = "percent-us", _("% Daily Value, US label since 2020 (100 % is 2.4 µg)")
    PERCENT_US_OLD = "percent-us-old", _("% Daily Value, older US label (100 % is 6 µg)")
    PERCENT_EU = "percent-eu", _("% NRV or RI, EU or UK label (100 % is 2.5 µg)")
    NONE = "none", _("not stated")


class LabelPer(models.TextChoices):
    """For how much of the food a label gives its figure."""

    HUNDRED_G = "100 g", _("100 g")
    HUNDRED_ML = "100 ml", _("100 ml")
    SERVING = "serving", _("one serving")


class RecordKind(models.TextChoices):
    """How a label's figure came to be written down."""

    READ = "read", _("read from the label")
    SAME = "same", _("checked, still the same")
    IMPORTED = "imported", _("from a food table")


class SubmissionStatus(models.TextChoices):
    PENDING = "pending", _("waiting")
    ACCEPTED = "accepted", _("accepted")
    REJECTED = "rejected", _("not accepted")
    WITHDRAWN = "withdrawn", _("withdrawn")


OWN, COMMUNITY = "own", "community"  # data sets: people's own foods; products that curators accepted
