"""What a plane says: the figures a GIS gives when it measures in the project's CRS."""

from __future__ import annotations

import numpy as np
import shapely
from pyproj import CRS, Transformer
from pyproj.exceptions import CRSError
from shapely.geometry.base import BaseGeometry

from ..errors import InputError
from .geodesy import Geometries, as_array, densify, inverse

_DIRECTIONS = 72


class Plane:
    """The plane of a CRS, to set beside the geodesic figure; degrees have no plane.

    ``crs``: WKT, PROJ string or authority code. Raises InputError where PROJ does not know it.
    Every method returns None for a geographic CRS.
    """

    def __init__(self, crs: str) -> None:
        try:
            self._crs = CRS.from_user_input(crs)
            self._transformer = Transformer.from_crs("OGC:CRS84", self._crs, always_xy=True)
        except CRSError as error:
            raise InputError(
                "The coordinate reference system of the project is not known to PROJ; choose "
                "another to compare planar figures.",
                str(error),
            ) from error
        self.is_geographic = not self._crs.is_projected
        unit = self._crs.axis_info[0].unit_conversion_factor if self._crs.axis_info else 1.0
        self._metres = unit or 1.0

    @property
    def name(self) -> str:
        return str(self._crs.name)

    def project(self, geometry: BaseGeometry) -> BaseGeometry:
        """The geometry in metres of the plane, its lon/lat edges densified to bend under 1 m."""
        return shapely.transform(
            densify(geometry),
            lambda c: np.column_stack(self._transformer.transform(*c.T)) * self._metres,
        )

    def area_km2(self, geometries: Geometries) -> np.ndarray | None:
        """Planar areas, km2, of shape (n,)."""
        if self.is_geographic:
            return None
        areas = [shapely.area(self.project(g)) / 1e6 for g in as_array(geometries)]
        return np.array(areas, dtype=float)

    def length_km(self, geometries: Geometries) -> np.ndarray | None:
        """Planar lengths of lines, km, of shape (n,)."""
        if self.is_geographic:
            return None
        lengths = [shapely.length(self.project(g)) / 1e3 for g in as_array(geometries)]
        return np.array(lengths, dtype=float)

    def distance_m(
        self, lon1: np.ndarray, lat1: np.ndarray, lon2: np.ndarray, lat2: np.ndarray
    ) -> np.ndarray | None:
        """Planar distances in metres between pairs of points; NaN where the plane has no place."""
        if self.is_geographic:
            return None
        x1, y1 = self._transformer.transform(np.atleast_1d(lon1), np.atleast_1d(lat1))
        x2, y2 = self._transformer.transform(np.atleast_1d(lon2), np.atleast_1d(lat2))
        with np.errstate(invalid="ignore"):
            apart = np.hypot(np.subtract(x2, x1), np.subtract(y2, y1))
        distance: np.ndarray = np.where(np.isfinite(apart), apart * self._metres, np.nan)
        return distance

    def reach_km(self, lon: float, lat: float, radius_km: float) -> float:
        """How far on the ground a buffer of ``radius_km`` drawn in the plane reaches, km.

        Geodesic, the mean over all directions. Raises InputError for a geographic CRS, and where
        the plane has no such place.
        """
        turn = np.arange(_DIRECTIONS) * 2 * np.pi / _DIRECTIONS
        radius = radius_km * 1000.0 / self._metres
        x, y = self._transformer.transform(lon, lat)
        lons, lats = self._transformer.transform(
            x + radius * np.sin(turn), y + radius * np.cos(turn), direction="INVERSE"
        )
        if self.is_geographic or not np.isfinite([lons, lats]).all():
            raise InputError(
                f"No buffer of {radius_km:g} km can be drawn in the plane of {self.name} here; "
                "choose a projected coordinate reference system that covers the place."
            )
        distance_m, _ = inverse(np.full_like(lons, lon), np.full_like(lats, lat), lons, lats)
        return float(distance_m.mean()) / 1000.0
