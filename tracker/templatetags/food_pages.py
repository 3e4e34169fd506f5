"""What a food's row shows."""

from django import template

from foods.models import Food
from tracker.food_pages.page import Serving, servings

register = template.Library()


@register.simple_tag
def default_serving(food: Food) -> Serving | None:
    """The food's first measure with its µg (100 g where it has none); prefetch the measures."""
    return next(iter(servings(food, None)), None)
