"""Tables of figures as text and as files, each row with its source, date, class rule and method."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import shapely
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFields,
    QgsVectorFileWriter,
    QgsWkbTypes,
)

from ..analysis.model import Figure, Progress, figure_columns, no_progress
from ..errors import Cancelled, SourceError
from .convert import to_qgs
from .lonlat import wgs84
from .memory import memory_layer
from .whole_file import write_csv, write_whole
from .words import plain, tr

_NUMBERS = ("value", "low", "high", "planar", "planar_error_pct")
_LAYERS = (
    ("figures", "None", None),
    ("figure_points", "MultiPoint", 0),
    ("figure_lines", "MultiLineString", 1),
    ("figure_areas", "MultiPolygon", 2),
)
_EVERY = 500


def figure_values(figure: Figure) -> list[str | float | None]:
    """One row of the table, in the order of ``figure_columns``; a NaN is no value."""
    values = plain(getattr(figure, column) for column in figure_columns())
    return [None if isinstance(v, float) and v != v else v for v in values]


def figure_fields() -> QgsFields:
    """The fields of ``figure_columns``, for a table of figures."""
    kinds = {c: "double" if c in _NUMBERS else "string" for c in figure_columns()}
    return memory_layer("", "None", kinds).fields()


def to_tsv(figures: Sequence[Figure]) -> str:
    """Rows with a header, apart by tabs, as spreadsheets paste them; numbers in full."""
    rows = [figure_columns(), *(figure_values(f) for f in figures)]
    return "\n".join("\t".join(_cell(value) for value in row) for row in rows) + "\n"


def _cell(value: object) -> str:
    return "" if value is None else " ".join(str(value).split())


def write_figures(
    path: Path,
    figures: Sequence[Figure],
    context: QgsCoordinateTransformContext,
    progress: Progress = no_progress,
) -> Path:
    """Writes a CSV or, for a name that ends in ``.gpkg``, a GeoPackage; returns its path.

    The GeoPackage holds all rows in ``figures`` and those with a geometry once more by kind. The
    file appears whole or not at all, and an older one stays until then. Raises SourceError where
    it cannot be written, and Cancelled.
    """
    path = Path(path)
    if path.suffix.lower() == ".gpkg":
        write_whole(path, lambda part: _write_gpkg(part, figures, context, progress))
    else:
        write_csv(path, figure_columns(), (figure_values(f) for f in figures))
    return path


def _write_gpkg(
    path: Path,
    figures: Sequence[Figure],
    context: QgsCoordinateTransformContext,
    progress: Progress,
) -> None:
    fields = figure_fields()
    for done, (name, geometry_type, dimension) in enumerate(_LAYERS):
        rows = [f for f in figures if dimension is None or _dimension(f) == dimension]
        if dimension is not None and not rows:
            continue
        _write_layer(path, name, geometry_type, fields, rows, context, progress)
        if not progress((done + 1) / len(_LAYERS)):
            raise Cancelled(tr("The export was stopped."))


def _dimension(figure: Figure) -> int:
    """0 for points, 1 for lines, 2 for areas, -1 without a geometry."""
    if figure.geometry is None or figure.geometry.is_empty:
        return -1
    return int(shapely.get_dimensions(figure.geometry))


def _write_layer(
    path: Path,
    name: str,
    geometry_type: str,
    fields: QgsFields,
    figures: Sequence[Figure],
    context: QgsCoordinateTransformContext,
    progress: Progress,
) -> None:
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = name
    actions = QgsVectorFileWriter.ActionOnExistingFile
    options.actionOnExistingFile = (
        actions.CreateOrOverwriteLayer if path.exists() else actions.CreateOrOverwriteFile
    )
    has_geometry = geometry_type != "None"
    writer = QgsVectorFileWriter.create(
        str(path), fields, QgsWkbTypes.parseType(geometry_type) if has_geometry
        else QgsWkbTypes.Type.NoGeometry, wgs84(), context, options,
    )  # fmt: skip
    try:
        for number, figure in enumerate(figures):
            feature = QgsFeature(fields)
            feature.setAttributes(figure_values(figure))
            if has_geometry:
                geometry = to_qgs(figure.geometry)
                geometry.convertToMultiType()
                feature.setGeometry(geometry)
            if not writer.addFeature(feature):
                break
            if number % _EVERY == 0 and not progress(0.0):
                raise Cancelled(tr("The export was stopped."))
        if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
            raise SourceError(
                tr("The GeoPackage “{name}” could not be written.").format(name=path.name),
                writer.errorMessage(),
            )
    finally:
        del writer  # closes the file
