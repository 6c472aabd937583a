"""Shapely geometries of one declared type, as sinks want them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsGeometry

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry


def multi_polygon(geometry: BaseGeometry | None) -> QgsGeometry:
    """Polygons as one MultiPolygon; a null geometry for None."""
    import shapely

    from ..layers.convert import to_qgs

    if geometry is None:
        return QgsGeometry()
    return to_qgs(shapely.multipolygons(shapely.get_parts(geometry)))


def total_overlap_km2(geometries: list[BaseGeometry]) -> float:
    """The area that polygons cover more than once."""
    import shapely

    from ..analysis.geodesy import area_km2

    return float(area_km2(geometries).sum() - area_km2(shapely.union_all(geometries))[0])
