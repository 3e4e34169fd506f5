"""What the two-minute check needs beside its context."""

from collections.abc import Sequence

from django import template
from django.forms import BoundField
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.safestring import SafeString

from tracker.check.choices import HINTS
from tracker.check.doctor import medicine_in_words
from tracker.check.lines import MedicineTold
from tracker.check.steps import Step

register = template.Library()


@register.filter
def hint(key: str) -> str | Promise:
    """What the name beside a tick means, where it needs saying."""
    return HINTS.get(key, "")


@register.filter
def in_brief(told: MedicineTold) -> str:
    return medicine_in_words(told)


@register.filter
def before(steps: Sequence[Step], number: int) -> str:
    return steps[number - 1].key


@register.filter
def after(steps: Sequence[Step], number: int) -> str:
    return steps[number + 1].key


@register.filter
def listening(field: BoundField, row: int) -> SafeString:
    """An input of a medicine's line, which shows at once what was understood of it."""
    wanted = f"csrfmiddlewaretoken,row,line_{row},other_{row}"
    return field.as_widget(
        attrs={
            "hx-post": reverse("tracker:check"),
            "hx-trigger": "input changed delay:600ms, change",
            "hx-target": f"#read-{row}",
            "hx-params": wanted,
            "hx-vals": f'{{"row": "{row}"}}',
        }
    )
