"""On which side of the front a geometry of any type lies."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from .geodesy import as_array
from .model import ControlMap
from .proximity import side_of


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
