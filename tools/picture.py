"""The project's map as a picture with title, legend, scale bar and credit, 2000 px wide."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsLayoutExporter,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPage,
    QgsLayoutItemScaleBar,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendStyle,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsUnitTypes,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QRectF
from qgis.PyQt.QtGui import QFont

from salient.layers.loader import layer_of

WIDTH_PX, WIDTH_MM, HEIGHT_MM = 2000, 254.0, 190.0
BAND_MM = 14.0
SHOWN = ("front", "areas", "pocket", "neck", "mine")


def save_map(
    project: QgsProject,
    lonlat: QgsRectangle,
    title: str,
    credit: str,
    path: Path,
    results: Sequence[QgsVectorLayer] = (),
) -> None:
    """``results``: first in the legend. Raises OSError where the picture cannot be written."""
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    page: QgsLayoutItemPage = layout.pageCollection().page(0)
    page.setPageSize(QgsLayoutSize(WIDTH_MM, HEIGHT_MM))

    def place(item, x: float, y: float, width: float, height: float) -> None:
        item.attemptMove(QgsLayoutPoint(x, y))
        item.attemptResize(QgsLayoutSize(width, height))
        layout.addLayoutItem(item)

    canvas = QgsLayoutItemMap(layout)
    place(canvas, 0, BAND_MM, WIDTH_MM, HEIGHT_MM - 2 * BAND_MM)
    canvas.setCrs(project.crs())
    to_map = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:4326"), project.crs(), project
    )
    canvas.setExtent(_shaped(to_map.transformBoundingBox(lonlat), canvas.rect()))
    visible = [n.layer() for n in project.layerTreeRoot().findLayers() if n.isVisible()]
    canvas.setLayers(visible)
    canvas.setKeepLayerSet(True)
    place(_label(layout, title, 15, True), 5, 3, WIDTH_MM - 10, 9)
    place(_label(layout, credit, 8, False), 5, HEIGHT_MM - 9, WIDTH_MM - 10, 6)
    legend = QgsLayoutItemLegend(layout)
    legend.setLinkedMap(canvas)
    legend.setAutoUpdateModel(False)
    tree = legend.model().rootGroup()
    tree.clear()
    for layer in (*results, *(layer_of(project, role) for role in SHOWN)):
        if layer in visible:
            tree.addLayer(layer)
    for style in (
        QgsLegendStyle.Style.Group,
        QgsLegendStyle.Style.Subgroup,
        QgsLegendStyle.Style.SymbolLabel,
    ):
        legend.setStyleFont(style, _font(8.5, style == QgsLegendStyle.Style.Subgroup))
    legend.setBackgroundEnabled(True)
    place(legend, 6, BAND_MM + 5, 60, 60)
    legend.adjustBoxSize()
    bar = QgsLayoutItemScaleBar(layout)
    bar.setLinkedMap(canvas)
    bar.applyDefaultSize(QgsUnitTypes.DistanceUnit.DistanceKilometers)
    bar.setBackgroundEnabled(True)
    place(bar, 6, HEIGHT_MM - BAND_MM - 20, 60, 14)
    bar.update()
    settings = QgsLayoutExporter.ImageExportSettings()
    settings.dpi = WIDTH_PX / WIDTH_MM * 25.4
    result = QgsLayoutExporter(layout).exportToImage(str(path), settings)
    if result != QgsLayoutExporter.ExportResult.Success:
        raise OSError(f"the map could not be written to {path.name}: {result}")


def _shaped(extent: QgsRectangle, frame: QRectF) -> QgsRectangle:
    """The extent grown to the frame's ratio of width to height."""
    width = max(extent.width(), extent.height() * frame.width() / frame.height())
    height = width * frame.height() / frame.width()
    middle = extent.center()
    return QgsRectangle.fromCenterAndSize(middle, width, height)


def _label(layout: QgsPrintLayout, text: str, points: float, is_bold: bool) -> QgsLayoutItemLabel:
    label = QgsLayoutItemLabel(layout)
    label.setText(text)
    label.setFont(_font(points, is_bold))
    return label


def _font(points: float, is_bold: bool) -> QFont:
    font = QFont("Open Sans")
    font.setPointSizeF(points)
    font.setBold(is_bold)
    return font
