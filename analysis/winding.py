"""How often closed outlines wind around points."""

from __future__ import annotations

import numpy as np
import shapely

# Up to so many pairs of a point and an edge, looking at every pair is faster than a tree.
_FEW_PAIRS = 1 << 16


def windings(points: np.ndarray, edges: np.ndarray, walks: np.ndarray | None = None) -> np.ndarray:
    """Winding number of closed outlines around each point, shape (n,); left turns count plus.

    ``points``: shape (n, 2). ``edges``: shape (e, 4), start and end, in any order. ``walks``: how
    often each edge is walked, minus for backwards; once each without it.

    Signed crossings of a ray eastward (Sunday 2001). A tree finds the edges that each ray may
    cross: an outline of 50,000 vertices that crosses itself everywhere has as many faces.
    """
    if walks is None:
        walks = np.ones(len(edges), dtype=int)
    if len(points) * len(edges) <= _FEW_PAIRS:
        return _crossings(points[:, :1], points[:, 1:], edges) @ walks
    x0, y0, x1, y1 = edges.T
    boxes = shapely.box(
        np.minimum(x0, x1), np.minimum(y0, y1), np.maximum(x0, x1), np.maximum(y0, y1)
    )
    x, y = points.T
    rays = shapely.box(x, y, np.full_like(x, edges[:, [0, 2]].max()), y)
    p, e = shapely.STRtree(boxes).query(rays)
    crossed = _crossings(x[p], y[p], edges[e]) * walks[e]
    return np.bincount(p, crossed, minlength=len(points)).astype(int)


def _crossings(x: np.ndarray, y: np.ndarray, edges: np.ndarray) -> np.ndarray:
    """1 for each edge that crosses the ray east of a point upwards, -1 downwards, else 0."""
    x0, y0, x1, y1 = edges.T
    is_left = (x1 - x0) * (y - y0) - (x - x0) * (y1 - y0)
    up = (y0 <= y) & (y1 > y) & (is_left > 0)
    down = (y0 > y) & (y1 <= y) & (is_left < 0)
    crossed: np.ndarray = up.astype(int) - down
    return crossed
