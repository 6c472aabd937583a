"""Layer metadata from provenance: source, date, licence, attribution, class rule and method."""

from __future__ import annotations

from datetime import timedelta

from qgis.core import (
    Qgis,
    QgsBox3d,
    QgsDateTimeRange,
    QgsLayerMetadata,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

from ..analysis.model import Provenance
from .words import credit_text, tr

METHOD = "geodesic on the WGS84 ellipsoid; edges straight in longitude and latitude"


def describe(
    layer: QgsVectorLayer,
    title: str,
    abstract: str,
    provenance: Provenance,
    method: str = METHOD,
    has_day: bool = True,
) -> None:
    """Writes what is known of the data into the layer's metadata, for exports and layouts too.

    ``has_day``: whether the data are of a day, so that it is said where they are undated.
    """
    metadata = QgsLayerMetadata()
    metadata.setTitle(title)
    metadata.setAbstract(_abstract(abstract, provenance))
    metadata.setType("dataset")
    metadata.setLanguage("ENG")
    metadata.setParentIdentifier(provenance.source)
    # A GeoPackage wants one identifier a table.
    metadata.setIdentifier(f"{provenance.revision or provenance.source}: {title}")
    metadata.setKeywords({"gmd:topicCategory": ["boundaries", "society"]})
    if provenance.licence:
        metadata.setLicenses([provenance.licence])
    metadata.setRights(_rights(provenance, has_day))
    metadata.setHistory(_history(provenance, method))
    metadata.setCrs(layer.crs())
    metadata.setExtent(_extent(layer, provenance))
    layer.setMetadata(metadata)


def set_day(layer: QgsVectorLayer, provenance: Provenance) -> None:
    """Shows the layer on its day alone where the map is under temporal control."""
    day = day_range(provenance)
    if day is None:
        return
    temporal = layer.temporalProperties()
    temporal.setMode(Qgis.VectorTemporalMode.FixedTemporalRange)
    temporal.setFixedTemporalRange(day)
    temporal.setIsActive(True)


def day_range(provenance: Provenance) -> QgsDateTimeRange | None:
    """The day of assessment, UTC, its end not included; None where the map is undated."""
    if provenance.assessed is None:
        return None
    begin, end = (
        QDateTime(QDate(d.year, d.month, d.day), QTime(0, 0), Qt.TimeSpec.UTC)
        for d in (provenance.assessed, provenance.assessed + timedelta(days=1))
    )
    return QgsDateTimeRange(begin, end, True, False)


def _abstract(abstract: str, provenance: Provenance) -> str:
    lines = [abstract]
    if provenance.is_illustrative:
        lines.append(tr("Illustrative, for teaching: drawn by hand, not for reference."))
    lines.append(tr("Source: {source}").format(source=tr(provenance.source)))
    if provenance.assessed:
        lines.append(tr("Assessed: {date} (UTC)").format(date=provenance.assessed_text))
    if provenance.class_rule:
        lines.append(tr("Classes: {rule}").format(rule=tr(provenance.class_rule)))
    return "\n".join(lines)


def _rights(provenance: Provenance, has_day: bool) -> list[str]:
    rights = [credit_text(provenance, has_day)]
    if provenance.restricts_redistribution:
        rights.append(tr("The source restricts redistribution: see its terms before passing on."))
    return rights


def _history(provenance: Provenance, method: str) -> list[str]:
    history = []
    if provenance.retrieved:
        moment = provenance.retrieved.strftime("%Y-%m-%d %H:%M")
        history.append(tr("Retrieved: {moment} UTC").format(moment=moment))
    if provenance.revision:
        history.append(tr("Revision: {revision}").format(revision=provenance.revision))
    history.append(tr("Method: {method}").format(method=method))
    return history


def _extent(layer: QgsVectorLayer, provenance: Provenance) -> QgsLayerMetadata.Extent:
    extent = QgsLayerMetadata.Extent()
    box = layer.extent()
    if not box.isNull() and not box.isEmpty():
        spatial = QgsLayerMetadata.SpatialExtent()
        spatial.extentCrs = layer.crs()
        spatial.bounds = QgsBox3d(
            box.xMinimum(), box.yMinimum(), 0, box.xMaximum(), box.yMaximum(), 0
        )
        extent.setSpatialExtents([spatial])
    day = day_range(provenance)
    if day is not None:
        extent.setTemporalExtents([day])
    return extent
