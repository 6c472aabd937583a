"""Areas of geodesic buffers on the ellipsoid without any overlay: scanlines and winding numbers.

Every edge of a line is thickened by itself, from geodesics: a circle about each vertex and a strip
along each edge. Parallels are then drawn across all of them; on each, what any circle or strip
covers is added up, times the exact area of the zone that the parallel stands for. No GEOS, no
projection, nothing of the product.
"""

from __future__ import annotations

import numpy as np
import pyproj
import shapely
from shapely.geometry.base import BaseGeometry

_GEOD = pyproj.Geod(ellps="WGS84")
_E = np.sqrt(_GEOD.es)
_STRIP_M = 1000.0
CIRCLE = 720


def zone_m2(lat: np.ndarray) -> np.ndarray:
    """Area per radian of longitude from the equator to a latitude (Snyder 1987, 3-12), closed form."""
    s = np.sin(np.radians(lat))
    q = (1 - _E**2) * (s / (1 - (_E * s) ** 2) + np.arctanh(_E * s) / _E)
    return _GEOD.a**2 * q / 2


def buffer_area_km2(
    lines: BaseGeometry, distance_km: float, rows: int = 100, circle: int = CIRCLE
) -> float:
    """Area within a distance of lines, of which polygons are the outlines with their inside.

    ``rows``: parallels to a distance; the error is a few 1e-5 with 100 of them.
    """
    edges = np.vstack(
        [_circles(lines, distance_km * 1e3, circle), _strips(lines, distance_km * 1e3)]
        + [_edges(r) for r in _rings(lines)]
    )
    lat = edges[:, 1::2]
    spacing = np.degrees(distance_km * 1e3 / _GEOD.a) / rows
    return covered_m2(edges, lat.min(), int(np.ceil(np.ptp(lat) / spacing)), spacing) / 1e6


def covered_m2(edges: np.ndarray, south: float, rows: int, spacing: float) -> float:
    """Area around which closed ways wind at least once, counter-clockwise; ``edges``: (n, 4)."""
    lon0, lat0, lon1, lat1 = edges.T
    # Row i stands for the zone from south + i * spacing, and is drawn through its middle.
    first, last = (
        np.ceil((f(lat0, lat1) - south) / spacing - 0.5).astype(int)
        for f in (np.minimum, np.maximum)
    )
    times = last - first
    edge = np.repeat(np.arange(len(edges)), times)
    row = np.arange(len(edge)) - np.repeat(np.cumsum(times) - times, times) + first[edge]
    share = (south + (row + 0.5) * spacing - lat0[edge]) / (lat1 - lat0)[edge]
    lon = lon0[edge] + share * (lon1 - lon0)[edge]
    into = np.where(lat1[edge] < lat0[edge], 1, -1)
    west, wide = lon.min(), np.ptp(lon) * 1.01
    order = np.argsort(row * wide + (lon - west))
    winding = np.cumsum(into[order])
    width = np.diff(lon[order], append=west) * (winding > 0)
    width = np.bincount(row[order], width, minlength=rows)
    limits = zone_m2(south + spacing * np.arange(len(width) + 1))
    return float((np.radians(width) * np.diff(limits)).sum())


def _rings(lines: BaseGeometry) -> np.ndarray:
    """Rings of polygons, shells counter-clockwise and holes clockwise."""
    parts = shapely.get_parts(lines)
    areas = parts[shapely.get_type_id(parts) == 3]
    # normalize() makes shells clockwise.
    return shapely.get_rings(shapely.reverse(shapely.normalize(areas)))


def _edges(line: BaseGeometry) -> np.ndarray:
    coords = shapely.get_coordinates(line)
    return np.hstack([coords[:-1], coords[1:]])


def _drawn(lines: BaseGeometry) -> list[np.ndarray]:
    """Coordinates of lines and outlines, with a vertex at least every 1 km."""
    parts = shapely.get_parts(lines)
    areas = shapely.get_type_id(parts) == 3
    drawn = np.r_[parts[~areas], shapely.get_parts(shapely.boundary(parts[areas]))]
    step = np.degrees(_STRIP_M / _GEOD.a)
    return [shapely.get_coordinates(shapely.segmentize(d, step)) for d in drawn]


def _circles(lines: BaseGeometry, distance_m: float, number: int) -> np.ndarray:
    centres = np.vstack(_drawn(lines))
    azimuth = -np.linspace(0, 360, number + 1)
    shape = (len(centres), number + 1)
    lon, lat = np.repeat(centres, number + 1, axis=0).T
    end_lon, end_lat, _ = _GEOD.fwd(
        np.zeros(lon.size), lat, np.tile(azimuth, len(centres)), np.full(lon.size, distance_m)
    )
    x, y = (np.asarray(end_lon) + lon).reshape(shape), np.asarray(end_lat).reshape(shape)
    x[:, -1], y[:, -1] = x[:, 0], y[:, 0]
    return np.stack([x[:, :-1], y[:, :-1], x[:, 1:], y[:, 1:]], axis=2).reshape(-1, 4)


def _strips(lines: BaseGeometry, distance_m: float) -> np.ndarray:
    """Outlines of the strips to both sides of each edge, from geodesics square to its ends."""
    found = []
    for coords in _drawn(lines):
        if len(coords) < 2:
            continue
        step = np.diff(coords, axis=0)
        corners = []
        for at, side in ((coords[:-1], 90), (coords[1:], 90), (coords[1:], -90), (coords[:-1], -90)):
            w2 = 1 - _GEOD.es * np.sin(np.radians(at[:, 1])) ** 2
            east = step[:, 0] * np.cos(np.radians(at[:, 1])) / np.sqrt(w2)
            north = step[:, 1] * (1 - _GEOD.es) / w2**1.5
            azimuth = np.degrees(np.arctan2(east, north)) + side
            lon, lat, _ = _GEOD.fwd(
                np.zeros(len(at)), at[:, 1].copy(), azimuth, np.full(len(at), distance_m)
            )
            corners.append(np.column_stack([np.asarray(lon) + at[:, 0], lat]))
        for a, b in zip(corners, corners[1:] + corners[:1]):
            found.append(np.hstack([a, b]))
    return np.vstack(found) if found else np.empty((0, 4))
