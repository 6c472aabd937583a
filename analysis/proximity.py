"""Many places to the nearest front, exactly.

Pieces of front and places are compared by straight chords through the ellipsoid, which need no
projection and know neither antimeridian nor pole. Two trees, one over the places and one over the
pieces, discard what cannot be nearest. What is left (about one piece a place) is measured by the
geodesic, with the foot moved to where the geodesic meets the front at a right angle.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from ..errors import Cancelled
from .chords import ChordTree, earth_centred, expand
from .geodesy import (
    MEAN_RADIUS_M,
    WGS84,
    Geometries,
    as_array,
    densify,
    radii_m,
    segments,
    simple_parts,
)
from .model import Nearest, Progress, no_progress

_PIECE_M = 1500.0
_CHUNK = 1 << 15
_PLACES_A_CELL = 4
_MAX_BITS = 16
_SHIFT_M = 20.0
_PASSES = 4


def _interleave(values: np.ndarray) -> np.ndarray:
    """Bits of 16-bit integers spread to every second bit (Morton order)."""
    v = values.astype(np.uint64)
    for shift, mask in ((8, 0x00FF00FF), (4, 0x0F0F0F0F), (2, 0x33333333), (1, 0x55555555)):
        v = (v | (v << np.uint64(shift))) & np.uint64(mask)
    return v


class FrontIndex:
    """The pieces of a front, ready for nearest-place queries; build once, ask often.

    ``lines``: lines in lon/lat; of polygons the outlines are taken, points are taken as they are.
    """

    def __init__(self, lines: Geometries) -> None:
        parts, _ = simple_parts(as_array(lines))
        dimension = shapely.get_dimensions(parts)
        outlines = shapely.get_parts(shapely.boundary(parts[dimension == 2]))
        edges, line = segments(np.r_[parts[dimension == 1], outlines])
        moving = np.any(edges[:, :2] != edges[:, 2:], axis=1)
        points = shapely.get_coordinates(parts[dimension == 0])
        edges = np.vstack([edges[moving], np.hstack([points, points])])
        line = np.r_[line[moving], -1 - np.arange(len(points))]
        self.is_empty = len(edges) == 0
        if self.is_empty:
            return
        start, end = earth_centred(*edges[:, :2].T), earth_centred(*edges[:, 2:].T)
        count = np.ceil(np.linalg.norm(end - start, axis=1) / _PIECE_M).astype(int).clip(min=1)
        owner = np.repeat(np.arange(len(edges)), count)
        step = expand(np.zeros(len(edges), int), count)
        begin, stop = step / count[owner], (step + 1) / count[owner]
        lon0, lat0, dlon, dlat = (c[owner] for c in (
            edges[:, 0], edges[:, 1], edges[:, 2] - edges[:, 0], edges[:, 3] - edges[:, 1]
        ))  # fmt: skip
        self._from = np.column_stack([lon0 + begin * dlon, lat0 + begin * dlat])
        self._step = np.column_stack([(stop - begin) * dlon, (stop - begin) * dlat])
        first = earth_centred(*self._from.T)
        last = earth_centred(*(self._from + self._step).T)
        line = line[owner]
        joined = (line[1:] == line[:-1]) & np.all(np.abs(first[1:] - last[:-1]) < 1e-3, axis=1)
        self._tree = ChordTree.over(first, last, joined)
        steepest = np.tan(np.radians(np.minimum(np.abs(self._from[:, 1]).max() + 0.1, 89.9)))
        # How far a piece bends from its chord: sideways (a lon/lat edge) and down (the chord).
        longest = np.linalg.norm(last - first, axis=1).max()
        self._bend_m = float(longest**2 * (1 + steepest) / (8 * MEAN_RADIUS_M))

    def nearest(
        self, lon: np.ndarray, lat: np.ndarray, progress: Progress = no_progress
    ) -> Nearest:
        """Nearest points of the front to places, each exact to 1 mm.

        ``lon``, ``lat``: degrees, shape (n,). Rows of places with a coordinate that is not finite,
        or all rows of an empty front, are NaN. Raises Cancelled when ``progress`` says stop.
        """
        lon, lat = (np.atleast_1d(np.asarray(c, dtype=float)) for c in (lon, lat))
        out = np.full((4, len(lon)), np.nan)
        good = np.flatnonzero(np.isfinite(lon) & np.isfinite(lat) & (np.abs(lat) <= 90))
        if len(good) and not self.is_empty:
            lon, lat = lon[good], lat[good]
            bits, codes = self._cells(lon, lat)
            order = np.argsort(codes, kind="stable")
            chunks = [order[i : i + _CHUNK] for i in range(0, len(order), _CHUNK)]

            def run(chunk: np.ndarray) -> None:
                out[:, good[chunk]] = self._nearest(lon[chunk], lat[chunk], codes[chunk], bits)

            self._run_all(run, chunks, progress)
        return Nearest(*out)

    @staticmethod
    def _run_all(run, chunks: Sequence[np.ndarray], progress: Progress) -> None:  # type: ignore[no-untyped-def]
        """Runs chunks on all cores, asking ``progress`` after each."""
        if len(chunks) == 1:
            run(chunks[0])
            if not progress(1.0):
                raise Cancelled("The measurement was stopped.")
            return
        with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
            futures = [pool.submit(run, chunk) for chunk in chunks]
            for done, future in enumerate(futures, 1):
                future.result()
                if not progress(done / len(futures)):
                    for waiting in futures:
                        waiting.cancel()
                    raise Cancelled("The measurement was stopped.")

    @staticmethod
    def _cells(lon: np.ndarray, lat: np.ndarray) -> tuple[int, np.ndarray]:
        """Morton codes of a square grid with a few places a cell, and its bits an axis."""
        bits = int(np.clip(np.ceil(np.log2(len(lon) / _PLACES_A_CELL + 1) / 2), 1, _MAX_BITS))
        side = max(np.ptp(lon), np.ptp(lat), 1e-9) * (1 + 1e-9)
        x, y = (((c - c.min()) / side * (1 << bits)).astype(np.uint64) for c in (lon, lat))
        return bits, _interleave(x) | (_interleave(y) << np.uint64(1))

    def _nearest(
        self, lon: np.ndarray, lat: np.ndarray, codes: np.ndarray, bits: int
    ) -> np.ndarray:
        """Rows distance, azimuth, lon, lat for places sorted by cell code."""
        points = earth_centred(lon, lat)
        nodes = np.array([1])
        counts = np.array([1])
        parents = np.array([0, len(lon)])
        for level in range(bits + 1):
            code = codes >> np.uint64(2 * (bits - level))
            firsts = np.flatnonzero(np.r_[True, code[1:] != code[:-1]])
            if level < bits and len(firsts) == len(parents) - 1:
                continue
            parent = np.searchsorted(parents, firsts, side="right") - 1
            begin = np.cumsum(counts) - counts
            nodes = nodes[expand(begin[parent], counts[parent])]
            counts = counts[parent]
            parents = np.r_[firsts, len(lon)]
            size = np.diff(parents)
            low = np.minimum.reduceat(points, firsts)
            high = np.maximum.reduceat(points, firsts)
            centre = (low + high) / 2
            reach = np.linalg.norm(high - low, axis=1) / 2
            nodes, counts = self._narrow(centre, reach, nodes, counts, 0.0)
        size = np.diff(parents)
        begin = np.cumsum(counts) - counts
        cell = np.repeat(np.arange(len(size)), size)
        nodes = nodes[expand(begin[cell], counts[cell])]
        counts = counts[cell]
        nodes, counts = self._narrow(points, np.zeros(len(lon)), nodes, counts, 1.0)
        place = np.repeat(np.arange(len(lon)), counts)
        return self._measure(lon, lat, points, place, nodes)

    def _narrow(
        self,
        centres: np.ndarray,
        reach: np.ndarray,
        nodes: np.ndarray,
        counts: np.ndarray,
        to_leaves: float,
    ) -> tuple[np.ndarray, np.ndarray]:
        """Discards, for each ball of places, the runs that hold no nearest piece.

        Runs coarser than the ball are split and looked at again; with ``to_leaves`` until single
        pieces are left. Returns the nodes of all balls and how many each has.
        """
        tree = self._tree
        ball = np.repeat(np.arange(len(counts)), counts)
        distance, _ = tree.distances(centres[ball], nodes)
        while True:
            first = np.cumsum(counts) - counts
            bound = np.minimum.reduceat(distance + tree.high[nodes], first)
            # The chord ranks like the geodesic but for the ellipsoid's two curvatures.
            slack = 2 * self._bend_m + 0.03 * bound**3 / (12 * MEAN_RADIUS_M**2) + 1e-3
            limit = (bound + 2 * reach + slack)[ball]
            keep = distance - tree.low[nodes] <= limit
            nodes, ball, distance = nodes[keep], ball[keep], distance[keep]
            coarse = nodes < tree.first_leaf
            if not to_leaves:
                coarse &= tree.low[nodes] > 0.5 * reach[ball]
            if not coarse.any():
                return nodes, np.bincount(ball, minlength=len(counts))
            repeat = 1 + coarse
            child = np.where(coarse, 2 * nodes, nodes)
            nodes, ball, distance = (np.repeat(a, repeat) for a in (child, ball, distance))
            second = np.cumsum(repeat)[coarse] - 1
            nodes[second] += 1
            split = np.repeat(coarse, repeat)
            distance[split], _ = tree.distances(centres[ball[split]], nodes[split])
            counts = np.bincount(ball, minlength=len(counts))

    def _measure(
        self,
        lon: np.ndarray,
        lat: np.ndarray,
        points: np.ndarray,
        place: np.ndarray,
        nodes: np.ndarray,
    ) -> np.ndarray:
        """Geodesics from places to their last few pieces, the shortest of each place."""
        piece = np.minimum(nodes - self._tree.first_leaf, len(self._from) - 1)
        _, share = self._tree.distances(points[place], nodes)
        exact, azimuth, share, shift = self._met(lon[place], lat[place], piece, share)
        for _ in range(_PASSES):
            # A foot far off was moved along a piece that bends, from where the angle is another.
            far = np.flatnonzero(np.abs(shift) > _SHIFT_M)
            if not len(far):
                break
            exact[far], azimuth[far], share[far], shift[far] = self._met(
                lon[place[far]], lat[place[far]], piece[far], share[far]
            )
        rows = np.lexsort((exact, place))
        rows = rows[np.r_[True, place[rows][1:] != place[rows][:-1]]]
        foot = self._from[piece[rows]] + share[rows, None] * self._step[piece[rows]]
        return np.vstack([exact[rows], azimuth[rows] % 360.0, foot.T])

    def _met(
        self, lon: np.ndarray, lat: np.ndarray, piece: np.ndarray, share: np.ndarray
    ) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
        """Feet at shares of pieces, moved to where the geodesic is square to the piece.

        Returns distance, azimuth, the new share and how far the foot was moved, in m.
        """
        step = self._step[piece]
        foot = self._from[piece] + share[:, None] * step
        azimuth, back, distance = WGS84.inv(lon, lat, foot[:, 0], foot[:, 1])
        along, across = radii_m(foot[:, 1])
        east = np.radians(step[:, 0]) * across * np.cos(np.radians(foot[:, 1]))
        north = np.radians(step[:, 1]) * along
        length = np.hypot(east, north)
        # Along the piece the distance falls by the cosine of the angle under which it is met.
        angle = np.radians(back) - np.arctan2(east, north)
        cosine = np.cos(angle)
        shift = np.clip(distance * cosine, -share * length, (1 - share) * length)
        exact = np.sqrt(np.maximum(distance**2 - 2 * distance * cosine * shift + shift**2, 0.0))
        azimuth = azimuth + np.degrees(np.arctan2(shift * np.sin(angle), distance - shift * cosine))
        moved = np.divide(shift, length, out=np.zeros_like(shift), where=length > 0)
        return exact, azimuth, share + moved, shift

    def nearest_to_geometries(
        self, geometries: Geometries, progress: Progress = no_progress
    ) -> tuple[Nearest, np.ndarray, np.ndarray]:
        """Nearest points between geometries of any type and the front.

        Returns the nearest front point of each geometry, and lon and lat of its own nearest point,
        from which the azimuth is taken. A line that crosses the front is at 0 m. The ground a
        polygon covers counts as the polygon: a front inside it is at 0 m too.
        """
        array = as_array(geometries)
        out = np.full((4, len(array)), np.nan)
        own = np.full((2, len(array)), np.nan)
        is_there = ~(shapely.is_missing(array) | shapely.is_empty(array))
        is_point = is_there & (shapely.get_type_id(array) == 0)
        if is_point.any() and not self.is_empty:
            own[:, is_point] = shapely.get_x(array[is_point]), shapely.get_y(array[is_point])
            got = self.nearest(own[0, is_point], own[1, is_point], progress)
            out[:, is_point] = got.distance_m, got.azimuth_deg, got.near_lon, got.near_lat
        others = np.flatnonzero(is_there & ~is_point)
        if len(others) and not self.is_empty:
            front = shapely.multilinestrings(
                shapely.linestrings(np.stack([self._from, self._from + self._step], axis=1))
            )
            shapely.prepare(front)
            for done, i in enumerate(others, 1):
                out[:, i], own[:, i] = self._nearest_pair(array[i], front)
                if not progress(done / len(others)):
                    raise Cancelled("The measurement was stopped.")
        return Nearest(*out), own[0], own[1]

    def _nearest_pair(
        self, geometry: BaseGeometry, front: BaseGeometry
    ) -> tuple[np.ndarray, np.ndarray]:
        """The closest pair between one geometry and the front: nearest row, own point."""
        if shapely.intersects(front, geometry):
            meeting = shapely.get_coordinates(shapely.intersection(front, geometry))[0]
            return np.array([0.0, 0.0, *meeting]), meeting
        dense = densify(geometry, 0.05)
        vertices = shapely.get_coordinates(dense)
        got = self.nearest(vertices[:, 0], vertices[:, 1])
        best = int(np.nanargmin(got.distance_m))
        row = np.array([got.distance_m[best], got.azimuth_deg[best],
                        got.near_lon[best], got.near_lat[best]])  # fmt: skip
        if shapely.get_dimensions(geometry) == 0:
            return row, vertices[best]
        # Else the pair may be a vertex of the front and the inside of one of the edges.
        other = FrontIndex(geometry).nearest(self._from[:, 0], self._from[:, 1])
        ends = self._from + self._step
        last = FrontIndex(geometry).nearest(ends[:, 0], ends[:, 1])
        for found, corner in ((other, self._from), (last, ends)):
            k = int(np.nanargmin(found.distance_m))
            if found.distance_m[k] < row[0]:
                mine = np.array([found.near_lon[k], found.near_lat[k]])
                azimuth, _, _ = WGS84.inv(*mine, *corner[k])
                row = np.array([found.distance_m[k], azimuth % 360.0, *corner[k]])
                vertices, best = mine[None, :], 0
        return row, vertices[best]
