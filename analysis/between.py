"""The distance between two geometries of any type."""

from __future__ import annotations

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from .geodesy import inverse
from .proximity import FrontIndex


def distance_m(first: BaseGeometry, second: BaseGeometry) -> float:
    """The shortest geodesic between two valid geometries in lon/lat, m; 0 where they meet.

    Edges are straight in lon/lat and ground inside a polygon belongs to it.
    """
    if shapely.intersects(first, second):
        return 0.0
    points, lines = _split(first)
    other_points, other_lines = _split(second)
    found = [np.inf]
    if len(points) and len(other_points):
        pairs = (
            np.repeat(points, len(other_points), axis=0),
            np.tile(other_points, (len(points), 1)),
        )
        found.append(inverse(*pairs[0].T, *pairs[1].T)[0].min())
    for drawn, corners in ((lines, other_points), (other_lines, points)):
        if len(drawn) and len(corners):
            found.append(FrontIndex(drawn).nearest(*corners.T).distance_m.min())
    if len(lines) and len(other_lines):
        near, *_ = FrontIndex(lines).nearest_to_geometries(other_lines)
        found.append(near.distance_m.min())
    return float(min(found))


def _split(geometry: BaseGeometry) -> tuple[np.ndarray, np.ndarray]:
    """Coordinates of the points of a geometry, (n, 2); and its lines and outlines."""
    parts = shapely.get_parts([geometry])
    while np.any(shapely.get_type_id(parts) >= 4):
        parts = shapely.get_parts(parts)
    dimensions = shapely.get_dimensions(parts)
    outlines = shapely.get_parts(shapely.boundary(parts[dimensions == 2]))
    return (
        shapely.get_coordinates(parts[dimensions == 0]),
        np.concatenate([parts[dimensions == 1], outlines]),
    )
