"""How a place name sounds: one key for the many spellings of the same name.

Names of Ukrainian places reach a text through Ukrainian, Russian, Polish or German spelling, in
Cyrillic or in one of several romanisations, and by ear. ``sound`` maps them to a short key over
``a-z`` in which what the romanisations disagree about is equal: y/i/j, h/g/kh, w/v, ts/c,
apostrophes, hyphens, doubled letters. In a key ``c`` is ts, ``j`` zh, ``q`` ch, ``w`` sh.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_APOSTROPHES = re.compile("['`\"\u00b4\u02b9\u02bb\u02bc\u2018\u2019\u201b\u201d\u2032]")
_GAPS = re.compile(r"(?:[^\S\n]|[\-\u2010-\u2015_.])+")
_EDGES = re.compile(r"(?m)^ | $")

# Ukrainian letters by the national romanisation (Cabinet of Ministers, No. 55, 2010), without its
# exceptions; letters of other Cyrillic alphabets by their nearest sound.
_LETTERS = str.maketrans(
    "абвгґдезийіклмнопрстуфыэёўјѓќњљ",
    "abvhgdezyyiklmnoprstufyeevygknl",
) | str.maketrans(
    {
        "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ь": "", "ъ": "",
        "є": "ye", "ї": "yi", "ю": "yu", "я": "ya", "ћ": "ch", "ђ": "d", "џ": "dzh",
        "š": "sh", "č": "ch", "ž": "zh", "ż": "zh", "ș": "sh", "ş": "sh", "ț": "ts", "ţ": "ts",
        "ł": "l", "đ": "d", "ð": "d", "þ": "t", "ø": "o", "æ": "e", "œ": "e", "ı": "i",
    }
)  # fmt: skip
_RULES = (
    ("w", "v"), ("q", "k"), ("j", "i"), ("y", "i"),
    ("shch", "w"), ("szcz", "w"), ("sch", "w"), ("sh", "w"), ("sz", "w"),
    ("tch", "q"), ("ch", "q"), ("cz", "q"), ("zh", "j"),
    ("kh", "h"), ("gh", "h"), ("g", "h"), ("x", "h"), ("ph", "f"),
    ("ts", "c"), ("tz", "c"),
)  # fmt: skip
_DOUBLED = re.compile(r"([a-z])\1+")
_INITIAL_IE = re.compile(r"(?m)^ie")
_NOT_KEY = re.compile(r"[^a-z\n]+")
_COMBINING = re.compile(r"[\u0300-\u036f]")


def plains(names: Iterable[str]) -> list[str]:
    """Each name without case, stress marks and apostrophes, its hyphens and gaps made one space.

    All names are folded as one string, here and in ``sounds``: 50,000 of them in a tenth of a
    second, several times faster than one by one.
    """
    text = unicodedata.normalize("NFC", _joined(names).casefold())
    text = _COMBINING.sub("", _APOSTROPHES.sub("", text))
    return _EDGES.sub("", _GAPS.sub(" ", text)).split("\n")


def plain(name: str) -> str:
    """One name, as ``plains`` gives it."""
    return plains([name])[0]


def sounds(names: Iterable[str]) -> list[str]:
    """The key of each name; empty for a name in neither Latin nor Cyrillic letters."""
    text = unicodedata.normalize("NFC", _joined(names).casefold()).translate(_LETTERS)
    text = _NOT_KEY.sub("", unicodedata.normalize("NFKD", text))
    for old, new in _RULES:
        text = text.replace(old, new)
    text = _INITIAL_IE.sub("e", _DOUBLED.sub(r"\1", text))
    return text.split("\n")


def sound(name: str) -> str:
    """The key of one name, as ``sounds`` gives it."""
    return sounds([name])[0]


def _joined(names: Iterable[str]) -> str:
    return "\n".join(n if n.isprintable() else "".join(filter(str.isprintable, n)) for n in names)
