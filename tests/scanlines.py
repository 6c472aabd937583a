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
CIRCLE = 90


def zone_m2(lat: np.ndarray) -> np.ndarray:
    """Area per radian of longitude from the equator to a latitude (Snyder 1987, 3-12)."""
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
    south, north = edges[:, 1::2].min(), edges[:, 1::2].max()
    number = int(np.ceil((north - south) / np.degrees(distance_km * 1e3 / _GEOD.a) * rows))
    # Parallels stand closer where they touch the ground, at its south and north end.
    turn = np.linspace(0, np.pi, 2 * number + 1)
    lat = (south + north) / 2 - (north - south) / 2 * np.cos(turn)
    return covered_m2(edges, lat[0::2], lat[1::2]) / 1e6


def covered_m2(edges: np.ndarray, limits: np.ndarray, drawn: np.ndarray) -> float:
    """Area around which closed ways wind at least once, counter-clockwise; ``edges``: (n, 4).

    ``drawn``: parallels, each standing for the zone between two of ``limits``.
    """
    lon0, lat0, lon1, lat1 = edges.T
    first = np.searchsorted(drawn, np.minimum(lat0, lat1))
    times = np.searchsorted(drawn, np.maximum(lat0, lat1)) - first
    edge = np.repeat(np.arange(len(edges)), times)
    row = np.arange(len(edge)) - np.repeat(np.cumsum(times) - times - first, times)
    slope = (lon1 - lon0) / np.where(times, lat1 - lat0, 1)
    lon = lon0[edge] + (drawn[row] - lat0[edge]) * slope[edge]
    into = np.where(lat1 < lat0, 1, -1).astype(np.int8)[edge]
    west, wide = lon.min(), np.ptp(lon) * 1.01
    order = np.argsort(row * wide + (lon - west))
    is_covered = np.cumsum(into[order], dtype=np.int32) > 0
    width = np.diff(lon[order], append=west) * is_covered
    width = np.bincount(row[order], width, minlength=len(drawn))
    return float((np.radians(width) * np.diff(zone_m2(limits))).sum())


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
    """Polygons about all vertices, each of the area of its circle."""
    centres = np.vstack(_drawn(lines))
    azimuth = -np.linspace(0, 360, number + 1)
    step = 2 * np.pi / number
    distance_m = distance_m * np.sqrt(step / np.sin(step))
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
        starts, ends = coords[:-1], coords[1:]
        for at, side in ((starts, 90), (ends, 90), (ends, -90), (starts, -90)):
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
