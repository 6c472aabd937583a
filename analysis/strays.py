"""Front that a coarse border leaves outside the country.

A border may be drawn so coarsely that the outline of controlled ground strays over it and back,
or that a whole part of controlled ground lies outside. The side of it that faces open held ground
within the tolerance is front all the same.
"""

from __future__ import annotations

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from .edges import TOUCH_DEG, Near, as_lines, is_among, joined, longest_run, middles, ring_edges
from .geodesy import LocalPlane, edge_lengths_m, segments

_LONGEST_EDGE_DEG = 0.25
_STEP_M = 1.0


def flat(geometry: BaseGeometry, plane: LocalPlane) -> BaseGeometry:
    """A lon/lat geometry in the plane, its edges bent with it."""
    return plane.forward(shapely.segmentize(geometry, _LONGEST_EDGE_DEG))


def flat_points(coords: np.ndarray, plane: LocalPlane) -> np.ndarray:
    """Points in the plane from an array (n, 2) of degrees."""
    return shapely.points(np.column_stack(plane.xy(*coords.T)))


class Sight:
    """Straight sight to open ground, in the plane, with controlled ground in the way.

    ``core_m``: open ground in the plane, half a tolerance in from its edge.
    """

    def __init__(self, controlled: BaseGeometry, core_m: BaseGeometry, plane: LocalPlane) -> None:
        self.plane = plane
        self.controlled_m = flat(controlled, plane)
        self.core_edges_m = Near(ring_edges(core_m))
        shapely.prepare(self.controlled_m)

    def reaches(self, points_m: np.ndarray) -> np.ndarray:
        """Whether points on the outline have clear sight of the open ground nearest to them."""
        return self.is_clear(shapely.get_coordinates(points_m), self.core_edges_m.nearest(points_m))

    def is_clear(self, starts_m: np.ndarray, ends_m: np.ndarray) -> np.ndarray:
        """Whether lines between coordinates (n, 2) on the outline meet no controlled ground."""
        away = ends_m - starts_m
        # Off the outline by a step, to meet only ground further along the way.
        step = _STEP_M * away / np.maximum(np.hypot(*away.T), 3 * _STEP_M)[:, None]
        lines = shapely.linestrings(np.stack([starts_m + step, ends_m - step], axis=1))
        clear: np.ndarray = ~shapely.intersects(self.controlled_m, lines)
        return clear


class Strays:
    """What faces open ground from outside the land.

    ``front``: the edges (n, 4) found within the land; ``tolerance_m``: how far a border may be
    wrong.
    """

    def __init__(
        self, controlled: BaseGeometry, front: np.ndarray, sight: Sight, tolerance_m: float
    ) -> None:
        self.controlled = controlled
        self.front = front
        self.front_lines = joined(front)
        self.sight = sight
        self.tolerance_m = tolerance_m
        shapely.prepare(self.front_lines)

    def detours(self, land: BaseGeometry) -> np.ndarray:
        """Edges (n, 4) of an outline that strays over the border and back, between ends of front.

        The far side of controlled ground may run between two such ends as well; but it does not
        face open ground, and controlled ground lies between the ends.
        """
        edges = ring_edges(self.controlled)
        edges = edges[~is_among(middles(edges), middles(self.front))]
        edges = edges[self._is_near(edges)]
        outside = shapely.difference(as_lines(edges), land)
        runs = shapely.get_parts(joined(segments(shapely.get_parts(outside))[0]))
        runs = runs[~shapely.is_closed(runs)]
        tips = np.stack([shapely.get_point(runs, 0), shapely.get_point(runs, -1)])
        joins = shapely.dwithin(tips, shapely.boundary(self.front_lines), TOUCH_DEG).all(axis=0)
        runs, tips = runs[joins], tips[:, joins]
        edges, run = segments(runs)
        is_hidden = np.bincount(run, ~self._faces(edges), len(runs)) > 0
        is_apart = self.sight.is_clear(
            *(
                shapely.get_coordinates(flat_points(shapely.get_coordinates(t), self.sight.plane))
                for t in tips
            )
        )
        return edges[(is_apart | ~is_hidden)[run]]

    def patches(self) -> np.ndarray:
        """Edges (n, 4) of parts without any front, all within two tolerances of open ground.

        The side away from open ground is the longest run of edges that do not face it.
        """
        parts = shapely.get_parts(self.controlled)
        coords, owner = shapely.get_coordinates(parts, return_index=True)
        has_front = is_among(coords, self.front.reshape(-1, 2))
        parts = parts[np.bincount(owner, has_front, len(parts)) == 0]
        parts = parts[~shapely.dwithin(self.front_lines, parts, TOUCH_DEG)]
        edges, ring = segments(shapely.get_exterior_ring(parts))
        # What reaches further out is ground abroad.
        is_abroad = np.bincount(ring, ~self._is_near(edges, 2.0), len(parts)) > 0
        edges, ring = edges[~is_abroad[ring]], ring[~is_abroad[ring]]
        faces, lengths = self._faces(edges), edge_lengths_m(edges)
        is_front = np.zeros(len(edges), dtype=bool)
        for own in (ring == number for number in np.unique(ring[faces])):
            is_front[own] = ~longest_run(~faces[own], lengths[own])
        return edges[is_front]

    def _is_near(self, edges: np.ndarray, tolerances: float = 1.0) -> np.ndarray:
        """Which edges lie within so many tolerances of open ground."""
        points = flat_points(middles(edges), self.sight.plane)
        reach_m = (tolerances + 0.5) * self.tolerance_m
        return self.sight.core_edges_m.is_within(points, reach_m)

    def _faces(self, edges: np.ndarray) -> np.ndarray:
        """Which edges are near open ground, with no controlled ground between."""
        faces = self._is_near(edges)
        faces[faces] = self.sight.reaches(flat_points(middles(edges[faces]), self.sight.plane))
        return faces
