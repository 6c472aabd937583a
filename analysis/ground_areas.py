"""Areas of polygons by class of ground, with their ranges and a plane's figures beside them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from .areas import overlap
from .geodesy import area_km2
from .planar import Plane

# Under so many vertices a second thread costs more than it saves.
_MANY_VERTICES = 2000


@dataclass(frozen=True)
class GroundAreas:
    """Areas of one polygon, km2; ``planar_km2`` holds the plane's of whole, occupied, unknown."""

    whole_km2: float
    occupied_km2: float
    unknown_km2: float
    least_km2: float
    most_km2: float
    planar_km2: tuple[float, float, float] | None

    def __sub__(self, inner: GroundAreas) -> GroundAreas:
        """The areas of this polygon less one that lies in it."""
        planar = None
        if self.planar_km2 is not None and inner.planar_km2 is not None:
            whole, occupied, unknown = np.subtract(self.planar_km2, inner.planar_km2).tolist()
            planar = (whole, occupied, unknown)
        return GroundAreas(
            self.whole_km2 - inner.whole_km2,
            self.occupied_km2 - inner.occupied_km2,
            self.unknown_km2 - inner.unknown_km2,
            self.least_km2 - inner.least_km2,
            self.most_km2 - inner.most_km2,
            planar,
        )


@dataclass(frozen=True)
class Grounds:
    """What polygons are measured against; ``least`` and ``most`` ground that may be occupied."""

    occupied: BaseGeometry
    unknown: BaseGeometry
    least: BaseGeometry
    most: BaseGeometry
    plane: Plane | None = None

    def measure(self, shapes: Sequence[BaseGeometry]) -> list[GroundAreas]:
        """The areas of each polygon, valid and in lon/lat."""
        array = np.empty(len(shapes), dtype=object)
        array[:] = shapes
        if len(array) < 2 or shapely.get_num_coordinates(array).sum() < _MANY_VERTICES:
            return self._measured(array)
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            jobs = pool.map(lambda i: self._measured(array[i : i + 1]), range(len(array)))
            return [areas for job in jobs for areas in job]

    def _measured(self, array: np.ndarray) -> list[GroundAreas]:
        if len(array) == 0:
            return []
        cut = {
            id(ground): overlap(array, ground)
            for ground in (self.occupied, self.unknown, self.least, self.most)
        }
        areas = {key: area_km2(parts) for key, parts in cut.items()}
        occupied, unknown = cut[id(self.occupied)], cut[id(self.unknown)]
        rows = np.column_stack(
            [area_km2(array)]
            + [areas[id(g)] for g in (self.occupied, self.unknown, self.least, self.most)]
        )
        planar: list[tuple[float, float, float] | None] = [None] * len(array)
        if self.plane is not None and not self.plane.is_geographic:
            flat = [self.plane.area_km2(parts) for parts in (array, occupied, unknown)]
            planar = [
                (float(a), float(b), float(c)) if np.isfinite([a, b, c]).all() else None
                for a, b, c in zip(*flat)
            ]
        return [
            GroundAreas(whole, taken, grey, least, most, plane)
            for (whole, taken, grey, least, most), plane in zip(rows.tolist(), planar)
        ]
