"""What claims say in words instead of figures: winds, sides of the front, encirclement."""

from __future__ import annotations

import re

from .claim_said import Interval
from .model import Side

_WIND_STEMS = re.compile(r"north|east|south|west|півн|схід|східн|півд|захід|західн", re.IGNORECASE)
_AZIMUTHS = {
    "north": 0.0, "east": 90.0, "south": 180.0, "west": 270.0,
    "півн": 0.0, "схід": 90.0, "східн": 90.0, "півд": 180.0, "захід": 270.0, "західн": 270.0,
}  # fmt: skip
_INITIALS = re.compile(r"\b[NESW]{1,3}\b")
_INITIAL_AZIMUTHS = {"N": 0.0, "E": 90.0, "S": 180.0, "W": 270.0}
_SECTOR_DEG = 22.5

_SIDES = (
    (Side.HELD, "unoccupied|not occupied|неокупован|не окупован"),
    (Side.OCCUPIED, "occupied|captured|russian|окупован|захоплен|російськ"),
    (Side.UNKNOWN, "unknown|contested|gr[ae]y|невідом|спірн|сір"),
    (Side.HELD, "held|free|controlled by ukrain|утриму|під контролем україн|вільн"),
)

_ENCIRCLED = re.compile(r"encircl|surround|оточен", re.IGNORECASE)
_DEGREES_OF_IT = (
    (Interval(75.0, 99.9), "close to|near|almost|all but|майже|близьк"),
    (Interval(40.0, 75.0), "half|semi|partly|partial|напів|частков"),
    (Interval(0.0, 75.0), r"\bnot\b|\bне\b"),
)
_FULLY = Interval(99.9, 100.0)


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
        azimuth = (step + _turn(step, azimuth) / 2) % 360.0
    return azimuth, _SECTOR_DEG if len(steps) < 3 else _SECTOR_DEG / 2


def off_azimuth(azimuth_deg: float, other_deg: float) -> float:
    """The angle between two azimuths, 0 to 180 degrees."""
    return abs(_turn(azimuth_deg, other_deg))


def read_side(text: str) -> Side | None:
    """The side of the front that a text means, None where it names none."""
    return next((side for side, words in _SIDES if re.search(words, text, re.IGNORECASE)), None)


def read_encirclement(text: str) -> Interval | None:
    """The share of directions closed, per cent, that words of encirclement stand for.

    A convention of this plugin's: "encircled" is all of them, "close to" three quarters or more,
    "half" from 40 to 75 per cent. None where the text does not speak of it.
    """
    if not _ENCIRCLED.search(text):
        return None
    for share, words in _DEGREES_OF_IT:
        if re.search(words, text, re.IGNORECASE):
            return share
    return _FULLY


def _turn(start_deg: float, end_deg: float) -> float:
    """The turn from one azimuth to another, -180 to 180 degrees."""
    return (end_deg - start_deg + 180.0) % 360.0 - 180.0
