"""The logarithmic scale on which daily B12 intakes are nearly normal."""

import math
from statistics import NormalDist

OFFSET_UG = 0.25  # lets days of zero into the logarithm
NORMAL = NormalDist()


def to_log(ug: float) -> float:
    return math.log(ug + OFFSET_UG)


def from_log(log: float) -> float:
    """Back to µg; never below zero."""
    return max(0.0, math.exp(log) - OFFSET_UG)
