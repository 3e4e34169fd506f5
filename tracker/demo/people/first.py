"""The first three log-ins. None of them exists."""

from tracker.demo.people.shape import DemoCare, DemoHelp, DemoPerson, DemoRegimen, DemoResult, DemoSign

VERA = DemoPerson(
    key="vera",
    menu="vera",
    name="Vera",
    about="vegan, 31: fortified foods and nori, a weekly tablet until last month",
    age_years=31,
    profile={"sex": "female", "diet": "vegan", "country": "GB", "time_zone": "Europe/London"},
    skips_a_day=0.07,
    forgets_a_meal=0.08,
    says_complete=0.8,
    notes_the_time=0.7,
    slips=0.02,
    diary_days=90,
    favourites=("oat drink: 200 ml", "yeast flakes: 1", "marmite: 1"),
    regimens=(
        DemoRegimen(
            name="B12 2000 µg, weekly",
            food="tablet 2000",
            dose_ug=2000,
            schedule="weekly",
            weekdays=64,  # Sunday
            days_ago=83,
            habits={"taken": 0.6, "skipped": 0.15, "moved": 0.1},
            ended_days_ago=30,  # since then her meals must meet the rule, and do not always
        ),
    ),
)

ARTHUR = DemoPerson(
    key="arthur",
    menu="arthur",
    name="Arthur",
    about="72, eats everything, takes metformin and omeprazole",
    age_years=72,
    profile={
        "sex": "male",
        "diet": "contains_meat",
        "country": "GB",
        "time_zone": "Europe/London",
        "large_type": True,
        "plain_mode": True,
    },
    risk_factors={"metformin": "1000 mg twice a day", "ppi": "omeprazole 20 mg in the morning"},
    skips_a_day=0.04,
    forgets_a_meal=0.05,
    says_complete=0.85,
    notes_the_time=0.3,
    slips=0.02,
    diary_days=90,
    favourites=("porridge: 1", "ham sandwich: 1", "tea: 1"),
    signs=(DemoSign("fatigue", 140, {140: 1, 95: 2, 60: 1, 24: 2, 6: 2}),),
    results=(
        DemoResult("total_b12", "310", "ng/L", 405, lab_low="197", lab_high="771"),
        DemoResult("total_b12", "242", "ng/L", 40, lab_low="197", lab_high="771"),
    ),
    help=DemoHelp("nora", "diary profile", agreed_days_ago=45, logs=0.1),
    care=DemoCare(agreed_days_ago=95, ends_in_days=88, meets_in_days=8),
)

PRIYA = DemoPerson(
    key="priya",
    menu="priya",
    name="Priya",
    about="vegetarian, 38: dairy and eggs, a multivitamin on working days",
    age_years=38,
    profile={"sex": "female", "diet": "vegetarian", "country": "DE", "time_zone": "Europe/Berlin"},
    skips_a_day=0.12,
    forgets_a_meal=0.12,
    says_complete=0.65,
    notes_the_time=0.5,
    slips=0.02,
    diary_days=90,
    favourites=("yogurt: 1", "chai: 1"),
    regimens=(
        DemoRegimen(
            name="Multivitamin",
            food="multivitamin",
            dose_ug=6,
            schedule="weekdays",
            weekdays=31,  # Monday to Friday
            days_ago=60,
            habits={"taken": 0.35, "skipped": 0.15},
            occasion="breakfast",
        ),
    ),
    results=(DemoResult("active_b12", "88", "pmol/L", 75, lab_low="37.5"),),
    care=DemoCare(scopes="diary labs profile", agreed_days_ago=70, ends_in_days=113, meets_in_days=36),
)

FIRST = (VERA, ARTHUR, PRIYA)
