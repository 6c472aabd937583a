"""A million random places to the front."""

from __future__ import annotations

import numpy as np
import shapely

from .contest import Contestant, Job
from .world import UTM, World

TITLE = "Random places to the front, geodesic"
ERROR = "largest error of a distance, m"
NOTE = (
    "{places:,} places in the box around the contact line of {front_vertices:,} vertices, between "
    "longitude 36 and 42, which is the zone of UTM 37N. Timed: "
    "from places in memory to distances, the index included. For QGIS the places are there as "
    "points (and in a layer, where an algorithm takes one) in the CRS named, untimed; "
    "`native:joinbynearest` gives planar distances. QGIS takes an edge as straight in the CRS it "
    "works in, Salient in longitude and latitude: a few metres at the middle of long edges."
)


def _ours(world: World) -> Job:
    from salient.analysis.proximity import FrontIndex

    front, (lon, lat) = world.shape("front"), world.places()
    return lambda: FrontIndex(front).nearest(lon, lat).distance_m


def _edges(world: World) -> list[shapely.Geometry]:
    from salient.analysis.geodesy import segments

    edges, _ = segments(shapely.get_parts(world.shape("front")))
    return list(shapely.linestrings(edges.reshape(-1, 2, 2)))


def _points(world: World, source: str) -> list[object]:
    from qgis.core import QgsCoordinateTransform, QgsPointXY, QgsProject

    from . import plain_qgis as qgis

    points = [QgsPointXY(x, y) for x, y in zip(*(c.tolist() for c in world.places()))]
    if source == "EPSG:4326":
        return points
    transform = QgsCoordinateTransform(
        qgis.crs("EPSG:4326"), qgis.crs(source), QgsProject.instance()
    )
    return [transform.transform(point) for point in points]


def _spatial_index(source: str):
    def prepare(world: World) -> Job:
        from qgis.core import QgsFeature, QgsGeometry, QgsSpatialIndex

        from . import plain_qgis as qgis

        app = qgis.application()
        points = _points(world, source)
        features = []
        for number, edge in enumerate(_edges(world)):
            feature = QgsFeature(number)
            feature.setGeometry(qgis.geometry(edge, source))
            features.append(feature)
        measure = qgis.ellipsoid(source)

        def job() -> list[float]:
            app.processEvents()
            index = QgsSpatialIndex(QgsSpatialIndex.FlagStoreFeatureGeometries)
            for feature in features:
                index.addFeature(feature)
            found = []
            for point in points:
                edge = index.geometry(index.nearestNeighbor(point, 1)[0])
                near = edge.nearestPoint(QgsGeometry.fromPointXY(point)).asPoint()
                found.append(measure.measureLine(point, near))
            return found

        return job

    return prepare


def _join_by_nearest(world: World) -> Job:
    from qgis.core import QgsGeometry

    from . import plain_qgis as qgis

    app, processing = qgis.application(), qgis.processing()
    points = qgis.layer("Point", [QgsGeometry.fromPointXY(p) for p in _points(world, UTM)])
    edges = qgis.layer("LineString", [qgis.geometry(edge, UTM) for edge in _edges(world)])

    def job() -> object:
        app.processEvents()
        return processing.run(
            "native:joinbynearest",
            {"INPUT": points, "INPUT_2": edges, "NEIGHBORS": 1, "OUTPUT": "memory:"},
        )["OUTPUT"]

    return job


def _joined(output: object) -> np.ndarray:
    """Return one distance a place: ties double the rows."""
    rows = [(feature["n"], feature["distance"]) for feature in output.getFeatures()]
    number, distance = np.array(rows, dtype=float).T
    found = np.empty(int(number.max()) + 1)
    found[number.astype(int)] = distance
    return found


def errors(found: np.ndarray, reference: np.ndarray) -> str:
    worst = float(np.abs(found - reference).max())
    return f"{worst:,.3f}" if worst >= 5e-4 else "under 0.001"


CONTESTANTS = [
    Contestant("distance.ours", "**Salient**", _ours, is_ours=True, is_reference=True),
    Contestant("distance.join", "native:joinbynearest, UTM 37N", _join_by_nearest, _joined),
    Contestant(
        "distance.index", "QgsSpatialIndex and QgsDistanceArea, UTM 37N", _spatial_index(UTM)
    ),
    Contestant(
        "distance.degrees",
        "QgsSpatialIndex and QgsDistanceArea, EPSG:4326",
        _spatial_index("EPSG:4326"),
    ),
]
