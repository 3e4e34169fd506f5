"""Search that finds what people mean: one function for all of Corrin."""

from foods.search.finder import search

__all__ = ["search"]
