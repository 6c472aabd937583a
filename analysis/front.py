"""The contact line: where controlled ground meets other ground of the country.

Coast and state border are not front, and outlines never follow them exactly: between the two lie
margins up to the tolerance wide, of ground that only looks held. So held ground is opened
(eroded, then grown back: Serra 1982, the opening of mathematical morphology): what a disc as wide
as the tolerance can enter is open ground, and its edge with controlled ground is front. What is
left over is a margin or a true narrow of held ground, and is told apart by what bounds it.

Metres come from a local plane; they steer which edge is kept and never move a vertex. The line
keeps the outline's own coordinates; only where it is cut are there new ones.
"""

from __future__ import annotations

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from .clean import clean_polygons, polygonal
from .edges import (
    TOUCH_DEG,
    Near,
    is_among,
    joined,
    line_edges,
    middles,
    ring_edges,
    without_new_vertices,
)
from .facing import with_ground_left
from .geodesy import LocalPlane, area_km2, as_array, edge_lengths_m, length_km, segments
from .strays import Sight, Strays, flat, flat_points

TOLERANCE_KM = 3.0
"""How far a border and an outline may disagree."""

_KM_PER_DEGREE = 111.0
_ARC_SEGMENTS = 4
# Reach of open ground from the centres of its discs, in tolerances: the front is kept right up to
# a border that it meets at a right angle, and overruns along a border by under 0.8 km of 3 where
# the two are 2 km apart.
_REACH = 0.75
# What discs touch, in tolerances from their centres; the rest is rounding.
_TOUCH = 0.55
# A narrow between fronts has more contact than border; a margin has as much of either.
_CONTACT_TO_BORDER = 2.0
# Cracks between polygons drawn side by side are not ground: under 10 m wide; when they open on
# held ground, also long, so that no notch of the outline is taken for one.
_CRACK_M = 10.0
_CRACK_LENGTH_M = 1000.0


def contact_line(
    controlled: BaseGeometry, land: BaseGeometry | None = None, tolerance_km: float = TOLERANCE_KM
) -> BaseGeometry:
    """The front as a MultiLineString in lon/lat, one line where it is continuous; maybe empty.

    Lines run with controlled ground on their left.

    ``controlled``: polygons of controlled ground, lon/lat. ``land``: the country; without it the
    whole outline is front. Along the border of ``land`` an outline up to ``tolerance_km`` inside
    or outside it is not front; held enclaves and narrow held corridors are bounded by front.

    Where a border is drawn so coarsely that a stretch of front, or a whole part of controlled
    ground, falls outside ``land`` by less than the tolerance, the side that faces held ground is
    front all the same.
    """
    controlled = _ground(controlled)
    if controlled.is_empty:
        return shapely.MultiLineString()
    if land is None or land.is_empty:
        return with_ground_left(joined(ring_edges(controlled)), controlled)
    scene = _Scene(controlled, _ground(land), tolerance_km * 1e3)
    front = without_new_vertices(joined(scene.front_edges()), controlled)
    return with_ground_left(front, controlled)


class _Scene:
    """Controlled ground, the land around it, and a plane to measure both in."""

    def __init__(self, controlled: BaseGeometry, land: BaseGeometry, tolerance_m: float) -> None:
        self.tolerance_m = tolerance_m
        self.controlled = controlled
        west, south, east, north = controlled.bounds
        self.plane = LocalPlane((west + east) / 2, (south + north) / 2)
        # Held ground far from any controlled ground decides nothing.
        window = self._around(controlled.bounds, 10 * max(tolerance_m, 1e3))
        self.land = polygonal(shapely.intersection(land, window))
        self.border = shapely.intersection(shapely.boundary(land), window)
        self.border_edges = Near(line_edges(self.border))
        self.border_edges_m = Near(line_edges(flat(self.border, self.plane)))
        self.outline_edges = Near(ring_edges(controlled))

    def front_edges(self) -> np.ndarray:
        """Edges of the front, shape (n, 4), in no order."""
        held = polygonal(shapely.difference(self.land, self.controlled))
        if held.is_empty:
            return np.empty((0, 4))
        if self.tolerance_m <= 0:
            return self._sides(shapely.get_parts(held))[0]
        core_m = self._core(held)
        open_ground, margins = self._open(held, core_m)
        narrows = self._narrows(open_ground, margins)
        if core_m.is_empty:
            return narrows
        sight = Sight(self.controlled, core_m, self.plane)
        front = np.concatenate([self._open_contact(open_ground, sight), narrows])
        strays = Strays(self.controlled, front, sight, self.tolerance_m)
        return np.concatenate([front, strays.detours(self.land), strays.patches()])

    def _core(self, held: BaseGeometry) -> BaseGeometry:
        """Centres, in the plane, of discs as wide as the tolerance that fit into held ground.

        Crumbs of it, where a margin is just wider than the tolerance, are not open ground.
        """
        held_m = flat(held, self.plane)
        core = shapely.buffer(held_m, -self.tolerance_m / 2, quad_segs=_ARC_SEGMENTS)
        parts = shapely.get_parts(core)
        core = shapely.multipolygons(parts[shapely.area(parts) > self.tolerance_m**2])
        return core

    def _open(self, held: BaseGeometry, core_m: BaseGeometry) -> tuple[np.ndarray, np.ndarray]:
        """Polygons of held ground: those the discs reach, and what is left."""
        reach_m = shapely.buffer(core_m, _REACH * self.tolerance_m, quad_segs=_ARC_SEGMENTS)
        reach = _ground(self.plane.inverse(reach_m))
        reached = _polygons(shapely.intersection(held, reach))
        left = _polygons(shapely.difference(held, reach))
        # Reach leaps over thin strips of controlled ground; only what holds discs is open.
        seeds = self.plane.inverse(shapely.point_on_surface(shapely.get_parts(core_m)))
        is_open = _meets(reached, as_array(seeds))
        return reached[is_open], _rejoin(reached[~is_open], left)

    def _open_contact(self, open_ground: np.ndarray, sight: Sight) -> np.ndarray:
        """Contact edges of open ground, but for the border side of thin strips along the border.

        Around the ends of such a strip, reach joins what it leapt over.
        """
        edges = self._sides(open_ground)[0]
        points = flat_points(middles(edges), self.plane)
        is_loose = self.border_edges_m.is_within(points, self.tolerance_m)
        touch_m = _TOUCH * self.tolerance_m
        is_loose[is_loose] = ~sight.core_edges_m.is_within(points[is_loose], touch_m)
        is_loose[is_loose] = ~sight.reaches(points[is_loose])
        runs = shapely.get_parts(joined(edges[is_loose]))
        behind = line_edges(runs[length_km(runs) * 1e3 > self.tolerance_m])
        return edges[~is_among(middles(edges), middles(behind))]

    def _narrows(self, open_ground: np.ndarray, margins: np.ndarray) -> np.ndarray:
        """Contact edges of leftover ground that is no margin along the border.

        Front are: enclaves and bays that touch no border, but for cracks; corridors from open
        ground, and pockets deeper than the tolerance, that have little border; and of anything
        else what lies deeper than the tolerance, if it is more than the tip of a margin.
        """
        edges, owner, contact, border, _ = self._sides(margins)
        is_bounded = (border > 0) & (contact > 0)
        is_deep = is_bounded.copy()
        is_deep[is_bounded] = self._is_deep(margins[is_bounded])
        is_joined = _meets(margins, open_ground)
        is_narrow = (is_joined | is_deep) & (contact > _CONTACT_TO_BORDER * border)
        width = 2e6 * area_km2(margins) / np.maximum(contact, _CRACK_M)
        is_crack = (width < _CRACK_M) & (~is_joined | (contact > _CRACK_LENGTH_M))
        is_front = ((border == 0) | is_narrow) & ~is_crack
        deep = self._deep_contact(margins[is_deep & ~is_front])
        return np.concatenate([edges[is_front[owner]], deep])

    def _is_deep(self, ground: np.ndarray) -> np.ndarray:
        """Which polygons have a vertex further than the tolerance from the border."""
        coords, owner = shapely.get_coordinates(ground, return_index=True)
        points = flat_points(coords, self.plane)
        is_far = ~self.border_edges_m.is_within(points, self.tolerance_m)
        deep: np.ndarray = np.bincount(owner, is_far, len(ground)) > 0
        return deep

    def _deep_contact(self, margins: np.ndarray) -> np.ndarray:
        """Contact edges of parts of margins beyond the tolerance, but for mere tips."""
        boxes = [self._around(bounds, self.tolerance_m) for bounds in shapely.bounds(margins)]
        border = shapely.intersection(self.border, shapely.union_all(boxes))
        strip = shapely.buffer(flat(border, self.plane), self.tolerance_m, quad_segs=_ARC_SEGMENTS)
        strip = _ground(self.plane.inverse(strip))
        parts = _polygons(shapely.difference(shapely.multipolygons(margins), strip))
        edges, owner, contact, _, cut = self._sides(parts)
        return edges[(contact > _CONTACT_TO_BORDER * cut)[owner]]

    def _sides(
        self, ground: np.ndarray
    ) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
        """Contact edges of polygons of held ground, and what bounds each polygon.

        Edges (n, 4) on the outline, the polygon of each; and by polygon the metres on the
        outline, on the border, and on neither.
        """
        rings, polygon = shapely.get_rings(ground, return_index=True)
        edges, ring = segments(rings)
        owner = polygon[ring]
        points = shapely.points(middles(edges))
        on_border = self.border_edges.is_within(points, TOUCH_DEG)
        on_outline = ~on_border & self.outline_edges.is_within(points, TOUCH_DEG)
        lengths = edge_lengths_m(edges)
        contact, border, cut = (
            np.bincount(owner, lengths * mark, len(ground))
            for mark in (on_outline, on_border, ~(on_outline | on_border))
        )
        return edges[on_outline], owner[on_outline], contact, border, cut

    @staticmethod
    def _around(bounds: np.ndarray, margin_m: float) -> BaseGeometry:
        """A box in lon/lat at least so many metres around bounds."""
        west, south, east, north = bounds
        lat = margin_m / 1e3 / _KM_PER_DEGREE
        lon = lat / np.cos(np.radians(min(max(abs(south), abs(north)) + lat, 89.0)))
        return shapely.box(west - lon, south - lat, east + lon, north + lat)


def _ground(geometry: BaseGeometry) -> BaseGeometry:
    """Valid polygons of a geometry."""
    geometry = polygonal(geometry)
    if shapely.is_valid(geometry):
        return geometry
    mended = clean_polygons([geometry])[0][0]
    return shapely.MultiPolygon() if mended is None else mended


def _rejoin(pieces: np.ndarray, others: np.ndarray) -> np.ndarray:
    """Two sets of polygons as one, with each of the first united with those it shares a side."""
    beside = np.unique(shapely.STRtree(others).query(pieces, predicate="intersects")[1])
    alone = np.delete(others, beside)
    united = shapely.union_all(np.concatenate([pieces, others[beside]]))
    return np.concatenate([alone, _polygons(united)])


def _meets(pieces: np.ndarray, others: np.ndarray) -> np.ndarray:
    """Which pieces touch any of the others."""
    meets = np.zeros(len(pieces), dtype=bool)
    meets[shapely.STRtree(pieces).query(others, predicate="intersects")[1]] = True
    return meets


def _polygons(geometry: BaseGeometry) -> np.ndarray:
    return shapely.get_parts(polygonal(geometry))
