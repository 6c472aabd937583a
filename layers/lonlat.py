"""Shapely geometries of any CRS in longitude and latitude, edges kept straight where they were.

An edge is the straight line between two vertices in the CRS the data is in. Where that line bends
in lon/lat, the geometry gets vertices of its own first, so that it moves by less than 1 m.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence

import numpy as np
import shapely
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsGeometry,
)

from ..analysis.geodesy import DEGREE_M, unwrap
from ..analysis.model import Repair
from ..errors import InputError
from .words import tr

_BEND_M = 0.5  # half of what is promised: the bend is estimated from its second differences
_WKB_HEADER = struct.Struct("<BII")
_LINESTRING = 2
_FIRST_MULTI = 4  # shapely type ids from here on have parts
_SHARES = (0.25, 0.5, 0.75)


def wgs84() -> QgsCoordinateReferenceSystem:
    """WGS84 with longitude first, as every geometry of the plugin is."""
    return QgsCoordinateReferenceSystem("EPSG:4326")


class LonLat:
    """Takes shapely geometries from a CRS to lon/lat.

    Raises InputError where the CRS is not set. Not to be shared between threads.
    """

    def __init__(
        self,
        crs: QgsCoordinateReferenceSystem,
        context: QgsCoordinateTransformContext | None = None,
        source_name: str = "",
    ) -> None:
        if not crs.isValid():
            raise InputError(
                tr(
                    "The layer “{name}” has no coordinate reference system, so its place on the "
                    "ground is not known. Set it in the layer's properties."
                ).format(name=source_name)
            )
        context = context or QgsCoordinateTransformContext()
        self._transform = QgsCoordinateTransform(crs, wgs84(), context)
        self._is_lonlat = self._transform.isShortCircuited()
        self._is_planar = not crs.isGeographic()

    def convert(self, geometries: np.ndarray, names: Sequence[str]) -> tuple[np.ndarray, Repair]:
        """Geometries in lon/lat, shape (n,), None where refused; the Repair names those.

        ``geometries``: 2D shapely geometries or None, shape (n,).
        """
        if self._is_lonlat or not len(geometries):
            return geometries, Repair()
        try:
            return self._project(geometries), Repair()
        except QgsCsException:
            return self._convert_singly(geometries, names)

    def _convert_singly(
        self, geometries: np.ndarray, names: Sequence[str]
    ) -> tuple[np.ndarray, Repair]:
        """The slow way, taken when some coordinate has no place in lon/lat: finds whose it is."""
        converted = np.full(len(geometries), None, dtype=object)
        refused = []
        for i, geometry in enumerate(geometries):
            try:
                converted[i : i + 1] = self._project(geometries[i : i + 1])
            except QgsCsException as error:
                if geometry is not None:
                    reason = tr("outside the area of its coordinate reference system")
                    refused.append((names[i], f"{reason} ({' '.join(str(error).split())})"))
        return converted, Repair(refused=tuple(refused))

    def _project(self, geometries: np.ndarray) -> np.ndarray:
        if self._is_planar:
            geometries = shapely.segmentize(geometries, self._spacing(geometries))
        coordinates, owner = shapely.get_coordinates(geometries, return_index=True)
        lonlat = self._points(coordinates)
        if self._is_planar:
            lonlat = self._unwrapped(geometries, lonlat, owner)
        return shapely.set_coordinates(geometries.copy(), lonlat)

    def _points(self, coordinates: np.ndarray) -> np.ndarray:
        """Coordinates of shape (n, 2) in lon/lat; raises QgsCsException where one has none."""
        line = QgsGeometry()
        header = _WKB_HEADER.pack(1, _LINESTRING, len(coordinates))
        line.fromWkb(header + np.ascontiguousarray(coordinates, dtype="<f8").tobytes())
        done = line.transform(self._transform)
        moved = np.frombuffer(line.asWkb().data()[_WKB_HEADER.size :], dtype="<f8").reshape(-1, 2)
        is_done = done == QgsGeometry.OperationResult.Success and len(moved) == len(coordinates)
        if not is_done or not np.isfinite(moved).all():
            raise QgsCsException(tr("a coordinate is not finite"))
        return moved

    def _spacing(self, geometries: np.ndarray) -> np.ndarray:
        """For each geometry the length, in units of the CRS, to which its edges must be cut."""
        spacing = np.full(len(geometries), np.finfo(float).max)
        paths, owner = _paths(geometries)
        coordinates, path = shapely.get_coordinates(paths, return_index=True)
        joined = path[1:] == path[:-1]
        start, end = coordinates[:-1][joined], coordinates[1:][joined]
        if not len(start):
            return spacing
        stops = [start, *(start + share * (end - start) for share in _SHARES), end]
        lon, lat = self._points(np.vstack(stops)).T.reshape(2, len(stops), -1)
        lon = unwrap(lon, lon[:1])
        metres = np.stack([lon * np.cos(np.radians(lat[2])), lat], axis=-1) * DEGREE_M
        # Second differences at the quarters, scaled to what a parabola of that curvature bends.
        curving = np.diff(metres, n=2, axis=0)
        along = metres[-1] - metres[0]
        along /= np.maximum(np.linalg.norm(along, axis=-1, keepdims=True), 1e-9)
        sideways = np.abs(curving[..., 0] * along[:, 1] - curving[..., 1] * along[:, 0])
        pieces = np.sqrt(2.0 * sideways.max(axis=0) / _BEND_M)
        bent = pieces > 1.0
        lengths = np.hypot(*(end - start)[bent].T) / pieces[bent]
        np.minimum.at(spacing, owner[path[:-1][joined]][bent], lengths)
        return spacing

    def _unwrapped(
        self, geometries: np.ndarray, lonlat: np.ndarray, owner: np.ndarray
    ) -> np.ndarray:
        """Longitudes beyond 180 degrees rather than torn, for geometries over the antimeridian."""
        low = np.full(len(geometries), np.inf)
        high = -low
        np.minimum.at(low, owner, lonlat[:, 0])
        np.maximum.at(high, owner, lonlat[:, 0])
        wide = np.flatnonzero(high - low > 180.0)
        if not len(wide):
            return lonlat
        lonlat = lonlat.copy()
        for i in wide:
            mine = owner == i
            middle = shapely.get_coordinates(shapely.point_on_surface(geometries[i]))
            lon = unwrap(lonlat[mine, 0], self._points(middle)[0, 0])
            if np.ptp(lon) < np.ptp(lonlat[mine, 0]):
                lonlat[mine, 0] = lon
        return lonlat


def _paths(geometries: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Every line and ring of geometries, and the number of the geometry each belongs to."""
    parts, owner = shapely.get_parts(geometries, return_index=True)
    while np.any(shapely.get_type_id(parts) >= _FIRST_MULTI):
        parts, inner = shapely.get_parts(parts, return_index=True)
        owner = owner[inner]
    polygonal = shapely.get_dimensions(parts) == 2
    rings, polygon = shapely.get_rings(parts[polygonal], return_index=True)
    linear = shapely.get_dimensions(parts) == 1
    return (
        np.concatenate([rings, parts[linear]]),
        np.concatenate([owner[polygonal][polygon], owner[linear]]),
    )
