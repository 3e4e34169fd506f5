"""Papers of a review, made from its frozen basis and its texts alone; nothing here reads the database."""

from tracker.review.papers.pdf import pdf
from tracker.review.papers.report import report

__all__ = ["pdf", "report"]
