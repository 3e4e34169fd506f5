"""A page of the board, ready to be shown: each standing in words, with its two drawings."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.models import CareRelationship
from tracker.assessment.triage import GROUPS
from tracker.review.board import names, words
from tracker.review.board.chart import Range, Strip, range_of, strip_of
from tracker.review.board.reads import Line
from tracker.review.board.standing import sharing_of
from tracker.review.models import ClientStanding
from tracker.templatetags.corrin import amount, ug

Text = str | Promise
WARM = ("act", "urgent", "emergency")


@dataclass(frozen=True, slots=True)
class Row:
    """One client. `as_of`: the day that the standing is about, where that is not today."""

    line: Line
    care: CareRelationship
    standing: ClientStanding | None
    on: dt.date

    @property
    def reviewed(self) -> str:
        """ "3 weeks ago"; the day itself stands beside it."""
        signed = self.line.reviewed_at
        return words.ago((self.on - timezone.localdate(signed)).days) if signed else _("never")

    @property
    def picture(self) -> dict[str, Any]:
        return self.standing.picture if self.standing else {}

    @property
    def as_of(self) -> dt.date | None:
        return None if self.line.fresh else self.line.computed_for

    @property
    def about(self) -> str:
        """ "31 to 50 · vegan · breastfeeding", as far as it is shared."""
        picture = self.picture
        hidden = "" if picture.get("signs", True) else _("not all signs and results shared")
        if not picture.get("profile", True):
            return " · ".join(part for part in (_("profile not shared"), hidden) if part)
        stage = picture.get("stage", "none")
        parts = [
            names.AGES.get(picture.get("age", "")) or _("age not told"),
            names.DIETS.get(picture.get("diet", "")) or _("diet not told"),
            names.STAGES[stage] if stage != "none" else "",
            hidden,
        ]
        return " · ".join(str(part) for part in parts if part)

    @property
    def group_name(self) -> Text:
        return names.GROUPS[self.line.group][0]

    @property
    def severity(self) -> Text:
        return names.SEVERITIES.get(self.standing.severity, "") if self.standing else ""

    @property
    def warm(self) -> bool:
        return self.standing is not None and self.standing.severity in WARM

    @property
    def why(self) -> str:
        return words.why_here(self.standing.reason) if self.standing else _("not looked at yet")

    @property
    def told(self) -> str:
        return words.told(self.picture.get("told"))

    @property
    def told_in_full(self) -> bool:
        """Otherwise the client may have been told more, of what is not shared."""
        return all(self.picture.get(part, True) for part in ("diary", "profile", "signs"))

    @property
    def strip(self) -> Strip:
        return strip_of(self.picture.get("strip", ()))

    @property
    def strip_words(self) -> str:
        complete, logged = self.picture.get("complete", 0), self.picture.get("logged", 0)
        return _("Last 14 days: %(complete)s complete, entries on %(logged)s") % {
            "complete": complete,
            "logged": logged,
        }

    @property
    def range(self) -> Range | None:
        return range_of(self.picture) if self.standing else None

    @property
    def range_words(self) -> str:
        return _range_words(self.picture)

    @property
    def coverage(self) -> tuple[str, str]:
        return _coverage(self.picture) if self.standing else ("", "")


@dataclass(frozen=True, slots=True)
class Group:
    """A heading with the rows of this page under it; `count` of all pages."""

    key: str
    rows: Sequence[Row]
    count: int

    @property
    def title(self) -> Text:
        return names.GROUPS[self.key][0]

    @property
    def meaning(self) -> Text:
        return names.GROUPS[self.key][1]


def rows_of(lines: Sequence[Line], on: dt.date) -> list[Row]:
    """One query; who has ended the sharing since the lines were read is left out."""
    cares = CareRelationship.objects.filter(pk__in=[line.pk for line in lines], ended_at=None).with_people()
    known = {care.pk: care for care in cares.select_related("standing")}
    there = ((line, known[line.pk]) for line in lines if line.pk in known)
    return [Row(line, care, _standing(line, care), on) for line, care in there]


def groups_of(rows: Sequence[Row], among: Sequence[Line]) -> Iterator[Group]:
    """In their order; `among`: the lines of every page."""
    for key in (*GROUPS, ""):
        here = [row for row in rows if row.line.group == key]
        if here:
            yield Group(key, here, sum(line.group == key for line in among))


def _standing(line: Line, care: CareRelationship) -> ClientStanding | None:
    """None for who was not looked at, or not under the sharing that holds now."""
    found: ClientStanding | None = getattr(care, "standing", None) if line.group else None
    return found if found and found.versions.endswith(sharing_of(care.sight)) else None


def _range_words(picture: dict[str, Any]) -> str:
    usual = picture.get("usual")
    if not usual:
        return _("No complete day")
    figures = {"low": amount(usual["low"]), "mean": ug(usual["mean"]), "high": ug(usual["high"])}
    said = _("%(low)s to %(high)s, mean %(mean)s") % figures
    days = ngettext("%(days)s day", "%(days)s days", usual["days"]) % {"days": usual["days"]}
    return f"{said}; {_beside(picture)}; {days}"


def _beside(picture: dict[str, Any]) -> str:
    if picture["treatment"]:
        return _("says nothing of a treatment")
    if not picture["profile"]:
        return _("beside no requirement: age not shared")
    if picture["requirement"] is None:
        return _("no reference value")
    name = _("average requirement") if picture["kind"] == "EAR" else picture["kind"]
    return f"{name} {ug(picture['requirement'])}"


def _coverage(picture: dict[str, Any]) -> tuple[str, str]:
    """What the rule says, or why it says nothing; then how firmly."""
    if picture["treatment"]:
        return _("no verdict"), _("on treatment")
    if not picture["diary"] or not picture["profile"]:
        return _("no verdict"), _("not all is shared")
    covered = picture["coverage"]
    if covered is None:
        return _by_intake(picture)
    days = (
        ngettext("%(covered)s of %(judged)s day", "%(covered)s of %(judged)s days", covered["judged"])
        % covered
    )
    outranked = covered["verdict"] == "covered" and not picture["reassurance"]
    return str(names.VERDICTS[covered["verdict"]]), _("%(days)s; outranked") % {
        "days": days
    } if outranked else days


def _by_intake(picture: dict[str, Any]) -> tuple[str, str]:
    band = (picture["usual"] or {}).get("band")
    if band is None:
        return _("cannot tell"), _("no rule applies")
    good = band in ("probably-adequate", "probably-at-or-above-ai")
    if good and not picture["reassurance"]:
        return _("not settled by intake"), _("no rule applies")
    return str(names.BANDS[band]), _("no rule applies")
