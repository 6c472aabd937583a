"""Areas by region of many maps that share most of their edges, without overlay.

The ground under an edge lies between it and the equator, over its longitudes. A polygon is the
signed sum of the grounds under its edges (the shoelace formula), and so is a region. What the two
share is therefore the double sum, over the edges of either, of the ground under the lower of two
edges where their longitudes overlap: the authalic integral along one or two straight pieces, with
no clipping and no tolerance. The sum of an edge over a region's edges does not depend on the map
that the edge is in: it is made once, and added up for every map that has the edge.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from .edge_table import EdgeTable, Ground, Rings
from .geodesy import edge_areas_m2

_BLOCK = 1 << 12
_MAPS = 64


class EdgeAreas:
    """What maps cover of each region: a map pays only for edges that no map before it had.

    ``regions``: valid polygons in lon/lat. ``table`` may be shared with other sums over the same
    maps. Edges are straight in lon/lat, as everywhere; the results equal those of ``class_areas``
    but for rounding, under 1e-9 of the area. Not for use in several threads at once.
    """

    def __init__(self, regions: Sequence[BaseGeometry], table: EdgeTable | None = None) -> None:
        self.table = EdgeTable() if table is None else table
        self._count = len(regions)
        self._values_m2 = np.empty((0, self._count))
        parts = [Rings.of(region).edges() for region in regions]
        columns = np.hstack([columns for columns, _ in parts] or [np.empty((4, 0))])
        owner = np.repeat(np.arange(self._count), [len(sign) for _, sign in parts])
        sign = np.concatenate([sign for _, sign in parts] or [np.empty(0)])
        # Counter-clockwise rings have their ground below the edges that run west.
        under = np.where(columns[0] > columns[2], sign, -sign)
        leans = columns[0] != columns[2]
        self._edges = _eastward(columns[:, leans].T)
        self._sign, self._owner = under[leans], owner[leans]
        self._tree = shapely.STRtree(_spans(self._edges))

    def areas_km2(self, ground: Ground) -> np.ndarray:
        """What the polygons of a map cover of each region, km2, shape (regions,).

        ``ground``: polygons that are valid and do not overlap, as a geometry or as ``Rings``.
        """
        return self.series_km2([ground])[0]

    def series_km2(self, grounds: Iterable[Ground]) -> np.ndarray:
        """The same for many maps, shape (maps, regions); faster than one by one."""
        rows = [np.empty((0, self._count))]
        maps = iter(grounds)
        while some := list(islice(maps, _MAPS)):
            seen = [self.table.look_up(ground) for ground in some]
            self._measure_new()
            rows.append(np.array([sign @ self._values_m2[number] for number, sign in seen]))
        return np.concatenate(rows) / 1e6

    def _measure_new(self) -> None:
        first = len(self._values_m2)
        if first < len(self.table):
            edges = self.table.edges
            blocks = range(first, len(edges), _BLOCK)
            new = [self._under(edges[at : at + _BLOCK]) for at in blocks]
            self._values_m2 = np.concatenate([self._values_m2, *new])

    def _under(self, edges: np.ndarray) -> np.ndarray:
        """Ground of each region under each edge, m2, shape (n, regions); minus, as edges run east.

        ``edges``: shape (n, 4), from west to east.
        """
        mine, theirs = self._tree.query(_spans(edges))
        one, other = edges[mine], self._edges[theirs]
        west, east = np.maximum(one[:, 0], other[:, 0]), np.minimum(one[:, 2], other[:, 2])
        wide = west < east
        mine, theirs, west, east = mine[wide], theirs[wide], west[wide], east[wide]
        one, other = one[wide], other[wide]
        begin, end = _latitude(one, west), _latitude(one, east)
        other_begin, other_end = _latitude(other, west), _latitude(other, east)
        above, above_end = begin - other_begin, end - other_end
        is_crossed = above * above_end < 0
        low, low_end = np.minimum(begin, other_begin), np.minimum(end, other_end)
        area = np.zeros(len(mine))
        plain = ~is_crossed
        area[plain] = edge_areas_m2(np.column_stack([west, low, east, low_end])[plain])
        if is_crossed.any():
            x0, x1, y0, y1 = (c[is_crossed] for c in (west, east, low, low_end))
            a, b = above[is_crossed], above_end[is_crossed]
            share = a / (a - b)
            x = x0 + share * (x1 - x0)
            y = begin[is_crossed] + share * (end - begin)[is_crossed]
            area[is_crossed] = edge_areas_m2(np.column_stack([x0, y0, x, y]))
            area[is_crossed] += edge_areas_m2(np.column_stack([x, y, x1, y1]))
        cell = mine * self._count + self._owner[theirs]
        sums = np.bincount(cell, area * self._sign[theirs], minlength=len(edges) * self._count)
        return sums.reshape(len(edges), self._count)


def _eastward(edges: np.ndarray) -> np.ndarray:
    return np.where(edges[:, :1] > edges[:, 2:3], edges[:, [2, 3, 0, 1]], edges)


def _spans(edges: np.ndarray) -> np.ndarray:
    """Longitudes that edges extend over, as flat lines for a tree."""
    zero = np.zeros(len(edges))
    ends = np.stack([edges[:, 0], zero, edges[:, 2], zero], axis=1)
    lines: np.ndarray = shapely.linestrings(ends.reshape(-1, 2, 2))
    return lines


def _latitude(edges: np.ndarray, lon: np.ndarray) -> np.ndarray:
    """Latitude of edges of some width at longitudes within it."""
    x0, y0, x1, y1 = edges.T
    share = np.clip((lon - x0) / (x1 - x0), 0.0, 1.0)
    # Exact at both ends, where edges of the same polygon have to meet.
    latitude: np.ndarray = np.where(share == 1.0, y1, y0 + share * (y1 - y0))
    return latitude
