"""The parts of a page, each as an item of a QGIS layout; sizes in millimetres, text in points."""

from __future__ import annotations

from qgis.core import (
    QgsBearingUtils,
    QgsCsException,
    QgsFillSymbol,
    QgsFontMarkerSymbolLayer,
    QgsLayout,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemMapOverview,
    QgsLayoutItemMarker,
    QgsLayoutItemScaleBar,
    QgsLayoutMeasurement,
    QgsLayoutNorthArrowHandler,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsLegendStyle,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsRectangle,
    QgsSimpleMarkerSymbolLayer,
    QgsSimpleMarkerSymbolLayerBase,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontMetricsF

from ..figure_text import unit_text
from ..looks import Look
from ..symbols import label_family
from ..words import language
from .formats import Box
from .true_scale import TrueScale

WRITTEN = "salient/written"
"""The property of a part that keeps what it was last told: what differs is of the user's making."""

_ARROW_MM = 5.0
_MM_A_POINT = 25.4 / 72
_FINE = 20.0
"""Pixels a millimetre, to measure text with."""
_NORTH = {"en": "N", "uk": "Пн"}
_UPRIGHT_DEG = 0.01


def font(points: float, is_bold: bool = False) -> QFont:
    """The face of the plugin's maps."""
    made = QFont(label_family())
    made.setPointSizeF(points)
    made.setBold(is_bold)
    return made


def text_format(points: float, colour: str, is_bold: bool = False) -> QgsTextFormat:
    made = QgsTextFormat()
    made.setFont(font(points, is_bold))
    made.setSize(points)
    made.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    made.setColor(QColor(colour))
    return made


def put(layout: QgsLayout, item: QgsLayoutItem, id_: str, box: Box) -> None:
    """Adds an item to a layout, in its box, under a name of its own."""
    item.setId(id_)
    layout.addLayoutItem(item)
    move(item, box)


def move(item: QgsLayoutItem, box: Box) -> None:
    item.attemptMove(QgsLayoutPoint(box.x, box.y))
    item.attemptResize(QgsLayoutSize(box.width, box.height))


def label(layout: QgsLayout, bottom: bool = False) -> QgsLayoutItemLabel:
    """A text that wraps, without margins."""
    made = QgsLayoutItemLabel(layout)
    made.setMarginX(0)
    made.setMarginY(0)
    made.setHAlign(Qt.AlignmentFlag.AlignLeft)
    made.setVAlign(Qt.AlignmentFlag.AlignBottom if bottom else Qt.AlignmentFlag.AlignTop)
    return made


def write(item: QgsLayoutItemLabel, points: float, colour: str, is_bold: bool = False) -> None:
    """Gives a label its face, smaller where its text would not fit; the text is set apart."""
    points *= _fitting_share(item.text(), points, is_bold, item.rect())
    if hasattr(item, "setTextFormat"):  # since 3.24
        item.setTextFormat(text_format(points, colour, is_bold))
    else:
        item.setFont(font(points, is_bold))
        item.setFontColor(QColor(colour))


def _fitting_share(text: str, points: float, is_bold: bool, box: QRectF) -> float:
    """The largest share of a size, 0.4 at least, at which a text fits into a box, mm, on lines."""
    face = font(points, is_bold)
    for percent in range(100, 40, -5):
        face.setPixelSize(max(round(points * percent / 100 * _MM_A_POINT * _FINE), 1))
        room = QRectF(0, 0, box.width() * _FINE, 1e6)
        lines = QFontMetricsF(face).boundingRect(room, Qt.TextFlag.TextWordWrap, text)
        if lines.height() <= box.height() * _FINE:
            return percent / 100
    return 0.4


def frame(item: QgsLayoutItem, colour: str, width_mm: float = 0.2) -> None:
    item.setFrameEnabled(True)
    item.setFrameStrokeColor(QColor(colour))
    item.setFrameStrokeWidth(QgsLayoutMeasurement(width_mm))


def show_extent(item: QgsLayoutItemMap, extent: QgsRectangle) -> None:
    """Shows all of an extent, and around it what the frame has room for."""
    frame_ = item.rect()
    ratio = frame_.width() / frame_.height()
    width = max(extent.width(), extent.height() * ratio)
    item.setExtent(QgsRectangle.fromCenterAndSize(extent.center(), width, width / ratio))


def overview(locator: QgsLayoutItemMap, main: QgsLayoutItemMap) -> QgsLayoutItemMapOverview:
    """The outline of the main map in its locator."""
    made = QgsLayoutItemMapOverview("salient", locator)
    made.setLinkedMap(main)
    locator.overviews().addOverview(made)
    return made


def colour_overview(made: QgsLayoutItemMapOverview, colour: str) -> None:
    made.setFrameSymbol(
        QgsFillSymbol.createSimple({"style": "no", "outline_color": colour, "outline_width": "0.5"})
    )


def legend(layout: QgsLayout, main: QgsLayoutItemMap) -> QgsLayoutItemLegend:
    """A legend of what the main map shows within its frame."""
    made = QgsLayoutItemLegend(layout)
    made.setLinkedMap(main)
    made.setAutoUpdateModel(False)
    made.setLegendFilterByMapEnabled(True)
    made.setResizeToContents(True)
    return made


def style_legend(item: QgsLayoutItemLegend, points: float, look: Look) -> None:
    styles = QgsLegendStyle.Style
    sizes = ((styles.Title, 1.0, True), (styles.Group, 1.0, True),
             (styles.Subgroup, 1.0, False), (styles.SymbolLabel, 1.0, False))  # fmt: skip
    for style, factor, is_bold in sizes:
        item.setStyleFont(style, font(points * factor, is_bold))
    item.setFontColor(QColor(look.ink))
    item.setBackgroundEnabled(False)
    item.setBoxSpace(0)
    for style in (styles.Title, styles.Group):
        item.setStyleMargin(style, 0)
    item.setStyleMargin(styles.Symbol, QgsLegendStyle.Side.Top, 0.14 * points)
    item.setStyleMargin(styles.Subgroup, QgsLegendStyle.Side.Top, 0.22 * points)
    item.setSymbolHeight(0.40 * points)
    item.setSymbolWidth(0.85 * points)


def scale_bar(layout: QgsLayout, main: QgsLayoutItemMap) -> QgsLayoutItemScaleBar:
    made = QgsLayoutItemScaleBar(layout)
    made.setLinkedMap(main)
    made.setStyle("Single Box")
    made.setUnits(QgsUnitTypes.DistanceUnit.DistanceUnknownUnit)  # the map's own
    made.setNumberOfSegmentsLeft(0)
    made.setNumberOfSegments(2)
    made.setHeight(1.2)
    made.setBoxContentSpace(1.2)
    made.setLabelBarSpace(0.8)
    return made


def set_scale(item: QgsLayoutItemScaleBar, scale: TrueScale) -> None:
    """Two segments that together are as long as the scale says."""
    is_short = scale.length_km < 1
    length = scale.length_km * 1000 if is_short else scale.length_km
    item.setUnitLabel(unit_text("m" if is_short else "km"))
    item.setUnitsPerSegment(scale.map_units / 2)
    item.setMapUnitsPerScaleBarUnit(scale.map_units / length)
    item.update()
    item.resizeToMinimumWidth()


def style_scale_bar(item: QgsLayoutItemScaleBar, points: float, look: Look) -> None:
    written = text_format(points, look.ink)
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.5)
    halo.setColor(QColor(look.halo))
    written.setBuffer(halo)
    item.setTextFormat(written)
    line = QgsLineSymbol.createSimple({"line_color": look.ink, "line_width": "0.2"})
    for setter in (item.setLineSymbol, item.setDivisionLineSymbol, item.setSubdivisionLineSymbol):
        setter(line.clone())
    for setter, colour in (
        (item.setFillSymbol, look.ink), (item.setAlternateFillSymbol, look.paper),
    ):  # fmt: skip
        setter(QgsFillSymbol.createSimple({"color": colour, "outline_style": "no"}))
    item.setBackgroundEnabled(False)


def north_arrow(layout: QgsLayout, main: QgsLayoutItemMap) -> QgsLayoutItemMarker:
    """An arrow that turns with the main map."""
    made = QgsLayoutItemMarker(layout)
    made.setLinkedMap(main)
    return made


def point_north(item: QgsLayoutItemMarker) -> None:
    """Turns an arrow to true north at the centre of its map.

    Where that is straight up, it is left so: QGIS loses an item that it turns by next to nothing.
    """
    main = item.linkedMap()
    if main is None:  # the user has deleted it
        return
    try:
        bearing = QgsBearingUtils.bearingTrueNorth(
            main.crs(), item.layout().project().transformContext(), main.extent().center()
        )
    except QgsCsException:
        bearing = 0.0
    modes = QgsLayoutNorthArrowHandler.NorthMode
    item.setNorthMode(modes.TrueNorth if abs(bearing) > _UPRIGHT_DEG else modes.GridNorth)


def style_north_arrow(item: QgsLayoutItemMarker, look: Look) -> None:
    head = QgsSimpleMarkerSymbolLayer(QgsSimpleMarkerSymbolLayerBase.Shape.Triangle, _ARROW_MM)
    head.setColor(QColor(look.ink))
    head.setStrokeStyle(Qt.PenStyle.NoPen)
    head.setOffset(QPointF(0, -0.4 * _ARROW_MM))
    letter = QgsFontMarkerSymbolLayer(
        label_family(), _NORTH[language()], 0.7 * _ARROW_MM, QColor(look.ink)
    )
    letter.setOffset(QPointF(0, 0.5 * _ARROW_MM))
    symbol = QgsMarkerSymbol()
    symbol.changeSymbolLayer(0, head)
    symbol.appendSymbolLayer(letter)
    item.setSymbol(symbol)
