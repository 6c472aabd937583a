"""Generated fronts: winding lines of a known extent, at any latitude, also over the antimeridian.

The line swings about an axis, a geodesic that runs eastward through the place it is made for, as
a river meanders (the sine-generated curve of Langbein and Leopold, 1966), with smaller bends on
the larger ones, so that it has salients and pockets and yet never crosses itself.
"""

from __future__ import annotations

from functools import cache

import numpy as np
import pyproj
import shapely
from shapely.geometry.base import BaseGeometry

_GEOD = pyproj.Geod(ellps="WGS84")
# Swings: wavelength as a share of the axis, and how far the line turns off its axis, radians.
_SWINGS = ((1 / 9, 0.9), (1 / 31, 0.5), (1 / 97, 0.35), (1 / 401, 0.25))
LONG_KM, LONG_VERTICES = 1200.0, 3000
SHORT_KM, SHORT_VERTICES = 60.0, 150


@cache
def front(
    lat: float, lon: float = 30.0, axis_km: float = LONG_KM, vertices: int = LONG_VERTICES
) -> BaseGeometry:
    """A LineString; its axis has its middle at ``lon``, ``lat``, where it runs east.

    Longitudes run on past 180 where the front crosses the antimeridian.
    """
    along = np.linspace(0.0, 1.0, vertices)
    turn = sum(
        size * np.sin(2 * np.pi * (along / wave + 0.37 * k))
        for k, (wave, size) in enumerate(_SWINGS)
    )
    x, y = (np.r_[0.0, np.cumsum(f(turn[:-1]))] for f in (np.cos, np.sin))
    scale = axis_km * 1000.0 / x[-1]
    x, y = x * scale, (y - y.mean()) * scale
    west_lon, west_lat, _ = _GEOD.fwd(0.0, lat, 270.0, x[-1] / 2)
    azimuth, _, _ = _GEOD.inv(west_lon, west_lat, 0.0, lat)
    axis_lon, axis_lat, back = _GEOD.fwd(
        *(np.full(vertices, v) for v in (west_lon, west_lat, azimuth)), x
    )
    leftward = np.r_[azimuth, np.asarray(back)[1:] + 180.0] - 90.0
    out_lon, out_lat, _ = _GEOD.fwd(axis_lon, axis_lat, leftward, y)
    return shapely.linestrings(np.column_stack([np.asarray(out_lon) + lon, out_lat]))


def short_front(lat: float, lon: float = 30.0) -> BaseGeometry:
    """60 km of front."""
    return front(lat, lon, SHORT_KM, SHORT_VERTICES)


def cut_at_antimeridian(line: BaseGeometry) -> BaseGeometry:
    """The same line as RFC 7946 writes it: cut, with longitudes from -180 to 180."""
    sheets = [
        shapely.transform(
            shapely.intersection(line, shapely.box(turn - 180, -90, turn + 180, 90)),
            lambda c, t=turn: c - [t, 0.0],
        )
        for turn in (-360.0, 0.0, 360.0)
    ]
    parts = [p for sheet in sheets for p in shapely.get_parts(sheet)]
    return shapely.multilinestrings([p for p in parts if shapely.get_type_id(p) == 1])


def ground_south_of(line: BaseGeometry, reach_deg: float = 3.0) -> BaseGeometry:
    """Controlled ground that the front bounds to the north, down to a parallel below it."""
    coords = shapely.get_coordinates(line)
    bottom = coords[:, 1].min() - reach_deg
    corners = [[coords[-1, 0], bottom], [coords[0, 0], bottom]]
    return shapely.polygons(np.vstack([coords, corners]))


def places_about(
    lines: BaseGeometry, number: int, reach_deg: float = 2.0, seed: int = 4
) -> tuple[np.ndarray, np.ndarray]:
    """Random longitudes and latitudes in the bounds of lines, grown by ``reach_deg``."""
    west, south, east, north = lines.bounds
    rng = np.random.default_rng(seed)
    return (
        rng.uniform(west - reach_deg, east + reach_deg, number),
        rng.uniform(max(south - reach_deg, -90.0), min(north + reach_deg, 90.0), number),
    )
