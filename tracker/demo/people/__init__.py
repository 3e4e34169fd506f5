"""Who the demo people are: three to begin with, two who care for others, and a dietitian's clients.

None of them exists.
"""

from accounts.demo import PASSWORD
from tracker.demo.people.carers import CARERS, DORA, NORA
from tracker.demo.people.first import ARTHUR, FIRST, PRIYA, VERA
from tracker.demo.people.pressing import PRESSING
from tracker.demo.people.settled import SETTLED
from tracker.demo.people.shape import (
    DOMAIN,
    DemoCare,
    DemoHelp,
    DemoPerson,
    DemoRegimen,
    DemoResult,
    DemoSign,
    DemoTurn,
)
from tracker.demo.people.unclear import UNCLEAR

__all__ = [
    "ARTHUR",
    "CARERS",
    "CLIENTS",
    "DOMAIN",
    "DORA",
    "FIRST",
    "NORA",
    "PASSWORD",
    "PEOPLE",
    "PRIYA",
    "VERA",
    "DemoCare",
    "DemoHelp",
    "DemoPerson",
    "DemoRegimen",
    "DemoResult",
    "DemoSign",
    "DemoTurn",
]

CLIENTS: tuple[DemoPerson, ...] = (*PRESSING, *UNCLEAR, *SETTLED)
PEOPLE: tuple[DemoPerson, ...] = (*FIRST, *CARERS, *CLIENTS)
