"""Features of QGIS as shapely geometries in lon/lat, and back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, Union

import numpy as np
import shapely
from qgis.core import (
    QgsAbstractGeometry,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSource,
    QgsFields,
    QgsGeometry,
    QgsProject,
    QgsUnitTypes,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)
from shapely.geometry.base import BaseGeometry

from ..analysis.model import Progress, Repair, no_progress
from ..errors import Cancelled
from .lonlat import LonLat
from .words import tr

_ARC_M = 0.2  # how far a segment may leave the curve it stands for
_PROGRESS_EVERY = 2000
_NAME_FIELDS = ("name", "name_en", "title", "label", "town", "place", "region")


class Converted(NamedTuple):
    """``geometries``: shape (n,), in lon/lat, None where ``repair`` refuses; ``features``: n."""

    geometries: np.ndarray
    features: list[QgsFeature]
    repair: Repair


class LayerSnapshot:
    """What a vector layer holds at one moment, edits in progress included.

    Made on the main thread, read in any: the layer may be edited or deleted meanwhile.
    """

    def __init__(
        self,
        layer: QgsVectorLayer,
        selected_only: bool = False,
        context: QgsCoordinateTransformContext | None = None,
    ) -> None:
        self._source = QgsVectorLayerFeatureSource(layer)
        self._selected = list(layer.selectedFeatureIds()) if selected_only else None
        self._name = layer.name()
        self._count = layer.featureCount()
        self._crs = QgsCoordinateReferenceSystem(layer.crs())
        self.context = QgsCoordinateTransformContext(
            context if context is not None else QgsProject.instance().transformContext()
        )

    def sourceName(self) -> str:
        return self._name

    def sourceCrs(self) -> QgsCoordinateReferenceSystem:
        return self._crs

    def fields(self) -> QgsFields:
        return self._source.fields()

    def featureCount(self) -> int:
        return self._count if self._selected is None else len(self._selected)

    def getFeatures(self, request: QgsFeatureRequest | None = None) -> Iterator[QgsFeature]:
        request = QgsFeatureRequest(request) if request is not None else QgsFeatureRequest()
        if self._selected is not None:
            request.setFilterFids(self._selected)
        return self._source.getFeatures(request)


Source = Union[QgsFeatureSource, LayerSnapshot]


def to_lonlat(
    source: Source,
    transform_context: QgsCoordinateTransformContext | None = None,
    selected_only: bool = False,
    progress: Progress = no_progress,
) -> Converted:
    """The features of a layer, processing source or snapshot, in lon/lat.

    Curves become segments within 0.2 m, Z and M are dropped, straight edges of a projected CRS
    are densified to stay within 1 m. Features without a geometry and those that cannot be
    transformed are None, and named in the Repair; nothing is made valid here
    (``analysis.clean`` does). ``selected_only`` is for a QgsVectorLayer. Without a context that
    of a snapshot is taken, else an empty one. Raises InputError where the source has no CRS, and
    Cancelled.
    """
    crs = source.sourceCrs()
    lonlat = LonLat(crs, transform_context or getattr(source, "context", None), _title(source))
    if selected_only and isinstance(source, QgsVectorLayer):
        total, iterator = source.selectedFeatureCount(), source.getSelectedFeatures()
    else:
        total, iterator = source.featureCount(), source.getFeatures()
    arc = _ARC_M * QgsUnitTypes.fromUnitToUnitFactor(
        QgsUnitTypes.DistanceUnit.DistanceMeters, crs.mapUnits()
    )
    features: list[QgsFeature] = []
    wkb: list[bytes | None] = []
    for feature in iterator:
        features.append(feature)
        wkb.append(_plain_wkb(feature.geometry(), arc))
        if len(features) % _PROGRESS_EVERY == 0 and not progress(
            min(0.9, 0.9 * len(features) / max(total, 1))
        ):
            raise Cancelled(tr("Reading the layer was stopped."))
    geometries = shapely.from_wkb(np.array(wkb, dtype=object), on_invalid="ignore")
    unread = np.flatnonzero(shapely.is_missing(geometries))
    repair = Repair(refused=tuple(_unread(features[i], wkb[i]) for i in unread))
    names = _Names(features)
    geometries, moved = lonlat.convert(geometries, names)
    progress(1.0)
    return Converted(geometries, features, repair + moved)


def _title(source: Source) -> str:
    name: str = source.sourceName()
    return name


def _plain_wkb(geometry: QgsGeometry, arc: float) -> bytes | None:
    """Two-dimensional, straight WKB of a geometry; None when it has none."""
    if geometry.isNull():
        return None
    shape = geometry.constGet()
    if shape.hasCurvedSegments():
        shape = shape.segmentize(
            arc, QgsAbstractGeometry.SegmentationToleranceType.MaximumDifference
        )
    if shape.is3D() or shape.isMeasure():
        shape = shape.clone()
        shape.dropZValue()
        shape.dropMValue()
    data: bytes = shape.asWkb().data()
    return data


def _unread(feature: QgsFeature, wkb: bytes | None) -> tuple[str, str]:
    reason = tr("has no geometry") if wkb is None else tr("its geometry cannot be read")
    return feature_name(feature), reason


class _Names(Sequence[str]):
    """Names of features, made up only for those that are refused."""

    def __init__(self, features: list[QgsFeature]) -> None:
        self._features = features

    def __len__(self) -> int:
        return len(self._features)

    def __getitem__(self, i):  # type: ignore[no-untyped-def]
        return feature_name(self._features[i])


def feature_name(feature: QgsFeature) -> str:
    """How to speak of a feature: its number, and its name where it has a field for that."""
    number = tr("feature {id}").format(id=feature.id())
    fields = feature.fields()
    for wanted in _NAME_FIELDS:
        index = fields.lookupField(wanted)
        value = feature.attribute(index) if index >= 0 else None
        if isinstance(value, str) and value.strip():
            return f"{value.strip()} ({number})"
    return number


def to_qgs(geometry: BaseGeometry | None) -> QgsGeometry:
    """The same geometry for QGIS; a null one for None."""
    converted = QgsGeometry()
    if geometry is not None:
        converted.fromWkb(shapely.to_wkb(geometry))
    return converted
