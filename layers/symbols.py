"""Palette, symbols and label formats that the layers' styles are built of.

Sizes are in millimetres, label sizes in points.
"""

from __future__ import annotations

from qgis.core import (
    QgsFillSymbol,
    QgsFontUtils,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsMarkerLineSymbolLayer,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProperty,
    QgsSimpleFillSymbolLayer,
    QgsSimpleLineSymbolLayer,
    QgsSimpleMarkerSymbolLayer,
    QgsSimpleMarkerSymbolLayerBase,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsSymbolLayer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QFont

OCCUPIED = "#a5393f"
UNKNOWN = "#7d7068"
LIBERATED = "#4f8a9c"
FRONT = "#7b1620"
INK = "#26282c"
MEASURE = "#1d3f66"
BORDER = "#8d8983"
LAND = "#f6f3ec"
WHITE = "#ffffff"

_FAMILIES = ("Open Sans", "Noto Sans", "Segoe UI", "Helvetica Neue", "Arial", "DejaVu Sans")

_SLIMMER = "{width} * clamp(0.5, 1.2e6 / @map_scale, 1)"
"""Lines grow thinner on maps of the whole country, down to half."""


def single(layer: QgsVectorLayer, symbol: QgsSymbol) -> None:
    """Draws every feature of a layer by one symbol."""
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))


def tint(colour: str, opacity: float) -> QgsFillSymbol:
    """A see-through fill without an outline."""
    return QgsFillSymbol.createSimple({"color": rgba(colour, opacity), "outline_style": "no"})


def hatch(colour: str) -> QgsFillSymbol:
    """A faint fill under diagonal lines, with a thin outline."""
    ground = QgsSimpleFillSymbolLayer(QColor(_hex_alpha(colour, 0.20)))
    ground.setStrokeStyle(Qt.PenStyle.NoPen)
    lines = QgsLinePatternFillSymbolLayer()
    lines.setLineAngle(45)
    lines.setDistance(1.5)
    lines.setSubSymbol(
        QgsLineSymbol.createSimple({"line_color": rgba(colour, 0.85), "line_width": "0.3"})
    )
    edge = QgsSimpleLineSymbolLayer(QColor(_hex_alpha(colour, 0.7)), 0.2)
    symbol = QgsFillSymbol()
    symbol.changeSymbolLayer(0, ground)
    symbol.appendSymbolLayer(lines)
    symbol.appendSymbolLayer(edge)
    return symbol


def cased_line(colour: str, width_mm: float, casing_mm: float) -> QgsLineSymbol:
    """A line on a white one that is wider by ``casing_mm`` on either side."""
    symbol = QgsLineSymbol()
    for shade, width in ((WHITE, width_mm + 2 * casing_mm), (colour, width_mm)):
        stroke = QgsSimpleLineSymbolLayer(QColor(shade), width)
        stroke.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
        stroke.setPenCapStyle(Qt.PenCapStyle.RoundCap)
        stroke.setDataDefinedProperty(
            QgsSymbolLayer.Property.PropertyStrokeWidth,
            QgsProperty.fromExpression(_SLIMMER.format(width=width)),
        )
        symbol.appendSymbolLayer(stroke)
    symbol.deleteSymbolLayer(0)
    return symbol


def end_bars(colour: str, size_mm: float = 2.6) -> list[QgsSymbolLayer]:
    """Bars across both ends of a line, as a draughtsman's dimension has."""
    bars: list[QgsSymbolLayer] = []
    for place in (
        QgsMarkerLineSymbolLayer.Placement.FirstVertex,
        QgsMarkerLineSymbolLayer.Placement.LastVertex,
    ):
        bar = QgsSimpleMarkerSymbolLayer(QgsSimpleMarkerSymbolLayerBase.Shape.Line, size_mm)
        bar.setStrokeColor(QColor(colour))
        bar.setStrokeWidth(0.5)
        ends = QgsMarkerLineSymbolLayer(True)
        ends.setPlacement(place)
        marker = QgsMarkerSymbol()
        marker.changeSymbolLayer(0, bar)
        ends.setSubSymbol(marker)
        bars.append(ends)
    return bars


def label_settings(
    expression: str, points: float, colour: str, bold: bool = False, halo_mm: float = 0.7
) -> QgsPalLayerSettings:
    """Labels in a plain face with a white halo; ``expression`` may be a field's name."""
    settings = QgsPalLayerSettings()
    settings.fieldName = expression
    settings.isExpression = not expression.isidentifier()
    text = QgsTextFormat()
    font = QFont(label_family())
    font.setBold(bold)
    text.setFont(font)
    text.setSize(points)
    text.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    text.setColor(QColor(colour))
    halo = QgsTextBufferSettings()
    halo.setEnabled(halo_mm > 0)
    halo.setSize(halo_mm)
    halo.setColor(QColor(255, 255, 255, 215))
    text.setBuffer(halo)
    settings.setFormat(text)
    return settings


def letting_others_in(settings: QgsPalLayerSettings) -> None:
    """Labels of other layers may lie on these features, as on a ring or a region they must."""
    obstacles = settings.obstacleSettings()
    obstacles.setIsObstacle(False)
    settings.setObstacleSettings(obstacles)


def around(settings: QgsPalLayerSettings) -> None:
    """Labels beside a dot, clear of it and of their own halo."""
    settings.placement = QgsPalLayerSettings.Placement.OrderedPositionsAroundPoint
    settings.offsetType = QgsPalLayerSettings.OffsetType.FromSymbolBounds
    settings.dist = 0.7


def label_family() -> str:
    """The first of our faces this machine has, else Qt's own."""
    found = (family for family in _FAMILIES if QgsFontUtils.fontFamilyOnSystem(family))
    return next(found, QFont().family())


def rgba(colour: str, opacity: float) -> str:
    """A colour as the properties of QGIS's symbols spell it."""
    shade = QColor(colour)
    return f"{shade.red()},{shade.green()},{shade.blue()},{round(255 * opacity)}"


def _hex_alpha(colour: str, opacity: float) -> str:
    return f"#{round(255 * opacity):02x}{colour[1:]}"
