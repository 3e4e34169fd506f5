"""The textbook judgement of one person's days, for professionals, never without its warning."""

import math
from dataclasses import dataclass

from tracker.assessment.iom_method import IomJudgement, iom_individual
from tracker.assessment.usual_intake import SIGMA_WITHIN
from tracker.bridge import Reader, Window
from tracker.bridge.usual import food_ug, supplements_until
from tracker.review.figures.standpoint import Standpoint
from tracker.trends.usual import GOOD_BANDS, sayable

# IOM 2000 asks for the day-to-day SD of a survey. Its own tables (B-2, B-3) could not be read, so this one is
# worked out: the day-to-day spread that Corrin assumes, as a CV of 73 %, of the mean food intake in NHANES
# 1999-2004, 5.5 µg a day (PMC3712554, table 2). It comes to 4.0 µg.
SURVEY_MEAN_UG = 5.5
WITHIN_CV = math.sqrt(math.exp(SIGMA_WITHIN**2) - 1)
WITHIN_SD_UG = round(WITHIN_CV * SURVEY_MEAN_UG, 1)
WITHIN_SD_SOURCE = "NHANES 1999-2004, PMC3712554 table 2; log-scale day-to-day SD of 0.65 assumed by Corrin"
GOOD = ("adequate", "above-ai")


@dataclass(frozen=True, slots=True)
class Iom:
    """`conclusion` as in `IomJudgement`; "withheld" where it would reassure beside what ranks above it."""

    judgement: IomJudgement
    conclusion: str
    within_sd_ug: float = WITHIN_SD_UG
    source: str = WITHIN_SD_SOURCE


def iom_method(reader: Reader, period: Window, seen: Standpoint) -> Iom | None:
    """Food by day with the mean of the supplements; None without usable days, a reference or a judgement."""
    days, value = period.usable_days, reader.reference(period.last)
    if not days or value is None or not seen.judged:
        return None
    added = supplements_until(period, period.last, days).counted_ug
    requirement = value.average_requirement_ug
    found = iom_individual(
        [food_ug(record.summary_for(reader.diet)) + added for record in days],
        within_sd_ug=WITHIN_SD_UG,
        average_requirement_ug=requirement,
        adequate_intake_ug=value.recommended_ug if requirement is None else None,
    )
    reassures = found.conclusion in GOOD and not sayable(GOOD_BANDS[0], seen)
    return Iom(found, "withheld" if reassures else found.conclusion)
