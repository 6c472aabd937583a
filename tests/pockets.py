"""Generated pockets: held ground with ways out whose narrowest place is known by construction.

Drawn in kilometres on a local plane with the town in the middle, turned and mirrored there, then
carried to lon/lat with vertices so close that straight lon/lat edges stay straight in the plane.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyproj
import shapely
from shapely.geometry.base import BaseGeometry

LON, LAT = 37.1, 48.4
OPEN_KM = 60.0
_PLANE = pyproj.Proj(proj="aeqd", lon_0=LON, lat_0=LAT, ellps="WGS84")


@dataclass(frozen=True)
class Pocket:
    """Occupied ground in km around the town at 0, 0; what its neck, gates and pocket must be."""

    name: str
    occupied: BaseGeometry
    width_km: float | None
    gates_km: tuple[float, ...] = ()
    area_km2: float | None = None
    front_km: float | None = None
    neck: BaseGeometry | None = None


def box(x0: float, y0: float, x1: float, y1: float) -> BaseGeometry:
    return shapely.box(x0, y0, x1, y1)


def turned(geometry: BaseGeometry, angle_deg: float = 0.0, mirror: bool = False) -> BaseGeometry:
    """A geometry in km, mirrored in the y axis, then turned about the town."""
    a = np.radians(angle_deg)
    matrix = np.array([[np.cos(a), np.sin(a)], [-np.sin(a), np.cos(a)]])
    flip = np.array([-1.0 if mirror else 1.0, 1.0])
    return shapely.transform(geometry, lambda c: (c * flip) @ matrix)


def to_lonlat(geometry: BaseGeometry, spacing_km: float = 0.5) -> BaseGeometry:
    """From km in the plane to degrees."""
    dense = shapely.segmentize(geometry, spacing_km)
    return shapely.transform(dense, lambda c: np.column_stack(_PLANE(*c.T * 1000, inverse=True)))


def to_km(geometry: BaseGeometry) -> BaseGeometry:
    """From degrees to km in the plane."""
    return shapely.transform(geometry, lambda c: np.column_stack(_PLANE(*c.T)) / 1000)


def with_ten_times_the_vertices(geometry: BaseGeometry) -> BaseGeometry:
    """Nine more vertices on every straight lon/lat edge."""

    def ring(line: BaseGeometry) -> np.ndarray:
        c = shapely.get_coordinates(line)
        share = np.arange(10)[:, None] / 10
        inner = c[:-1, None] + (c[1:] - c[:-1])[:, None] * share
        return np.vstack([inner.reshape(-1, 2), c[-1:]])

    return shapely.multipolygons([
        shapely.Polygon(ring(p.exterior), [ring(r) for r in p.interiors])
        for p in shapely.get_parts(geometry)
    ])  # fmt: skip


BULB = box(-6, -6, 6, 6)
BLOCK = box(-20, -120, 120, 120)
CORNER = box(-20, -120, 120, 20)

POCKETS = (
    Pocket(
        "straight gap",
        BLOCK - BULB - box(-21, -1.5, 0, 1.5),
        3.0, area_km2=144 + 14 * 3, front_km=48 - 3 + 28,
    ),
    Pocket(
        "gap in a thin wall",
        BLOCK - box(-19.9, -19, 20, 19) - box(-21, 4, -19, 9),
        5.0, area_km2=39.9 * 38 + 0.1 * 5, front_km=2 * (39.9 + 38) - 5 + 0.2,
    ),
    Pocket(
        "bent corridor",
        BLOCK - BULB - box(-13, -1, 0, 1) - box(-13, -1, -11, 12) - box(-30, 10, -11, 12),
        2.0, area_km2=144 + 7 * 2 + 11 * 2 + 7 * 2,
    ),
    Pocket(
        "bent corridor with a tooth",
        (BLOCK - BULB - box(-13, -1, 0, 1) - box(-13, -1, -11, 12) - box(-30, 10, -11, 12))
        | shapely.Polygon([(-13, 4), (-11.8, 5), (-13, 6)]),
        0.8, area_km2=144 + 7 * 2 + 4 * 2 - 0.6,
        neck=shapely.LineString([(-11.8, 5), (-11, 5)]),
    ),
    Pocket(
        "two teeth",
        (BLOCK - BULB - box(-21, -5, 0, 5))
        | shapely.Polygon([(-11, 6), (-10, 2), (-9, 6)])
        | shapely.Polygon([(-14, -6), (-13, -2), (-12, -6)]),
        5.0, neck=shapely.LineString([(-10, 2), (-13, -2)]),
    ),
    Pocket(
        "two gates",
        CORNER - BULB - box(-21, -1.5, 0, 1.5) - box(0, 0, 4, 21),
        4.0, gates_km=(3.0,), area_km2=144 + 14 * 4 + 14 * 3,
    ),
    Pocket(
        "three gates",
        CORNER - BULB - box(-21, -1.5, 0, 1.5) - box(0, 0, 4, 21) - box(-5, 0, -4, 21),
        4.0, gates_km=(3.0, 1.0), area_km2=144 + 14 * 4 + 14 * 3 + 14 * 1,
    ),
    Pocket(
        "occupied island in the mouth",
        (BLOCK - box(-8, -8, 8, 8) - box(-21, -3, 0, 3)) | box(-15, -1.2, -14, -0.2),
        3.2, gates_km=(1.8,), neck=None,
    ),
    Pocket("island of held ground", BLOCK - BULB, None, area_km2=144.0, front_km=48.0),
    Pocket(
        "closed ring",
        shapely.Point(2, 1).buffer(20, quad_segs=90) - shapely.Point(2, 1).buffer(8, quad_segs=90),
        None, area_km2=float(shapely.area(shapely.Point(2, 1).buffer(8, quad_segs=90))),
    ),
)  # fmt: skip


def random_pocket(seed: int) -> BaseGeometry:
    """Occupied ground in km with a crooked way of discs of random size out to the west."""
    rng = np.random.default_rng(seed)
    discs = [shapely.Point(0, 0).buffer(rng.uniform(5, 8))]
    at, heading = np.zeros(2), 180 + rng.uniform(-40, 40)
    while at[0] > -35:
        heading = np.clip(heading + rng.uniform(-50, 50), 115, 245)
        at = at + rng.uniform(1.5, 3.5) * np.array([np.cos(np.radians(heading)),
                                                    np.sin(np.radians(heading))])  # fmt: skip
        discs.append(shapely.Point(at).buffer(rng.uniform(1.8, 4.0), quad_segs=6))
    islands = [shapely.Point(*rng.uniform([-28, -8], [-8, 8])).buffer(0.4, quad_segs=3)
               for _ in range(3)]  # fmt: skip
    return (box(-32, -120, 120, 120) - shapely.union_all(discs)) | shapely.union_all(islands)


def brute_force_width_km(
    occupied: BaseGeometry, heart: tuple[float, float] = (0.0, 0.0), open_km: float = OPEN_KM
) -> float:
    """Width of the widest disc that can go from the pocket's heart to open country, by bisection.

    ``occupied`` in km. Independent of triangles: occupied ground is grown by half the width, and
    the part of free ground that holds the heart has to reach further than ``open_km``. The heart
    must lie deep inside the pocket, since no disc wider than its distance to the front fits.
    """
    low, high = 0.0, 2 * float(shapely.distance(occupied, shapely.Point(heart)))
    world = box(-150, -150, 150, 150)
    while high - low > 2e-5:
        width = (low + high) / 2
        free = shapely.get_parts(world - occupied.buffer(width / 2, quad_segs=200))
        home = free[shapely.contains_xy(free, *heart)]
        far = len(home) and np.hypot(*shapely.get_coordinates(home).T).max() > open_km
        low, high = (width, high) if far else (low, width)
    return (low + high) / 2
