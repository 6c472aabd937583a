"""A source's days as one layer that the Temporal Controller plays.

One layer and not one a day: a few hundred open layers use up a process's file descriptors.
"""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from qgis.core import Qgis, QgsDateTimeRange, QgsProviderRegistry, QgsVectorLayer
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

from ..analysis.model import GroundClass, Provenance
from ..errors import SourceError
from .archive_schema import POLYGONS
from .dressing import dress
from .metadata import describe
from .styling import style_areas
from .words import tr


def series_layer(path: Path, source_id: str, first: date, newest: Provenance) -> QgsVectorLayer:
    """The layer, read-only, of the latest revision of each day that was not withdrawn.

    ``newest``: of the latest day, for metadata. Start and end are DateTime fields: QGIS 3.22
    filters a Date field wrongly. Raises SourceError where QGIS cannot open the archive.
    """
    uri = QgsProviderRegistry.instance().encodeUri(
        "ogr", {"path": str(path), "layerName": POLYGONS}
    )
    name = tr("Control by day – {source}").format(source=newest.source.split(" (")[0])
    layer = QgsVectorLayer(uri, name, "ogr")
    quoted = source_id.replace("'", "''")
    subset = f'"source" = \'{quoted}\' AND "is_latest" = 1 AND "state" <> \'withdrawn\''
    if not layer.isValid() or not layer.setSubsetString(subset):
        raise SourceError(
            tr("QGIS cannot open the archive “{file}”.").format(file=path.name), str(path)
        )
    layer.setReadOnly(True)
    classes = (GroundClass.OCCUPIED, GroundClass.UNKNOWN, GroundClass.LIBERATED)
    dress(layer, lambda it, look: style_areas(it, classes, look))
    describe(layer, name, tr("Ground by class, one map a day."), newest)
    _play_by_day(layer)
    _tell_span(layer, first, newest.assessed or first)
    return layer


def _play_by_day(layer: QgsVectorLayer) -> None:
    temporal = layer.temporalProperties()
    temporal.setMode(Qgis.VectorTemporalMode.FeatureDateTimeStartAndEndFromFields)
    temporal.setStartField("assessed")
    temporal.setEndField("until")
    temporal.setIsActive(True)


def _tell_span(layer: QgsVectorLayer, first: date, last: date) -> None:
    """The first to the last day, end not included, in the layer's metadata."""
    begin, end = (
        QDateTime(QDate(d.year, d.month, d.day), QTime(0, 0), Qt.TimeSpec.UTC)
        for d in (first, last + timedelta(days=1))
    )
    metadata = layer.metadata()
    extent = metadata.extent()
    extent.setTemporalExtents([QgsDateTimeRange(begin, end, True, False)])
    metadata.setExtent(extent)
    layer.setMetadata(metadata)
