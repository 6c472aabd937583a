"""Geodesic distances to lines by looking at every edge: slow, and independent of the product.

Edges are straight in longitude and latitude. What bounds from below is used to leave edges out and
nothing else: a chord through the ellipsoid is never longer than its geodesic (by Schur's theorem
on curves, not longer than the chord of a circle of the ellipsoid's largest radius either).
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import pyproj
import shapely
from shapely.geometry.base import BaseGeometry

GEOD = pyproj.Geod(ellps="WGS84")
_LARGEST_RADIUS_M = 6_400_000.0
_SMALLEST_RADIUS_M = 6_330_000.0
_GOLDEN = (np.sqrt(5) - 1) / 2
_CHUNK = 64
_TO_XYZ = pyproj.Transformer.from_crs("EPSG:4979", "EPSG:4978", always_xy=True)


def xyz(lon: np.ndarray, lat: np.ndarray) -> np.ndarray:
    """Earth-centred metres, shape (n, 3)."""
    return np.column_stack(_TO_XYZ.transform(lon, lat, np.zeros_like(lon)))


@lru_cache(maxsize=32)
def pieces(lines: BaseGeometry, longest_m: float = 10_000.0) -> np.ndarray:
    """Edges of lines or outlines, cut to a length, as rows of start and end; shape (n, 4)."""
    parts = shapely.get_parts(shapely.boundary(lines) if _is_area(lines) else lines)
    coords, part = shapely.get_coordinates(parts, return_index=True)
    edges = np.hstack([coords[:-1], coords[1:]])[part[1:] == part[:-1]]
    number = np.ceil(_longest_m(edges) / longest_m).clip(min=1).astype(int)
    first = np.cumsum(number) - number
    step = np.arange(number.sum()) - np.repeat(first, number)
    edges, number = np.repeat(edges, number, axis=0), np.repeat(number, number)
    begin, end = (_at(edges, share) for share in (step / number, (step + 1) / number))
    return np.column_stack([*begin, *end])


def _is_area(lines: BaseGeometry) -> bool:
    return shapely.get_dimensions(lines) == 2


def _longest_m(edges: np.ndarray) -> np.ndarray:
    """No edge is longer than this."""
    lon0, lat0, lon1, lat1 = np.radians(edges).T
    wide = np.cos(np.where(lat0 * lat1 < 0, 0.0, np.minimum(np.abs(lat0), np.abs(lat1))))
    return _LARGEST_RADIUS_M * np.hypot((lon1 - lon0) * wide, lat1 - lat0)


def _candidates(
    edges: np.ndarray, lon: np.ndarray, lat: np.ndarray
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Pairs (place, edge) that may be nearest, a bound from below in m, and a first foot 0 to 1."""
    start, end = xyz(*edges[:, :2].T), xyz(*edges[:, 2:].T)
    span = end - start
    square = np.maximum(np.einsum("ij,ij->i", span, span), 1e-12)
    half = _longest_m(edges) / 2
    steep = np.tan(np.radians(np.minimum(np.abs(edges[:, 1::2]).max(axis=1), 89.0)))
    bend = (2 * half) ** 2 * np.hypot(steep, 1.0) / (8 * _SMALLEST_RADIUS_M)
    points, middle = xyz(lon, lat), (start + end) / 2
    rows = []
    for first in range(0, len(lon), _CHUNK):
        mine = points[first : first + _CHUNK]
        centre = mine.mean(axis=0)
        reach = np.linalg.norm(mine - centre, axis=1).max()
        to_edges = np.linalg.norm(middle - centre, axis=1)
        some = np.flatnonzero(to_edges - half <= (to_edges + half).min() + 2 * reach)
        away = mine[:, None] - start[some]
        share = np.clip(np.einsum("pej,ej->pe", away, span[some]) / square[some], 0, 1)
        away -= share[..., None] * span[some]
        chord = np.sqrt(np.einsum("pej,pej->pe", away, away))
        closest = np.argmin(chord, axis=1)
        foot = _at(edges[some[closest]], share[np.arange(len(mine)), closest])
        here = slice(first, first + len(mine))
        upper = GEOD.inv(lon[here], lat[here], *foot)[2]
        lower = np.maximum(chord - bend[some], 0.0)
        lower = 2 * _LARGEST_RADIUS_M * np.arcsin(np.minimum(lower / 2 / _LARGEST_RADIUS_M, 1))
        place, edge = np.nonzero(lower <= np.asarray(upper)[:, None] + 1e-6)
        rows.append((place + first, some[edge], lower[place, edge], share[place, edge]))
    place, edge, lower, share = (np.concatenate(column) for column in zip(*rows))
    return place, edge, lower, share


def _at(edges: np.ndarray, share: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The points at a share of each edge."""
    return (
        edges[:, 0] + share * (edges[:, 2] - edges[:, 0]),
        edges[:, 1] + share * (edges[:, 3] - edges[:, 1]),
    )


def nearest(
    lines: BaseGeometry, lon: np.ndarray, lat: np.ndarray, steps: int = 50
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Distances in m to lines and the nearest points, by golden-section search on every edge."""
    edges = pieces(lines)
    place, edge, _, _ = _candidates(edges, lon, lat)
    edges = edges[edge]

    def distance(share: np.ndarray) -> np.ndarray:
        return np.asarray(GEOD.inv(lon[place], lat[place], *_at(edges, share))[2])

    low, high = np.zeros(len(place)), np.ones(len(place))
    left, right = high - _GOLDEN * (high - low), low + _GOLDEN * (high - low)
    at_left, at_right = distance(left), distance(right)
    for _ in range(steps):
        to_left = at_left < at_right
        low, high = np.where(to_left, low, left), np.where(to_left, right, high)
        new = np.where(to_left, high - _GOLDEN * (high - low), low + _GOLDEN * (high - low))
        at_new = distance(new)
        left, right = np.where(to_left, new, right), np.where(to_left, left, new)
        at_left, at_right = (
            np.where(to_left, at_new, at_right),
            np.where(to_left, at_left, at_new),
        )
    tried = np.array([np.zeros(len(place)), (low + high) / 2, np.ones(len(place))])
    found = np.array([distance(share) for share in tried])
    best = np.argmin(found, axis=0)
    share, shortest = (a[best, np.arange(len(place))] for a in (tried, found))
    order = np.lexsort((shortest, place))
    order = order[np.r_[True, np.diff(place[order]) > 0]]
    near_lon, near_lat = _at(edges[order], share[order])
    return shortest[order], near_lon, near_lat


def bounds(
    lines: BaseGeometry, lon: np.ndarray, lat: np.ndarray, longest_m: float = 1000.0
) -> tuple[np.ndarray, np.ndarray]:
    """Distances in m between which the distance of each place to lines lies.

    ``longest_m``: edges are cut to this; pieces of 1 km bend by a decimetre, of 250 m by a
    centimetre, which is how far apart the two are.
    """
    edges = pieces(lines, longest_m)
    place, edge, lower, share = _candidates(edges, lon, lat)
    upper = np.asarray(GEOD.inv(lon[place], lat[place], *_at(edges[edge], share))[2])
    starts = np.flatnonzero(np.r_[True, np.diff(place) > 0])
    return np.minimum.reduceat(lower, starts), np.minimum.reduceat(upper, starts)
