"""A scale bar that is true at the map's centre: its length on the ground is a geodesic's.

QGIS's own bar takes the scale of the map's lower edge, on the ellipsoid the project is set to: in
web Mercator, or without an ellipsoid, it may be off by more than what is drawn of the front.
"""

from __future__ import annotations

import math
from typing import NamedTuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsPointXY,
    QgsRectangle,
)

from ...analysis.geodesy import inverse
from ..lonlat import wgs84

_TURNS = 3
_ROUND = (1.0, 2.0, 5.0, 10.0)


class TrueScale(NamedTuple):
    """A bar of ``length_km`` on the ground, ``map_units`` long in the map's own units."""

    length_km: float
    map_units: float


def true_scale(
    extent: QgsRectangle,
    crs: QgsCoordinateReferenceSystem,
    context: QgsCoordinateTransformContext,
    share: float = 0.25,
) -> TrueScale | None:
    """A level bar of a round length, at most ``share`` of the width of a map in ``crs``.

    None where the centre of the map is nowhere on the earth.
    """
    transform = QgsCoordinateTransform(crs, wgs84(), context)
    try:
        widest_km = _ground_km(extent, share * extent.width(), transform)
        if not widest_km > 0:
            return None
        length_km = _round_below(widest_km)
        units = share * extent.width() * length_km / widest_km
        for _ in range(_TURNS):  # the scale changes a little along the bar
            units *= length_km / _ground_km(extent, units, transform)
    except QgsCsException:
        return None
    return TrueScale(length_km, units)


def _ground_km(extent: QgsRectangle, units: float, transform: QgsCoordinateTransform) -> float:
    """The geodesic length of a level line of so many map units about the centre."""
    centre = extent.center()
    ends = [
        transform.transform(QgsPointXY(centre.x() + side * units / 2, centre.y()))
        for side in (-1, 1)
    ]
    distance_m, _ = inverse(ends[0].x(), ends[0].y(), ends[1].x(), ends[1].y())
    return float(distance_m[0]) / 1000.0


def _round_below(value: float) -> float:
    """The largest of 1, 2 and 5 times a power of ten that is not above the value."""
    power = 10.0 ** math.floor(math.log10(value))
    return max(step * power for step in _ROUND if step * power <= value * (1 + 1e-9))
