"""What the dietitian and her clients have written to each other, proposed and set."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class DemoTalk:
    """A thread that began `days_ago`, on the last logged day before it where `on_a_day`.

    `read`: whether the last word was read by the other side.
    """

    days_ago: int
    text: str
    on_a_day: bool = False
    answer: str = ""
    read: bool = True


@dataclass(frozen=True)
class DemoMatch:
    """A better food or amount for the last entry of a food, written as in the menus."""

    entry: str
    better: str
    note: str


TALKS: Mapping[str, tuple[DemoTalk, ...]] = {
    "leila": (
        DemoTalk(
            19,
            "Have you been able to ask your doctor for the blood test?",
            answer="The appointment is on Thursday. I will bring the result.",
            read=False,
        ),
    ),
    "arthur": (
        DemoTalk(
            11,
            "Please bring the letter from your practice to our next appointment.",
            answer="Nora has put it in my bag.",
        ),
        DemoTalk(2, "Was the drink in the afternoon with milk, too?", on_a_day=True, read=False),
    ),
    "priya": (
        DemoTalk(
            8,
            "Was this a usual working day for you?",
            on_a_day=True,
            answer="Yes, with lunch from the canteen.",
        ),
    ),
    "emily": (
        DemoTalk(
            5,
            "Which oat drink do you use at the moment? The organic ones have no vitamins added.",
            answer="The one with calcium and vitamins, in the blue carton.",
            read=False,
        ),
    ),
    "chloe": (DemoTalk(9, "You need not log every day. Whatever you note is enough for our talk."),),
    "harold": (
        DemoTalk(
            1, "Your sharing with me ends soon. If you wish to go on, renew it under Sharing.", read=False
        ),
    ),
}

MATCHES: Mapping[str, DemoMatch] = {
    "emily": DemoMatch(
        entry="oat drink, organic",
        better="oat drink: 200 ml",
        note="You wrote that it is the carton with vitamins: then it is this one.",
    ),
    "arthur": DemoMatch(entry="liver", better="liver: 68 g", note="You said one slice: that is about 68 g."),
}

# µg a day, and why.
TARGETS: Mapping[str, tuple[str, str]] = {
    "anjali": ("4", "Low result; aims at the higher European value until the next test."),
}
# Times eaten, by kind.
RARE_FOODS: Mapping[str, Mapping[str, tuple[int, str]]] = {
    "arthur": {"liver": (2, "month"), "oily_fish": (2, "month"), "shellfish": (0, "year")},
    "edith": {"liver": (4, "year"), "kidney": (2, "year")},
}
