"""Clients whom a dietitian would ring this week: a sign, no reliable source, or too little for long."""

from tracker.demo.people.shape import DemoCare, DemoPerson, DemoRegimen, DemoResult, DemoSign

LEILA = DemoPerson(
    key="leila",
    name="Leila Haddad",
    menu="whole foods",
    about="34, vegan, breastfeeding, relies on seaweed",
    age_years=34,
    profile={"sex": "female", "diet": "vegan", "country": "GB"},
    stage=("lactating", 118),
    forgets_a_meal=0.02,
    says_complete=0.97,
    signs=(DemoSign("fatigue", 40, {40: 1, 22: 2, 8: 2}),),
    care=DemoCare(agreed_days_ago=75, ends_in_days=108, meets_in_days=2),
)

EDITH = DemoPerson(
    key="edith",
    name="Edith Marlow",
    menu="british",
    about="79, metformin and omeprazole, no added B12",
    age_years=79,
    profile={"sex": "female", "diet": "contains_meat", "country": "GB", "large_type": True},
    risk_factors={"metformin": "500 mg three times a day", "ppi": "omeprazole 20 mg"},
    skips_a_day=0.04,
    diary_days=72,
    signs=(DemoSign("cognitive", 70, {70: 1, 35: 1, 9: 2}),),
    results=(DemoResult("total_b12", "214", "ng/L", 52, lab_low="197", lab_high="771"),),
    care=DemoCare(agreed_days_ago=130, ends_in_days=53, meets_in_days=9),
)

KYLE = DemoPerson(
    key="kyle",
    name="Kyle Bakker",
    menu="Dutch student",
    about="22, laughing gas at weekends, pins and needles",
    age_years=22,
    profile={"sex": "male", "diet": "contains_meat", "country": "NL"},
    risk_factors={"nitrous_oxide": ""},
    factors_since={"nitrous_oxide": 400},
    skips_a_day=0.2,
    forgets_a_meal=0.15,
    says_complete=0.7,
    signs=(DemoSign("paraesthesia", 12, {12: 1, 5: 2, 2: 2}),),
    results=(DemoResult("total_b12", "290", "pmol/L", 33, lab_low="140", lab_high="600"),),
    care=DemoCare(agreed_days_ago=37, ends_in_days=146, meets_in_days=1),
)

WALTER = DemoPerson(
    key="walter",
    name="Walter Jennings",
    menu="American",
    about="74, a sudden sign noted yesterday",
    age_years=74,
    profile={"sex": "male", "diet": "contains_meat", "country": "US"},
    signs=(
        DemoSign("sudden_or_one_sided", 1, {1: 3}),
        DemoSign("falls_balance", 90, {90: 1, 50: 1, 20: 2}),
    ),
    care=DemoCare(scopes="diary symptoms profile", agreed_days_ago=160, ends_in_days=22, meets_in_days=16),
)

ANJALI = DemoPerson(
    key="anjali",
    name="Anjali Rao",
    menu="South Indian",
    about="45, vegetarian, little milk",
    age_years=45,
    profile={"sex": "female", "diet": "vegetarian", "country": "IN"},
    risk_factors={"low_animal_food_diet": ""},
    says_complete=0.9,
    results=(DemoResult("total_b12", "168", "pg/mL", 96, lab_low="211", lab_high="911"),),
    signs=(DemoSign("glossitis", 60, {60: 1, 30: 2}),),
    care=DemoCare(agreed_days_ago=100, ends_in_days=83, meets_in_days=5),
)

CHLOE = DemoPerson(
    key="chloe",
    name="Chloé Fournier",
    menu="small eater",
    about="19, eats very little, quiet mode",
    age_years=19,
    profile={
        "sex": "female",
        "diet": "vegetarian",
        "country": "CA",
        "quiet_mode": True,
        "quiet_answered": True,
    },
    risk_factors={"eats_very_little": "", "eating_disorder": ""},
    skips_a_day=0.15,
    care=DemoCare(agreed_days_ago=50, since_days_ago=50, ends_in_days=133, meets_in_days=3),
)

# Ended the sharing last week, so the dietitian sees nothing of him any more.
JONAS = DemoPerson(
    key="jonas",
    name="Jonas Weber",
    menu="whole foods",
    about="24, vegan, has ended the sharing",
    age_years=24,
    profile={"sex": "male", "diet": "vegan", "country": "DE"},
    diary_days=30,
    regimens=(
        DemoRegimen(
            "B12 10 µg", "tablet 10", 10, "daily", days_ago=12, habits={"taken": 0.6, "skipped": 0.2}
        ),
    ),
    care=DemoCare(agreed_days_ago=90, ends_in_days=93, ended_days_ago=6),
)

PRESSING = (LEILA, EDITH, KYLE, WALTER, ANJALI, CHLOE, JONAS)
