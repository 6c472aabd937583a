"""What claims say in words instead of figures: winds and encirclement."""

from __future__ import annotations

import re

from .claim_hedges import is_negated
from .claim_said import Interval

_WIND_STEMS = re.compile(r"north|east|south|west|півн|схід|східн|півд|захід|західн", re.IGNORECASE)
_AZIMUTHS = {
    "north": 0.0, "east": 90.0, "south": 180.0, "west": 270.0,
    "півн": 0.0, "схід": 90.0, "східн": 90.0, "півд": 180.0, "захід": 270.0, "західн": 270.0,
}  # fmt: skip
_INITIALS = re.compile(r"\b[NESW]{1,3}\b")
_INITIAL_AZIMUTHS = {"N": 0.0, "E": 90.0, "S": 180.0, "W": 270.0}
_SECTOR_DEG = 22.5

_ENCIRCLED = re.compile(r"encircl|surround|оточен", re.IGNORECASE)
_OPAQUE = re.compile(
    r"%|per ?cent|відсот|third|quarter|fifth|tenth|чверт|третин|\b(?:risk|danger|threat|may|might"
    r"|could|would|avoid|escape|attempt|try|tries|trying|plan|claim|if|unless|but|operational"
    r"|загроз|ризик|може|могл|намага|спроб|уник|якщо|але|оперативн)",
    re.IGNORECASE,
)
_ON_SIDES = re.compile(
    r"\b(one|two|three|four|all|every|[1-4]|одного|двох|трьох|чотирьох|усіх|всіх)\s+"
    r"(?:sides?|directions?|бок(?:у|ів)|сторін|сторони)\b",
    re.IGNORECASE,
)
_SIDES = {
    "one": 1, "1": 1, "одного": 1, "two": 2, "2": 2, "двох": 2, "three": 3, "3": 3, "трьох": 3,
}  # fmt: skip
_QUARTER_PCT, _ALL_SIDES = 25.0, 4
_FAR = re.compile(r"\bfar from\b|\bдалек", re.IGNORECASE)
_DEGREES_OF_IT = (
    (Interval(75.0, 99.9), r"\b(?:close to|near|almost|all but|майже|близьк)"),
    (Interval(40.0, 75.0), r"\b(?:half|semi|partly|partial|напів|частков)"),
)
_FULLY = Interval(99.9, 100.0)
_HARDLY, _OPEN = Interval(0.0, 40.0), Interval(0.0, 75.0)


def read_wind(text: str) -> tuple[float, float] | None:
    """The azimuth, degrees, that a wind in words means, and half the sector it covers.

    Winds of one or two names (north, north-east) cover the 45 degrees of an eight-point compass,
    those of three the 22.5 of a sixteen-point one. None where the text names no wind.
    """
    steps = [_AZIMUTHS[stem.group().lower()] for stem in _WIND_STEMS.finditer(text)]
    if not steps:
        initials = _INITIALS.search(text)
        steps = [_INITIAL_AZIMUTHS[letter] for letter in initials.group()] if initials else []
    if not steps or len(steps) > 3:
        return None
    azimuth = steps[-1]
    for step in reversed(steps[:-1]):
        azimuth = (step + turn(step, azimuth) / 2) % 360.0
    return azimuth, _SECTOR_DEG if len(steps) < 3 else _SECTOR_DEG / 2


def off_azimuth(azimuth_deg: float, other_deg: float) -> float:
    """The angle between two azimuths, 0 to 180 degrees."""
    return abs(turn(azimuth_deg, other_deg))


def read_encirclement(text: str) -> Interval | None:
    """The share of directions closed, per cent, that words of encirclement stand for.

    A convention of this plugin's: "encircled" is all of them, "close to" three quarters or more,
    "half" from 40 to 75 per cent, "far from" less; each side is a quarter, give or take half of
    one. None where the text does not speak of it, or says more of it than these words.
    """
    if not _ENCIRCLED.search(text) or _OPAQUE.search(text):
        return None
    on_sides, is_not, is_far = _ON_SIDES.search(text), is_negated(text), bool(_FAR.search(text))
    if on_sides is not None:
        n = _SIDES.get(on_sides.group(1).lower(), _ALL_SIDES)
        middle, half = n * _QUARTER_PCT, _QUARTER_PCT / 2
        share = _FULLY if n == _ALL_SIDES else Interval(middle - half, middle + half)
        return None if is_not or is_far else share
    if is_far:
        return None if is_not else _HARDLY
    for share, words in _DEGREES_OF_IT:
        if re.search(words, text, re.IGNORECASE):
            return Interval(0.0, share.low) if is_not else share
    return _OPEN if is_not else _FULLY


def turn(start_deg: float, end_deg: float) -> float:
    """The turn from one azimuth to another, -180 to 180 degrees."""
    return (end_deg - start_deg + 180.0) % 360.0 - 180.0
