"""``salient:corridor``: the neck of a town's pocket, and the held ground behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
    QgsProcessingParameterPoint,
    QgsWkbTypes,
)

from ..errors import GeometryError
from ..layers.words import tr
from .base import SalientAlgorithm
from .fields import number, result_fields
from .reading import read_towns, share
from .shapes import multi_polygon

if TYPE_CHECKING:
    from ..analysis.model import Corridor, Place


class CorridorOfTown(SalientAlgorithm):
    """For each town the neck as a line and the pocket as a polygon, with width and area."""

    TOWN = "TOWN"
    TOWN_FIELD = "TOWN_FIELD"
    POINT = "POINT"
    OPEN_KM = "OPEN_KM"
    NECK = "NECK"
    POCKET = "POCKET"
    WIDTH_M = "WIDTH_M"
    STATUS = "STATUS"

    def name(self) -> str:
        return "corridor"

    def displayName(self) -> str:
        return tr("Corridor of a town")

    def tags(self) -> list[str]:
        return tr("corridor,neck,pocket,salient,width,encirclement,bottleneck").split(",")

    def shortDescription(self) -> str:
        return tr("The narrowest place of a town's widest way out, and the pocket behind it.")

    def shortHelpString(self) -> str:
        return tr(
            "Among all ways over held ground from the town to open country, the one whose "
            "narrowest place is widest: NECK is that place, between two points of the front, and "
            "width_m its geodesic length. POCKET is the held ground behind it, with area_km2 and "
            "front_km, the front around it. Open country is held ground further than OPEN_KM from "
            "the front or the town.\n\n"
            "status: open; closed, where there is no way out; captured, where the town is on "
            "ground assessed as occupied. Each town has a row in both outputs, without a geometry "
            "where there is no neck or pocket. Ground of unknown status is not counted as "
            "occupied.\n\n"
            "Towns come as a layer of points (TOWN) or as one POINT: longitude and latitude, "
            "unless it names another CRS. WIDTH_M and STATUS are those of the first town.\n\n"
            "Example:\n"
            "qgis_process run salient:corridor -- CONTROL=map.geojson "
            '"POINT=37.2697,48.2967 [EPSG:4326]" NECK=neck.gpkg POCKET=pocket.gpkg'
        )

    def initAlgorithm(self, _configuration: dict[str, Any] | None = None) -> None:
        self.add_control()
        points = QgsProcessing.SourceType.TypeVectorPoint
        self.add_source(self.TOWN, tr("Towns (points)"), points, optional=True)
        self.add_field(self.TOWN_FIELD, tr("Field with the town's name"), self.TOWN)
        self.addParameter(
            QgsProcessingParameterPoint(
                self.POINT, tr("One town, where there is no layer"), optional=True
            )
        )
        self.addParameter(
            QgsProcessingParameterNumber(
                self.OPEN_KM,
                tr("Open country lies further than, km"),
                QgsProcessingParameterNumber.Type.Double,
                60.0,
                minValue=0.1,
                maxValue=1000.0,
            )
        )
        for name, title, kind in (
            (self.NECK, tr("Necks"), QgsProcessing.SourceType.TypeVectorLine),
            (self.POCKET, tr("Pockets"), QgsProcessing.SourceType.TypeVectorPolygon),
        ):
            self.addParameter(QgsProcessingParameterFeatureSink(name, title, kind, optional=True))
        self.addOutput(QgsProcessingOutputNumber(self.WIDTH_M, tr("Width of the first neck, m")))
        self.addOutput(QgsProcessingOutputString(self.STATUS, tr("Status of the first town")))

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        if all(parameters.get(name) in (None, "") for name in (self.TOWN, self.POINT)):
            return False, tr("Give the towns: a layer of points (TOWN) or a POINT.")
        return super().checkParameterValues(parameters, context)

    def measure(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        from ..analysis.measure import CORRIDOR_METHOD, Setting, town_corridor
        from ..layers.convert import to_qgs

        control = self.control_map(parameters, context, feedback)
        towns = self._towns(parameters, context, feedback)
        open_km = self.parameterAsDouble(parameters, self.OPEN_KM, context)
        fields = result_fields(["width_m", "area_km2", "front_km"], ["town", "status"])
        necks, neck_place = self.optional_sink(
            parameters, self.NECK, context, fields, QgsWkbTypes.Type.LineString, CORRIDOR_METHOD
        )
        pockets, pocket_place = self.optional_sink(
            parameters, self.POCKET, context, fields, QgsWkbTypes.Type.MultiPolygon, CORRIDOR_METHOD
        )
        setting = Setting(control)
        first: _Row | None = None
        for done, town in enumerate(towns):
            self.go_on(feedback, 0.2 + 0.8 * done / len(towns))
            try:
                row = _row(town_corridor(setting, town, open_km))
            except GeometryError as error:
                feedback.pushWarning(f"{town.name}: {error.message} {error.details}".strip())
                row = _Row([town.name, None, None, None, None])
            feedback.pushInfo(row.words)
            first = first or row
            if necks is not None:
                necks.add(to_qgs(row.neck), row.attributes)
            if pockets is not None:
                pockets.add(multi_polygon(row.pocket), row.attributes)
        self.go_on(feedback, 1.0)
        results: dict[str, Any] = {}
        if necks is not None:
            results[self.NECK] = neck_place
        if pockets is not None:
            results[self.POCKET] = pocket_place
        if first is not None:
            results.update({self.STATUS: first.attributes[1], self.WIDTH_M: first.attributes[2]})
        return results

    def _towns(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> list[Place]:
        """The points of TOWN by name, each of a multipoint; else POINT."""
        from ..analysis.model import Place

        source = self.optional_source(parameters, self.TOWN, context)
        if source is None:
            crs = QgsCoordinateReferenceSystem("EPSG:4326")
            point = self.parameterAsPoint(parameters, self.POINT, context, crs)
            return [Place(f"{point.x():.4f}, {point.y():.4f}", point.x(), point.y())]
        field = self.parameterAsString(parameters, self.TOWN_FIELD, context)
        return read_towns(source, field, feedback, share(feedback, 0.1, 0.2))


class _Row(NamedTuple):
    """One town as both outputs hold it."""

    attributes: list[Any]
    neck: Any = None
    pocket: Any = None

    @property
    def words(self) -> str:
        town, status, width_m, area_km2, _ = self.attributes
        text = f"{town}: {status or '-'}"
        if width_m is not None:
            text += tr(", neck {km} km").format(km=f"{width_m / 1000:,.3f}")
        if area_km2 is not None:
            text += tr(", pocket {km2} km²").format(km2=f"{area_km2:,.1f}")
        return text


def _row(found: Corridor) -> _Row:
    attributes = [
        found.town,
        found.status.value,
        number(found.width_m),
        number(found.area_km2),
        number(found.front_km),
    ]
    return _Row(attributes, found.neck, found.pocket)
