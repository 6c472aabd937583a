"""Places of Ukraine, found by any spelling of their names.

GeoNames' places of 500 people or more (CC BY 4.0; ``data/README.md``), read on first use. A search
goes from sure to vague, the most populous first within each step: the same spelling, then the
same sound (``spelling``), of the name of today in any language; then of another name, mostly a
former one; the beginning of a name or of a word in it; last, names a few slips away
(``alignment``).
"""

from __future__ import annotations

import gzip
import json
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from pathlib import Path

import numpy as np

from ..analysis.model import Place
from .alignment import NearKeys
from .spelling import plain, plains, sound, sounds

PLACES_FILE = Path(__file__).with_name("data") / "places.json.gz"
LONGEST_QUERY = 100
_TYPE_OF_PLACE = re.compile(
    r"^(?:смт|місто|село|селище|город|посёлок|(?:м|с|г|п|пгт|сел)\.)\s*(?=\w)"
    r"|^(?:the\s+)?(?:city|town|village|settlement) of\s+|\s+(?:city|town|village)$",
    re.IGNORECASE,
)
_QUALIFIED = re.compile(r"^([^,(]+)[,(]\s*([^,()]+)")
_REGION_WORD = re.compile(r"\b(?:oblast|region|область|області|обл)\b\.?", re.IGNORECASE)


class Quality(IntEnum):
    """How a place was found, best first; ``SLIPS + n`` stands for n slips."""

    SPELLING = 0
    SOUND = 1
    OTHER_SPELLING = 2
    OTHER_SOUND = 3
    BEGINNING = 4
    WORD = 5
    OTHER_BEGINNING = 6
    SLIPS = 10


@dataclass(frozen=True)
class Match:
    """A place found and how: ``quality`` as in ``Quality``, smaller is surer."""

    place: Place
    quality: int


class Gazetteer:
    """All places in order of population, and the index of their spellings.

    ``others[i]`` says how many of the last names of ``places[i]`` are other names than its name of
    today; none when left out.
    """

    def __init__(self, places: Sequence[Place], others: Sequence[int] = ()) -> None:
        pairs = list(zip(places, others or [0] * len(places)))
        pairs.sort(key=lambda pair: (-pair[0].population, pair[0].geonameid))
        self._places = [place for place, _ in pairs]
        self._others = [count for _, count in pairs]
        self._index: _Index | None = None

    @classmethod
    def load(cls) -> Gazetteer:
        """The gazetteer that ships with the plugin, read once."""
        return _shipped()

    @property
    def places(self) -> list[Place]:
        """Every place, the most populous first."""
        return list(self._places)

    def arrays(self) -> tuple[np.ndarray, np.ndarray]:
        """Longitudes and latitudes (WGS84, degrees) of ``places``, in its order."""
        lonlat = np.array([(p.lon, p.lat) for p in self._places], dtype=float).reshape(-1, 2)
        return lonlat[:, 0], lonlat[:, 1]

    def warm(self) -> Gazetteer:
        """Build the index now (0.2 s), say in a task, rather than with the first search."""
        if self._index is None:
            self._index = _Index(self._places, self._others)
        return self

    def search(self, text: str, limit: int = 10) -> list[Place]:
        """Places whose names match, best first; none for empty, overlong or senseless text.

        "Name, Region" and "Name (Region)" keep to the places of that region when it has any.
        """
        return [m.place for m in self.matches(text, limit)]

    def matches(self, text: str, limit: int = 10) -> list[Match]:
        """As ``search``, with how each place was found."""
        if not isinstance(text, str) or limit < 1 or len(text) > LONGEST_QUERY:
            return []
        name, region = _split(text)
        found: dict[int, int] = {}
        wanted = limit if not region else len(self._places)
        for quality, rows in self._find(name):
            for row in sorted(rows):  # places are in order of population
                found.setdefault(row, quality)
            if len(found) >= wanted:
                break
        matches = [Match(self._places[row], quality) for row, quality in found.items()]
        if region:
            there = [m for m in matches if sound(m.place.region).startswith(region)]
            matches = there or matches
        return matches[:limit]

    def resolve(self, text: str) -> Place | None:
        """The place a text means, or None where that is not clear.

        Clear is the same spelling or sound (of several places, the most populous); a beginning of
        four letters or more that only one place has; one slip in five letters, two in nine, three
        in fourteen, where no place of another name is as near, unless it has less than a fifth of
        the people.
        """
        matches = self.matches(text, limit=50)
        if not matches:
            return None
        best = matches[0]
        if best.quality <= Quality.OTHER_SOUND:
            return best.place
        key = sound(_split(text)[0])
        rivals = [m.place for m in matches[1:] if m.quality == best.quality]
        if best.quality < Quality.SLIPS:
            return best.place if len(key) >= 4 and not rivals else None
        name = sound(best.place.name)
        rivals = [r for r in rivals if sound(r.name) != name]
        is_near = 9 * (best.quality - Quality.SLIPS) <= 2 * len(key)
        is_clear = all(5 * r.population < best.place.population for r in rivals)
        return best.place if is_near and is_clear else None

    def _find(self, name: str) -> Iterator[tuple[int, set[int]]]:
        if not any(c.isalpha() for c in name):
            return
        index = self._index or _Index(self._places, self._others)
        self._index = index
        today, other = index.today, index.other
        spelling, key = plain(name), sound(name)
        yield Quality.SPELLING, today.spelt(spelling)
        yield Quality.SOUND, today.sounding(key)
        yield Quality.OTHER_SPELLING, other.spelt(spelling)
        yield Quality.OTHER_SOUND, other.sounding(key)
        yield Quality.BEGINNING, today.beginning(spelling, key)
        yield Quality.WORD, today.word_beginning(spelling)
        yield Quality.OTHER_BEGINNING, other.beginning(spelling, key)
        slips = index.slips(key)
        for n in sorted(slips):
            yield Quality.SLIPS + n, slips[n]


class _Names:
    """Spellings, keys and the words inside names, each to rows of places."""

    def __init__(self, rows: list[int], spellings: list[str], keys: list[str]) -> None:
        self.keys: dict[str, list[int]] = {}
        self._spellings: dict[str, list[int]] = {}
        self._words: dict[str, list[int]] = {}
        for row, spelling, key in zip(rows, spellings, keys):
            self._spellings.setdefault(spelling, []).append(row)
            if key:
                self.keys.setdefault(key, []).append(row)
            start = spelling.find(" ") + 1
            while start:
                self._words.setdefault(spelling[start:], []).append(row)
                start = spelling.find(" ", start) + 1
        self._ordered = {id(t): sorted(t) for t in (self._spellings, self.keys, self._words)}

    def spelt(self, spelling: str) -> set[int]:
        return set(self._spellings.get(spelling, ()))

    def sounding(self, key: str) -> set[int]:
        return set(self.keys.get(key, ())) if len(key) > 1 else set()

    def beginning(self, spelling: str, key: str) -> set[int]:
        rows = self._begins(self._spellings, spelling)
        return rows | self._begins(self.keys, key) if len(key) > 2 else rows

    def word_beginning(self, spelling: str) -> set[int]:
        return self._begins(self._words, spelling)

    def _begins(self, table: dict[str, list[int]], text: str) -> set[int]:
        ordered = self._ordered[id(table)]
        first = bisect_left(ordered, text)
        last = bisect_left(ordered, text + "\U0010ffff", first)
        return {row for name in ordered[first:last] for row in table[name]}


class _Index:
    """The names of today, the other names, and all their keys for a search with slips."""

    def __init__(self, places: list[Place], others: list[int]) -> None:
        tables = []
        for is_other in (False, True):
            rows: list[int] = []
            names: list[str] = []
            for row, (place, count) in enumerate(zip(places, others)):
                split = len(place.names) - count
                part = place.names[split:] if is_other else place.names[:split]
                names.extend(part)
                rows.extend([row] * len(part))
            tables.append(_Names(rows, plains(names), sounds(names)))
        self.today, self.other = tables
        self._letters = sorted({*self.today.keys, *self.other.keys})
        self._near = NearKeys(self._letters)

    def slips(self, key: str) -> dict[int, set[int]]:
        """Rows by number of slips, for all keys within the allowed number of them."""
        found: dict[int, set[int]] = {}
        for number, distance in self._near.find(key):
            letters = self._letters[number]
            rows = found.setdefault(distance, set())
            rows.update(self.today.keys.get(letters, ()), self.other.keys.get(letters, ()))
        return found


def _split(text: str) -> tuple[str, str]:
    """A name without "м." or "city of", and the key of the region it is qualified with."""
    text = text.strip()
    qualified = _QUALIFIED.match(text)
    name, region = qualified.groups() if qualified else (text, "")
    return _TYPE_OF_PLACE.sub("", name.strip()), sound(_REGION_WORD.sub("", region))


@lru_cache(maxsize=1)
def _shipped() -> Gazetteer:
    with gzip.open(PLACES_FILE) as file:
        data = json.loads(file.read().decode("utf-8"))
    regions = data["regions"]
    columns = ("id", "name", "uk", "population", "region", "lon", "lat", "forms", "others")
    places, counts = [], []
    for number, name, uk, population, region, lon, lat, form, other in zip(
        *(data[column] for column in columns)
    ):
        former = other.split("|") if other else ()
        names = (name, *((uk,) if uk else ()), *(form.split("|") if form else ()), *former)
        places.append(Place(name, lon, lat, uk, population, regions[region], names, number))
        counts.append(len(former))
    return Gazetteer(places, counts)
