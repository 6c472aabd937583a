"""Results as they are written, and what their metadata tells of source, date and method."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from qgis.core import (
    QgsFeature,
    QgsFeatureSink,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingUtils,
    QgsVectorLayer,
)

from ..layers.words import plain

if TYPE_CHECKING:
    from ..analysis.model import Provenance
    from .base import SalientAlgorithm


class Sink:
    """One output; a feature that cannot be written stops the algorithm."""

    def __init__(
        self, algorithm: SalientAlgorithm, parameters: dict[str, Any], name: str, sink: Any
    ) -> None:
        self._algorithm, self._parameters, self._name = algorithm, parameters, name
        self._sink = sink

    def add(self, geometry: QgsGeometry, attributes: list[Any]) -> None:
        feature = QgsFeature()
        feature.setGeometry(geometry)
        feature.setAttributes(plain(attributes))
        if not self._sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
            raise QgsProcessingException(
                self._algorithm.writeFeatureError(self._sink, self._parameters, self._name)
            )


class Output(NamedTuple):
    """A written layer: where it is, what it shows, how that was computed."""

    place: str
    title: str
    method: str


def describe_output(output: Output, provenance: Provenance, context: QgsProcessingContext) -> None:
    """Writes source, date, licence, class rule and method into the metadata of a result.

    Main thread only; a result that no layer can be opened on is left as it is.
    """
    from ..layers.metadata import describe

    layer = QgsProcessingUtils.mapLayerFromString(output.place, context)
    if isinstance(layer, QgsVectorLayer) and layer.isValid():
        describe(layer, output.title, output.title, provenance, output.method)
