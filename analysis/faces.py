"""Ground that differs between two maps, without overlay of what they share.

Maps of consecutive days share nearly all their edges. An edge with the same ground on the same
side in both bounds no change, so only the others are noded and made into faces; the winding number
of "after less before" around a face says whether it was gained, lost or neither.

Gained: occupied in the later map and not in the earlier; lost: the reverse.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from ..errors import GeometryError
from .chains import chained
from .edge_table import EdgeTable, Ground
from .geodesy import DEGREE_M, area_km2, edge_areas_m2
from .phrases import Phrase
from .winding import windings

# Faces have to make up what the edges enclose; a noding that lost one is made again on a grid,
# which moves edges by no more than a step.
_LOST_KM2 = 1e-7
_GRID_DEG = 1e-11


@dataclass(frozen=True)
class Faces:
    """Ground that differs between two maps: polygons that do not overlap, in lon/lat.

    ``polygons``: shapely Polygons; ``is_gained``: True for gained, False for lost; ``area_km2``:
    on the ellipsoid, edges straight in lon/lat. All of shape (n,). Faces of one kind may share an
    edge; maps that differ in no more than rounding leave slivers of no area.
    """

    polygons: np.ndarray
    is_gained: np.ndarray
    area_km2: np.ndarray

    def __len__(self) -> int:
        return len(self.polygons)

    @property
    def gained_km2(self) -> float:
        return float(self.area_km2[self.is_gained].sum())

    @property
    def lost_km2(self) -> float:
        return float(self.area_km2[~self.is_gained].sum())


class EdgeChanges:
    """Gained and lost ground from map to map: a map pays for the edges that changed.

    ``table`` may be shared with ``EdgeAreas`` over the same maps. Not for use in several threads at
    once.
    """

    def __init__(self, table: EdgeTable | None = None) -> None:
        self.table = EdgeTable() if table is None else table
        self._before: np.ndarray | None = None
        self._is_marked = np.zeros(0, dtype=bool)
        self._place = np.zeros(0, dtype=np.intp)

    def step(self, ground: Ground) -> Faces | None:
        """What changed since the map before; None for the first.

        ``ground``: polygons that are valid and do not overlap, as a geometry or as ``Rings``.
        """
        before, self._before = self._before, self._directed(ground)
        return None if before is None else self._between(before, self._before)

    def changed(self, before: Ground, after: Ground) -> Faces:
        """What changed between two maps; steps are not disturbed."""
        return self._between(self._directed(before), self._directed(after))

    def changed_edges(self, before: Ground, after: Ground) -> tuple[np.ndarray, np.ndarray]:
        """Numbers, in the table, of edges that bound change between two maps; and their signs.

        Plus where ground gained lies to the left of the edge as the table has it, or ground lost
        to the right; both of shape (n,), edges in the order of the rings they come from.
        """
        return self._changed(self._directed(before), self._directed(after))

    def _directed(self, ground: Ground) -> np.ndarray:
        """Numbers of a map's edges, even where its ground lies to the left, odd to the right."""
        number, sign = self.table.look_up(ground)
        directed: np.ndarray = (2 * number + (sign < 0))[sign != 0]
        return directed

    def _between(self, before: np.ndarray, after: np.ndarray) -> Faces:
        number, sign = self._changed(before, after)
        cut = arrangement(self.table.edges[number], sign[:, None])
        turns = cut.turns[:, 0]
        changed = turns != 0
        return Faces(cut.polygons[changed], turns[changed] > 0, cut.area_km2[changed])

    def _changed(self, before: np.ndarray, after: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        gone, new = self._missing(before, after), self._missing(after, before)
        changed = np.concatenate([gone, new])
        sign = np.where(changed % 2 == 0, 1, -1)
        sign[: len(gone)] *= -1
        # Sides that parts of one map share cancel out as well.
        number, place = changed // 2, np.arange(len(changed))
        self._place[number] = place
        total = np.bincount(self._place[number], sign, minlength=len(number)).astype(int)
        return number[total != 0], total[total != 0]

    def _missing(self, edges: np.ndarray, others: np.ndarray) -> np.ndarray:
        """The directed edges that are not among others."""
        if len(self._place) < len(self.table):
            self._is_marked = np.zeros(4 * len(self.table), dtype=bool)
            self._place = np.zeros(2 * len(self.table), dtype=np.intp)
        self._is_marked[others] = True
        missing = edges[~self._is_marked[edges]]
        self._is_marked[others] = False
        return missing


class Arrangement(NamedTuple):
    """Faces that edges cut the plane into: polygons, shape (m,), and their areas on the ellipsoid.

    ``turns``: how often each of k closed outlines winds around a face, shape (m, k).
    """

    polygons: np.ndarray
    turns: np.ndarray
    area_km2: np.ndarray


def arrangement(edges: np.ndarray, sign: np.ndarray) -> Arrangement:
    """The faces between the edges of k closed outlines.

    ``edges``: shape (n, 4), lon/lat; no two alike, and fastest in the order of their rings.
    ``sign``: how often each outline walks an edge, minus for backwards, shape (n, k). Raises
    GeometryError where GEOS loses a face.
    """
    # Noding takes long lines together, and single edges one by one: up to 30 times as long.
    lines = chained(edges)
    enclosed_km2 = edge_areas_m2(edges) @ sign / 1e6
    for grid_deg in (0.0, _GRID_DEG):
        try:
            faces = _wound(shapely.unary_union(lines, grid_size=grid_deg or None), edges, sign)
        except shapely.errors.GEOSException:
            continue
        rounded_km2 = lines.length * grid_deg * (DEGREE_M / 1e3) ** 2
        lost_km2 = np.abs(faces.area_km2 @ faces.turns - enclosed_km2)
        if np.all(lost_km2 <= _LOST_KM2 + rounded_km2):
            return faces
    west, south, east, north = (f"{degrees:.2f}" for degrees in lines.bounds)
    raise GeometryError(
        Phrase(
            "The outlines of the two maps run into each other so closely that changed ground would "
            "be lost, between latitudes {south} and {north}, longitudes {west} and {east}. Round "
            "the coordinates of both maps to 7 decimals, or simplify one of them, and try again.",
            south=south, north=north, west=west, east=east,
        )
    )  # fmt: skip


def _wound(noded: BaseGeometry, edges: np.ndarray, sign: np.ndarray) -> Arrangement:
    polygons = shapely.get_parts(shapely.polygonize([noded]))
    inside = shapely.get_coordinates(shapely.point_on_surface(polygons))
    turns = np.column_stack([windings(inside, edges, walks) for walks in sign.T])
    return Arrangement(polygons, turns, area_km2(polygons))
