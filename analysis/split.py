"""Polygons split by regions: only those that lie on a region's edge are clipped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from .faces import Faces
from .geodesy import area_km2, as_array
from .private import prepared_copy

OUTSIDE = -1


@dataclass(frozen=True)
class Pieces:
    """What regions have of polygons: one row for each pair that shares ground; shape (n,) each.

    ``polygon`` and ``region`` are numbers into what was given, ``OUTSIDE`` where no region is;
    ``is_whole``: the polygon itself, not clipped.
    """

    geometries: np.ndarray
    polygon: np.ndarray
    region: np.ndarray
    is_whole: np.ndarray

    def areas_km2(self, polygons_km2: np.ndarray) -> np.ndarray:
        """The area of each piece, shape (n,), from those of the polygons: clipped ones anew."""
        areas = polygons_km2[self.polygon]
        cut = ~self.is_whole
        if cut.any():
            areas[cut] = area_km2(self.geometries[cut])
        return areas


class RegionSplit:
    """Regions prepared once, to split many polygons by; regions may overlap.

    ``regions``: valid polygons in lon/lat. Not for use in several threads at once.
    """

    def __init__(self, regions: Sequence[BaseGeometry]) -> None:
        self._regions = prepared_copy(as_array(list(regions)))
        self._tree = shapely.STRtree(self._regions)

    def pieces(self, polygons: np.ndarray) -> Pieces:
        """The pieces of valid polygons in lon/lat, in the order of the polygons."""
        polygon, region = self._tree.query(polygons)
        order = np.lexsort((region, polygon))
        polygon, region = polygon[order], region[order]
        whole = shapely.contains_properly(self._regions[region], polygons[polygon])
        geometries = polygons[polygon]
        cut = ~whole
        geometries[cut] = shapely.intersection(geometries[cut], self._regions[region[cut]])
        is_ground = whole | (shapely.area(geometries) > 0)
        return Pieces(*(row[is_ground] for row in (geometries, polygon, region, whole)))

    def all_pieces(self, polygons: np.ndarray) -> Pieces:
        """The pieces of polygons, and behind them what of each lies outside every region."""
        pieces = self.pieces(polygons)
        is_inside = np.bincount(pieces.polygon, pieces.is_whole, minlength=len(polygons)) > 0
        outside = np.flatnonzero(~is_inside)
        rest = polygons[outside]
        is_whole = ~np.isin(outside, pieces.polygon)
        for number in np.flatnonzero(~is_whole):
            near = pieces.region[pieces.polygon == outside[number]]
            rest[number] = shapely.difference(rest[number], shapely.union_all(self._regions[near]))
        is_ground = shapely.area(rest) > 0
        return Pieces(
            np.concatenate([pieces.geometries, rest[is_ground]]),
            np.concatenate([pieces.polygon, outside[is_ground]]),
            np.concatenate([pieces.region, np.full(is_ground.sum(), OUTSIDE)]),
            np.concatenate([pieces.is_whole, is_whole[is_ground]]),
        )

    def areas_km2(self, faces: Faces) -> np.ndarray:
        """Gained and lost ground of each region, km2, shape (regions, 2)."""
        pieces = self.pieces(faces.polygons)
        cell = 2 * pieces.region + ~faces.is_gained[pieces.polygon]
        areas = pieces.areas_km2(faces.area_km2)
        sums = np.bincount(cell, areas, minlength=2 * len(self._regions))
        return sums.reshape(-1, 2)
