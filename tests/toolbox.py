"""Runs the provider's algorithms on memory layers, and keeps what they say."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from pyproj import Geod
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsProject,
    QgsVectorLayer,
)

from salient.algorithms.provider import SalientProvider

WGS84 = Geod(ellps="WGS84")
LAND = "POLYGON((34 46, 40 46, 40 50, 34 50, 34 46))"
EAST = "POLYGON((37 46, 40 46, 40 50, 37 50, 37 46))"
"""Occupied ground east of the meridian of 37, which is then the front from 46 to 50 north."""


class Feedback(QgsProcessingFeedback):
    """Remembers messages and progress; cancels at the first progress past ``cancel_at``."""

    def __init__(self, cancel_at: float | None = None) -> None:
        super().__init__(False)
        self.infos: list[str] = []
        self.warnings: list[str] = []
        self.errors: list[str] = []
        self.shares: list[float] = []
        self._cancel_at = cancel_at
        self.progressChanged.connect(self._moved)

    def pushInfo(self, info: str) -> None:
        self.infos.append(info)

    def pushWarning(self, warning: str) -> None:
        self.warnings.append(warning)

    def reportError(self, error: str, fatalError: bool = False) -> None:
        self.errors.append(error)

    def _moved(self, percent: float) -> None:
        self.shares.append(percent)
        if self._cancel_at is not None and percent >= self._cancel_at:
            self.cancel()


@dataclass
class Run:
    """What came of one run; ``layers`` by output name."""

    is_ok: bool
    results: dict[str, Any]
    feedback: Feedback
    layers: dict[str, QgsVectorLayer] = field(default_factory=dict)

    @property
    def message(self) -> str:
        return "\n".join(self.feedback.errors)

    def rows(self, output: str = "OUTPUT") -> list[dict[str, Any]]:
        """The attributes of an output, NULL as None."""
        return [plain(feature) for feature in self.layers[output].getFeatures()]


def plain(feature: QgsFeature) -> dict[str, Any]:
    names = feature.fields().names()
    values = (None if _is_null(v) else v for v in feature.attributes())
    return dict(zip(names, values))


def _is_null(value: Any) -> bool:
    return value is None or (hasattr(value, "isNull") and value.isNull())


_held: list[SalientProvider] = []


def add_provider() -> SalientProvider:
    """The provider in QGIS's registry; QGIS forgets its Python half unless somebody holds it."""
    registry = QgsApplication.processingRegistry()
    if not _held or registry.providerById("salient") is None:
        _held[:] = [SalientProvider()]
        registry.addProvider(_held[0])
    return _held[0]


def run(
    name: str, feedback: Feedback | None = None, project: QgsProject | None = None, **parameters
) -> Run:
    """Checks and runs an algorithm; outputs that are not given go to memory."""
    add_provider()
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"salient:{name}")
    context = QgsProcessingContext()
    feedback = feedback or Feedback()
    if project is not None:
        context.setProject(project)
    for output in algorithm.destinationParameterDefinitions():
        parameters.setdefault(output.name(), "memory:")
    parameters = {key: value for key, value in parameters.items() if value is not None}
    is_right, message = algorithm.checkParameterValues(parameters, context)
    if not is_right:
        feedback.reportError(message)
        return Run(False, {}, feedback)
    results, is_ok = algorithm.run(parameters, context, feedback)
    done = Run(is_ok, results, feedback)
    for output in algorithm.destinationParameterDefinitions():
        place = results.get(output.name())
        if isinstance(place, str) and QgsProcessingUtils.mapLayerFromString(place, context):
            done.layers[output.name()] = context.takeResultLayer(place) or QgsVectorLayer(place)
    return done


def layer(
    wkts: list[str | None],
    kind: str = "Polygon",
    crs: str = "EPSG:4326",
    fields: dict[str, str] | None = None,
    rows: list[list[Any]] | None = None,
    name: str = "things",
) -> QgsVectorLayer:
    """A memory layer in ``crs`` of geometries given in longitude and latitude."""
    declared = "".join(f"&field={key}:{value}" for key, value in (fields or {}).items())
    made = QgsVectorLayer(f"{kind}?crs={crs}{declared}", name, "memory")
    to_crs = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:4326"), made.crs(), QgsCoordinateTransformContext()
    )
    features = []
    for i, wkt in enumerate(wkts):
        feature = QgsFeature(made.fields())
        if wkt is not None:
            geometry = QgsGeometry.fromWkt(wkt)
            if not to_crs.isShortCircuited():
                # Straight in lon/lat, so that the ground is the same in every CRS.
                geometry = geometry.densifyByDistance(0.002)
                geometry.transform(to_crs)
            feature.setGeometry(geometry)
        if rows is not None:
            feature.setAttributes(rows[i])
        features.append(feature)
    is_added, _ = made.dataProvider().addFeatures(features)
    assert is_added
    assert made.featureCount() == len(wkts)
    made.updateExtents()
    return made


def selected(made: QgsVectorLayer, project: QgsProject, *positions: int):
    """The parameter value "selected features only" of some of a layer's features."""
    ids = [feature.id() for feature in made.getFeatures()]
    made.selectByIds([ids[i] for i in positions])
    project.addMapLayer(made)
    return QgsProcessingFeatureSourceDefinition(made.id(), True)


def area_km2(*corners: tuple[float, float]) -> float:
    """Area of a polygon with edges straight in lon/lat: GeographicLib's on densified edges."""
    closed = np.array([*corners, corners[0]], dtype=float)
    steps = np.arange(0, 1, 1 / 2000)[:, None]
    pieces = [a + (b - a) * steps for a, b in zip(closed[:-1], closed[1:])]
    lon, lat = np.vstack(pieces).T
    return abs(WGS84.polygon_area_perimeter(lon, lat)[0]) / 1e6


def box_km2(west: float, south: float, east: float, north: float) -> float:
    return area_km2((west, south), (east, south), (east, north), (west, north))


def to_meridian(lon: float, lat: float, meridian: float) -> tuple[float, float]:
    """Least geodesic distance to a meridian, m, and the latitude of the foot: by search."""
    low, high = lat - 1.0, lat + 1.0
    for _ in range(60):
        tries = np.linspace(low, high, 11)
        n = len(tries)
        found = WGS84.inv(np.full(n, lon), np.full(n, lat), np.full(n, meridian), tries)[2]
        best = int(np.argmin(found))
        low, high = tries[max(best - 1, 0)], tries[min(best + 1, n - 1)]
    return float(found.min()), float(tries[best])
