"""Outlines as arrays of edges: taken apart, looked up bit by bit, joined again.

An edge is a row of four degrees: lon, lat of its start and of its end.
"""

from __future__ import annotations

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from .geodesy import Geometries, as_array, segments

TOUCH_DEG = 1e-9
"""Distance, a tenth of a millimetre, under which a point lies on a line: rounding and no more."""


def ring_edges(polygons: BaseGeometry) -> np.ndarray:
    """Edges of all rings of a polygonal geometry, shape (n, 4)."""
    return segments(shapely.get_rings(shapely.get_parts(polygons)))[0]


def line_edges(lines: Geometries) -> np.ndarray:
    """Edges of lines, shape (n, 4); points and anything else have none."""
    parts = shapely.get_parts(as_array(lines))
    return segments(parts[np.isin(shapely.get_type_id(parts), (1, 2))])[0]


def middles(edges: np.ndarray) -> np.ndarray:
    """Middles of edges, shape (n, 2): the same bits whichever way an edge runs."""
    points: np.ndarray = (edges[:, :2] + edges[:, 2:]) / 2
    return points


def is_among(coords: np.ndarray, others: np.ndarray) -> np.ndarray:
    """Which of the coordinates, shape (n, 2), are bit for bit among others."""
    pairs = [np.ascontiguousarray(given).view(complex).ravel() for given in (coords, others)]
    found: np.ndarray = np.isin(pairs[0], pairs[1])
    return found


class Near:
    """Edges in a tree, to ask which points lie within a distance of any, and where the nearest is.

    Shapely has no fast ``dwithin`` (before 2.1) and no fast ``shortest_line`` for one long line
    and many points.
    """

    def __init__(self, edges: np.ndarray) -> None:
        self._tree = shapely.STRtree(shapely.linestrings(edges.reshape(-1, 2, 2)))

    def is_within(self, points: np.ndarray, distance: float) -> np.ndarray:
        """Which points lie within a distance, in the unit of the coordinates."""
        near = np.zeros(len(points), dtype=bool)
        near[self._tree.query(points, predicate="dwithin", distance=distance)[0]] = True
        return near

    def nearest(self, points: np.ndarray) -> np.ndarray:
        """The place on an edge nearest to each point, shape (n, 2); there has to be an edge."""
        edges = self._tree.geometries[self._tree.nearest(points)]
        ends: np.ndarray = shapely.get_coordinates(shapely.shortest_line(points, edges))
        return ends[1::2]


def as_lines(edges: np.ndarray) -> BaseGeometry:
    """Each edge a line of one MultiLineString."""
    return shapely.multilinestrings(shapely.linestrings(edges.reshape(-1, 2, 2)))


def joined(edges: np.ndarray) -> BaseGeometry:
    """Edges joined end to end wherever just two meet, as a MultiLineString."""
    merged = shapely.get_parts(shapely.line_merge(as_lines(edges)))
    return shapely.multilinestrings(merged[~shapely.is_empty(merged)])


def without_new_vertices(lines: BaseGeometry, outline: BaseGeometry) -> BaseGeometry:
    """Lines along an outline with no vertices but the outline's own between their ends."""
    coords, line = shapely.get_coordinates(shapely.get_parts(lines), return_index=True)
    turns = line[1:] != line[:-1]
    keep = is_among(coords, shapely.get_coordinates(outline))
    keep |= np.r_[True, turns] | np.r_[turns, True]
    return shapely.multilinestrings(shapely.linestrings(coords[keep], indices=line[keep]))


def longest_run(marked: np.ndarray, lengths: np.ndarray) -> np.ndarray:
    """The longest run of marked edges round a ring, as marks."""
    if marked.all() or not marked.any():
        return marked
    start = int(np.argmin(marked))
    turned = np.roll(marked, -start)
    run = np.cumsum(~turned)
    longest = np.argmax(np.bincount(run, np.roll(lengths, -start) * turned))
    return np.roll(turned & (run == longest), start)
