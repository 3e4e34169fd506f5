"""Numbered links to the list of sources."""

from django import template
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from tracker.screening.sources import source

register = template.Library()


@register.simple_tag
def cite(keys: str) -> SafeString:
    """`{% cite "iom-1998 efsa-2015" %}`: "[1] [2]", each a link to its source; an unknown key is an error."""
    sources = [source(key) for key in keys.split()]
    links = ((reverse("tracker:methods"), s.anchor, s.citation, s.number) for s in sources)
    return format_html(
        '<span class="cite">{}</span>',
        format_html_join(" ", '<a href="{}#{}" title="{}">[{}]</a>', links),
    )


@register.simple_tag
def numbers(keys: str, methods: str) -> SafeString:
    """`cite` without the titles, for long tables; `methods` is the address of the list."""
    links = ((methods, s.anchor, s.number) for s in map(source, keys.split()))
    return format_html_join(" ", '<a href="{}#{}">[{}]</a>', links)


@register.filter
def points(share: float, sign: str = "") -> str:
    """A difference of shares in percentage points: "+14.2", "−0.4"; without a plus when `sign` is given."""
    written = f"{100 * share:.1f}" if sign else f"{100 * share:+.1f}"
    return written.replace("-", "−")


@register.filter
def per_cent(share: float) -> str:
    """A share from a simulation: "92.9 %"."""
    return f"{100 * share:.1f} %"
