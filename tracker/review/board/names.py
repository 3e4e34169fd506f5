"""What codes are called in a row of the board."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Text = str | Promise

GROUPS: dict[str, tuple[Text, Text]] = {
    "needs-you": (_("Needs you now"), _("urgent signs, or low with enough complete days")),
    "cannot-judge": (_("Cannot be judged"), _("too few complete days, or too little is shared")),
    "on-treatment": (_("On treatment"), _("intake says nothing of a treatment")),
    "changed": (_("New or changed"), _("not reviewed yet, or something is different since")),
    "well": (_("Well"), _("nothing has changed since the last review")),
    "": (_("Not looked at yet"), _("worked out on the next visit")),
}
SEVERITIES: dict[str, Text] = {
    "emergency": _("emergency"),
    "urgent": _("urgent"),
    "act": _("act"),
    "watch": _("watch"),
}
AGES: dict[str, Text] = {
    "under-18": _("under 18"),
    "18-30": _("18 to 30"),
    "31-50": _("31 to 50"),
    "51-70": _("51 to 70"),
    "71": _("71 and older"),
}
DIETS: dict[str, Text] = {
    "vegan": _("vegan"),
    "vegetarian": _("vegetarian"),
    "pescatarian": _("pescatarian"),
    "contains_meat": _("eats meat"),
    "unsure": _("diet not sure"),
}
STAGES: dict[str, Text] = {
    "none": _("neither pregnant nor breastfeeding"),
    "pregnant": _("pregnant"),
    "lactating": _("breastfeeding"),
}
VERDICTS: dict[str, Text] = {
    "covered": _("rule met"),
    "not-covered": _("rule not met"),
    "cannot-tell": _("cannot tell"),
}
BANDS: dict[str, Text] = {
    "probably-adequate": _("probably adequate"),
    "probably-low": _("probably low"),
    "cannot-tell": _("cannot tell"),
    "probably-at-or-above-ai": _("probably at or above the AI"),
    "not-shown-to-reach-ai": _("not shown to reach the AI"),
}
SCHEDULES: dict[str, Text] = {
    "daily": _("daily"),
    "weekly": _("weekly"),
    "weekdays": _("regular"),
    "every_n_days": _("regular"),
}
SOURCES: dict[str, Text] = {
    "meat": _("meat"),
    "fish_seafood": _("fish and seafood"),
    "dairy": _("dairy"),
    "eggs": _("eggs"),
    "fortified_food": _("fortified food"),
    "fortified_drink": _("fortified drinks"),
    "supplement": _("supplements"),
    "mixed_dish": _("mixed dishes"),
}
FINDINGS: dict[str, Text] = {
    "emergency": _("emergency signs"),
    "see_doctor_soon": _("red-flag signs"),
    "test_advised": _("B12 test indicated"),
    "symptoms_noted": _("signs noted"),
    "low_test": _("latest B12 result low"),
    "unclear_test": _("latest B12 result indeterminate"),
    "raised_marker": _("raised marker"),
    "relies_on_unreliable": _("relies on unreliable plant or algal foods"),
    "high_folate": _("folic acid of 1 mg a day or more"),
    "large_doses": _("very large oral doses"),
    "vegan_not_covered": _("vegan rule not met"),
    "vegan_no_b12_source": _("no reliable B12 source"),
    "usual_intake_low": _("usual intake probably low"),
    "vegetarian_low_reliable": _("reliable intake low"),
    "on_treatment": _("on treatment"),
    "vegan_cannot_tell": _("vegan rule: cannot tell"),
    "usual_intake_below_ai": _("not shown to reach the AI"),
    "rule_met_reference_not": _("rule met, reference not shown to be reached"),
    "one_food_carries": _("one fortified food carries most"),
    "age_over_50": _("little added B12 from 51 on"),
}
