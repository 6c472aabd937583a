"""A geometry in the CRS it is in, on its way to lon/lat."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsExpressionContext,
    QgsFeature,
    QgsGeometry,
    QgsReferencedGeometry,
    QgsWkbTypes,
)

from ..errors import InputError
from .words import tr

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry


class Placed(NamedTuple):
    """A geometry as an expression hands it over, and the CRS it is in."""

    geometry: QgsGeometry
    crs: QgsCoordinateReferenceSystem

    @property
    def key(self) -> tuple[bytes, str]:
        return bytes(self.geometry.asWkb()), self.crs.authid() or self.crs.toWkt()

    def to_point(self) -> tuple[float, float] | None:
        """Longitude and latitude of a single point; None for all else, and where it has none."""
        if QgsWkbTypes.flatType(self.geometry.wkbType()) != QgsWkbTypes.Type.Point:
            return None
        transform = QgsCoordinateTransform(self.crs, _lonlat(), QgsCoordinateTransformContext())
        try:
            point = transform.transform(self.geometry.asPoint())
        except (QgsCsException, ValueError):  # outside its CRS; POINT EMPTY
            return None
        is_degrees = abs(point.y()) <= 90 and abs(point.x()) <= 360
        return (point.x(), point.y()) if is_degrees else None

    def to_lonlat(self) -> BaseGeometry:
        """The geometry, repaired, in lon/lat; raises InputError where it cannot be used."""
        from ..analysis.clean import clean_any
        from .convert import to_lonlat

        converted = to_lonlat(_OneFeature(self))
        cleaned, repair = clean_any(list(converted.geometries))
        if cleaned[0] is None:
            refused = converted.repair.refused or repair.refused
            raise InputError(tr("The geometry cannot be used: {why}.").format(why=refused[0][1]))
        return cleaned[0]


class _OneFeature:
    """A geometry in the shape of a feature source, which ``to_lonlat`` reads."""

    def __init__(self, placed: Placed) -> None:
        self._placed = placed

    def sourceName(self) -> str:
        return ""

    def sourceCrs(self) -> QgsCoordinateReferenceSystem:
        return self._placed.crs

    def featureCount(self) -> int:
        return 1

    def getFeatures(self) -> Iterator[QgsFeature]:
        feature = QgsFeature()
        feature.setGeometry(self._placed.geometry)
        return iter([feature])


def place_of(value: Any, context: QgsExpressionContext | None) -> Placed:
    """An argument as a geometry; in the CRS it carries, else the layer's, else lon/lat."""
    crs = QgsCoordinateReferenceSystem()
    if isinstance(value, QgsReferencedGeometry):
        crs = value.crs()
    if isinstance(value, QgsFeature):
        value = value.geometry()
    if not isinstance(value, QgsGeometry) or value.isNull():
        raise InputError(tr("The argument is not a geometry; use $geometry."))
    if not crs.isValid() and context is not None:
        layer_crs = context.variable("_layer_crs")
        if isinstance(layer_crs, QgsCoordinateReferenceSystem):
            crs = layer_crs
        elif context.variable("layer_crs"):
            crs = QgsCoordinateReferenceSystem(str(context.variable("layer_crs")))
    return Placed(value, crs if crs.isValid() else _lonlat())


def _lonlat() -> QgsCoordinateReferenceSystem:
    return QgsCoordinateReferenceSystem("EPSG:4326")
