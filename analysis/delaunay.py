"""Delaunay triangles of a front: the mesh on which ways through free ground are found.

Vertices are points of the front, so each edge that is not itself front is a gap between two of
its points, and each triangle's circumcircle a disc of free ground that touches the front three
times (the medial axis, sampled).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from .geodesy import DEGREE_M, WGS84, LocalPlane, segments

SLIVER_M = 1.0
"""Triangles less high than this are too flat to tell by themselves on which side they lie."""


def front_pieces(lines: BaseGeometry) -> np.ndarray:
    """Edges of lines, shape (n, 4): lon/lat of start and end; edges of no length left out."""
    pieces, _ = segments(shapely.get_parts([lines]))
    kept: np.ndarray = pieces[np.any(pieces[:, :2] != pieces[:, 2:], axis=1)]
    return kept


def piece_lengths_m(pieces: np.ndarray) -> np.ndarray:
    """Lengths of short pieces, good to 1 %: enough to space them by."""
    east = (pieces[:, 2] - pieces[:, 0]) * np.cos(np.radians(pieces[:, 1] + pieces[:, 3]) / 2)
    return np.hypot(east, pieces[:, 3] - pieces[:, 1]) * DEGREE_M


def split(pieces: np.ndarray, spacing_m: np.ndarray) -> np.ndarray:
    """Pieces cut along their straight lon/lat line so that none is longer than its spacing."""
    parts = np.maximum(np.ceil(piece_lengths_m(pieces) / spacing_m * (1 - 1e-9)), 1).astype(int)
    whole = np.repeat(pieces, parts, axis=0)
    number = np.repeat(parts, parts)
    first = np.repeat(np.cumsum(parts) - parts, parts)
    step = np.arange(len(whole)) - first

    def node(share: np.ndarray) -> np.ndarray:
        inner = whole[:, :2] + (whole[:, 2:] - whole[:, :2]) * share[:, None]
        # the last node is the vertex itself, bit by bit: neighbours are matched by coordinates
        return np.where(share[:, None] == 1.0, whole[:, 2:], inner)

    return np.hstack([node(step / number), node((step + 1) / number)])


@dataclass(frozen=True)
class Mesh:
    """Triangles over the ends of front pieces, in a local plane.

    ``edges`` holds pairs of vertices, ``sides`` the two triangles beside each edge, and
    ``outside`` (one past the last triangle) stands for all ground beyond the mesh. ``pieces``
    are pairs of vertices; ``is_wall`` marks edges that are pieces, ``is_missing`` pieces that
    are no edge: there the spacing is too wide for the gap beside it.
    """

    lonlat: np.ndarray
    xy: np.ndarray
    triangles: np.ndarray
    triangle_edges: np.ndarray
    edges: np.ndarray
    sides: np.ndarray
    pieces: np.ndarray
    is_wall: np.ndarray
    is_missing: np.ndarray

    @property
    def outside(self) -> int:
        return len(self.triangles)

    @cached_property
    def widths_m(self) -> np.ndarray:
        """Geodesic length of each edge."""
        ends = self.lonlat[self.edges]
        widths: np.ndarray = WGS84.inv(*ends[:, 0].T.copy(), *ends[:, 1].T.copy())[2]
        return widths

    @cached_property
    def is_blunt(self) -> np.ndarray:
        """Triangles with an angle over 90 degrees: their disc grows across the longest edge."""
        ends = self.xy[self.edges]
        square = np.sort(np.sum((ends[:, 0] - ends[:, 1]) ** 2, axis=1)[self.triangle_edges], 1)
        blunt: np.ndarray = square[:, 2] > (square[:, 0] + square[:, 1]) * (1 + 1e-9)
        return blunt

    @cached_property
    def reach_m(self) -> np.ndarray:
        """How far from the plane's centre each triangle's circumcircle reaches."""
        a, b, c = np.moveaxis(self.xy[self.triangles], 1, 0)
        u, v = b - a, c - a
        uu, vv = np.sum(u * u, axis=1), np.sum(v * v, axis=1)
        with np.errstate(divide="ignore", invalid="ignore"):
            twice = 2 * (u[:, 0] * v[:, 1] - u[:, 1] * v[:, 0])
            x = (v[:, 1] * uu - u[:, 1] * vv) / twice
            y = (u[:, 0] * vv - v[:, 0] * uu) / twice
        reach: np.ndarray = np.hypot(a[:, 0] + x, a[:, 1] + y) + np.hypot(x, y)
        return reach

    @cached_property
    def spacing_m(self) -> np.ndarray:
        """At each vertex, the length of the longest piece that ends there."""
        longest = np.zeros(len(self.xy))
        lengths = np.hypot(*(self.xy[self.pieces[:, 0]] - self.xy[self.pieces[:, 1]]).T)
        np.maximum.at(longest, self.pieces.ravel(), np.repeat(lengths, 2))
        return longest

    def depth_m(self, x: float, y: float) -> np.ndarray:
        """How deep a point lies in each triangle: distance to its nearest side, < 0 outside."""
        corners = self.xy[self.triangles]
        along = np.roll(corners, -1, axis=1) - corners
        to = np.array([x, y]) - corners
        cross = along[..., 0] * to[..., 1] - along[..., 1] * to[..., 0]
        turn = np.sign(along[:, 0, 0] * along[:, 1, 1] - along[:, 0, 1] * along[:, 1, 0])
        depth: np.ndarray = np.min(turn[:, None] * cross / np.hypot(*np.moveaxis(along, 2, 0)), 1)
        return depth

    @cached_property
    def height_m(self) -> np.ndarray:
        """Height of each triangle over its longest edge."""
        a, b, c = np.moveaxis(self.xy[self.triangles], 1, 0)
        u, v = b - a, c - a
        longest = np.max([np.hypot(*side.T) for side in (u, v, u - v)], axis=0)
        height: np.ndarray = np.abs(u[:, 0] * v[:, 1] - u[:, 1] * v[:, 0]) / longest
        return height

    def is_passable(self, ground: BaseGeometry, plane: LocalPlane) -> np.ndarray:
        """Edges that a way over ground not covered by ``ground`` (lon/lat, prepared) can cross.

        A sliver lies where its neighbours lie: along a straight front its own middle is nearer
        to the front than the plane bends.
        """
        barred = self.is_wall.copy()
        if self.is_missing.any():
            walls = shapely.linestrings(self.xy[self.pieces[self.is_missing]])
            lines = shapely.STRtree(shapely.linestrings(self.xy[self.edges]))
            barred[lines.query(walls, predicate="crosses")[1]] = True
        centre = plane.lonlat(*self.xy[self.triangles].mean(axis=1).T)
        is_free = np.append(~shapely.intersects_xy(ground, *centre), True)
        is_known = np.append(self.height_m > SLIVER_M, True)
        links = np.vstack([self.sides[~barred], self.sides[~barred, ::-1]])
        while len(links):
            links = links[~is_known[links[:, 1]]]
            ready = is_known[links[:, 0]]
            if not ready.any():
                break
            is_free[links[ready, 1]] = is_free[links[ready, 0]]
            is_known[links[ready, 1]] = True
        passable: np.ndarray = is_free[self.sides].all(axis=1) & ~barred
        return passable


def triangulate(pieces: np.ndarray, plane: LocalPlane) -> Mesh:
    """The mesh over the ends of pieces, shape (n, 4) in lon/lat; no triangles if in one line."""
    ends = np.ascontiguousarray(pieces).view(complex)
    points, ids = np.unique(ends, return_inverse=True)
    ids = ids.reshape(ends.shape)
    lonlat = points.view(float).reshape(-1, 2)
    xy = np.column_stack(plane.xy(*lonlat.T))
    count = len(xy)

    found = shapely.get_coordinates(shapely.delaunay_triangles(shapely.multipoints(xy)))
    corners = np.ascontiguousarray(found.reshape(-1, 4, 2)[:, :3]).view(complex)[..., 0]
    keys = np.ascontiguousarray(xy).view(complex)[:, 0]
    by_key = np.argsort(keys)
    triangles = by_key[np.searchsorted(keys, corners, sorter=by_key)]

    pairs = np.sort(np.stack([triangles, np.roll(triangles, -1, axis=1)], axis=2), axis=2)
    codes = (pairs[..., 0] * count + pairs[..., 1]).ravel()
    unique, index, times = np.unique(codes, return_inverse=True, return_counts=True)
    by_edge = np.argsort(codes, kind="stable") // 3
    first = np.cumsum(times) - times
    sides = np.full((len(unique), 2), len(triangles))
    sides[:, 0] = by_edge[first]
    sides[times > 1, 1] = by_edge[first[times > 1] + 1]

    walls = np.sort(ids, axis=1)
    wall_codes = walls[:, 0] * count + walls[:, 1]
    return Mesh(
        lonlat=lonlat,
        xy=xy,
        triangles=triangles,
        triangle_edges=index.reshape(-1, 3),
        edges=np.column_stack(np.divmod(unique, count)),
        sides=sides,
        pieces=ids,
        is_wall=np.isin(unique, wall_codes),
        is_missing=~np.isin(wall_codes, unique),
    )
