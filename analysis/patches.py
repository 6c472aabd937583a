"""Patches of changed ground: faces joined edge to edge, and which of them are mere slivers."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from .faces import Faces
from .geodesy import area_km2, length_km, radii_m

GAINED, LOST = "gained", "lost"
KINDS = (GAINED, LOST)

# Less is what rounding leaves where an outline has another vertex on the same line.
NO_GROUND_KM2 = 1e-9


@dataclass(frozen=True)
class Joined:
    """Whole patches, before regions split them; arrays of shape (n,).

    ``mean_width_m``: the shorter side of the rectangle of the same area and perimeter; of a disc,
    rounder than any, the diameter.
    ``is_sliver``: nowhere as wide as the tolerance, such as an outline drawn anew leaves.
    """

    polygons: np.ndarray
    kind: np.ndarray
    area_km2: np.ndarray
    mean_width_m: np.ndarray
    is_sliver: np.ndarray


def joined_patches(faces: Faces, sliver_m: float) -> Joined:
    """Faces of one kind that share an edge as one patch; those that touch in a point stay two.

    Faces of no area are left out. ``sliver_m``: patches nowhere so wide are slivers; 0 for none.
    """
    ground = faces.area_km2 > NO_GROUND_KM2
    kinds = [
        shapely.get_parts(shapely.union_all(faces.polygons[ground & mark]))
        for mark in (faces.is_gained, ~faces.is_gained)
    ]
    polygons = np.concatenate(kinds)
    kind = np.repeat(KINDS, [len(patches) for patches in kinds])
    areas = area_km2(polygons)
    half_km = length_km(shapely.boundary(polygons)) / 2
    widths_km = 2 * areas / (half_km + np.sqrt(np.maximum(half_km**2 - 4 * areas, 0.0)))
    return Joined(polygons, kind, areas, 1e3 * widths_km, ~is_wide(polygons, sliver_m))


def is_wide(polygons: np.ndarray, width_m: float) -> np.ndarray:
    """Which polygons hold a disc of this diameter: something is left of them when eroded by half.

    Each is measured in metres along the meridian and the parallel of its middle, true to the
    width within a few parts in a thousand over tens of kilometres.
    """
    if width_m <= 0:
        return np.ones(len(polygons), dtype=bool)
    west, south, east, north = shapely.bounds(polygons).T
    lon, lat = (west + east) / 2, (south + north) / 2
    along, across = radii_m(lat)
    coords, owner = shapely.get_coordinates(polygons, return_index=True)
    east_m = np.radians(coords[:, 0] - lon[owner]) * (across * np.cos(np.radians(lat)))[owner]
    north_m = np.radians(coords[:, 1] - lat[owner]) * along[owner]
    flat = shapely.set_coordinates(polygons.copy(), np.column_stack([east_m, north_m]))
    wide: np.ndarray = ~shapely.is_empty(shapely.buffer(flat, -width_m / 2))
    return wide
