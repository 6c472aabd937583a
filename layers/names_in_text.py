"""Place names in a sentence, misspelt or inflected, in Latin or Cyrillic letters.

Conservative, as an ordinary word must not become a place: a name begins with a capital; a village
is known by its own spelling alone; other names, names that only sound alike and slips are given
to towns, slips to long words. What is followed by "region" is no town.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..analysis.model import Place
from .gazetteer import Gazetteer, Match, Quality
from .spelling import sound

_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ\u02b9][^\W\d_]+)*")
_REGION = re.compile(
    r"\s+(?:region|oblast|province|district|raion|област|район|обл\b)", re.IGNORECASE
)
_MOST_WORDS = 3
_SHORTEST, _SHORTEST_SLIP = 4, 7
_VILLAGE, _TOWN = 1_000, 15_000
_GIVEN_NAMES_AND_WORDS = {
    *("bogdan", "bohdan", "ivan", "ivanov", "stanislav", "stepan", "vladimir", "volodymyr"),
    *("богдан", "володимир", "іван", "станіслав", "степан", "cambridge", "human", "march"),
}
_POSSESSIVE = re.compile(r"['’]s$")
_CYRILLIC = re.compile(r"[а-яґєіїё]", re.IGNORECASE)
_CASES = (
    ("ці", "ка"), ("ку", "ка"), ("ки", "ка"), ("кою", "ка"), ("ке", "ка"),
    ("ові", ""), ("ому", "е"), ("ого", "е"), ("ом", ""), ("ем", ""), ("у", ""), ("а", ""),
    ("і", ""), ("и", ""), ("у", "а"), ("і", "а"), ("и", "а"), ("ї", "я"), ("ю", "я"), ("ю", "ь"),
)  # fmt: skip
"""Endings of Ukrainian cases, and what the nominative has in their place."""


@dataclass(frozen=True)
class NamedPlace:
    """A place, as ``text`` from ``start`` to ``end`` of a sentence names it."""

    place: Place
    text: str
    start: int
    end: int


def find_places(text: str, gazetteer: Gazetteer | None = None) -> list[NamedPlace]:
    """The places that a text names, in its order, each time it does."""
    gazetteer = gazetteer or Gazetteer.load()
    words = list(_WORD.finditer(text))
    found, i = [], 0
    while i < len(words):
        named = next(_readings(text, words[i : i + _MOST_WORDS], gazetteer), None)
        if named is not None:
            found.append(named)
        i += 1 if named is None else sum(w.start() < named.end for w in words[i:])
    return found


def _readings(text: str, words: list[re.Match[str]], gazetteer: Gazetteer) -> Iterator[NamedPlace]:
    """The places that some words, or the first of them, mean; the most words first."""
    start = words[0].start()
    for n in range(len(words), 0, -1):
        end = words[n - 1].end()
        name = text[start:end]
        is_one_name = all(w.group()[0].isupper() for w in words[:n]) and not re.search(
            r"[^\w\s'’ʼ\u02b9-]", name
        )
        if not is_one_name or _REGION.match(text, end):
            continue
        place = _place(_POSSESSIVE.sub("", name), gazetteer, n > 1)
        if place is not None:
            yield NamedPlace(place, name, start, end)


def _place(name: str, gazetteer: Gazetteer, is_long: bool) -> Place | None:
    if len(name) < _SHORTEST or name.casefold() in _GIVEN_NAMES_AND_WORDS:
        return None
    best = _best(name, gazetteer)
    if best is not None and best.quality <= Quality.OTHER_SOUND:
        return best.place if _is_sure(best) else None
    if _CYRILLIC.search(name):
        for ending, nominative in _CASES:
            if not name.endswith(ending):
                continue
            plain = _best(name[: -len(ending)] + nominative, gazetteer)
            if plain is not None and plain.quality <= Quality.SOUND and _is_sure(plain):
                return plain.place
    if is_long or len(sound(name)) < _SHORTEST_SLIP:
        return None
    place = gazetteer.resolve(name)
    is_slip = best is not None and best.quality > Quality.SLIPS
    return place if is_slip and place is not None and place.population >= _TOWN else None


def _best(name: str, gazetteer: Gazetteer) -> Match | None:
    return next(iter(gazetteer.matches(name, 1)), None)


def _is_sure(match: Match) -> bool:
    least = _VILLAGE if match.quality == Quality.SPELLING else _TOWN
    return match.place.population >= least
