"""``salient:frontline``: the contact line of a control map."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsWkbTypes,
)

from ..layers.words import tr
from .base import SalientAlgorithm
from .fields import result_fields


class FrontLine(SalientAlgorithm):
    """Lines where controlled ground meets other ground of the country, with their lengths."""

    OUTPUT = "OUTPUT"
    LENGTH_KM = "LENGTH_KM"

    def name(self) -> str:
        return "frontline"

    def displayName(self) -> str:
        return tr("Front line")

    def tags(self) -> list[str]:
        return tr("front,contact line,length,boundary,geodesic").split(",")

    def shortDescription(self) -> str:
        return tr("The contact line of a control map, without coast and state border.")

    def shortHelpString(self) -> str:
        return tr(
            "The contact line: where ground assessed as occupied meets other ground of the "
            "country. Coast and state border are left out; along a border an outline up to 3 km "
            "off it is not front.\n\n"
            "Each feature is one continuous line with length_km, its length on the WGS84 "
            "ellipsoid; the number LENGTH_KM is their sum. Ground of unknown status is not "
            "counted as occupied.\n\n"
            "Without LAND the country is Ukraine in its internationally recognised border.\n\n"
            "Example:\n"
            "qgis_process run salient:frontline -- CONTROL=map.geojson OUTPUT=front.gpkg"
        )

    def initAlgorithm(self, _configuration: dict[str, Any] | None = None) -> None:
        self.add_control()
        self.add_land()
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, tr("Front line"), QgsProcessing.SourceType.TypeVectorLine
            )
        )
        self.addOutput(QgsProcessingOutputNumber(self.LENGTH_KM, tr("Length of all, km")))

    def measure(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        import shapely

        from ..analysis.geodesy import length_km
        from ..analysis.measure import LENGTH_METHOD
        from ..layers.convert import to_qgs

        setting = self.setting(parameters, context, feedback)
        lines = shapely.get_parts(setting.front)
        lengths = length_km(lines)
        sink, place = self.sink(
            parameters,
            self.OUTPUT,
            context,
            result_fields(["length_km"]),
            QgsWkbTypes.Type.LineString,
            method=LENGTH_METHOD,
        )
        self.go_on(feedback, 0.9)
        for line, length in zip(lines, lengths.tolist()):
            sink.add(to_qgs(line), [length])
        total = float(lengths.sum())
        feedback.pushInfo(tr("Length of the contact line: {km} km").format(km=f"{total:,.3f}"))
        return {self.OUTPUT: place, self.LENGTH_KM: total}
