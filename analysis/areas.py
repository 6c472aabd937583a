"""Areas by class, of any polygons: regions, rings, a user's own."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from .geodesy import area_km2, as_array
from .model import ClassAreas, ControlMap


def class_areas(geometries: Sequence[BaseGeometry], control: ControlMap) -> ClassAreas:
    """Areas of each polygon by class of ground, km2 on the ellipsoid; arrays of shape (n,).

    ``geometries``: valid polygons in lon/lat. Clipping follows edges straight in lon/lat, so held,
    occupied and unknown add up to the whole.
    """
    array = as_array(geometries)
    grounds = (control.occupied, control.unknown, control.liberated)
    return ClassAreas(area_km2(array), *(area_km2(overlap(array, ground)) for ground in grounds))


def overlap(array: np.ndarray, ground: BaseGeometry) -> np.ndarray:
    """What each polygon shares with ``ground``, one geometry each; empty where nothing."""
    shared: np.ndarray = shapely.intersection(array, ground)
    return shared
