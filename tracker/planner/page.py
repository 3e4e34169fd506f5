"""What the explorer shows: patterns with their figures, letters and bars, and the chart of their doses."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import QueryDict
from django.urls import reverse

from tracker.assessment.measured import measured_in_healthy
from tracker.planner import bars, chart, wording
from tracker.planner.asker import Asker
from tracker.planner.bars import Bar
from tracker.planner.patterns import PRESETS, Estimate, Pattern, estimate, rule_met, same_week

TYPED = ("dose", "kind", "times", "days")  # what an own pattern keeps in the address
LETTERS = "ABCDEF"  # of the presets; own patterns are numbered


@dataclass(frozen=True, slots=True)
class Row:
    """One pattern; `label` is its letter or number in the chart."""

    label: str
    name: str
    detail: str
    estimate: Estimate
    bar: Bar
    rule: str
    rule_key: str | None
    own: bool

    @property
    def share(self) -> str:
        """The part absorbed, in per cent; whole ones from ten on, since it is known within a factor of 2."""
        return wording.percent(self.estimate.share)


@dataclass(frozen=True, slots=True)
class Comparison:
    """`own` is the person's pattern with the same week spread otherwise; empty until they give one."""

    gut: str
    own: list[Row]
    presets: list[Row]
    top_ug: float  # a day, where the bars end
    chart: chart.Chart

    @property
    def rows(self) -> list[Row]:
        return [*self.own, *self.presets]

    @property
    def often(self) -> Estimate:
        """Little and often: the first preset."""
        return self.presets[0].estimate

    @property
    def once(self) -> Estimate:
        """More, and once a day: the second."""
        return self.presets[1].estimate

    @property
    def ladder(self) -> list[Row]:
        """Added B12 in ever larger doses, for the share that is absorbed of each."""
        return self.presets[:4]


def wanted_gut(text: str | None, usual: str) -> str:
    """A state of the gut from an address; `usual` for anything else."""
    return text if text in wording.STOMACHS else usual


@dataclass(frozen=True, slots=True)
class StomachLink:
    gut: str
    name: str
    address: str


def stomach_links(query: QueryDict) -> list[StomachLink]:
    """The same page with the other state of the gut."""
    kept = {name: query[name] for name in TYPED if name in query}
    return [
        StomachLink(gut, str(name), f"{reverse('tracker:planner')}?{urlencode({**kept, 'gut': gut})}")
        for gut, name in wording.STOMACHS.items()
    ]


def compare(asker: Asker, own: Pattern | None, *, gut: str) -> Comparison:
    """The presets, and before them an own pattern with others of the same weekly amount."""
    mine = [] if own is None else [own, *same_week(own)]
    presets = [preset for preset in PRESETS if preset.key != "liver" or asker.may_see_liver]
    patterns = [*mine, *presets]
    labels = [*(str(number + 1) for number in range(len(mine))), *LETTERS[: len(presets)]]
    estimates = [estimate(pattern, gut=gut) for pattern in patterns]
    top = bars.scale(each.day for each in estimates)
    rows = [
        _row(asker, label, each, top, own=each.pattern in mine)
        for label, each in zip(labels, estimates, strict=True)
    ]
    return Comparison(gut, rows[: len(mine)], rows[len(mine) :], top, _chart(rows))


def _row(asker: Asker, label: str, found: Estimate, top_ug: float, *, own: bool) -> Row:
    pattern = found.pattern
    rule = rule_met(pattern, **asker.rules)
    return Row(
        label=label,
        name=wording.name(pattern),
        detail=wording.detail(pattern),
        estimate=found,
        bar=bars.bar(found.day, top_ug),
        rule=wording.rule_in_a_sentence(rule, pattern, asker.scheme),
        rule_key=rule,
        own=own,
    )


def _chart(rows: Sequence[Row]) -> chart.Chart:
    doses = [chart.Dose(row.label, row.estimate.pattern.ug, row.estimate.dose, row.own) for row in rows]
    return chart.draw(doses, measured_in_healthy())
