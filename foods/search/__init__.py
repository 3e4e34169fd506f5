"""Search that finds what people mean: one function for all of Corrin."""

from foods.search.finder import fit, known_words, search, search_many
from foods.search.ranking import Fit

__all__ = ["Fit", "fit", "known_words", "search", "search_many"]
