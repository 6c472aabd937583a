"""How often closed outlines wind around points."""

from __future__ import annotations

import numpy as np
import shapely

# Up to so many pairs of a point and an edge at its latitude, looking at all is faster than a tree.
_FEW_PAIRS = 1 << 20


def windings(points: np.ndarray, edges: np.ndarray, walks: np.ndarray | None = None) -> np.ndarray:
    """Winding number of closed outlines around each point, shape (n,); left turns count plus.

    ``points``: shape (n, 2). ``edges``: shape (e, 4), start and end, in any order. ``walks``: how
    often each edge is walked, minus for backwards; once each without it.

    Signed crossings of a ray eastward (Sunday 2001). A tree finds the edges that each ray may
    cross: an outline of 50,000 vertices that crosses itself everywhere has as many faces.
    """
    if walks is None:
        walks = np.ones(len(edges), dtype=int)
    p, e = _pairs(points, edges)
    x, y = points[p].T
    crossed = _crossings(x, y, edges[e]) * walks[e]
    return np.bincount(p, crossed, minlength=len(points)).astype(int)


def _pairs(points: np.ndarray, edges: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Numbers of points and of the edges that a ray eastward from each may cross."""
    south, north = np.minimum(edges[:, 1], edges[:, 3]), np.maximum(edges[:, 1], edges[:, 3])
    order = np.argsort(points[:, 1])
    x, y = points[order].T
    first, end = np.searchsorted(y, south), np.searchsorted(y, north)
    near = np.flatnonzero(end > first)
    count = (end - first)[near]
    if count.sum() <= _FEW_PAIRS:
        before = np.cumsum(count) - count
        place = np.arange(count.sum()) + np.repeat(first[near] - before, count)
        return order[place], np.repeat(near, count)
    west, east = np.minimum(edges[:, 0], edges[:, 2]), np.maximum(edges[:, 0], edges[:, 2])
    tree = shapely.STRtree(shapely.box(west, south, east, north))
    found, e = tree.query(shapely.box(x, y, np.full_like(x, east.max()), y))
    return order[found], e


def _crossings(x: np.ndarray, y: np.ndarray, edges: np.ndarray) -> np.ndarray:
    """1 for each edge that crosses the ray east of a point upwards, -1 downwards, else 0."""
    x0, y0, x1, y1 = edges.T
    is_left = (x1 - x0) * (y - y0) - (x - x0) * (y1 - y0)
    up = (y0 <= y) & (y1 > y) & (is_left > 0)
    down = (y0 > y) & (y1 <= y) & (is_left < 0)
    crossed: np.ndarray = up.astype(int) - down
    return crossed
