"""The arguments of a lesson's measures: places, regions, rings, classes of ground, dates."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from qgis.core import QgsCoordinateReferenceSystem

from ...analysis.measure import DONBAS
from ...analysis.model import Place
from ...analysis.phrases import Phrase
from ...errors import InputError
from ..gazetteer import Gazetteer
from ..regions import UKRAINIAN, region_label
from ..sources.lesson import LESSON_DATES
from ..words import tr
from .faults import LineError

FRONT = "front"
"""What stands for the contact line itself where a place could be named."""
CLASSES = {
    "area": Phrase("area"),
    "occupied": Phrase("assessed as occupied"),
    "unknown": Phrase("status unknown"),
    "held": Phrase("held"),
}
DONBAS_BOTH, ALL = "Donbas", "all"
"""What stands for Donetsk and Luhansk together, and for the whole map."""
_BESIDE = {"REGION": DONBAS_BOTH, "REGION|all": ALL}
_RING = re.compile(r"(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)$")


@lru_cache(maxsize=200)
def place_named(name: str) -> Place:
    """A place by any spelling, as the dock finds it; raises InputError where there is none."""
    # Else the word that stands for the front would be the beginning of some village's name.
    found = Gazetteer.load().search(name, 1) if name != FRONT else []
    if not found:
        raise InputError(tr("No place is called “{name}”; try another spelling.").format(name=name))
    return found[0]


def checked_argument(kind: str, text: str) -> str:
    """An argument as written; raises LineError where it is not of its kind, or names nothing."""
    problem = ""
    if kind == "CLASS" and text not in CLASSES:
        problem = tr("“{text}” is no class of ground; write one of {known}.").format(
            text=text, known=", ".join(CLASSES)
        )
    elif kind == "FROM-TO" and not (_RING.match(text) and ring_of(text)[0] < ring_of(text)[1]):
        problem = tr("“{text}” is no ring; write its distances in km: 0-10.").format(text=text)
    elif kind in _BESIDE and text not in (*UKRAINIAN, _BESIDE[kind]):
        problem = tr("“{text}” is no region of Ukraine; write {both} or one of {known}.").format(
            text=text, both=_BESIDE[kind], known=", ".join(UKRAINIAN)
        )
    elif kind == "PLACE" or (kind == "PLACE|front" and text != FRONT):
        check_place(text)
    elif kind == "DATE":
        lesson_day(text)
    elif kind == "KM" and not _is_number(text):
        problem = tr("“{text}” is no number of kilometres; write 25 or 2.5.").format(text=text)
    elif kind == "CRS":
        check_plane(text)
    if problem:
        raise LineError(problem)
    return text


def check_place(name: str) -> None:
    """Raises LineError where no place has the name."""
    try:
        place_named(name)
    except InputError as error:
        raise LineError(error.message) from error


def known_crs(text: str) -> QgsCoordinateReferenceSystem:
    """The CRS of an authority code; raises LineError where QGIS knows none."""
    crs = QgsCoordinateReferenceSystem(text)
    if ":" not in text or not crs.isValid():
        raise LineError(tr("“{text}” is no CRS; write its code: EPSG:3857.").format(text=text))
    return crs


def check_plane(text: str) -> None:
    """Raises LineError where a text is no CRS, or one of degrees, which have no plane."""
    if known_crs(text).isGeographic():
        raise LineError(
            tr("“{text}” counts in degrees; write a CRS that has a plane: EPSG:3857.").format(
                text=text
            )
        )


def day_of(text: str) -> date:
    """A date as lessons write it; raises LineError."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise LineError(
            tr("“{text}” is no date; write year-month-day: 2025-11-04.").format(text=text)
        ) from None


def lesson_day(text: str) -> date:
    """A date that the lesson map is drawn for; raises LineError."""
    day = day_of(text)
    if day not in LESSON_DATES:
        raise LineError(
            tr("The lesson map is not drawn for “{text}”; write one of {known}.").format(
                text=text, known=", ".join(known.isoformat() for known in LESSON_DATES)
            )
        )
    return day


def _is_number(text: str) -> bool:
    return re.fullmatch(r"\d+(\.\d+)?", text) is not None


def ring_of(text: str) -> tuple[float, float]:
    inner, outer = _RING.match(text).groups()  # type: ignore[union-attr]
    return float(inner), float(outer)


def subject_of(name: str) -> str:
    """What the rows of a place, or of the front, have as their subject."""
    return Phrase("front") if name == FRONT else place_named(name).label


def region_of(name: str) -> str:
    """What the table calls a region, or Donetsk and Luhansk together."""
    if name != DONBAS_BOTH:
        return region_label(name)
    return Phrase("{these} and {that}", these=region_label(DONBAS[0]), that=region_label(DONBAS[1]))
