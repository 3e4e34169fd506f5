"""Findings in words, for the partial that shows them on every page where the person looks."""

from collections.abc import Sequence

from django import template

from tracker.assessment.findings import Finding
from tracker.modes.quiet import say_quietly
from tracker.screening import folding
from tracker.screening.wording import Said, say_all

register = template.Library()


@register.simple_tag(takes_context=True)
def in_words(
    context: template.Context, findings: Sequence[Finding], among: Sequence[Finding] = ()
) -> list[Said]:
    """`{% in_words findings as cards %}`: what may be said of ranked findings to this person.

    A page may show its findings in two places: what stands in the one still silences the other (`among`).
    """
    profile = getattr(context.get("request"), "profile", None)
    say = say_quietly if profile and profile.quiet_mode else say_all
    return say(findings, among=among or ())


@register.simple_tag(takes_context=True)
def calm_of(context: template.Context, cards: Sequence[Said]) -> list[Said]:
    """`{% calm_of cards as calm %}`: those that may wait, without what the person has folded away."""
    return [said for said in cards if not said.urgent and not folded(context, said)]


@register.simple_tag(takes_context=True)
def folded(context: template.Context, said: Said) -> bool:
    """Whether the person has folded this finding away."""
    request = context.get("request")
    return request is not None and folding.is_folded(request.session, said, folding.key_of(request))
