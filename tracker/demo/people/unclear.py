"""Clients of whom too little is known, and clients on treatment, of whom the diary says little."""

from tracker.demo.people.shape import DemoCare, DemoPerson, DemoRegimen, DemoResult, DemoSign, injection

BEN = DemoPerson(
    key="ben",
    name="Ben Okafor",
    menu="vegan student",
    about="28, vegan, logs now and then",
    age_years=28,
    profile={"sex": "male", "diet": "vegan", "country": "GB"},
    skips_a_day=0.62,
    forgets_a_meal=0.25,
    says_complete=0.5,
    logs_today=False,
    regimens=(
        DemoRegimen(
            "B12 1000 µg", "tablet 1000", 1000, "weekly", days_ago=95, habits={"taken": 0.1}, weekdays=1
        ),
    ),
    care=DemoCare(agreed_days_ago=96, ends_in_days=87, meets_in_days=12),
)

AMARA = DemoPerson(
    key="amara",
    name="Amara Nwosu",
    menu="home stews",
    about="41, vegetarian, new: two complete days, profile not shared",
    age_years=41,
    profile={"sex": "female", "diet": "vegetarian", "country": "GB"},
    diary_days=3,
    skips_a_day=0,
    forgets_a_meal=0,
    says_complete=1,
    signs=(DemoSign("fatigue", 30, {30: 1, 2: 2}),),
    care=DemoCare(scopes="diary symptoms labs", agreed_days_ago=3, ends_in_days=180, meets_in_days=11),
)

LUCA = DemoPerson(
    key="luca",
    name="Luca Ferri",
    menu="Italian",
    about="36, logs every day and never says that a day is complete; shares the diary only",
    age_years=36,
    profile={"sex": "male", "diet": "contains_meat", "country": "IT"},
    forgets_a_meal=0.3,
    says_complete=0,
    care=DemoCare(scopes="diary", agreed_days_ago=47, ends_in_days=136),
)

FREYA = DemoPerson(
    key="freya",
    name="Freya Lunde",
    menu="Nordic",
    about="26, eats fish, stopped logging three weeks ago; shares the diary only",
    age_years=26,
    profile={"sex": "female", "diet": "pescatarian", "country": "NO"},
    stopped_days_ago=21,
    logs_today=False,
    care=DemoCare(scopes="diary", agreed_days_ago=170, ends_in_days=12),
)

MARGARET = DemoPerson(
    key="margaret",
    name="Margaret Shaw",
    menu="british",
    about="67, autoimmune gastritis, injections every twelve weeks",
    age_years=67,
    profile={"sex": "female", "diet": "contains_meat", "country": "GB", "treated_for_deficiency": True},
    risk_factors={"autoimmune_gastritis": ""},
    factors_since={"autoimmune_gastritis": 1400},
    diary_days=58,
    regimens=(injection("Hydroxocobalamin injection", 1000, days_ago=330, every_days=84),),
    signs=(DemoSign("fatigue", 200, {200: 3, 120: 2, 60: 1, 15: 1}),),
    results=(DemoResult("mma", "310", "nmol/L", 80, lab_high="280"),),
    care=DemoCare(agreed_days_ago=150, ends_in_days=33, meets_in_days=20),
)

KENJI = DemoPerson(
    key="kenji",
    name="Kenji Morita",
    menu="Japanese",
    about="55, stomach removed, injections every three months",
    age_years=55,
    profile={"sex": "male", "diet": "contains_meat", "country": "JP", "treated_for_deficiency": True},
    risk_factors={"gastrectomy": ""},
    factors_since={"gastrectomy": 900},
    regimens=(injection("Methylcobalamin injection", 500, days_ago=160, every_days=90),),
    care=DemoCare(scopes="diary profile", agreed_days_ago=58, ends_in_days=125, meets_in_days=33),
)

ROSA = DemoPerson(
    key="rosa",
    name="Rosa Delgado",
    menu="Spanish",
    about="62, part of the bowel removed, a prescribed tablet a day",
    age_years=62,
    profile={"sex": "female", "diet": "contains_meat", "country": "ES", "treated_for_deficiency": True},
    risk_factors={"ileal_resection": "", "crohn_ileal": ""},
    factors_since={"ileal_resection": 2100},
    regimens=(
        DemoRegimen(
            "Cyanocobalamin 1000 µg",
            "tablet 1000",
            1000,
            "daily",
            days_ago=45,
            habits={"taken": 0.8, "skipped": 0.1},
            prescribed=True,
        ),
    ),
    results=(
        DemoResult("total_b12", "145", "pmol/L", 140, lab_low="150", lab_high="650"),
        DemoResult("total_b12", "410", "pmol/L", 15, lab_low="150", lab_high="650"),
    ),
    care=DemoCare(agreed_days_ago=45, ends_in_days=138, meets_in_days=26),
)

UNCLEAR = (BEN, AMARA, LUCA, FREYA, MARGARET, KENJI, ROSA)
