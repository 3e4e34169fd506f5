"""Clients in whom something has changed lately, and clients who do well."""

from decimal import Decimal

from tracker.demo.people.shape import DemoCare, DemoPerson, DemoRegimen, DemoResult, DemoTurn, at_breakfast

EMILY = DemoPerson(
    key="emily",
    name="Emily Hart",
    menu="vegetarian, British",
    about="33, vegetarian until two weeks ago, vegan since",
    age_years=33,
    profile={"sex": "female", "diet": "vegan", "country": "GB"},
    risk_factors={"recently_vegan": ""},
    factors_since={"recently_vegan": 16},
    turn=DemoTurn(16, "just begun"),
    care=DemoCare(agreed_days_ago=110, ends_in_days=73, meets_in_days=7),
)

STEFAN = DemoPerson(
    key="stefan",
    name="Stefan Gruber",
    menu="Austrian",
    about="48, began metformin twelve days ago",
    age_years=48,
    profile={"sex": "male", "diet": "contains_meat", "country": "AT"},
    risk_factors={"metformin": "500 mg twice a day"},
    factors_since={"metformin": 12},
    regimens=(
        at_breakfast(
            "Effervescent multivitamin", "effervescent", Decimal("2.5"), 150, taken=0.75, skipped=0.1
        ),
    ),
    care=DemoCare(scopes="diary profile", agreed_days_ago=85, ends_in_days=98, meets_in_days=14),
)

NADIA = DemoPerson(
    key="nadia",
    name="Nadia Benali",
    menu="vegetarian, French",
    about="30, vegetarian, newly pregnant",
    age_years=30,
    profile={"sex": "female", "diet": "vegetarian", "country": "FR"},
    stage=("pregnant", 25),
    regimens=(at_breakfast("Prenatal vitamin", "prenatal", 8, 15, taken=0.7, skipped=0.1),),
    care=DemoCare(agreed_days_ago=66, ends_in_days=117, meets_in_days=18),
)

OLIVIA = DemoPerson(
    key="olivia",
    name="Olivia Tran",
    menu="vegetarian, Australian",
    about="41, vegetarian, dairy and a fortified drink; shares the diary only",
    age_years=41,
    profile={"sex": "female", "diet": "vegetarian", "country": "AU"},
    care=DemoCare(scopes="diary", agreed_days_ago=77, ends_in_days=106, meets_in_days=40),
)

CARLOS = DemoPerson(
    key="carlos",
    name="Carlos Mendez",
    menu="American",
    about="52, fortified cereal and a multivitamin gummy",
    age_years=52,
    profile={"sex": "male", "diet": "contains_meat", "country": "US"},
    regimens=(at_breakfast("Multivitamin gummies", "gummies", 3, 200, taken=0.75, skipped=0.05),),
    care=DemoCare(scopes="diary profile", agreed_days_ago=120, since_days_ago=40, ends_in_days=63),
)

INGRID = DemoPerson(
    key="ingrid",
    name="Ingrid Åkesson",
    menu="Nordic",
    about="49, fish most days",
    age_years=49,
    profile={"sex": "female", "diet": "pescatarian", "country": "SE"},
    says_complete=0.95,
    diary_days=74,
    results=(DemoResult("active_b12", "96", "pmol/L", 64, lab_low="35"),),
    care=DemoCare(agreed_days_ago=140, ends_in_days=43, meets_in_days=47),
)

TOBIAS = DemoPerson(
    key="tobias",
    name="Tobias Keller",
    menu="with a tablet",
    about="35, vegan, a weekly tablet that he does not forget",
    age_years=35,
    profile={"sex": "male", "diet": "vegan", "country": "CH"},
    skips_a_day=0.03,
    says_complete=0.95,
    diary_days=66,
    regimens=(
        DemoRegimen(
            "B12 2000 µg, weekly",
            "tablet 2000",
            2000,
            "weekly",
            days_ago=300,
            habits={"taken": 0.95, "moved": 0.05},
            weekdays=64,  # Sunday
        ),
    ),
    care=DemoCare(agreed_days_ago=88, ends_in_days=95, meets_in_days=54),
)

GRACE = DemoPerson(
    key="grace",
    name="Grace Evans",
    menu="vegan student",
    about="18, vegan, a daily tablet made for vegans",
    age_years=18,
    profile={"sex": "female", "diet": "vegan", "country": "GB"},
    regimens=(at_breakfast("VEG 1", "veg 1", 25, 120, taken=0.85, skipped=0.05),),
    care=DemoCare(scopes="diary symptoms profile", agreed_days_ago=30, ends_in_days=153, meets_in_days=61),
)

HAROLD = DemoPerson(
    key="harold",
    name="Harold Pym",
    menu="small helpings",
    about="88, small helpings, a nutrition drink; the sharing ends within a week",
    age_years=88,
    profile={"sex": "male", "diet": "contains_meat", "country": "GB", "plain_mode": True, "large_type": True},
    regimens=(at_breakfast("Multivitamin", "multivitamin", 6, 250, taken=0.9),),
    care=DemoCare(agreed_days_ago=178, ends_in_days=6, meets_in_days=4),
)

SETTLED = (EMILY, STEFAN, NADIA, OLIVIA, CARLOS, INGRID, TOBIAS, GRACE, HAROLD)
