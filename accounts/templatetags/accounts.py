"""What the pages about the person need beside their context."""

from django import template

from accounts import demo, summary, wording
from accounts.models import LifeStagePeriod, RiskFactor, User

register = template.Library()


@register.simple_tag
def demo_logins() -> list[User]:
    return demo.demo_people()


@register.simple_tag
def demo_password() -> str:
    return demo.PASSWORD


@register.filter
def period_dates(period: LifeStagePeriod) -> str:
    return summary.period_dates(period)


@register.filter
def factor_dates(factor: RiskFactor) -> str:
    return summary.factor_dates(factor)


@register.filter
def kind_label(key: str) -> str:
    return str(wording.FACTORS[key].label)


@register.filter
def factor_label(factor: RiskFactor) -> str:
    return str(wording.FACTORS[factor.key].label)
