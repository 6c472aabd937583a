"""The words that bend what a text says: hedges right before a figure, and negations."""

from __future__ import annotations

import re
from typing import NamedTuple

ABOUT, BELOW, ABOVE, AT_LEAST, AT_MOST = "about", "below", "above", "at least", "at most"

_FIRM = {
    BELOW: "nearly|almost|just under|just below|not quite|майже|без малого|трохи менше",
    ABOVE: "just over|just above|slightly over|slightly more than|трохи більше|трохи понад",
    AT_LEAST: "at least|(?<!no )(?<!not )more than|no less than|not less than|no fewer than"
    "|not under|not below|>|≥|щонайменше|не менше|(?<!не )більше|(?<!не )більш (?:ніж|як)",
    AT_MOST: "at most|up to|no more than|not more than|(?<!no )(?<!not )(?:less|fewer) than"
    "|not over|not above|<|≤|щонайбільше|не більше|не більш (?:ніж|як)|(?<!не )менше",
    ABOUT: "approximately|approx\\.?|roughly|circa|c\\.|~|≈|приблизно|орієнтовно",
}
_LOOSE = {
    BELOW: "close to",
    AT_LEAST: "(?<!not )(?:over|above)|понад",
    AT_MOST: "(?<!not )(?:under|below)|within|до",
    ABOUT: "about|around|some|близько|біля|десь",
}
"""Words that also stand for places (over the river, до Покровська): only a filler may follow."""

_FILLER = (
    "an?|the|of|some|only|just|as|much|many|about|around|roughly|approximately|another|further"
    "|total|лише|ще|усього|приблизно|близько"
)
_PATTERNS = [
    (kind, re.compile(rf"(?<!\w)(?:{words})(?:\s+(?:{between})){{0,2}}\s*$", re.IGNORECASE))
    for kind in (BELOW, ABOVE, AT_LEAST, AT_MOST, ABOUT)
    for words, between in ((_FIRM[kind], r"[^\W\d_]+"), (_LOOSE.get(kind, ""), _FILLER))
    if words
]

_BOUNDS = re.compile(
    r"\b(?:no|not) (?:more|less|fewer|over|above|under|below|quite)\b"
    r"|\bне (?:більше?|менше?)\b(?! не\b)",
    re.IGNORECASE,
)
_NEGATION = re.compile(
    r"\b(?:not|no|never|neither|nor|cannot|without|не|ні|ані|немає|нема|без)\b|n['’]t\b",
    re.IGNORECASE,
)


class Hedge(NamedTuple):
    """The kind of a hedge, "" for none, and the text that stands before it."""

    kind: str
    before: str


def hedge_before(text: str) -> Hedge:
    """The hedge at the end of what stands before a figure.

    Two words may come between (at least another 12), but no sign; none but fillers where the hedge
    could speak of a place.
    """
    for kind, pattern in _PATTERNS:
        found = pattern.search(text)
        if found:
            return Hedge(kind, text[: found.start()])
    return Hedge("", text)


def is_negated(text: str) -> bool:
    """Whether a text denies something; "no more than" and its like only bound a figure."""
    return bool(_NEGATION.search(_BOUNDS.sub("", text)))
