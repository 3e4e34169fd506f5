"""The board's keys in words, for professional eyes: why a client stands here, short enough for a row."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django.contrib.humanize.templatetags.humanize import apnumber
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from tracker.assessment.findings import Finding
from tracker.review.board.names import BANDS, DIETS, FINDINGS, SCHEDULES, SOURCES, STAGES, VERDICTS
from tracker.screening.labels import MARKERS, SYMPTOMS_PROFESSIONAL
from tracker.screening.wording import PERSON, say
from tracker.screening.words.professional import FACTOR_NAMES
from tracker.templatetags.corrin import amount, ug

_SIGNS = {**SYMPTOMS_PROFESSIONAL, **MARKERS}
MOST = 0.95  # of all that can be relied on

Text = str | Promise
Facts = Mapping[str, Any]


def why_here(reasons: Sequence[tuple[str, Facts]]) -> str:
    """One line out of the reasons of a standing; an unknown key is left out."""
    said = (MAKERS[key](facts) for key, facts in reasons if key in MAKERS)
    return capfirst("; ".join(text for text in said if text))


def told(finding: Mapping[str, Any] | None) -> str:
    """The title that stands first on the client's own page."""
    if finding is None:
        return _("Nothing to point out")
    facts = {
        name: tuple(value) if isinstance(value, list) else value for name, value in finding["facts"].items()
    }
    shown = Finding(finding["key"], finding["severity"], finding["certainty"], finding["tier"], facts)
    return say(shown, audience=PERSON).title


def ago(days: int) -> str:
    """How long ago, as roughly as a glance needs it."""
    if days <= 0:
        return _("today")
    if days < 14:
        return ngettext("%(n)s day ago", "%(n)s days ago", days) % {"n": days}
    if days < 60:
        return ngettext("%(n)s week ago", "%(n)s weeks ago", days // 7) % {"n": days // 7}
    return ngettext("%(n)s month ago", "%(n)s months ago", days // 30) % {"n": days // 30}


def _finding(facts: Facts) -> str:
    about = _listed([*facts.get("symptoms", ()), *facts.get("markers", ())], _SIGNS)
    if facts.get("noted_on"):
        about = _("%(signs)s (since %(day)s)") % {"signs": about, "day": _day(facts["noted_on"])}
    name = _named(facts["finding"])
    return _("%(finding)s: %(about)s") % {"finding": name, "about": about} if about else name


def _named(key: str) -> str:
    return str(FINDINGS.get(key) or FACTOR_NAMES.get(key, key))


def _factors(facts: Facts) -> str:
    return _listed(facts["factors"], FACTOR_NAMES)


def _no_source(facts: Facts) -> str:
    days, of = round(facts["days"]), round(facts["of"])
    return ngettext(
        "no reliable source on %(days)s of %(of)s complete day",
        "no reliable source on %(days)s of %(of)s complete days",
        of,
    ) % {"days": days, "of": of}


def _rule_not_met(facts: Facts) -> str:
    return _("vegan rule met on %(covered)s of %(judged)s judged days") % _whole(facts)


def _covered(facts: Facts) -> str:
    return _("vegan rule met on %(covered)s of %(judged)s judged days") % _whole(facts)


def _usual_low(facts: Facts) -> str:
    return _("%(usual)s, probably below the average requirement of %(requirement)s") % _usual_facts(facts)


def _spans(facts: Facts) -> str:
    """A verdict may be withheld of an interval beside the requirement: of that no span is claimed."""
    if facts["low_ug"] <= facts["requirement_ug"] <= facts["high_ug"]:
        text = _("%(usual)s: the interval spans the average requirement of %(requirement)s")
    else:
        text = _("%(usual)s: not sure enough to set against the average requirement of %(requirement)s")
    return text % _usual_facts(facts)


def _below_ai(facts: Facts) -> str:
    return _(
        "%(usual)s, not shown to reach the AI of %(requirement)s; an AI is no requirement"
    ) % _usual_facts(facts)


def _usual(facts: Facts) -> str:
    return str(_usual_facts(facts)["usual"])


def _usual_facts(facts: Facts) -> dict[str, str]:
    figures = {"mean": ug(facts["mean_ug"]), "low": amount(facts["low_ug"]), "high": ug(facts["high_ug"])}
    return {
        "usual": _("usual intake %(mean)s (%(low)s to %(high)s)") % figures,
        "requirement": ug(facts["requirement_ug"]),
    }


def _little_added(facts: Facts) -> str:
    if not facts["added_ug"]:
        return _("no added B12 in 14 days")
    return _("added B12 %(added)s a day; %(advice)s advised from 51") % {
        "added": ug(facts["added_ug"]),
        "advice": ug(facts["advice_ug"]),
    }


def _few_days(facts: Facts) -> str:
    days = round(facts["days"])
    return ngettext("%(days)s complete day in a fortnight", "%(days)s complete days in a fortnight", days) % {
        "days": apnumber(days)
    }


def _none_complete(facts: Facts) -> str:
    logged = round(facts["logged"])
    return ngettext(
        "no complete day in a fortnight, %(days)s with entries",
        "no complete day in a fortnight, %(days)s with entries",
        logged,
    ) % {"days": apnumber(logged)}


def _nothing_logged(facts: Facts) -> str:
    if facts.get("last_on"):
        return _("nothing logged since %(day)s") % {"day": _day(facts["last_on"])}
    return _("nothing logged in four weeks")


def _plan_silent(facts: Facts) -> str:
    return _("%(schedule)s %(kind)s not confirmed since %(day)s") % {
        "schedule": SCHEDULES.get(facts["schedule"], ""),
        "kind": facts["kind"],
        "day": _day(facts["heard_on"]),
    }


def _treated(facts: Facts) -> str:
    said = {
        "told": _("treated for a lack of B12, by the profile"),
        "regimen": facts.get("name") or _("treatment by plan"),
        "no-intrinsic-factor": _("no intrinsic factor"),
    }[facts["how"]]
    if facts.get("next_on"):
        return _("%(said)s, next planned %(day)s") % {"said": said, "day": _day(facts["next_on"])}
    return str(said)


def _enough(facts: Facts) -> str:
    return _("enough by %(sources)s") % {"sources": _joined(facts["source_types"], SOURCES)}


def _carries(facts: Facts) -> str:
    if facts["share"] >= MOST:
        return _("nearly all from %(name)s") % {"name": facts["name"]}
    percent = round(100 * facts["share"])
    return _("%(name)s carries %(percent)s %%") % {"name": facts["name"], "percent": percent}


def _moved(text: Text, names: Mapping[str, Text]) -> Callable[[Facts], str]:
    def said(facts: Facts) -> str:
        return str(text) % {
            "then": names.get(facts["then"], facts["then"]),
            "now": names.get(facts["now"], facts["now"]),
        }

    return said


def _with_findings(text: Text) -> Callable[[Facts], str]:
    return lambda facts: str(text) % {"what": ", ".join(map(_named, facts["findings"]))}


def _with_names(text: Text) -> Callable[[Facts], str]:
    return lambda facts: str(text) % {"what": ", ".join(facts["names"])}


def _always(text: Text) -> Callable[[Facts], str]:
    return lambda _facts: str(text)


MAKERS: dict[str, Callable[[Facts], str]] = {
    "finding": _finding,
    "factors": _factors,
    "no-source": _no_source,
    "rule-not-met": _rule_not_met,
    "told-no-source": _always(gettext_lazy("no reliable source, by the profile")),
    "usual-low": _usual_low,
    "little-added": _little_added,
    "added": _little_added,
    "diet": lambda facts: str(DIETS[facts["diet"]]),
    "life-stage": lambda facts: str(STAGES[facts["stage"]]),
    "diary-not-shared": _always(gettext_lazy("diary not shared")),
    "profile-not-shared": _always(gettext_lazy("profile not shared: age, diet and treatment unknown")),
    "no-verdict-for-children": _always(gettext_lazy("no rule is meant for this age: figures only")),
    "few-days": _few_days,
    "none-complete": _none_complete,
    "nothing-logged": _nothing_logged,
    "unread": _always(gettext_lazy("labels without a figure could have met the rule on half of the days")),
    "no-reference": _always(gettext_lazy("the authority gives no value for this age")),
    "spans": _spans,
    "below-ai": _below_ai,
    "uneven": _always(gettext_lazy("days of none and days of plenty: no estimate holds")),
    "usual": _usual,
    "plan-silent": _plan_silent,
    "treated": _treated,
    "never-reviewed": _always(gettext_lazy("not reviewed yet")),
    "sharing-changed": _always(gettext_lazy("shares otherwise than at the last review")),
    "treatment-begun": _always(gettext_lazy("treatment begun")),
    "treatment-ended": _always(gettext_lazy("treatment ended")),
    "coverage-changed": _moved(gettext_lazy("was “%(then)s”, now “%(now)s”"), VERDICTS),
    "band-changed": _moved(gettext_lazy("usual intake was “%(then)s”, now “%(now)s”"), BANDS),
    "stage-changed": _moved(gettext_lazy("was %(then)s, now %(now)s"), STAGES),
    "diet-changed": _moved(gettext_lazy("was %(then)s, now %(now)s"), DIETS),
    "finding-new": _with_findings(gettext_lazy("new: %(what)s")),
    "finding-graver": _with_findings(gettext_lazy("graver: %(what)s")),
    "finding-gone": _with_findings(gettext_lazy("no longer: %(what)s")),
    "plan-begun": _with_names(gettext_lazy("begun: %(what)s")),
    "plan-ended": _with_names(gettext_lazy("ended: %(what)s")),
    "covered": _covered,
    "enough": _enough,
    "carries": _carries,
}


def _whole(facts: Facts) -> dict[str, int]:
    return {name: round(facts[name]) for name in ("covered", "judged")}


def _day(text: str) -> str:
    """Without the year, which the row has no room for."""
    return date_format(dt.date.fromisoformat(text), "j F")


def _listed(keys: Sequence[str], names: Mapping[str, Text]) -> str:
    return ", ".join(str(names.get(key, key)) for key in keys)


def _joined(keys: Sequence[str], names: Mapping[str, Text]) -> str:
    *most, last = [str(names.get(key, key)) for key in keys]
    return _("%(most)s and %(last)s") % {"most": ", ".join(most), "last": last} if most else last
