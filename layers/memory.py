"""New layers in memory, from shapely geometries and rows of attributes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
import shapely
from qgis.core import QgsFeature, QgsField, QgsGeometry, QgsVectorLayer
from qgis.PyQt.QtCore import QUrl
from shapely.geometry.base import BaseGeometry

from ..errors import SalientError
from .words import plain, tr

Row = Sequence[object]


def memory_layer(name: str, geometry_type: str, fields: Mapping[str, str]) -> QgsVectorLayer:
    """An empty, indexed layer in lon/lat.

    ``geometry_type``: as in "MultiPolygon"; ``fields``: names and types (string, integer, double,
    date). QGIS does not ask to save it when it closes, since loading makes it anew.
    """
    declared = "".join(f"&field={_encoded(key)}:{kind}" for key, kind in fields.items())
    layer = QgsVectorLayer(f"{geometry_type}?crs=EPSG:4326&index=yes{declared}", name, "memory")
    if not layer.isValid():
        raise SalientError(tr("The layer “{name}” could not be made.").format(name=name))
    layer.setCustomProperty("skipMemoryLayersCheck", 1)
    return layer


def make_features(
    geometries: Sequence[BaseGeometry | None], rows: Iterable[Row]
) -> list[QgsFeature]:
    """Features of rows in the order of a layer's fields; in any thread."""
    array = np.empty(len(geometries), dtype=object)
    array[:] = list(geometries)
    features = []
    for wkb, row in zip(shapely.to_wkb(array), rows):
        feature = QgsFeature()
        if wkb is not None:
            geometry = QgsGeometry()
            geometry.fromWkb(wkb)
            feature.setGeometry(geometry)
        feature.setAttributes(plain(row))
        features.append(feature)
    return features


def fill(layer: QgsVectorLayer, features: Sequence[QgsFeature]) -> None:
    """Replaces what a memory layer holds."""
    provider = layer.dataProvider()
    provider.truncate()
    added, _ = provider.addFeatures(list(features))
    if not added:
        raise SalientError(
            tr("The layer “{name}” could not be filled.").format(name=layer.name()),
            provider.lastError(),
        )
    layer.updateExtents()
    layer.triggerRepaint()


def field(name: str, kind: str) -> QgsField:
    """A field by the name of its type, the same on every QGIS and Qt."""
    return QgsField(memory_layer("", "None", {name: kind}).fields()[0])


def _encoded(text: str) -> str:
    return bytes(QUrl.toPercentEncoding(text)).decode()
