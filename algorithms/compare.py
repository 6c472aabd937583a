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
from .base import SalientAlgorithm
from .control import Origin, origin_of, read_control
from .fields import result_fields
from .reading import read_regions, share
from .shapes import multi_polygon


class Compare(SalientAlgorithm):
    """Ground occupied by both maps, by the first alone, by the second alone."""

    A, B = "A", "B"
    A_CLASS_FIELD, B_CLASS_FIELD = "A_CLASS_FIELD", "B_CLASS_FIELD"
    REGIONS = "REGIONS"
    REGION_NAME_FIELD = "REGION_NAME_FIELD"
    OUTPUT = "OUTPUT"
    _NUMBERS = {"both": "BOTH_KM2", "only_a": "ONLY_A_KM2", "only_b": "ONLY_B_KM2"}

    def __init__(self) -> None:
        super().__init__()
        self._origins: dict[str, Origin | None] = {}

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
        polygons = QgsProcessing.SourceType.TypeVectorPolygon
        self.add_source(self.A, tr("First control map"), polygons)
        self.add_field(self.A_CLASS_FIELD, tr("Field with the class of ground, first"), self.A)
        self.add_source(self.B, tr("Second control map"), polygons)
        self.add_field(self.B_CLASS_FIELD, tr("Field with the class of ground, second"), self.B)
        self.add_source(self.REGIONS, tr("Regions"), polygons, optional=True)
        self.add_field(self.REGION_NAME_FIELD, tr("Field with the region's name"), self.REGIONS)
        self.addParameter(QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Agreement"), polygons))
        titles = (tr("In both, km²"), tr("In the first alone, km²"), tr("In the second alone, km²"))
        for name, title in zip(self._NUMBERS.values(), titles):
            self.addOutput(QgsProcessingOutputNumber(name, title))

    def prepareAlgorithm(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> bool:
        self._origins = {n: origin_of(parameters.get(n), context) for n in (self.A, self.B)}
        return super().prepareAlgorithm(parameters, context, feedback)

    def measure(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        from ..analysis.compare import compare
        from ..analysis.measure import AREA_METHOD

        maps = []
        for name, part in ((self.A, 0.0), (self.B, 0.2)):
            field = self.parameterAsString(parameters, f"{name}_CLASS_FIELD", context)
            source = self.source(parameters, name, context)
            progress = share(feedback, part, part + 0.2)
            maps.append(read_control(source, field, self._origins[name], feedback, progress))
        a, b = (m.provenance for m in maps)
        if a.assessed != b.assessed:
            feedback.pushWarning(
                tr("The maps are of different dates ({a}, {b}): part of it is change.").format(
                    a=a.assessed_text, b=b.assessed_text
                )
            )
        self.credit(f"{a.source} ({a.assessed_text}); {b.source} ({b.assessed_text})")
        regions = []
        source = self.optional_source(parameters, self.REGIONS, context)
        if source is not None:
            field = self.parameterAsString(parameters, self.REGION_NAME_FIELD, context)
            regions = read_regions(source, field, feedback, share(feedback, 0.4, 0.5))
        self.go_on(feedback, 0.5)
        rows = compare(maps[0], maps[1], regions)
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
