"""What the dietitian has signed about her clients: her own words, the figures are frozen beside them.

Each about the fortnight before the day it was signed, `days_ago`.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class DemoReview:
    """`diet`: the client's at that time, where it has changed since. `amended`: days later, and the text."""

    days_ago: int
    assessment: str
    problem: str
    aetiology: str
    signs: str
    intervention: str
    monitoring: str
    plan: str
    diet: str = ""
    amended: tuple[int, str] | None = None


LEILA = DemoReview(
    days_ago=22,
    assessment="Vegan for six years, breastfeeding since the summer. Cooks from whole foods and avoids "
    "fortified products on purpose. Keeps her diary with care.",
    problem="No reliable source of vitamin B12 while breastfeeding.",
    aetiology="Believes that seaweed, spirulina and tempeh provide it; prefers foods without additives.",
    signs="No fortified food and no supplement in the fortnight; tiredness, which may have other causes.",
    intervention="Explained why these foods cannot be relied on, for her and for the child. Named three "
    "ways to meet the rule.",
    monitoring="Diary for the next fortnight; asks her doctor for a test and tells the health visitor.",
    plan="A supplement is her choice to make; talk again within three weeks.",
)
EDITH = DemoReview(
    days_ago=53,
    assessment="Eats three regular meals, soft textures. Lives alone, shops with a neighbour.",
    problem="Relies on B12 bound to food, which is taken up less well at her age and with her medicines.",
    aetiology="Metformin for many years, omeprazole daily, 79 years.",
    signs="Intake above the average requirement by the diary; no added B12; serum result in the lower range.",
    intervention="Suggested a fortified cereal at breakfast, and a letter to the practice about the result.",
    monitoring="Second test as the doctor decides; memory noted by her as slower.",
    plan="Letter sent. Cereal to be tried for a month.",
)
ARTHUR = DemoReview(
    days_ago=59,
    assessment="Traditional meals, liver now and then, which lifts the mean of single weeks.",
    problem="Intake looks ample; uptake is in doubt.",
    aetiology="Metformin and omeprazole together, 72 years, no added B12.",
    signs="Falling serum result over a year, tiredness.",
    intervention="Discussed fortified breakfast foods; noted questions for the doctor with his daughter.",
    monitoring="Result of the test that the doctor orders; tiredness in the diary.",
    plan="His daughter helps with the diary. Appointment after the test.",
    amended=(27, "His daughter reports that the practice will repeat the test and add MMA."),
)
WALTER = DemoReview(
    days_ago=32,
    assessment="Varied mixed diet, fortified cereal most mornings.",
    problem="None in nutrition at present.",
    aetiology="Unsteady walking is with his doctor and has many possible causes.",
    signs="Usual intake above the average requirement.",
    intervention="None needed; asked to keep the notes on balance for his doctor.",
    monitoring="Diary as before.",
    plan="Routine appointment.",
)
ANJALI = DemoReview(
    days_ago=26,
    assessment="South Indian vegetarian meals; milk only in tea.",
    problem="Usual intake of B12 below the average requirement.",
    aetiology="Dairy has become dear; no eggs; no fortified foods sold nearby.",
    signs="Low serum result; sore tongue.",
    intervention="Explained curd twice a day, or a supplement. Asked her to see her doctor with the result.",
    monitoring="Diary of a fortnight; test as her doctor decides.",
    plan="Talk in a month.",
)
CHLOE = DemoReview(
    days_ago=13,
    assessment="Very small meals, several skipped. In treatment for her eating; sees no figures.",
    problem="Energy and nutrient intake well below needs; B12 is one of many.",
    aetiology="Restricts on purpose; her team leads.",
    signs="Diary; own account.",
    intervention="No targets for foods. A multivitamin is discussed with her team.",
    monitoring="By her team; the diary only as long as it does her no harm.",
    plan="Short talk every three weeks.",
)
MARGARET = DemoReview(
    days_ago=40,
    assessment="Good appetite, varied diet.",
    problem="No uptake of B12 from food: treated by injection.",
    aetiology="Autoimmune gastritis.",
    signs="Under treatment; intake says nothing about it.",
    intervention="Iron, calcium and vitamin D looked at in its place.",
    monitoring="Tiredness before the next injection is due: she tells her practice.",
    plan="Appointment after the injection.",
)
ROSA = DemoReview(
    days_ago=28,
    assessment="Mediterranean pattern, small portions since the operation.",
    problem="Treated for a lack of B12 after an operation on the bowel.",
    aetiology="Part of the ileum removed.",
    signs="First weeks on the prescribed tablet; some doses forgotten.",
    intervention="Tablet beside the morning coffee.",
    monitoring="Doses in the diary; test as her doctor decides.",
    plan="Look at the new result together.",
)
EMILY = DemoReview(
    days_ago=30,
    diet="vegetarian",
    assessment="Vegetarian, dairy every day, eggs at weekends. Thinks about leaving dairy.",
    problem="None at present.",
    aetiology="Reliable intake is carried by dairy.",
    signs="Usual intake above the average requirement.",
    intervention="If she leaves dairy: fortified foods or a tablet from the first day. Leaflet given.",
    monitoring="Diary in the month of change.",
    plan="Talk once she has decided.",
)
STEFAN = DemoReview(
    days_ago=29,
    assessment="Substantial mixed diet, beef and cheese, an effervescent multivitamin most mornings.",
    problem="None for B12.",
    aetiology="Reviewed for weight and blood sugar.",
    signs="Usual intake above the adequate intake.",
    intervention="Fibre and portion sizes.",
    monitoring="Weight monthly.",
    plan="His doctor considers metformin; if so, look at B12 again.",
)
NADIA = DemoReview(
    days_ago=32,
    assessment="Vegetarian, cheese and yogurt daily, eggs weekly.",
    problem="None at present; hopes for a child.",
    aetiology="Needs rise in pregnancy.",
    signs="Intake near the adequate intake.",
    intervention="Folic acid is with her doctor. A prenatal vitamin with B12 discussed.",
    monitoring="Diary when something changes.",
    plan="Talk early in a pregnancy.",
)
PRIYA = DemoReview(
    days_ago=51,
    assessment="Vegetarian with dairy and eggs; multivitamin on working days.",
    problem="None at present.",
    aetiology="Reliable intake from dairy, eggs and the tablet.",
    signs="Active B12 well within the laboratory's range.",
    intervention="Go on as before.",
    monitoring="Diary of a week now and then.",
    plan="Appointment in two months.",
)
CARLOS = DemoReview(
    days_ago=24,
    assessment="Mixed diet, fortified cereal, gummies most mornings.",
    problem="None at present.",
    aetiology="From 51 on, B12 that was added is taken up more surely: he has it.",
    signs="Added B12 above the advised amount on most days.",
    intervention="Go on as before.",
    monitoring="Blood pressure is the subject of the next talk.",
    plan="When he asks for it.",
)
INGRID = DemoReview(
    days_ago=54,
    assessment="Fish most days, fermented milk, rye.",
    problem="None at present.",
    aetiology="Fish alone covers the intake.",
    signs="Active B12 in range.",
    intervention="Go on as before.",
    monitoring="None needed for B12.",
    plan="Yearly talk.",
)
TOBIAS = DemoReview(
    days_ago=47,
    assessment="Vegan for nine years, weekly tablet on Sundays.",
    problem="None at present.",
    aetiology="The tablet carries nearly everything.",
    signs="Rule met on every day.",
    intervention="What to do after a missed Sunday.",
    monitoring="Tablet in the diary.",
    plan="Half-yearly talk.",
)
HAROLD = DemoReview(
    days_ago=17,
    assessment="Small portions, drink from the ward twice a day, good humour.",
    problem="Low energy intake; B12 not at risk as long as drink and tablet go on.",
    aetiology="Little appetite after the hospital.",
    signs="Weight stable on the home scale.",
    intervention="Enriched porridge, drink between meals rather than before.",
    monitoring="Weight weekly, by his carer.",
    plan="Ask him to renew the sharing, which is about to end.",
)

REVIEWS: Mapping[str, DemoReview] = {
    "leila": LEILA,
    "edith": EDITH,
    "arthur": ARTHUR,
    "walter": WALTER,
    "anjali": ANJALI,
    "chloe": CHLOE,
    "margaret": MARGARET,
    "rosa": ROSA,
    "emily": EMILY,
    "stefan": STEFAN,
    "nadia": NADIA,
    "priya": PRIYA,
    "carlos": CARLOS,
    "ingrid": INGRID,
    "tobias": TOBIAS,
    "harold": HAROLD,
}
