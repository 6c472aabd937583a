"""The place by which ground is spoken of: that nearest to it, by name."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from ..analysis.model import Place


class NearPlaces:
    """Finds the nearest of places; of several in the ground itself the first, so put them in order.

    Distances are compared in a plane that is true along the middle parallel of the places: near
    enough to choose a name, not to be reported.
    """

    def __init__(self, places: Sequence[Place]) -> None:
        self._places = list(places)
        lonlat = np.array([(place.lon, place.lat) for place in places], dtype=float).reshape(-1, 2)
        middle = lonlat[:, 1].mean() if len(lonlat) else 0.0
        self._scale = np.array([np.cos(np.radians(middle)), 1.0])
        self._tree = shapely.STRtree(shapely.points(lonlat * self._scale))

    def of(self, geometries: Sequence[BaseGeometry]) -> list[Place | None]:
        """The nearest place to each geometry (lon/lat); None where there is no place at all."""
        if not self._places or not len(geometries):
            return [None] * len(geometries)
        flat = shapely.transform(np.array(geometries, dtype=object), lambda xy: xy * self._scale)
        found, places = self._tree.query_nearest(flat)
        nearest = np.full(len(geometries), len(self._places))
        np.minimum.at(nearest, found, places)
        return [self._places[n] if n < len(self._places) else None for n in nearest]
