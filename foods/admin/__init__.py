"""The food catalogue and offered products, for whoever looks after them."""

from foods.admin.foods import FoodAdmin
from foods.admin.submissions import SubmissionAdmin

__all__ = ["FoodAdmin", "SubmissionAdmin"]
