"""``salient:compare``: where two maps agree and where they differ."""

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
from .fields import result_fields
from .pair import PairAlgorithm
from .shapes import multi_polygon


class Compare(PairAlgorithm):
    """Ground occupied by both maps, by the first alone, by the second alone."""

    MAPS = ("A", "B")
    OUTPUT = "OUTPUT"
    _NUMBERS = {"both": "BOTH_KM2", "only_a": "ONLY_A_KM2", "only_b": "ONLY_B_KM2"}

    def name(self) -> str:
        return "compare"

    def displayName(self) -> str:
        return tr("Agreement of two maps")

    def tags(self) -> list[str]:
        return tr("compare,agreement,difference,source,occupied,overlay").split(",")

    def shortDescription(self) -> str:
        return tr("Ground that two sources assess alike and differently, with areas in km².")

    def shortHelpString(self) -> str:
        return tr(
            "Polygons of ground that both maps assess as occupied (both), that A alone does "
            "(only_a) and that B alone does (only_b), with areas on the WGS84 ellipsoid. Ground of "
            "unknown status counts as not occupied.\n\n"
            "With REGIONS there are three rows a region; without, three in all. The numbers "
            "BOTH_KM2, ONLY_A_KM2 and ONLY_B_KM2 are the sums. Compare maps of the same date: "
            "otherwise the difference is change.\n\n"
            "Example:\n"
            "qgis_process run salient:compare -- A=one.geojson B=other.geojson OUTPUT=both.gpkg"
        )

    def initAlgorithm(self, _configuration: dict[str, Any] | None = None) -> None:
        self.add_pair(
            (tr("First control map"), tr("Field with the class of ground, first")),
            (tr("Second control map"), tr("Field with the class of ground, second")),
        )
        polygons = QgsProcessing.SourceType.TypeVectorPolygon
        self.addParameter(QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Agreement"), polygons))
        titles = (tr("In both, km²"), tr("In the first alone, km²"), tr("In the second alone, km²"))
        for name, title in zip(self._NUMBERS.values(), titles):
            self.addOutput(QgsProcessingOutputNumber(name, title))

    def measure(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        from ..analysis.compare import compare
        from ..analysis.measure import AREA_METHOD

        first, second, regions = self.pair(parameters, context, feedback)
        a, b = first.provenance, second.provenance
        if a.assessed != b.assessed:
            feedback.pushWarning(
                tr("The maps are of different dates ({a}, {b}): part of it is change.").format(
                    a=a.assessed_text, b=b.assessed_text
                )
            )
        self.credit(f"{a.source} ({a.assessed_text}); {b.source} ({b.assessed_text})")
        rows = compare(first, second, regions)
        self.go_on(feedback, 0.9)
        sink, place = self.sink(
            parameters, self.OUTPUT, context, result_fields(["area_km2"], ["kind", "region"]),
            QgsWkbTypes.Type.MultiPolygon, AREA_METHOD,
        )  # fmt: skip
        totals = dict.fromkeys(self._NUMBERS.values(), 0.0)
        for row in rows:
            totals[self._NUMBERS[row.kind]] += row.area_km2
            if not row.geometry.is_empty:
                sink.add(multi_polygon(row.geometry), [row.kind, row.region, row.area_km2])
        return {self.OUTPUT: place, **totals}
