"""Names of table rows as people would write them."""

import re

_SMALL = frozenset(
    {"and", "in", "of", "with", "the", "a", "an", "or", "for", "to", "on", "no", "from", "by", "at"}
)
_KEPT = frozenset(
    {"BBQ", "USA", "UK", "US", "II", "III", "XL", "DHA", "EPA", "MCT", "BLT", "B12", "B6", "V8", "XS", "AA"}
)
_JARGON = (
    (re.compile(r"\bNFS\b"), "unspecified"),
    (re.compile(r"\bNS as to ([\w ]+)"), r"\1 not specified"),
)
_WORD = re.compile(r"[A-Za-z0-9'’]+")


def readable(name: str, *, branded: bool) -> str:
    """Capitals become ordinary writing, repeats go, survey jargon becomes plain words."""
    plain = _repaired(name)
    if branded:
        plain = _once(_calm(plain) if plain.upper() == plain else plain)
    for jargon, words in _JARGON:
        plain = jargon.sub(words, plain)
    return plain[:255].strip(" ,")


def _repaired(name: str) -> str:
    """UTF-8 that was once read as Latin-1 is put right."""
    try:
        return name.encode("latin-1").decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return name


def _calm(name: str) -> str:
    words = [_WORD.sub(lambda m: _cased(m[0]), word) for word in name.split(" ")]
    text = " ".join(words)
    return text[:1].upper() + text[1:]


def _cased(word: str) -> str:
    if word in _KEPT or any(c.isdigit() for c in word):
        return word if word in _KEPT else word.lower()
    return word.lower() if word.lower() in _SMALL else word[:1] + word[1:].lower()


def _once(name: str) -> str:
    """ "Oat milk, vanilla, vanilla" and "Vanilla shake, vanilla" lose the repeat."""
    parts = [part.strip() for part in name.split(",") if part.strip()]
    kept: list[str] = []
    for part in parts:
        before = {word for earlier in kept for word in earlier.casefold().split()}
        if not kept or not set(part.casefold().split()) <= before:
            kept.append(part)
    return ", ".join(kept)
