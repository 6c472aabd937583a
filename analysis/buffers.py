"""Geodesic buffers and rings of any geometry: outlines at an exact distance on the ellipsoid.

Parts of the geometry are buffered in local planes, joined in lon/lat, and every vertex of the
joined outline is then moved along its own geodesic until it lies at the distance asked for. The
planes decide which arcs the outline has; the ellipsoid decides where they are.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from ..errors import Cancelled, GeometryError, InputError
from .geodesy import (
    DEGREE_M,
    MEAN_RADIUS_M,
    LocalPlane,
    as_array,
    densify,
    forward,
    inverse,
    length_km,
    segments,
    simple_parts,
    unwrap,
)
from .model import Progress, no_progress
from .private import prepared_copy
from .proximity import FrontIndex

_CIRCLE = np.linspace(0.0, 360.0, 361)[:-1]
# Arcs as chords lose (step^2 / 6) of their sector: 1e-4 of a whole disc, less of a long band.
_MANY_SEGMENTS = 96
_FEW_SEGMENTS = 32
_PLANE_REACH_M = 300_000.0
_CELL_M = 400_000.0
_EXACT_M = 0.001
_EXACT = 1e-6
_PASSES = 4
_LITTLE = 0.02
_CORNER_SHARES = (0.02, 0.1)
_EDGE_M = 4000.0
_EDGE_SHARE = 0.05
_SHORT_EDGE_M = 1000.0
_SHORT_EDGE_SHARE = 5.0
_SIMPLER = 4e-4
# Outlines are drawn a little wide, as vertices are sure of their distance when moved inwards.
_MARGIN = 1e-3
_GROWTH = 5.0
_CROOKED = 100
_LEAP = 7.0
_MOST_KM = 5000.0
_SIMPLE = {0: "points", 1: "lines", 2: "polygons"}


def buffers(
    geometry: BaseGeometry, distances_km: Sequence[float], progress: Progress = no_progress
) -> list[BaseGeometry]:
    """The ground within each distance of a geometry, in the order of ``distances_km``.

    ``geometry``: any type, lon/lat, valid. Results are polygons in lon/lat with longitudes from
    -180 to 180, cut at the antimeridian (RFC 7946, 3.1.9); every vertex of an outline lies within
    0.02 % of the distance. Raises InputError for a distance that is not above 0 and at most
    5,000 km, GeometryError for nothing to buffer or ground that reaches over a pole, Cancelled.
    """
    for distance in distances_km:
        if not 0 < distance <= _MOST_KM:
            raise InputError(
                f"A buffer distance of {distance:g} km cannot be used; give distances above 0 and "
                f"at most {_MOST_KM:,.0f} km."
            )
    source = _Source(geometry)
    rising = sorted(set(distances_km))
    source.refuse_pole(rising[-1] * 1000.0 if rising else 0.0)
    found: dict[float, BaseGeometry] = {}
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        flat = list(zip(*pool.map(lambda p: _grown(p, rising, source.length_m), source.planes)))
        parts = flat or [()] * len(rising)
        jobs = [pool.submit(source.joined, p, d * 1000.0) for p, d in zip(parts, rising)]
        for done, (distance, job) in enumerate(zip(rising, jobs), 1):
            found[distance] = job.result()
            if not progress(done / len(jobs)):
                for waiting in jobs:
                    waiting.cancel()
                raise Cancelled("The buffer was stopped.")
    return [found[d] for d in distances_km]


def rings(
    geometry: BaseGeometry, distances_km: Sequence[float], progress: Progress = no_progress
) -> list[BaseGeometry]:
    """Rings between consecutive distances, from the geometry outwards; distances are sorted."""
    ordered = sorted(set(distances_km))
    return rings_between(buffers(geometry, ordered, progress))


def rings_between(discs: Sequence[BaseGeometry]) -> list[BaseGeometry]:
    """Each of a rising row of buffers less the one before it."""
    first = list(discs[:1])
    return first + [shapely.difference(b, a) for a, b in zip(discs[:-1], discs[1:])]


class _Source:
    """A geometry split into parts that a local plane can carry, with an index of its outlines."""

    def __init__(self, geometry: BaseGeometry) -> None:
        if geometry is None or geometry.is_empty:
            raise GeometryError("There is nothing to buffer: the geometry is empty.")
        geometry = shapely.force_2d(geometry)
        coords = shapely.get_coordinates(geometry)
        if not np.isfinite(coords).all() or np.abs(coords[:, 1]).max() > 90:
            raise GeometryError(
                "The geometry has coordinates that are no longitude and latitude; check the "
                "layer's coordinate reference system."
            )
        self.centre_lon = _mean_lon(coords[:, 0])
        if np.ptp(coords[:, 0]) > 180:
            geometry = shapely.transform(
                geometry, lambda c: np.column_stack([unwrap(c[:, 0], self.centre_lon), c[:, 1]])
            )
            if shapely.get_dimensions(geometry) == 2:
                geometry = shapely.union_all(shapely.get_parts(geometry))
        parts, _ = simple_parts(as_array(geometry))
        is_spot = (shapely.get_dimensions(parts) == 1) & (shapely.length(parts) == 0)
        parts[is_spot] = shapely.get_point(parts[is_spot], 0)
        self.geometry = geometry
        self.by_type = {d: parts[shapely.get_dimensions(parts) == d] for d in _SIMPLE}
        self.highest = float(np.abs(coords[:, 1]).max())
        self.points = shapely.get_coordinates(self.by_type[0])
        self.lines = np.r_[self.by_type[1], shapely.get_parts(shapely.boundary(self.by_type[2]))]
        self.index = FrontIndex(self.lines)
        self.length_m = float(length_km(self.lines).sum()) * 1000.0
        self.planes = self._planes() if len(self.lines) else []

    def _planes(self) -> list[tuple[LocalPlane, BaseGeometry]]:
        """Lines (and small polygons) in planes whose centre is never further than 300 km."""
        lines = shapely.multilinestrings(self.lines)
        centre = shapely.envelope(lines).centroid
        corners = shapely.get_coordinates(lines)
        far, _ = inverse(
            np.full(len(corners), centre.x), np.full(len(corners), centre.y), *corners.T
        )
        if far.max() <= _PLANE_REACH_M:
            plane = LocalPlane(centre.x, centre.y)
            whole = shapely.geometrycollections(list(np.r_[self.by_type[1], self.by_type[2]]))
            return [(plane, shapely.union_all(shapely.get_parts(plane.forward(densify(whole)))))]
        edges, line = segments(shapely.get_parts(shapely.segmentize(densify(lines), 0.25)))
        row = np.floor((edges[:, 1] + edges[:, 3]) / 2 / np.degrees(_CELL_M / MEAN_RADIUS_M))
        middle = np.cos(np.radians((row + 0.5) * np.degrees(_CELL_M / MEAN_RADIUS_M)))
        wide = np.degrees(_CELL_M / MEAN_RADIUS_M) / np.maximum(middle, 0.05)
        column = np.floor((edges[:, 0] + edges[:, 2]) / 2 / wide)
        planes = []
        for cell in np.unique(np.column_stack([row, column]), axis=0):
            mine = np.flatnonzero((row == cell[0]) & (column == cell[1]))
            runs = np.split(mine, np.flatnonzero(
                (np.diff(mine) != 1) | (np.diff(line[mine]) != 0)) + 1)  # fmt: skip
            pieces = shapely.multilinestrings(
                [
                    shapely.linestrings(np.vstack([edges[run, :2], edges[run[-1:], 2:]]))
                    for run in runs
                ]
            )
            middle_point = shapely.envelope(pieces).centroid
            plane = LocalPlane(middle_point.x, middle_point.y)
            planes.append((plane, plane.forward(pieces)))
        return planes

    def joined(self, parts: Sequence[BaseGeometry], distance_m: float) -> BaseGeometry:
        """One ground from the buffers of all planes, on its distance, cut at the antimeridian."""
        parts = [
            shapely.transform(p, lambda c: np.column_stack([self._framed(c[:, 0]), c[:, 1]]))
            for p in parts
        ]
        if parts:
            if len(parts) > 1:
                parts += list(self.by_type[2])
            parts = list(shapely.get_parts(self._on_distance(_joined(parts), distance_m)))
        if len(self.points):
            parts += list(self._circles(distance_m))
        return _cut_at_antimeridian(_joined(parts))

    def _framed(self, lon: np.ndarray) -> np.ndarray:
        return unwrap(lon, self.centre_lon)

    def refuse_pole(self, distance_m: float) -> None:
        to_pole, _ = inverse(0.0, self.highest, 0.0, 90.0)
        if to_pole[0] <= distance_m:
            raise GeometryError(
                f"A buffer of {distance_m / 1000:g} km reaches over a pole, which a map in "
                "longitude and latitude cannot show; use a shorter distance."
            )

    def _circles(self, distance_m: float) -> np.ndarray:
        n, k = len(self.points), len(_CIRCLE)
        starts = np.repeat(self.points, k, axis=0)
        lon, lat = forward(
            starts[:, 0], starts[:, 1], np.tile(_CIRCLE, n), np.full(n * k, distance_m)
        )
        around = unwrap(lon, starts[:, 0])
        return shapely.polygons(np.column_stack([around, lat]).reshape(n, k, 2))

    def _on_distance(self, ground: BaseGeometry, distance_m: float) -> BaseGeometry:
        """Moves outlines onto the distance; drops holes that lie within it.

        GEOS before 3.13 leaves false holes deep inside buffers of long lines.
        """
        polygons = shapely.get_parts(ground)
        rings_, owner = shapely.get_rings(polygons, return_index=True)
        is_hole = np.r_[False, owner[1:] == owner[:-1]]
        keep = ~is_hole
        if is_hole.any():
            inside = _points_inside(shapely.polygons(rings_[is_hole]), polygons)
            depth = self.index.nearest(*inside.T).distance_m
            covered = shapely.contains_xy(prepared_copy(self.geometry), *inside.T)
            keep[is_hole] = (depth > distance_m * (1 - 1e-3)) & ~covered
        rings_, owner = rings_[keep], owner[keep]
        coords, ring = shapely.get_coordinates(rings_, return_index=True)
        opens = np.r_[ring[1:] == ring[:-1], False]
        coords, ring = coords[opens], ring[opens]
        coords, is_exact = self._moved(coords, distance_m)
        # At a tight inward corner two arcs pull one vertex to and fro: one on each stands in.
        for share in _CORNER_SHARES:
            if is_exact.all():
                break
            coords, twice = _parted(coords, ring, ~is_exact, share * distance_m)
            ring, is_exact = np.repeat(ring, twice), np.repeat(is_exact, twice)
            todo = np.flatnonzero(~is_exact)
            coords[todo], is_exact[todo] = self._moved(coords[todo], distance_m)
        left = np.bincount(ring, is_exact, minlength=len(rings_))
        stays = is_exact | (left < 4)[ring]
        outlines = shapely.linearrings(coords[stays], indices=ring[stays])
        shapes = shapely.polygons(outlines, indices=owner)
        whole = shapely.multipolygons(shapes)
        return whole if shapely.is_valid(whole) else shapely.union_all(_valid(shapes))

    def _moved(self, coords: np.ndarray, distance_m: float) -> tuple[np.ndarray, np.ndarray]:
        """Vertices, each along the geodesic from its nearest point to the distance.

        Returns the vertices and which of them have come to lie on the distance.
        """
        coords = coords.copy()
        todo = np.arange(len(coords))
        for left in reversed(range(_PASSES)):
            near = self.index.nearest(*coords[todo].T)
            off = np.abs(near.distance_m - distance_m) > max(_EXACT_M, _EXACT * distance_m)
            todo = todo[off]
            if not len(todo) or not left:
                break
            too_far = near.distance_m[off] - distance_m
            lon, lat = coords[todo].T
            to_lon, to_lat = forward(lon, lat, near.azimuth_deg[off], too_far)
            coords[todo, 0] = unwrap(to_lon, coords[todo, 0])
            coords[todo, 1] = to_lat
            # Moved a little towards its nearest point, a vertex comes no nearer to any other.
            todo = todo[(too_far < 0) | (too_far > _LITTLE * distance_m)]
        is_exact = np.ones(len(coords), bool)
        is_exact[todo] = False
        return coords, is_exact


def _points_inside(holes: np.ndarray, polygons: np.ndarray) -> np.ndarray:
    """A point inside each hole that is on no island in it, shape (n, 2)."""
    hole, island = shapely.STRtree(polygons).query(holes, predicate="contains")
    for i in np.unique(hole):
        holes[i] = shapely.difference(holes[i], shapely.union_all(polygons[island[hole == i]]))
    points: np.ndarray = shapely.get_coordinates(shapely.point_on_surface(holes))
    return points


def _parted(
    coords: np.ndarray, ring: np.ndarray, at: np.ndarray, reach_m: float
) -> tuple[np.ndarray, np.ndarray]:
    """Vertices of open rings, two in place of each of those marked: a little way to its neighbours.

    Returns the vertices, and for each that was given how many stand for it.
    """
    begins = np.flatnonzero(np.r_[True, ring[1:] != ring[:-1]])
    ends = np.r_[begins[1:], len(ring)] - 1
    before, after = np.arange(len(ring)) - 1, np.arange(len(ring)) + 1
    before[begins], after[ends] = ends, begins
    twice = 1 + at
    parted = np.repeat(coords, twice, axis=0)
    first = (np.cumsum(twice) - twice)[at]
    for place, neighbour in ((first, before[at]), (first + 1, after[at])):
        step = coords[neighbour] - coords[at]
        east = step[:, 0] * np.cos(np.radians(coords[at, 1]))
        way = np.maximum(DEGREE_M * np.hypot(east, step[:, 1]), 1e-6)
        parted[place] += np.minimum(reach_m / way, 0.5)[:, None] * step
    return parted, twice


def _grown(
    part: tuple[LocalPlane, BaseGeometry], rising_km: Sequence[float], length_m: float
) -> list[BaseGeometry]:
    """Buffers of one plane's part, in lon/lat, each grown from the smoother one before it."""
    plane, ground = part
    before, result = 0.0, []
    wanted = [d * 1000.0 for d in rising_km]
    for distance in _steps(wanted, ground):
        few = 100 * distance < length_m
        ground = shapely.buffer(
            ground,
            (distance - before) * (1 + _MARGIN),
            quad_segs=_FEW_SEGMENTS if few else _MANY_SEGMENTS,
        )
        if distance in wanted:
            shortest = min(_SHORT_EDGE_M, _SHORT_EDGE_SHARE * distance)
            longest = min(_EDGE_M, max(_EDGE_SHARE * distance, shortest))
            result.append(plane.inverse(shapely.segmentize(ground, longest)))
        ground, before = shapely.simplify(ground, _SIMPLER * distance), distance
    return result


def _steps(wanted_m: Sequence[float], ground: BaseGeometry) -> list[float]:
    """Rising distances with others to grow through: a crooked line is slow in one leap."""
    count = shapely.get_num_coordinates(ground)
    leap = _LEAP * shapely.length(ground) / count if count > _CROOKED else np.inf
    steps: list[float] = []
    for distance in wanted_m:
        before, between = steps[-1] if steps else 0.0, [distance]
        while between[-1] > max(leap, 2 * before) and between[-1] / _GROWTH > before:
            between.append(between[-1] / _GROWTH)
        steps += between[::-1]
    return steps


def largest_offset_m(geometry: BaseGeometry, ground: BaseGeometry, distance_km: float) -> float:
    """How far the worst vertex of a buffer's outline lies from its distance, in metres."""
    coords = shapely.get_coordinates(ground)
    coords = coords[np.abs(np.abs(coords[:, 0]) - 180) > 1e-9]
    distance = FrontIndex(geometry).nearest(*coords.T).distance_m
    return float(np.max(np.abs(distance - distance_km * 1000.0), initial=0.0))


def _mean_lon(lon: np.ndarray) -> float:
    """Circular mean of longitudes, degrees."""
    turned = np.radians(lon)
    return float(np.degrees(np.arctan2(np.sin(turned).mean(), np.cos(turned).mean())))


def _valid(shapes: Sequence[BaseGeometry]) -> list[BaseGeometry]:
    """Polygons without the small crossings that moving vertices can leave at tight corners."""
    array = np.array(shapes, dtype=object)
    broken = ~shapely.is_valid(array)
    array[broken] = shapely.buffer(shapely.make_valid(array[broken]), 0)
    return list(array)


def _joined(parts: Sequence[BaseGeometry]) -> BaseGeometry:
    if len(parts) == 1:
        return parts[0]
    return shapely.union_all(_valid(parts))


def _cut_at_antimeridian(ground: BaseGeometry) -> BaseGeometry:
    """The same ground with longitudes from -180 to 180."""
    west, _, east, _ = ground.bounds
    if west >= -180 and east <= 180:
        return ground
    pieces = []
    for turn in (-360.0, 0.0, 360.0):
        sheet = shapely.box(turn - 180, -90, turn + 180, 90)
        part = shapely.intersection(ground, sheet)
        if not part.is_empty:
            pieces.append(shapely.transform(part, lambda c, t=turn: c - [t, 0.0]))
    return shapely.union_all(pieces)
