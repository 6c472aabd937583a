"""``salient:controlareas``: areas by class of ground in each region."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
    QgsWkbTypes,
)

from ..layers.words import tr
from .base import SalientAlgorithm
from .fields import number, result_fields
from .reading import read_regions, share
from .shapes import multi_polygon, total_overlap_km2

_NUMBERS = (
    "area_km2",
    "occupied_km2",
    "unknown_km2",
    "held_km2",
    "occupied_pct",
    "low_km2",
    "high_km2",
)
_TOTALS = {
    "TOTAL_KM2": "area_km2",
    "OCCUPIED_KM2": "occupied_km2",
    "UNKNOWN_KM2": "unknown_km2",
    "HELD_KM2": "held_km2",
}
_OVERLAP_KM2 = 1e-3


class ControlAreas(SalientAlgorithm):
    """Regions with the areas of occupied, unknown and held ground in them."""

    REGIONS = "REGIONS"
    REGION_NAME_FIELD = "REGION_NAME_FIELD"
    TOLERANCE_M = "TOLERANCE_M"
    OUTPUT = "OUTPUT"

    def name(self) -> str:
        return "controlareas"

    def displayName(self) -> str:
        return tr("Areas of control by region")

    def tags(self) -> list[str]:
        return tr("area,control,occupied,held,region,oblast,ellipsoid").split(",")

    def shortDescription(self) -> str:
        return tr("Occupied, unknown and held ground in each region, in km² on the ellipsoid.")

    def shortHelpString(self) -> str:
        return tr(
            "Areas by class in each region, on the WGS84 ellipsoid, with edges straight in "
            "longitude and latitude. Held is what is neither occupied nor of unknown status.\n\n"
            "low_km2 and high_km2 are the range of the occupied area: occupied alone, and "
            "occupied with unknown. Where the control map draws no unknown ground, the contact "
            "line is moved to either side by the positional tolerance instead.\n\n"
            "Without REGIONS they are the Donetsk and Luhansk regions (Natural Earth). The "
            "numbers TOTAL_KM2, OCCUPIED_KM2, UNKNOWN_KM2 and HELD_KM2 are sums over all "
            "regions.\n\n"
            "Example:\n"
            "qgis_process run salient:controlareas -- CONTROL=map.geojson OUTPUT=areas.gpkg"
        )

    def initAlgorithm(self, _configuration: dict[str, Any] | None = None) -> None:
        polygons = QgsProcessing.SourceType.TypeVectorPolygon
        self.add_control()
        title = tr("Regions (none: Donetsk and Luhansk)")
        self.add_source(self.REGIONS, title, polygons, optional=True)
        self.add_field(self.REGION_NAME_FIELD, tr("Field with the region's name"), self.REGIONS)
        self.add_advanced(
            QgsProcessingParameterNumber(
                self.TOLERANCE_M,
                tr("Positional tolerance of the front, metres"),
                QgsProcessingParameterNumber.Type.Double,
                250.0,
                minValue=0.0,
                maxValue=50_000.0,
            )
        )
        self.addParameter(
            QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Areas of control"), polygons)
        )
        titles = [tr("Area, km²"), tr("Occupied, km²"), tr("Unknown, km²"), tr("Held, km²")]
        for name, title in zip(_TOTALS, titles):
            self.addOutput(QgsProcessingOutputNumber(name, title))

    def measure(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        from dataclasses import replace

        from ..analysis.areas import class_areas
        from ..analysis.measure import AREA_METHOD, class_ranges
        from ..layers.regions import donbas_regions

        setting = self.setting(parameters, context, feedback)
        tolerance = self.parameterAsDouble(parameters, self.TOLERANCE_M, context)
        setting = replace(setting, tolerance_m=tolerance)
        source = self.optional_source(parameters, self.REGIONS, context)
        if source is None:
            regions = donbas_regions()
        else:
            field = self.parameterAsString(parameters, self.REGION_NAME_FIELD, context)
            regions = read_regions(source, field, feedback, share(feedback, 0.2, 0.3))
        shapes = [region.geometry for region in regions]
        overlap_km2 = total_overlap_km2(shapes)
        if overlap_km2 > _OVERLAP_KM2:
            feedback.pushWarning(
                tr("The regions overlap by {km2} km², which the sums count twice.").format(
                    km2=f"{overlap_km2:,.3f}"
                )
            )
        areas = class_areas(shapes, setting.control)
        self.go_on(feedback, 0.6)
        low, high = class_ranges(setting, shapes)
        self.go_on(feedback, 0.9)
        columns = [areas.area_km2, areas.occupied_km2, areas.unknown_km2, areas.held_km2]
        columns += [areas.occupied_pct, low, high]
        sink, place = self.sink(
            parameters, self.OUTPUT, context, result_fields(_NUMBERS, ["region"]),
            QgsWkbTypes.Type.MultiPolygon, AREA_METHOD,
        )  # fmt: skip
        for i, region in enumerate(regions):
            values = [number(column[i]) for column in columns]
            sink.add(multi_polygon(region.geometry), [region.name, *values])
            feedback.pushInfo(
                tr(
                    "{region}: {area} km², assessed as occupied {occupied} ({low} to {high}), "
                    "held {held}"
                ).format(
                    region=region.name,
                    area=f"{areas.area_km2[i]:,.1f}",
                    occupied=f"{areas.occupied_km2[i]:,.1f}",
                    held=f"{areas.held_km2[i]:,.1f}",
                    low=f"{low[i]:,.1f}",
                    high=f"{high[i]:,.1f}",
                )
            )
        totals = {
            name: float(columns[_NUMBERS.index(field)].sum()) for name, field in _TOTALS.items()
        }
        return {self.OUTPUT: place, **totals}
