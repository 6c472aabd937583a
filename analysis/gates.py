"""Gates: the gaps of a front between a town's part of free ground and open country's.

A way is judged by its narrowest place, and the best way is the one whose narrowest place is
widest: a path through the maximum spanning tree of Delaunay triangles joined across the gaps
between points of the front (bottleneck paths, Hu 1961). The parts are those in which free discs
flow together (Edelsbrunner, Facello and Liang 1998, "On the definition and the construction of
pockets"): a town first follows its disc uphill, away from the front, to where the disc is
largest, and open country is where a largest disc reaches further than ``open_km``. So a
straight or widening front has no gates, and no end of a way depends on how many vertices a map
has.
"""

from __future__ import annotations

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from .delaunay import Mesh
from .geodesy import inverse

TIE_M = 0.3
"""Of places along a corridor that are as narrow to this much, the furthest out is the gate; where
the sampling cannot tell that much, to what it can tell."""
STAY_M = 0.02
"""A chord is moved along the front only to become shorter by more than this."""
DEPTH_M = 1.0
"""How far outside every triangle a town may lie and still be taken into the nearest one."""


def find_gates(mesh: Mesh, passable: np.ndarray, open_km: float) -> np.ndarray | None:
    """Edges between the town's part of free ground and open country's; None if both are one.

    None of them, an empty array, when there is no way at all.
    """
    start = _uphill(mesh, passable)
    is_free = passable[mesh.triangle_edges].any(axis=1)
    is_open = np.append(is_free & ~mesh.is_blunt & (mesh.reach_m > open_km * 1000), True)
    if is_open[start]:
        return None
    edges = np.flatnonzero(passable)
    widths = mesh.widths_m[edges]

    def between(order: np.ndarray) -> np.ndarray:
        parts = _join(mesh, edges[order], start, is_open)
        beside = np.sort(parts[mesh.sides[edges]], axis=1)
        return np.flatnonzero((beside == [start, mesh.outside]).all(axis=1))

    gates = between(np.argsort(-widths))
    if len(gates):
        away = np.hypot(*mesh.xy[mesh.edges[edges]].mean(axis=1).T)
        gates = between(np.lexsort([away, -_levels(mesh, edges, gates)]))
    return edges[gates]


def _levels(mesh: Mesh, edges: np.ndarray, gates: np.ndarray) -> np.ndarray:
    """Widths of edges, with those as narrow as a gate, as far as can be told, made equal to it."""
    widths = mesh.widths_m[edges]
    gates = gates[np.argsort(widths[gates])]
    narrow = widths[gates]
    spacing = mesh.spacing_m[mesh.edges[edges[gates]]].max(axis=1)
    tie = np.maximum(np.minimum(spacing**2 / (8 * narrow), narrow / 20), TIE_M)
    below = np.searchsorted(narrow, widths, side="right") - 1
    is_tied = (below >= 0) & (widths - narrow[below] < tie[below])
    levels: np.ndarray = np.where(is_tied, narrow[below], widths)
    return levels


def _uphill(mesh: Mesh, passable: np.ndarray) -> int:
    """From the town's triangle, over ever longer edges, to where the free disc is largest."""
    inner = np.append(passable[mesh.triangle_edges].any(axis=1), False)
    depth = mesh.depth_m(0.0, 0.0)
    if not np.any(depth > -DEPTH_M):
        return mesh.outside
    triangle = int(np.argmax(np.where(inner[:-1], depth, -np.inf)))
    width = 0.0
    while triangle != mesh.outside and mesh.is_blunt[triangle]:
        edges = mesh.triangle_edges[triangle]
        ways = np.where(passable[edges], mesh.widths_m[edges], 0.0)
        if ways.max() <= width:
            break
        width = float(ways.max())
        near, far = mesh.sides[edges[ways.argmax()]]
        triangle = int(far if near == triangle else near)
    return triangle


def _join(mesh: Mesh, edges: np.ndarray, start: int, is_open: np.ndarray) -> np.ndarray:
    """Kruskal's tree over edges in order, but ``start`` and open country are never joined.

    Returns the part of each triangle: ``start``, ``outside`` for open country, or the number of
    another triangle.
    """
    outside = mesh.outside
    parent = np.where(is_open, outside, np.arange(outside + 1)).tolist()

    def root(triangle: int) -> int:
        while parent[triangle] != triangle:
            parent[triangle] = parent[parent[triangle]]
            triangle = parent[triangle]
        return triangle

    for one, two in mesh.sides[edges].tolist():
        one, two = root(one), root(two)
        if one == two:
            continue
        if one in (start, outside):
            one, two = two, one
        if one not in (start, outside):
            parent[one] = two
    parts = np.array(parent)
    while np.any(parts != parts[parts]):
        parts = parts[parts]
    return parts


def near_doubtful_gates(mesh: Mesh, passable: np.ndarray, neck_m: float) -> np.ndarray:
    """Pieces beside edges that finer sampling could make the neck, or narrower than it.

    The third corners of the triangles beside them count: they tell whether the disc there is
    largest, or flows on.
    """
    spacing = mesh.spacing_m[mesh.edges].max(axis=1)
    doubt = np.abs(mesh.widths_m**2 - neck_m**2) <= spacing**2 / 2 + 2 * TIE_M * neck_m
    touched = np.zeros(len(mesh.xy), bool)
    beside = mesh.sides[passable & doubt].ravel()
    touched[mesh.triangles[beside[beside < mesh.outside]]] = True
    touched[mesh.edges[passable & doubt]] = True
    near: np.ndarray = touched[mesh.pieces].any(axis=1)
    return near


def tighten(mesh: Mesh, edge: int, controlled: BaseGeometry) -> np.ndarray:
    """The shortest chord between the two stretches of front that an edge joins: (4,) lon/lat.

    One that is as short already stays: in a straight corridor all are.
    """
    one, two = mesh.edges[edge]
    straight = mesh.lonlat[[one, two]].ravel()
    first, second = (_stretch(mesh, vertex, mesh.widths_m[edge]) for vertex in (one, two))
    chord = _nearest(mesh, first, second)
    inner = chord[:2] + (chord[2:] - chord[:2]) * np.array([[1e-6], [1 - 1e-6]])
    is_shorter = inverse(*chord)[0][0] < mesh.widths_m[edge] - STAY_M
    is_clear = not shapely.intersects(controlled, shapely.LineString(inner))
    return chord if is_shorter and is_clear else straight


def _stretch(mesh: Mesh, vertex: int, width_m: float) -> np.ndarray:
    """Pieces (pairs of vertices) near a vertex: two spacings, but well under the gap's width."""
    reach = min(2 * mesh.spacing_m[vertex], width_m / 3)
    away = np.hypot(*(mesh.xy - mesh.xy[vertex]).T)
    is_near = away[mesh.pieces].max(axis=1) <= reach
    stretch: np.ndarray = mesh.pieces[is_near | (mesh.pieces == vertex).any(axis=1)]
    return stretch


def _nearest(mesh: Mesh, first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """The nearest pair of points of two sets of pieces that do not cross: (4,) lon/lat.

    The nearest pair of two such pieces has an end of a piece in it. Found in the plane, whose
    scale (4e-5 at 100 km) moves the points a little and the width by much less.
    """
    best, chord = np.inf, np.empty(4)
    for ends, walls in ((first, second), (second, first)):
        vertices = np.unique(ends)
        start = mesh.xy[walls[:, 0]]
        along = mesh.xy[walls[:, 1]] - start
        to = mesh.xy[vertices][:, None] - start
        share = np.clip(np.sum(to * along, axis=2) / np.sum(along * along, axis=1), 0, 1)
        gap = np.hypot(*np.moveaxis(to - share[..., None] * along, 2, 0))
        vertex, wall = np.unravel_index(np.argmin(gap), gap.shape)
        if gap[vertex, wall] < best:
            best = gap[vertex, wall]
            one, two = mesh.lonlat[walls[wall]]
            chord = np.r_[mesh.lonlat[vertices[vertex]], one + (two - one) * share[vertex, wall]]
    return chord
