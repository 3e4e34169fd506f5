"""Those who look after others: a dietitian, and a daughter. They keep no diary here."""

from tracker.demo.people.shape import DemoPerson

DORA = DemoPerson(
    key="dora",
    name="Dora Whitfield",
    menu="",
    about="a dietitian with 24 clients",
    age_years=44,
    profile={"sex": "female", "country": "GB"},
)
# A register that does not exist, so that nobody looks the number up.
DORA_AS_DIETITIAN = {
    "name": "Dora Whitfield",
    "register": "Register of Demonstration Dietitians (made up)",
    "register_number": "DEMO-0001",
    "practice": "Mill Lane Practice (made up)",
}

INVITED = "Oskar Nilsen"  # has not answered yet

NORA = DemoPerson(
    key="nora",
    name="Nora",
    menu="",
    about="Arthur's daughter, who helps him",
    age_years=43,
    profile={"sex": "female", "country": "GB"},
)

CARERS = (DORA, NORA)
