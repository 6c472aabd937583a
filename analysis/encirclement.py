"""How far around a place the front closes: what looks out of it in every direction meet."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from .geodesy import LocalPlane, densify

DIRECTIONS = 360
_WINDOW = 1.05


@dataclass(frozen=True)
class Encirclement:
    """One look a degree from a place; arrays of shape (directions,), from north clockwise.

    ``contact_m``: geodesic distance to the first controlled ground, NaN where there is none within
    ``radius_km``. ``sight``: the ground seen, a polygon in lon/lat.
    """

    radius_km: float
    azimuth_deg: np.ndarray
    contact_m: np.ndarray
    sight: BaseGeometry

    @property
    def is_closed(self) -> np.ndarray:
        return np.isfinite(self.contact_m)

    @property
    def closed_pct(self) -> float:
        """The share of directions in which controlled ground is met, per cent."""
        return float(100.0 * self.is_closed.mean())

    @property
    def widest_gap_deg(self) -> float:
        """The widest run of directions that lead out, degrees; 360 where all do."""
        closed = np.flatnonzero(self.is_closed)
        if not len(closed):
            return 360.0
        steps = np.diff(np.append(closed, closed[0] + len(self.contact_m))) - 1
        return float(steps.max()) * 360.0 / len(self.contact_m)


def encirclement(
    controlled: BaseGeometry, lon: float, lat: float, radius_km: float, directions: int = DIRECTIONS
) -> Encirclement:
    """Looks around from ``lon``, ``lat`` (degrees) as far as ``radius_km``.

    ``controlled``: valid polygons in lon/lat, in which the place does not lie. In the azimuthal
    equidistant plane around the place, rays from it are geodesics, their angles azimuths and their
    lengths distances (Snyder 1987, 25); edges are densified so that they bend under 1 m.
    """
    plane = LocalPlane(lon, lat)
    azimuth = np.arange(directions) * 360.0 / directions
    turn = np.radians(azimuth)
    ends = np.column_stack([np.sin(turn), np.cos(turn)]) * radius_km * 1000.0
    rays = shapely.linestrings(np.stack([np.zeros_like(ends), ends], axis=1))
    met = shapely.intersection(rays, _around(controlled, plane, radius_km))
    contact = shapely.distance(met, shapely.Point(0, 0))
    reach = np.where(np.isfinite(contact), contact, radius_km * 1000.0)
    outline = np.column_stack([np.sin(turn), np.cos(turn)]) * reach[:, None]
    return Encirclement(radius_km, azimuth, contact, plane.inverse(shapely.Polygon(outline)))


def _around(controlled: BaseGeometry, plane: LocalPlane, radius_km: float) -> BaseGeometry:
    """Controlled ground near the place, in its plane."""
    reach = _WINDOW * radius_km * 1000.0
    corners = np.array([-reach, reach, -reach, reach]), np.array([-reach, -reach, reach, reach])
    lon, lat = plane.lonlat(*corners)
    window = shapely.box(lon.min(), lat.min(), lon.max(), lat.max())
    near = shapely.intersection(controlled, window)
    ground = plane.forward(densify(near))
    shapely.prepare(ground)
    return ground
