"""The secrets of invitations: made to be read out and typed, and kept only as a digest.

Twelve of 32 characters are 60 bits. 0, O, 1 and I are not among them; capitals, spaces and dashes do not
matter when typing.
"""

import re
import secrets

from django.utils.crypto import salted_hmac

ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
LENGTH = 12
GROUP = 4
SALT = "accounts.care.invitation"
IN_A_LINK = re.compile(r"invitation/([^/?#\s]+)")
BETWEEN = re.compile(r"[\s\-\u2010-\u2015]+")


def new_secret() -> str:
    return grouped("".join(secrets.choice(ALPHABET) for _ in range(LENGTH)))


def grouped(secret: str) -> str:
    """ "K7QM-2XRT-9HLP"."""
    return "-".join(secret[start : start + GROUP] for start in range(0, len(secret), GROUP))


def tidy(typed: str) -> str:
    """The secret in what was typed or pasted, also the whole link; "" where there can be none."""
    link = IN_A_LINK.search(typed)
    secret = BETWEEN.sub("", link.group(1) if link else typed).upper()
    good = len(secret) == LENGTH and set(secret) <= set(ALPHABET)
    return grouped(secret) if good else ""


def digest(secret: str) -> str:
    """What is kept of a tidy secret; without the key of this site it tells nothing."""
    return salted_hmac(SALT, secret, algorithm="sha256").hexdigest()
