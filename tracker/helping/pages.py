"""Which pages a helper may open in helper mode, by what the client shares and whether they may write."""

from accounts.care.sight import DIARY, Sight

READ = {
    "tracker:today": DIARY,
    "tracker:day": DIARY,
    "tracker:day-go": DIARY,
}
WRITE = {
    "tracker:add": DIARY,
    "tracker:add-food": DIARY,
}


def is_open(name: str, sees: Sight) -> bool:
    """Whether this page is open to somebody with this sight; what is in neither list never is."""
    if name in WRITE:
        return sees.may_log and sees.sees(WRITE[name])
    return name in READ and sees.sees(READ[name])
