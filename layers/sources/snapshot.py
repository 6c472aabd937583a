"""Control maps from polygon files; among them the daily files of the public DeepState archive."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timezone
from pathlib import Path

import numpy as np
import shapely
from osgeo import gdal, ogr
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext
from shapely.geometry.base import BaseGeometry

from ...analysis.model import ControlMap, GroundClass, Progress, Provenance, no_progress
from ...errors import Cancelled, SourceError
from ..catalog import SOURCES
from ..control import FILL_FIELD, ClassField, build_control_map, classify, is_abroad
from ..lonlat import LonLat
from ..words import tr
from .dates import date_from_name

ARCHIVE = SOURCES["deepstate-archive"].provenance(
    None, "", None, "all polygons occupied (since 2014 and since 2022 merged)"
)
ALL_OCCUPIED = ""
"""As ``class_field``: every polygon is occupied, whatever fields there are."""

_PACKED = {".zip": "/vsizip/", ".gz": "/vsigzip/"}
_PROGRESS_EVERY = 500


@dataclass(frozen=True)
class PolygonFile:
    """What a file offers as a control map, for a dialog to ask what it has to."""

    path: Path
    layer: str
    fields: tuple[str, ...]
    assessed: date | None
    is_archive: bool
    class_field: str | None
    """The field whose values the rules all know; None where every polygon is occupied."""

    @property
    def provenance(self) -> Provenance:
        modified = datetime.fromtimestamp(int(self.path.stat().st_mtime), timezone.utc)
        base = ARCHIVE if self.is_archive else Provenance(source=self.path.name)
        return Provenance(
            source=base.source,
            assessed=self.assessed,
            revision=self.path.stem,
            retrieved=modified,
            licence=base.licence,
            attribution=base.attribution,
            class_rule=base.class_rule,
            restricts_redistribution=base.restricts_redistribution,
        )


@dataclass(frozen=True)
class _Contents:
    file: PolygonFile
    geometries: list[BaseGeometry | None]
    names: list[str]
    attributes: list[dict[str, object]]
    crs_wkt: str


def inspect(path: str | Path) -> PolygonFile:
    """What the file holds; raises SourceError, saying what to do, where it is no polygon file."""
    return _read(path, no_progress).file


def is_snapshot(path: str | Path) -> bool:
    """Whether the file is a day of the public DeepState archive."""
    try:
        return inspect(path).is_archive
    except SourceError:
        return False


def read_snapshot(
    path: str | Path,
    class_field: str | None = None,
    value_map: Mapping[str, GroundClass | str] | None = None,
    context: QgsCoordinateTransformContext | None = None,
    progress: Progress = no_progress,
) -> ControlMap:
    """The control map in a file of any format GDAL reads; may be called in any thread.

    ``path`` may end in ``|layername=`` and a layer. ``class_field``: None takes the field whose
    values the rules all know, if there is one; ``ALL_OCCUPIED`` takes none. Points and lines are
    dropped as they are read. Raises SourceError, InputError (also UnclassifiedError), Cancelled.
    """
    contents = _read(path, progress)
    file = contents.file
    name = file.class_field if class_field is None else class_field or None
    if name is not None and name not in file.fields:
        raise SourceError(
            tr("“{file}” has no field “{field}”; it has {fields}.").format(
                file=file.path.name, field=name, fields=", ".join(file.fields) or tr("none")
            )
        )
    crs = QgsCoordinateReferenceSystem.fromWkt(contents.crs_wkt)
    geometries = np.array(contents.geometries, dtype=object)
    lonlat, repair = LonLat(crs, context, file.path.name).convert(geometries, contents.names)
    return build_control_map(
        lonlat,
        contents.names,
        [row.get(name) if name else None for row in contents.attributes],
        [row.get(FILL_FIELD) for row in contents.attributes],
        ClassField(name, value_map),
        file.provenance,
        repair,
    )


@contextmanager
def _quiet_gdal() -> Iterator[None]:
    """GDAL's errors kept for us instead of printed; whether it raises is the user's setting."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    gdal.ErrorReset()
    try:
        yield
    finally:
        gdal.PopErrorHandler()


def _read(path: str | Path, progress: Progress) -> _Contents:
    text, _, wanted = str(path).partition("|layername=")
    file = Path(text)
    if not file.exists():
        raise SourceError(
            tr("The file “{file}” does not exist. Choose it again.").format(file=file.name), text
        )
    with _quiet_gdal():
        try:
            contents = _read_polygons(file, wanted, progress)
            error = gdal.GetLastErrorMsg() if gdal.GetLastErrorType() >= gdal.CE_Failure else ""
        except RuntimeError as raised:  # GDAL raises where another plugin asked it to
            contents, error = None, str(raised)
    if contents is None or error:
        raise SourceError(
            tr(
                "“{file}” cannot be read as a map: it is damaged, incomplete or not a vector "
                "file. Download it again, or choose a GeoJSON, GeoPackage, Shapefile or KML file."
            ).format(file=file.name),
            error,
        )
    return contents


def _read_polygons(file: Path, wanted: str, progress: Progress) -> _Contents | None:
    dataset = gdal.OpenEx(_PACKED.get(file.suffix.lower(), "") + str(file), gdal.OF_VECTOR)
    if dataset is None:
        return None
    layers = [dataset.GetLayer(i) for i in range(dataset.GetLayerCount())]
    layers = [layer for layer in layers if wanted in ("", layer.GetName())]
    drawn = [layer for layer in layers if _may_hold_polygons(layer)]
    found = [(layer, *rows) for layer in drawn if (rows := _rows(layer, progress))[0]]
    if not found:
        raise SourceError(
            tr(
                "“{file}” holds no polygons. A control map is made of polygons of occupied "
                "ground; lines and points cannot be used."
            ).format(file=file.name)
        )
    if len(found) > 1:
        names = ", ".join(f"“{layer.GetName()}”" for layer, *_ in found)
        raise SourceError(
            tr(
                "“{file}” holds several polygon layers: {names}. Add the one you mean to the "
                "project and choose that layer as control map."
            ).format(file=file.name, names=names)
        )
    layer, geometries, labels, attributes = found[0]
    reference = layer.GetSpatialRef()
    if reference is None:
        raise SourceError(
            tr(
                "“{file}” does not say its coordinate reference system. Add it to the project, "
                "set its CRS, and choose that layer as control map."
            ).format(file=file.name)
        )
    fields = tuple(definition.GetName() for definition in layer.schema)
    is_archive = (
        not fields
        and len(geometries) == 1
        and "deepstate" in f"{file.name} {layer.GetName()}".lower()
    )
    return _Contents(
        PolygonFile(
            file,
            layer.GetName(),
            fields,
            date_from_name(file.stem) or date_from_name(layer.GetName()),
            is_archive,
            _class_field(fields, attributes),
        ),
        geometries,
        labels,
        attributes,
        reference.ExportToWkt(),
    )


def _may_hold_polygons(layer: ogr.Layer) -> bool:
    kind = ogr.GT_Flatten(layer.GetGeomType())
    if kind in (ogr.wkbUnknown, ogr.wkbGeometryCollection):
        return True
    return bool(ogr.GT_IsSubClassOf(kind, ogr.wkbSurface) or kind in _MULTI_SURFACES)


_MULTI_SURFACES = (ogr.wkbMultiPolygon, ogr.wkbMultiSurface)


def _rows(
    layer: ogr.Layer, progress: Progress
) -> tuple[list[BaseGeometry | None], list[str], list[dict[str, object]]]:
    """Polygons, names and attributes of the features with area; all others are never kept."""
    geometries: list[BaseGeometry | None] = []
    names: list[str] = []
    attributes: list[dict[str, object]] = []
    total = max(layer.GetFeatureCount(), 1)
    for count, feature in enumerate(layer):
        if count % _PROGRESS_EVERY == 0 and not progress(min(0.9, count / total)):
            raise Cancelled(tr("Reading the file was stopped."))
        drawn = feature.GetGeometryRef()
        if drawn is None or drawn.GetDimension() < 2:
            continue
        drawn = drawn.GetLinearGeometry() if drawn.HasCurveGeometry() else drawn
        geometry = shapely.from_wkb(bytes(drawn.ExportToWkb()), on_invalid="ignore")
        geometries.append(_polygons(geometry))
        names.append(tr("feature {id}").format(id=feature.GetFID()))
        attributes.append(feature.items())
    return geometries, names, attributes


def _polygons(geometry: BaseGeometry | None) -> BaseGeometry | None:
    """The polygons of a geometry in two dimensions, without the points and lines beside them."""
    if geometry is None:
        return None
    parts = shapely.get_parts(shapely.get_parts(shapely.force_2d(geometry)))
    return shapely.multipolygons(parts[shapely.get_type_id(parts) == 3])


def _class_field(fields: tuple[str, ...], attributes: list[dict[str, object]]) -> str | None:
    for field in fields:
        pairs = {(str(row.get(field) or ""), str(row.get(FILL_FIELD) or "")) for row in attributes}
        is_known = all(classify(*pair) or is_abroad(*pair) for pair in pairs)
        if field != FILL_FIELD and is_known and any(classify(value) for value, _ in pairs):
            return field
    return None
