"""``salient:bufferareas``: geodesic buffers and rings, with areas by class of ground."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
from .fields import number, result_fields
from .reading import Read, name_of, read, read_regions, share
from .shapes import multi_polygon

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

    from ..analysis.model import ControlMap, Progress, Region
    from ..analysis.planar import Plane

_NUMBERS = (
    "distance_km",
    "inner_km",
    "area_km2",
    "occupied_km2",
    "unknown_km2",
    "held_km2",
    "occupied_pct",
    "planar_km2",
    "planar_error_pct",
)


class _Ground(NamedTuple):
    """One buffer or ring, or what of it lies in a region."""

    geometry: BaseGeometry
    distance_km: float
    inner_km: float
    region: str | None = None


class _Row(NamedTuple):
    geometry: BaseGeometry
    region: str | None
    values: list[float | None]


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
        fields = result_fields(_NUMBERS, texts)
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
                grounds = _grounds(subject.geometry, distances, are_rings, progress)
            except GeometryError as error:
                feedback.pushWarning(f"{subject.name}: {error.message}")
                failed += 1
                continue
            for row in _rows(_cut(grounds, regions), control, plane):
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


def _grounds(
    geometry: BaseGeometry, distances_km: Sequence[float], are_rings: bool, progress: Progress
) -> list[_Ground]:
    """Buffers at rising distances, or the rings between them."""
    from ..analysis.buffers import buffers, rings_between

    shapes = buffers(geometry, distances_km, progress)
    inner = [0.0] * len(shapes)
    if are_rings:
        shapes, inner = rings_between(shapes), [0.0, *distances_km[:-1]]
    return [_Ground(*each) for each in zip(shapes, distances_km, inner)]


def _cut(grounds: list[_Ground], regions: list[Region] | None) -> list[_Ground]:
    """What lies in each region, where there are any; without it where there are none."""
    import numpy as np

    from ..analysis.areas import overlap
    from ..analysis.clean import polygonal

    if regions is None:
        return grounds
    shapes = np.array([ground.geometry for ground in grounds], dtype=object)
    cut = [
        ground._replace(geometry=polygonal(part), region=region.name)
        for region in regions
        for ground, part in zip(grounds, overlap(shapes, region.geometry))
    ]
    return [ground for ground in cut if not ground.geometry.is_empty]


def _rows(grounds: list[_Ground], control: ControlMap | None, plane: Plane) -> Iterator[_Row]:
    """The figures of each ground, in the order of the output's fields."""
    import numpy as np

    from ..analysis.areas import class_areas
    from ..analysis.geodesy import area_km2

    shapes = [ground.geometry for ground in grounds]
    if not shapes:
        return
    if control is None:
        columns = [area_km2(shapes), *[np.full(len(shapes), np.nan)] * 4]
    else:
        found = class_areas(shapes, control)
        columns = [found.area_km2, found.occupied_km2, found.unknown_km2, found.held_km2]
        columns.append(found.occupied_pct)
    planar = plane.area_km2(shapes)
    if planar is None:
        planar = np.full(len(shapes), np.nan)
    with np.errstate(divide="ignore", invalid="ignore"):
        columns += [planar, 100.0 * (planar / columns[0] - 1.0)]
    for i, ground in enumerate(grounds):
        values = [ground.distance_km, ground.inner_km, *(column[i] for column in columns)]
        yield _Row(ground.geometry, ground.region, [number(value) for value in values])
