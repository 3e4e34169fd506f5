"""Which sentence answers the day. The sentences are in templates/diary/_answer.html, by key. Pure."""

from tracker.assessment.reliable import reaches
from tracker.bridge import DayPicture


def answer_key(picture: DayPicture, *, is_today: bool) -> str:
    """What ranks highest decides: treatment, what forbids a judgement, the rule, the recommendation.

    Keys: treatment, empty, logged (nothing may be judged or reassured), covered, one-more-meal, more-meals,
    more-ug, dose-open (a scheme that counts no meals),
    not-covered, cannot-tell, enough, below, below-so-far, below-incomplete, no-reference.
    """
    if picture.treatment:
        return "treatment"
    if not picture.summary.entries:
        return "empty"
    if not picture.shown.gap or not picture.shown.meter:
        return "logged"
    if picture.gap is not None:
        return _by_rule(picture, is_today)
    return _by_recommendation(picture, is_today) if picture.reference else "no-reference"


def _by_rule(picture: DayPicture, is_today: bool) -> str:
    gap = picture.gap
    assert gap is not None
    if gap.verdict == "covered":
        return "covered" if picture.shown.reassurance else "logged"
    if gap.verdict == "not-covered":
        return "not-covered"
    if not picture.shown.reassurance:
        return "logged"  # "one more meal covers you" would promise what uptake may not keep
    if not is_today:
        return "cannot-tell"
    if not gap.scheme.counts_meals:
        return "dose-open"
    if gap.occasions_have >= gap.occasions_need:
        return "more-ug"
    return "one-more-meal" if gap.occasions_need - gap.occasions_have == 1 else "more-meals"


def _by_recommendation(picture: DayPicture, is_today: bool) -> str:
    assert picture.reference is not None
    if reaches(picture.summary.reliable_ug, picture.reference.recommended_ug):
        return "enough" if picture.shown.reassurance else "logged"
    if picture.record.complete:
        return "below"
    return "below-so-far" if is_today else "below-incomplete"
