"""``salient:bufferareas``: geodesic buffers and rings, with areas by class of ground."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterString,
    QgsWkbTypes,
)

from ..errors import GeometryError, InputError
from ..layers.words import tr
from .base import SalientAlgorithm
from .fields import result_fields
from .grounds import NUMBERS, cut, grounds_of, rows_of
from .reading import Read, name_of, read, read_regions, share
from .shapes import multi_polygon

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    from ..analysis.model import Region
    from ..analysis.planar import Plane


class _Subject(NamedTuple):
    """What is buffered, its name for the log, and the attributes its rows carry."""

    geometry: BaseGeometry
    name: str
    attributes: list[Any]


class BufferAreas(SalientAlgorithm):
    """Ground within distances of features, whole or as rings, and the classes of ground in it."""

    INPUT = "INPUT"
    DISTANCES = "DISTANCES"
    RINGS = "RINGS"
    DISSOLVE = "DISSOLVE"
    REGIONS = "REGIONS"
    REGION_NAME_FIELD = "REGION_NAME_FIELD"
    OUTPUT = "OUTPUT"

    def name(self) -> str:
        return "bufferareas"

    def displayName(self) -> str:
        return tr("Buffers and rings with areas")

    def tags(self) -> list[str]:
        return tr("buffer,ring,multi ring,distance,area,control,geodesic,ellipsoid").split(",")

    def shortDescription(self) -> str:
        return tr("Geodesic buffers or rings at many distances, with their areas by class.")

    def shortHelpString(self) -> str:
        return tr(
            "Ground within each distance of points, lines or polygons in any CRS: every outline "
            "lies at that geodesic distance on WGS84, and areas are on the ellipsoid. The buffer "
            "of a polygon holds the polygon.\n\n"
            "DISTANCES are kilometres, or carry a unit: 1, 2, 5 or 500 m; 3 mi. With RINGS each "
            "result begins where the one before ends, at inner_km. With DISSOLVE all features are "
            "taken as one; without it each feature has results of its own, with its attributes.\n\n"
            "With CONTROL, each result is divided into occupied, unknown and held ground; held "
            "is all the rest, sea and neighbouring countries too, unless REGIONS say where to "
            "look. With REGIONS each result is cut by region, named in the field region.\n\n"
            "planar_km2 is what the same polygon measures in the plane of the project's CRS (if "
            "that is in degrees or there is no project: of the input's CRS, else of EPSG:3857), "
            "planar_error_pct how far that is off.\n\n"
            "Example:\n"
            "qgis_process run salient:bufferareas -- INPUT=town.gpkg DISTANCES=1,2,5,10,20 "
            "RINGS=true DISSOLVE=true CONTROL=map.geojson OUTPUT=rings.gpkg"
        )

    def initAlgorithm(self, _configuration: dict[str, Any] | None = None) -> None:
        polygons = QgsProcessing.SourceType.TypeVectorPolygon
        any_geometry = QgsProcessing.SourceType.TypeVectorAnyGeometry
        self.add_source(self.INPUT, tr("Features to buffer"), any_geometry)
        self.addParameter(
            QgsProcessingParameterString(
                self.DISTANCES, tr("Distances (km, or with a unit)"), "1, 2, 5, 10, 20"
            )
        )
        self.addParameter(
            QgsProcessingParameterBoolean(self.RINGS, tr("Rings between the distances"), False)
        )
        self.addParameter(
            QgsProcessingParameterBoolean(self.DISSOLVE, tr("All features as one"), False)
        )
        self.add_control(optional=True)
        self.add_source(self.REGIONS, tr("Regions to cut by"), polygons, optional=True)
        self.add_field(self.REGION_NAME_FIELD, tr("Field with the region's name"), self.REGIONS)
        self.addParameter(QgsProcessingParameterFeatureSink(self.OUTPUT, tr("Buffers"), polygons))

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        from ..analysis.distances import parse_distances

        try:
            parse_distances(self.parameterAsString(parameters, self.DISTANCES, context))
        except InputError as error:
            return False, error.message
        return super().checkParameterValues(parameters, context)

    def measure(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        from ..analysis.distances import parse_distances
        from ..analysis.measure import BUFFER_METHOD

        distances = parse_distances(self.parameterAsString(parameters, self.DISTANCES, context))
        are_rings = self.parameterAsBoolean(parameters, self.RINGS, context)
        dissolve = self.parameterAsBoolean(parameters, self.DISSOLVE, context)
        control = None
        if parameters.get(self.CONTROL) not in (None, ""):
            control = self.control_map(parameters, context, feedback)
        regions = self._regions(parameters, context, feedback)
        source = self.source(parameters, self.INPUT, context)
        if control is None:
            self.credit(source.sourceName())
        found = read(source, tr("Input"), feedback, share(feedback, 0.1, 0.2))
        subjects = _subjects(found, dissolve)
        plane = self._plane(source, context, feedback)

        texts = [] if regions is None else ["region"]
        fields = result_fields(NUMBERS, texts)
        if not dissolve:
            fields = self.joined_fields(source.fields(), fields, feedback)
        sink, place = self.sink(
            parameters, self.OUTPUT, context, fields, QgsWkbTypes.Type.MultiPolygon, BUFFER_METHOD
        )
        failed = 0
        for done, subject in enumerate(subjects):
            start = 0.2 + 0.8 * done / len(subjects)
            progress = share(feedback, start, start + 0.8 / len(subjects))
            try:
                grounds = grounds_of(subject.geometry, distances, are_rings, progress)
            except GeometryError as error:
                feedback.pushWarning(f"{subject.name}: {error.message}")
                failed += 1
                continue
            for row in rows_of(cut(grounds, regions), control, plane):
                region = [] if regions is None else [row.region]
                sink.add(multi_polygon(row.geometry), [*subject.attributes, *region, *row.values])
        if failed == len(subjects):
            raise InputError(tr("None of the features could be buffered; the log says why."))
        return {self.OUTPUT: place}

    def _regions(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> list[Region] | None:
        source = self.optional_source(parameters, self.REGIONS, context)
        if source is None:
            return None
        field = self.parameterAsString(parameters, self.REGION_NAME_FIELD, context)
        return read_regions(source, field, feedback, share(feedback, 0.1, 0.1))

    def _plane(
        self,
        source: QgsProcessingFeatureSource,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> Plane:
        """The plane to compare with: the project's, else the input's, else EPSG:3857."""
        from ..analysis.planar import Plane

        project = context.project()
        candidates = [source.sourceCrs()]
        if project is not None:
            candidates.insert(0, project.crs())
        planes = [crs for crs in candidates if crs.isValid() and not crs.isGeographic()]
        crs = planes[0] if planes else QgsCoordinateReferenceSystem("EPSG:3857")
        feedback.pushInfo(
            tr("Planar areas are those of {crs}.").format(crs=crs.userFriendlyIdentifier())
        )
        return Plane(crs.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT_PREFERRED))


def _subjects(found: Read, dissolve: bool) -> list[_Subject]:
    """Each usable feature, or all of them as one."""
    import shapely

    pairs = [(f, g) for f, g in zip(found.features, found.geometries) if g is not None]
    if not pairs:
        raise InputError(tr("The input holds no feature that can be buffered."))
    if dissolve:
        return [_Subject(shapely.union_all([g for _, g in pairs]), tr("All features"), [])]
    return [
        _Subject(geometry, name_of(feature, "", tr("feature {id}")), feature.attributes())
        for feature, geometry in pairs
    ]
