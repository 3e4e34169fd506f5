"""Everything that is said and answered: keyword-only, atomic, under the client's one lock.

What a dietitian writes asks for the consent once more and leaves a line in the access record.
"""

from tracker.review.talk.actions.answers import accept_day, accept_match, accept_regimen, refuse
from tracker.review.talk.actions.comments import answer, comment, mark_answers_read, mark_read
from tracker.review.talk.actions.suggestions import suggest_match, suggest_plan, withdraw

__all__ = [
    "accept_day",
    "accept_match",
    "accept_regimen",
    "answer",
    "comment",
    "mark_answers_read",
    "mark_read",
    "refuse",
    "suggest_match",
    "suggest_plan",
    "withdraw",
]
