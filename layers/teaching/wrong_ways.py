"""The ways of measuring that lessons warn of: what each gives where the dock's figure is right."""

from __future__ import annotations

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from ...analysis.distances import MILE_KM
from ...analysis.geodesy import DEGREE_M, MEAN_RADIUS_M
from ...analysis.model import Figure
from ...errors import InputError
from ..words import tr
from .arguments import check_plane
from .faults import LineError

_WAYS = ("degrees", "degrees-111", "sphere", "miles", "metres", "low", "high")
_LENGTHS_ALONE = ("degrees", "degrees-111", "sphere")
_FACTORS = {
    ("miles", "km"): 1 / MILE_KM,
    ("miles", "km²"): 1 / MILE_KM**2,
    ("metres", "km"): 1e3,
    ("metres", "km²"): 1e6,
}


def checked_way(way: str, unit: str) -> str:
    """The way as written; raises LineError where a figure of this unit has no such way."""
    if is_plane(way):
        check_plane(way)
        return way
    if way not in _WAYS:
        raise LineError(
            tr("“in {way}” is no way of measuring; write one of {ways}, or a CRS: EPSG:3857.")
            .format(way=way, ways=", ".join(_WAYS))
        )  # fmt: skip
    if (way in _LENGTHS_ALONE and unit != "km") or (
        way in ("miles", "metres") and (way, unit) not in _FACTORS
    ):
        raise LineError(
            tr("“in {way}” does not go with a figure in {unit}; leave it out.").format(
                way=way, unit=unit or tr("words")
            )
        )
    return way


def is_plane(way: str) -> bool:
    """Whether a way is a CRS, whose plane measures."""
    return ":" in way


def in_way(figure: Figure, way: str) -> float:
    """The value of a figure measured another way; for a plane, one measured beside it.

    Raises InputError where the figure has no such value.
    """
    value: float | None
    if is_plane(way):
        value = figure.planar
    elif way in ("low", "high"):
        value = figure.low if way == "low" else figure.high
    elif figure.value is not None and (way, figure.unit) in _FACTORS:
        value = figure.value * _FACTORS[way, figure.unit]
    else:
        value = None if figure.geometry is None else _length(figure.geometry, way)
    if value is None:
        raise InputError(
            tr("“{measure}” of {subject} has no value “in {way}”.").format(
                measure=figure.measure, subject=figure.subject, way=way
            )
        )
    return value


def _length(line: BaseGeometry, way: str) -> float:
    """A line's length in degrees, in degrees of 111.3 km, or in km on the sphere."""
    if way == "sphere":
        return sum(_on_sphere(part) for part in shapely.get_parts(line))
    degrees = float(shapely.length(line))
    return degrees if way == "degrees" else degrees * DEGREE_M / 1000.0


def _on_sphere(line: BaseGeometry) -> float:
    """Length in km by the haversine formula on the mean radius, segment by segment."""
    lon, lat = np.radians(shapely.get_coordinates(line)).T
    half = np.sin(np.diff(lat) / 2) ** 2
    half += np.cos(lat[:-1]) * np.cos(lat[1:]) * np.sin(np.diff(lon) / 2) ** 2
    return float(2 * MEAN_RADIUS_M / 1000.0 * np.arcsin(np.sqrt(half)).sum())
