"""The lesson map: control of the Donetsk front at four dates, drawn by hand for this project.

Illustrative, for teaching: each vertex was put down to 0.01 degree by the side of the front on
which a town lies, and by how far. It needs no network, no terms and no other file.
"""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

import shapely
from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP
from shapely.geometry.base import BaseGeometry

from ...analysis.clean import control_map
from ...analysis.model import ControlMap, Provenance
from ...errors import InputError, SourceError

PATH = Path(__file__).resolve().parents[1] / "data" / "lesson_map.geojson"

LESSON_DATES: tuple[date, ...] = (
    date(2024, 7, 15),
    date(2025, 3, 15),
    date(2025, 8, 15),
    date(2025, 11, 4),
)
"""The dates drawn, the earliest first."""

_SOURCE = QT_TRANSLATE_NOOP("Salient", "Salient lesson map (illustrative, for teaching)")
_CLASS_RULE = QT_TRANSLATE_NOOP(
    "Salient", "field class: occupied, unknown (status unclear); the rest of the sheet is held"
)
_ATTRIBUTION = QT_TRANSLATE_NOOP("Salient", "Salient project, illustrative lesson map")


class _Drawing(NamedTuple):
    """One polygon of the file and what it stands for; ``day`` is None for the sheet."""

    kind: str
    ground_class: str
    day: date | None
    note: str
    geometry: BaseGeometry


def lesson_map(day: date) -> ControlMap:
    """Control on one of ``LESSON_DATES``, polygons in lon/lat; read and built once.

    The polygons run on past the sheet, so measure them with ``lesson_sheet`` within the country
    as the land: else the edges that only close them count as front. Raises InputError for a date
    that is not drawn, SourceError where the plugin's file cannot be read.
    """
    if day not in LESSON_DATES:
        drawn = ", ".join(known.isoformat() for known in LESSON_DATES)
        raise InputError(f"The lesson map is drawn for {drawn}, not for {day}: choose one of them.")
    return _built(day)


def lesson_sheet() -> BaseGeometry:
    """The extent in which the lesson map is drawn: a polygon in lon/lat, part of it past borders.

    All of the Donetsk and Luhansk regions lies in it, with margins of some 40 km west into
    Zaporizhzhia, and north into Kharkiv. Raises SourceError as ``lesson_map`` does.
    """
    return next(drawing.geometry for drawing in _drawings() if drawing.kind == "sheet")


def lesson_note(day: date) -> str:
    """What the map of a date shows, in a sentence or two of English; InputError as above."""
    lesson_map(day)
    return next(drawing.note for drawing in _drawings() if drawing.day == day and drawing.note)


@cache
def _built(day: date) -> ControlMap:
    drawn = [drawing for drawing in _drawings() if drawing.day == day]
    return control_map(
        occupied=[drawing.geometry for drawing in drawn if drawing.ground_class == "occupied"],
        unknown=[drawing.geometry for drawing in drawn if drawing.ground_class == "unknown"],
        provenance=Provenance(
            source=_SOURCE,
            assessed=day,
            licence="CC BY 4.0",
            attribution=_ATTRIBUTION,
            class_rule=_CLASS_RULE,
            is_illustrative=True,
        ),
    )


@cache
def _drawings() -> tuple[_Drawing, ...]:
    """Every polygon of the file, in its order."""
    try:
        features = json.loads(PATH.read_text(encoding="utf-8"))["features"]
        drawings = tuple(_drawing(feature) for feature in features)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise SourceError(
            "The lesson map that comes with the plugin cannot be read. Reinstall the plugin.",
            f"{PATH}: {error}",
        ) from error
    missing = {None, *LESSON_DATES} - {drawing.day for drawing in drawings}
    if missing:
        raise SourceError(
            "The lesson map that comes with the plugin is incomplete. Reinstall the plugin.",
            f"{PATH}: no polygon for {', '.join(str(day or 'the sheet') for day in missing)}",
        )
    return drawings


def _drawing(feature: dict) -> _Drawing:
    properties = feature["properties"]
    rings = feature["geometry"]["coordinates"]
    return _Drawing(
        properties["kind"],
        properties.get("class", ""),
        date.fromisoformat(properties["date"]) if "date" in properties else None,
        properties.get("note", ""),
        shapely.Polygon(rings[0], rings[1:]),
    )
