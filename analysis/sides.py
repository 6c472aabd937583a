"""On which side of the front a place, or a geometry of any type, lies."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from .geodesy import as_array
from .model import ControlMap, Side
from .private import is_inside


def side_of(
    control: ControlMap, lon: np.ndarray, lat: np.ndarray, land: BaseGeometry | None = None
) -> np.ndarray:
    """Side of each place, an array of ``Side`` values; ``outside`` only where ``land`` is given."""
    lon, lat = (np.atleast_1d(np.asarray(c, dtype=float)) for c in (lon, lat))
    side = np.full(len(lon), Side.HELD.value, dtype=object)
    if land is not None:
        side[~is_inside(land, lon, lat)] = Side.OUTSIDE.value
    for ground, name in ((control.unknown, Side.UNKNOWN), (control.occupied, Side.OCCUPIED)):
        if not ground.is_empty:
            side[is_inside(ground, lon, lat)] = name.value
    return side


def sides_of(
    control: ControlMap,
    geometries: Sequence[BaseGeometry],
    land: BaseGeometry | None = None,
    distance_m: np.ndarray | None = None,
    own_lon: np.ndarray | None = None,
    own_lat: np.ndarray | None = None,
) -> np.ndarray:
    """The ``Side`` value of each geometry (lon/lat, not empty), shape (n,).

    A geometry off the front lies on one side as a whole: that of any of its points, such as
    ``own_lon``, ``own_lat``, its points nearest to the front. Where the front passes through it
    (``distance_m`` is 0), a point inside it or on it stands for the whole.
    """
    array = as_array(geometries)
    lon, lat = shapely.get_coordinates(shapely.point_on_surface(array)).T
    if distance_m is not None and own_lon is not None and own_lat is not None:
        is_off = np.asarray(distance_m) > 0
        lon, lat = np.where(is_off, own_lon, lon), np.where(is_off, own_lat, lat)
    return side_of(control, lon, lat, land)
