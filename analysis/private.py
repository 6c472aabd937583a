"""Prepared geometry, for one thread alone.

GEOS builds what it prepares bit by bit, as it is first asked, and Shapely keeps it with the
geometry: where two threads hold the same geometry, that ends the process. So nothing that a caller
gave is prepared, but a copy. ``shapely.contains_xy`` and ``intersects_xy`` prepare it unasked.
"""

from __future__ import annotations

from collections import OrderedDict
from threading import local
from typing import TypeVar

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

Shapes = TypeVar("Shapes", BaseGeometry, np.ndarray)

_KEPT = 4
"""For one thread: the country and the grounds of a map, asked of place after place."""


class _Copies(local):
    """Copies made before, by the number of the original, which is kept so that it stays its."""

    def __init__(self) -> None:
        self.made: OrderedDict[int, tuple[BaseGeometry, BaseGeometry]] = OrderedDict()


_copies = _Copies()


def prepared_copy(geometry: Shapes) -> Shapes:
    """A copy of a geometry, or of an array of them, prepared; hand it to no other thread."""
    copy: Shapes = shapely.from_wkb(shapely.to_wkb(geometry))
    shapely.prepare(copy)
    return copy


def is_inside(geometry: BaseGeometry, lon: np.ndarray, lat: np.ndarray) -> np.ndarray:
    """Which places, arrays of shape (n,), lie within polygons, and not on their edge; shape (n,).

    The thread's copy of the polygons is kept for the next call.
    """
    inside: np.ndarray = shapely.contains_xy(_kept_copy(geometry), lon, lat)
    return inside


def _kept_copy(geometry: BaseGeometry) -> BaseGeometry:
    made = _copies.made
    if id(geometry) not in made:
        made[id(geometry)] = geometry, prepared_copy(geometry)
    made.move_to_end(id(geometry))
    while len(made) > _KEPT:
        made.popitem(last=False)
    return made[id(geometry)][1]
