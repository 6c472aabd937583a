"""``salient:frontdistance``: how far features lie from the front, where to, on which side."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsGeometry,
    QgsPointXY,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsWkbTypes,
)

from ..layers.words import tr
from .base import SalientAlgorithm
from .fields import number, result_fields
from .reading import read, share

_NUMBERS = ("front_m", "azimuth_deg", "near_lon", "near_lat")


class FrontDistance(SalientAlgorithm):
    """The input's features with side, distance, azimuth and nearest point; and the lines there."""

    INPUT = "INPUT"
    OUTPUT = "OUTPUT"
    LINES = "LINES"

    def name(self) -> str:
        return "frontdistance"

    def displayName(self) -> str:
        return tr("Distance to the front")

    def tags(self) -> list[str]:
        return tr("front,distance,nearest,azimuth,bearing,side,geodesic,hub").split(",")

    def shortDescription(self) -> str:
        return tr("Geodesic distance and azimuth of any features to the front, with the side.")

    def shortHelpString(self) -> str:
        return tr(
            "Measures points, lines or polygons, in any CRS, to the nearest point of the contact "
            "line, as a geodesic on WGS84 and exact to 1 mm. Ground of unknown status is not "
            "counted as occupied.\n\n"
            "Fields added to the input's: side (held, occupied, unknown; outside, for features "
            "outside the country), front_m, azimuth_deg (at the feature, clockwise from north), "
            "near_lon and near_lat. A feature the front passes through is at 0 m without an "
            "azimuth, and its side is that of a point inside it. An input field of one of these "
            "names gets a number behind its own.\n\n"
            "OUTPUT keeps the input's geometries and CRS; LINES joins each feature to the front, "
            "in longitude and latitude. Features that cannot be used stay, without figures, and "
            "are named in the log.\n\n"
            "Without LAND the country is Ukraine in its internationally recognised border.\n\n"
            "Example:\n"
            "qgis_process run salient:frontdistance -- INPUT=towns.gpkg CONTROL=map.geojson "
            "OUTPUT=distances.gpkg LINES=lines.gpkg"
        )

    def initAlgorithm(self, _configuration: dict[str, Any] | None = None) -> None:
        any_geometry = QgsProcessing.SourceType.TypeVectorAnyGeometry
        self.add_source(self.INPUT, tr("Features to measure"), any_geometry)
        self.add_control()
        self.add_land()
        self.addParameter(
            QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Distances"), any_geometry)
        )
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                self.LINES,
                tr("Lines to the front"),
                QgsProcessing.SourceType.TypeVectorLine,
                optional=True,
            )
        )

    def measure(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        import numpy as np

        from ..analysis.measure import DISTANCE_METHOD
        from ..analysis.sides import sides_of

        setting = self.setting(parameters, context, feedback)
        source = self.source(parameters, self.INPUT, context)
        found = read(source, tr("Input"), feedback, share(feedback, 0.2, 0.4))
        used = [i for i, geometry in enumerate(found.geometries) if geometry is not None]
        geometries = [found.geometries[i] for i in used]
        near, own_lon, own_lat = setting.index.nearest_to_geometries(
            geometries, share(feedback, 0.4, 0.7)
        )
        sides = sides_of(
            setting.control, geometries, setting.land, near.distance_m, own_lon, own_lat
        )
        numbers = np.column_stack(
            [near.distance_m, near.azimuth_deg, near.near_lon, near.near_lat]
        ).tolist()
        for values in numbers:
            if values[0] == 0.0:
                values[1] = None
        rows = {
            i: (side, [number(value) for value in values], (lon, lat))
            for i, side, values, lon, lat in zip(
                used, sides.tolist(), numbers, own_lon.tolist(), own_lat.tolist()
            )
        }
        fields = self.joined_fields(source.fields(), result_fields(_NUMBERS, ["side"]), feedback)
        output, place = self.sink(
            parameters, self.OUTPUT, context, fields, source.wkbType(), DISTANCE_METHOD,
            source.sourceCrs(), is_row_new=False,
        )  # fmt: skip
        lines, lines_place = self.optional_sink(
            parameters, self.LINES, context, fields, QgsWkbTypes.Type.LineString, DISTANCE_METHOD
        )
        for i, feature in enumerate(found.features):
            if i % 1000 == 0:
                self.go_on(feedback, 0.7 + 0.3 * i / len(found.features))
            side, values, own = rows.get(i, (None, [None] * len(_NUMBERS), None))
            attributes = [*feature.attributes(), side, *values]
            output.add(feature.geometry(), attributes)
            if lines is not None and own is not None and values[0]:
                lines.add(_line(own, (values[2], values[3])), attributes)
        results = {self.OUTPUT: place}
        if lines is not None:
            results[self.LINES] = lines_place
        return results


def _line(start: tuple[float, ...], end: tuple[Any, ...]) -> QgsGeometry:
    return QgsGeometry.fromPolylineXY([QgsPointXY(*start), QgsPointXY(*end)])
