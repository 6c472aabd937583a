"""Area, length, distance and azimuth on the WGS84 ellipsoid, for edges straight in lon/lat.

An edge between two vertices is the straight line in longitude and latitude (RFC 7946, 3.1.1).
Its area and length follow from one-dimensional integrals along that line, so no edge has to be
densified to be measured; only what bends an edge (a projection, a geodesic) needs ``densify``.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Union

import numpy as np
import shapely
from pyproj import Geod, Proj
from shapely.geometry.base import BaseGeometry

Geometries = Union[BaseGeometry, Iterable[BaseGeometry], np.ndarray]
Degrees = Union[float, np.ndarray]

WGS84 = Geod(ellps="WGS84")
EQUATOR_M: float = WGS84.a
POLE_M: float = WGS84.b
E2: float = WGS84.es
MEAN_RADIUS_M = 6371008.8
DEGREE_M = np.radians(1.0) * EQUATOR_M

# Coefficients of b^2 * sum (k+1)/(2k+1) e^(2k) s^(2k+1): the area, per radian of longitude,
# between the equator and the latitude whose sine is s (the authalic integral, Snyder 1987, 3-12).
_ZONE = [POLE_M**2 * (k + 1) / (2 * k + 1) * E2**k for k in range(7)]
_LEGENDRE = {n: np.polynomial.legendre.leggauss(n) for n in (3, 8)}
_STEEP_DEG = 3.0


def _zone_area(lat_rad: np.ndarray) -> np.ndarray:
    """Area in m2 per radian of longitude between the equator and a latitude."""
    s = np.sin(lat_rad)
    s2 = s * s
    total = np.full_like(s, _ZONE[-1])
    for coefficient in reversed(_ZONE[:-1]):
        total = total * s2 + coefficient
    return total * s


def edge_areas_m2(coords: np.ndarray) -> np.ndarray:
    """Signed area between the equator and each edge, in m2; summed over a ring, the ring's.

    ``coords``: shape (n, 4), lon/lat of start and end in degrees. A counter-clockwise ring sums
    to a positive area. Gauss-Legendre along the straight edge: error under 1e-12 of the area.
    """
    lon0, lat0, lon1, lat1 = np.radians(coords).T
    steepest = float(np.max(np.abs(lat1 - lat0), initial=0.0))
    nodes, weights = _LEGENDRE[3 if steepest < np.radians(_STEEP_DEG) else 8]
    middle, half = (lat0 + lat1) / 2, (lat1 - lat0) / 2
    mean = np.zeros_like(middle)
    for node, weight in zip(nodes, weights):
        mean += weight / 2 * _zone_area(middle + half * node)
    return -(lon1 - lon0) * mean


def as_array(geometries: Geometries) -> np.ndarray:
    """A one-dimensional array of geometries from one geometry or many."""
    if isinstance(geometries, BaseGeometry):
        geometries = [geometries]
    return np.asarray(geometries, dtype=object).ravel()


def simple_parts(array: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Points, lines and polygons of an array of geometries, and whose each is, shape (n,).

    Multi-geometries and collections are taken apart however deep they are nested.
    """
    parts, owner = shapely.get_parts(array, return_index=True)
    while np.any(shapely.get_type_id(parts) >= 4):
        parts, inner = shapely.get_parts(parts, return_index=True)
        owner = owner[inner]
    return parts, owner


def segments(lines: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Edges of an array of LineStrings or LinearRings: (n, 4) coordinates, (n,) line number."""
    coords, index = shapely.get_coordinates(lines, return_index=True)
    joined = index[1:] == index[:-1]
    edges = np.hstack([coords[:-1][joined], coords[1:][joined]])
    return edges, index[:-1][joined]


def area_km2(geometries: Geometries) -> np.ndarray:
    """Areas in km2 on the ellipsoid, shape (n,); what is not a polygon counts 0.

    Edges are straight in lon/lat; longitudes are taken as they are (a ring over the antimeridian
    has to be unwrapped or cut, RFC 7946, 3.1.9).
    """
    array = as_array(geometries)
    parts, owner = simple_parts(array)
    polygonal = shapely.get_type_id(parts) == 3
    parts, owner = parts[polygonal], owner[polygonal]
    rings, polygon = shapely.get_rings(parts, return_index=True)
    if len(rings) == 0:
        return np.zeros(len(array))
    edges, ring = segments(rings)
    ring_area = np.abs(np.bincount(ring, edge_areas_m2(edges), minlength=len(rings)))
    is_hole = np.r_[False, polygon[1:] == polygon[:-1]]
    signed = np.where(is_hole, -ring_area, ring_area)
    return np.bincount(owner[polygon], signed, minlength=len(array)) / 1e6


def radii_m(lat_deg: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Radii of curvature in metres: along the meridian, and across it (prime vertical)."""
    w2 = 1 - E2 * np.sin(np.radians(lat_deg)) ** 2
    across = EQUATOR_M / np.sqrt(w2)
    return across * (1 - E2) / w2, across


def edge_lengths_m(coords: np.ndarray) -> np.ndarray:
    """Lengths in metres of edges straight in lon/lat; ``coords`` of shape (n, 4), degrees."""
    lon0, lat0, lon1, lat1 = coords.T
    dlon, dlat = np.radians(lon1 - lon0), np.radians(lat1 - lat0)
    nodes, weights = _LEGENDRE[8]
    total = np.zeros(len(coords))
    for node, weight in zip(nodes, weights):
        lat = (lat0 + lat1) / 2 + (lat1 - lat0) / 2 * node
        along, across = radii_m(lat)
        total += weight / 2 * np.hypot(along * dlat, across * np.cos(np.radians(lat)) * dlon)
    return total


def length_km(geometries: Geometries) -> np.ndarray:
    """Lengths of lines in km along edges straight in lon/lat, shape (n,); other types count 0."""
    array = as_array(geometries)
    parts, owner = simple_parts(array)
    linear = np.isin(shapely.get_type_id(parts), (1, 2))
    parts, owner = parts[linear], owner[linear]
    if len(parts) == 0:
        return np.zeros(len(array))
    edges, line = segments(parts)
    return np.bincount(owner[line], edge_lengths_m(edges), minlength=len(array)) / 1e3


def inverse(
    lon1: Degrees, lat1: Degrees, lon2: Degrees, lat2: Degrees
) -> tuple[np.ndarray, np.ndarray]:
    """Geodesic distance in metres and forward azimuth in degrees, 0 to 360 (Karney 2013)."""
    start_lon, start_lat, end_lon, end_lat = (
        np.atleast_1d(np.asarray(c, dtype=float)) for c in (lon1, lat1, lon2, lat2)
    )
    azimuth, _, distance = WGS84.inv(start_lon, start_lat, end_lon, end_lat)
    return distance, azimuth % 360.0


def forward(
    lon: Degrees, lat: Degrees, azimuth_deg: Degrees, distance_m: Degrees
) -> tuple[np.ndarray, np.ndarray]:
    """The point at a geodesic distance and azimuth from another: (lon, lat) in degrees."""
    lon, lat, azimuth_deg, distance_m = (
        np.array(a, dtype=float)
        for a in np.broadcast_arrays(*map(np.atleast_1d, (lon, lat, azimuth_deg, distance_m)))
    )
    end_lon, end_lat, _ = WGS84.fwd(lon, lat, azimuth_deg, distance_m)
    return end_lon, end_lat


def longest_edge_deg(max_lat_deg: float, max_bend_m: float = 1.0) -> float:
    """The length, in degrees, up to which a lon/lat edge bends less than ``max_bend_m``.

    A parallel of length L leaves the geodesic between its ends by L^2 tan(lat) / (8 R).
    """
    tangent = max(np.tan(np.radians(min(abs(max_lat_deg), 89.0))), 0.05)
    return float(np.sqrt(8 * MEAN_RADIUS_M * max_bend_m / tangent) / DEGREE_M)


def densify(geometry: BaseGeometry, max_bend_m: float = 1.0) -> BaseGeometry:
    """The same geometry with vertices so close that bending an edge moves it < max_bend_m."""
    if geometry.is_empty:
        return geometry
    bounds = geometry.bounds
    return shapely.segmentize(
        geometry, longest_edge_deg(max(abs(bounds[1]), abs(bounds[3])), max_bend_m)
    )


def unwrap(lon: np.ndarray, centre_deg: float | np.ndarray) -> np.ndarray:
    """Longitudes moved by whole turns to within 180 degrees of a centre."""
    turned: np.ndarray = lon - 360.0 * np.round((lon - centre_deg) / 360.0)
    return turned


class LocalPlane:
    """Azimuthal equidistant plane on WGS84 around a centre: distances from it are geodesic.

    Across the radius the scale is off by r^2 / (6 R^2): 4e-5 at 100 km (Snyder 1987, 25).
    """

    def __init__(self, lon: float, lat: float) -> None:
        self.lon, self.lat = float(lon), float(lat)
        self._proj = Proj(proj="aeqd", lon_0=self.lon, lat_0=self.lat, ellps="WGS84")

    def xy(self, lon: np.ndarray, lat: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Metres east and north of the centre."""
        x, y = self._proj(np.asarray(lon, float), np.asarray(lat, float))
        return x, y

    def lonlat(self, x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Degrees from metres; longitudes within 180 degrees of the centre's."""
        lon, lat = self._proj(np.asarray(x, float), np.asarray(y, float), inverse=True)
        return unwrap(lon, self.lon), lat

    def forward(self, geometry: BaseGeometry) -> BaseGeometry:
        """A lon/lat geometry in metres; densify it first where bends matter."""
        return shapely.transform(geometry, lambda c: np.column_stack(self.xy(*c.T)))

    def inverse(self, geometry: BaseGeometry) -> BaseGeometry:
        """A geometry of this plane in lon/lat."""
        return shapely.transform(geometry, lambda c: np.column_stack(self.lonlat(*c.T)))
