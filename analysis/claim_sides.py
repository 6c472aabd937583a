"""On which side of the front a text sees a place: whoever holds it first, then the plain word.

Conservative: what is denied, lost, almost so, or said of both sides names none.
"""

from __future__ import annotations

import re

from .claim_hedges import is_negated
from .model import Side

_UNSURE = re.compile(
    r"\b(?:lost|losing|loses?|almost|nearly|close to|about to|formerly|once"
    r"|втра(?:ч|т)|майже|колись|раніше|ледь)",
    re.IGNORECASE,
)
_UNKNOWN = re.compile(
    r"\b(?:unknown|contested|disputed|gr[ae]y|невідом|спірн|сір(?:а|ій|у|ої|ою) зон)", re.IGNORECASE
)

_OCCUPIED = r"occupi|captur|seiz|taken\b|окупов|захоп"
_HELD = (
    r"held\b|holds?\b|control|free\b|freed\b|liberat|unoccupied|deoccupied|de-occupied"
    r"|утриму|контрол|вільн|звільн|деокупов|неокупов"
)
_HOLDING = rf"(?:{_OCCUPIED}|{_HELD}|recaptur|retak|retook|took\b|hands\b|руках|відби)\w*"
_WORDS = {
    Side.OCCUPIED: re.compile(rf"\b(?:{_OCCUPIED})", re.IGNORECASE),
    Side.HELD: re.compile(rf"\b(?:{_HELD})", re.IGNORECASE),
}

_NATIONS = {
    Side.OCCUPIED: (r"russia|рос(?:і|с?и)", r"рос(?:ією|ії\b|іян|ійськ(?:ими|ого|им|их|ій))"),
    Side.HELD: (r"ukrain|україн", r"україн(?:ою|и\b|цями|ськ(?:ими|ого|им|их|ій))|зсу\b"),
}  # fmt: skip
"""How the names of the holders begin; and how they do in the cases of whoever something is by."""
_LINKS = r"forces|troops|army|has|have|still|now|is|військ\w*|сил\w*|арм\w*|досі|повністю"
_HOLDERS = {
    side: re.compile(
        rf"\b(?:{name})\w*(?:['’]s)?(?:[\s-]+(?:{_LINKS}))*[\s-]+{_HOLDING}"
        rf"|\b{_HOLDING}\s+(?:by|(?<!free )of)\s+(?:the\s+)?(?:{name})"
        rf"|\b{_HOLDING}\s+(?:{instrument})"
        rf"|^\s*(?:{name})\w*\s*$",
        re.IGNORECASE,
    )
    for side, (name, instrument) in _NATIONS.items()
}
_NAMED = re.compile("|".join(rf"\b(?:{name})" for name, _ in _NATIONS.values()), re.IGNORECASE)
_FROM = re.compile(
    r"\bfrom (?:the )?(?:russia|ukrain)\w*|\b(?:від|у|в) (?:рос(?:ії|іян)|україни)\b", re.IGNORECASE
)


def read_side(text: str) -> Side | None:
    """The side of the front that a text means, None where it names none or more than one."""
    if is_negated(text) or _UNSURE.search(text):
        return None
    plain = [side for side, words in _WORDS.items() if words.search(text)]
    if _UNKNOWN.search(text):
        return Side.UNKNOWN if len(plain) < len(_WORDS) else None
    text = _FROM.sub("", text)
    sides = [side for side, words in _HOLDERS.items() if words.search(text)]
    if not sides and not _NAMED.search(text):
        sides = plain
    return sides[0] if len(sides) == 1 else None
