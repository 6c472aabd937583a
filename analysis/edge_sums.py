"""Areas by region of many maps that share most of their edges, without overlay.

Ground under an edge is what lies between the edge and the equator, over the edge's longitudes. The
indicator of a polygon is the sum of the signed indicators of the ground under its edges (the
shoelace formula), and so is a region's. The area the two share is therefore the double sum, over
edges of either, of the ground under the lower of two edges where their longitudes overlap: an
integral of the authalic latitude along one or two straight pieces, with no clipping, no node and
no tolerance. An edge's sum against the regions does not depend on the map it is in: it is made
once, kept under the bits of the edge's coordinates, and added up for every map that has the edge.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Sequence, Union

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from .geodesy import as_array, edge_areas_m2, segments

_BLOCK = 1 << 12
_MIX = tuple(np.uint64(k) for k in (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9))
_SHIFT = np.uint64(32)


@dataclass(frozen=True)
class Rings:
    """The rings of one map's polygons as arrays, for what needs no geometry objects.

    ``coords``: shape (n, 2), lon/lat in degrees, ring after ring, each closed. ``starts``: where
    each ring begins, shape (m,). ``is_hole``: shape (m,). Rings may run either way.
    """

    coords: np.ndarray
    starts: np.ndarray
    is_hole: np.ndarray

    @classmethod
    def of(cls, ground: BaseGeometry) -> Rings:
        """The rings of a polygonal geometry; what is not a polygon has none."""
        parts = shapely.get_parts(shapely.get_parts(as_array(ground)))
        rings, polygon = shapely.get_rings(parts, return_index=True)
        coords, ring = shapely.get_coordinates(rings, return_index=True)
        starts = np.flatnonzero(np.r_[True, ring[1:] != ring[:-1]][: len(ring)])
        return cls(coords, starts, np.r_[False, polygon[1:] == polygon[:-1]][: len(polygon)])

    def edges(self) -> tuple[np.ndarray, np.ndarray]:
        """Rows of start and end, shape (e, 4), and +1 or -1: the way that has the ground left."""
        if len(self.coords) == 0:
            return np.empty((0, 4)), np.empty(0)
        # Adding 0.0 makes one bit pattern of the two zeros.
        coords = self.coords + 0.0
        edges = np.hstack([coords[:-1], coords[1:]])
        last = self.starts[1:] - 1
        origin = coords[0]
        x, y = (coords - origin).T
        crossed = x[:-1] * y[1:] - x[1:] * y[:-1]
        crossed[last] = 0.0
        turn = np.sign(np.add.reduceat(crossed, self.starts))
        turn[self.is_hole] *= -1
        sign = np.repeat(turn, np.diff(np.r_[self.starts, len(edges)]))
        return np.delete(edges, last, axis=0), np.delete(sign, last)
