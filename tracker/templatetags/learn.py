"""What a claim rests on: its strength in words and its sources. And the way to the page that explains."""

from django import template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from tracker.learn.pages import LearnPage
from tracker.learn.pages import page as page_of
from tracker.learn.questions import page_for
from tracker.learn.strength import Strength, best_read, how_read
from tracker.screening.sources import source
from tracker.templatetags.landing import cite

register = template.Library()


@register.simple_tag
def backed(strength: str, keys: str) -> SafeString:
    """`{% backed "firm" "iom-1998" %}`: "firm [1]"; where no original was read, how it was.

    ValueError where a claim would look better than its sources.
    """
    kind = Strength(strength)
    best = best_read([source(key) for key in keys.split()])
    if kind is not Strength.UNCHECKED and best is None:
        raise ValueError(f"no checked source for a claim called {strength}: {keys}")
    read = "" if kind is Strength.UNCHECKED else how_read(best)
    label = f"{kind.label}, {read}" if read else kind.label
    return format_html(
        '<span class="backed"><span class="strength {}">{}</span> {}</span>', kind.value, label, cite(keys)
    )


@register.simple_tag
def learn(slug: str) -> SafeString:
    """`{% learn "absorption" %}` beside a number: "Why?", with the page’s title for screen readers."""
    answer = page_of(slug)
    return format_html(
        '<a class="learn-why" href="{}">{}<span class="visually-hidden"> {}</span></a>',
        _address(answer),
        _("Why?"),
        answer.title,
    )


@register.simple_tag
def learn_of(finding: str) -> SafeString:
    """The page for a finding's key, by its title; nothing where there is none."""
    answer = page_for(finding)
    if answer is None:
        return mark_safe("")
    return format_html('<a href="{}">{}</a>', _address(answer), answer.title)


def _address(answer: LearnPage) -> str:
    return reverse("tracker:learn-page", args=[answer.slug])
