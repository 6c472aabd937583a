"""What the plain PyQGIS ways share: an application, layers and geometries of the world."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import shapely
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsDistanceArea,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsVectorLayer,
    QgsWkbTypes,
)

from .world import UTM

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def application() -> QgsApplication:
    """Return a running application without windows; keep it."""
    app = QgsApplication([], False)
    app.initQgis()
    return app


def processing() -> object:
    """Return the processing module with its native algorithms."""
    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    import processing
    from processing.core.Processing import Processing

    Processing.initialize()
    return processing


def crs(name: str) -> QgsCoordinateReferenceSystem:
    return QgsCoordinateReferenceSystem(name)


def ellipsoid(source: str) -> QgsDistanceArea:
    """Return QGIS's own measure on WGS84 for geometries in a CRS."""
    measure = QgsDistanceArea()
    measure.setSourceCrs(crs(source), QgsProject.instance().transformContext())
    measure.setEllipsoid("WGS84")
    return measure


def geometry(shape: shapely.Geometry, to: str = "EPSG:4326") -> QgsGeometry:
    """Return a lon/lat geometry as one of QGIS's, in another CRS if one is named."""
    made = QgsGeometry()
    made.fromWkb(shapely.to_wkb(shape))
    if to != "EPSG:4326":
        made.transform(QgsCoordinateTransform(crs("EPSG:4326"), crs(to), QgsProject.instance()))
    return made


def difference(one: QgsGeometry, other: QgsGeometry) -> QgsGeometry:
    """Return the ground of one alone; lines that overlay leaves beside it are dropped."""
    left = one.difference(other)
    left.convertGeometryCollectionToSubclass(QgsWkbTypes.GeometryType.PolygonGeometry)
    return left


def layer(kind: str, geometries: list[QgsGeometry], source: str = UTM) -> QgsVectorLayer:
    """Return a layer in memory."""
    made = QgsVectorLayer(f"{kind}?crs={source}&field=n:integer", kind, "memory")
    features = []
    for number, each in enumerate(geometries):
        feature = QgsFeature(made.fields())
        feature.setAttribute(0, number)
        feature.setGeometry(each)
        features.append(feature)
    made.dataProvider().addFeatures(features)
    return made
