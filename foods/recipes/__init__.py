"""Recipes: a person's own dishes, worked out from their ingredients and what cooking leaves of the B12."""
