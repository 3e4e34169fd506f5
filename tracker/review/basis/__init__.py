"""The frozen picture behind a review: everything that its report needs, as plain JSON.

What the client does not share is absent: `None`, and its scope is named in `agreed.not_shared`. Papers are
made from this and from the review's texts alone, so a report can be made again when the data are long gone.
"""

from tracker.review.basis.build import build
from tracker.review.basis.load import LONGEST_DAYS, load
from tracker.review.basis.plain import SCHEMA

__all__ = ["LONGEST_DAYS", "SCHEMA", "build", "load"]
