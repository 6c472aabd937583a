"""Units as texts write them, in English and Ukrainian, and how they convert."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .distances import MILE_KM, NAUTICAL_MILE_KM

_HECTARE_KM2 = 0.01
_ACRE_KM2 = 0.0040468564224


@dataclass(frozen=True)
class Unit:
    """``factor`` takes a figure to the first unit of its ``kind``: km, km², %, °, people."""

    symbol: str
    kind: str
    factor: float = 1.0


BARE = Unit("", "")
"""The unit of a figure that names none."""

KM, KM2, PERCENT, DEGREE = (
    Unit("km", "length"),
    Unit("km²", "area"),
    Unit("%", "share"),
    Unit("°", "angle"),
)
PEOPLE, PLACES = Unit("people", "people"), Unit("places", "count")

_WORDS: dict[Unit, str] = {
    KM: "km|kms|kilomet(?:re|er)s?|км|кілометр(?:и|ів|а)?",
    Unit("m", "length", 0.001): "m|met(?:re|er)s?|м|метр(?:и|ів|а)?",
    Unit("mi", "length", MILE_KM): "mi|miles?|мил(?:я|і|ь)",
    Unit("nmi", "length", NAUTICAL_MILE_KM): "nmi|nautical miles?|морськ(?:а|і|их) мил(?:я|і|ь)",
    KM2: "km2|km²|sq\\.? ?km|square kilomet(?:re|er)s?|км2|км²|кв\\.? ?км"
    "|квадратн(?:ий|і|их) кілометр(?:и|ів)?",
    Unit("mi²", "area", MILE_KM**2): "mi2|mi²|sq\\.? ?mi(?:les?)?|square miles?|кв\\.? ?миль"
    "|квадратн(?:а|і|их) мил(?:я|і|ь)",
    Unit("ha", "area", _HECTARE_KM2): "ha|hectares?|га|гектар(?:и|ів|а)?",
    Unit("acres", "area", _ACRE_KM2): "acres?|акр(?:и|ів|а)?",
    PERCENT: "%|per ?cent|percent|відсотк(?:и|ів|а)|відсоток",
    DEGREE: "°|degrees?|градус(?:и|ів|а)?",
    PEOPLE: "people|persons|inhabitants|residents|осіб|людей|мешканців|жителів",
    PLACES: "places|towns?|cities|villages?|settlements?|населен(?:і|их) пункт(?:и|ів)|міст"
    "|сіл|місць",
}  # fmt: skip
_PATTERNS = [(re.compile(words, re.IGNORECASE), unit) for unit, words in _WORDS.items()]
WORDS = "|".join(_WORDS[unit] for unit in sorted(_WORDS, key=lambda unit: unit.kind != "area"))
"""A pattern of every unit; areas before lengths, which some of them begin like."""
HEAD_WORDS = _WORDS[PEOPLE]
"""A pattern of what people are counted in."""


def unit_of(word: str) -> Unit:
    """The unit that a word of ``WORDS`` means; ``BARE`` for none."""
    spaced = " ".join(word.split())
    return next((unit for pattern, unit in _PATTERNS if pattern.fullmatch(spaced)), BARE)


def convert(value: float, unit: Unit, other: Unit) -> float:
    """A figure in another unit of the same kind."""
    return value * unit.factor / other.factor
