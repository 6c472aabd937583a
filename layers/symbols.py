"""Symbols that the layers' styles are built of. Sizes are in millimetres."""

from __future__ import annotations

from qgis.core import (
    QgsFillSymbol,
    QgsFontUtils,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsMarkerLineSymbolLayer,
    QgsMarkerSymbol,
    QgsMarkerSymbolLayer,
    QgsProperty,
    QgsSimpleFillSymbolLayer,
    QgsSimpleLineSymbolLayer,
    QgsSimpleMarkerSymbolLayer,
    QgsSimpleMarkerSymbolLayerBase,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsSymbolLayer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QFont

from .looks import Fill, Hatch

_FAMILIES = ("Open Sans", "Noto Sans", "Segoe UI", "Helvetica Neue", "Arial", "DejaVu Sans")

_SLIMMER = "{size} * clamp(0.5, 1.2e6 / @map_scale, 1)"
"""Lines grow thinner on maps of the whole country, down to half."""

_EDGE_MM = 0.2


def single(layer: QgsVectorLayer, symbol: QgsSymbol) -> None:
    """Draws every feature of a layer by one symbol."""
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))


def fill_symbol(fill: Fill) -> QgsFillSymbol:
    """A tint, its hatch and its edge; hatched ground without an edge of its own gets a thin one."""
    ground = QgsSimpleFillSymbolLayer(_shade(fill.colour, fill.opacity))
    ground.setStrokeStyle(Qt.PenStyle.NoPen)
    symbol = QgsFillSymbol()
    symbol.changeSymbolLayer(0, ground)
    if fill.hatch is not None:
        symbol.appendSymbolLayer(_hatching(fill.hatch))
    edge = fill.edge or (fill.hatch.colour if fill.hatch is not None else "")
    if edge:
        symbol.appendSymbolLayer(QgsSimpleLineSymbolLayer(QColor(edge), _EDGE_MM))
    return symbol


def outline(
    colour: str, width_mm: float, pen: Qt.PenStyle = Qt.PenStyle.SolidLine, fill: str = ""
) -> QgsFillSymbol:
    """A polygon's outline, over an opaque ``fill`` where one is given."""
    layer = QgsSimpleFillSymbolLayer(QColor(fill) if fill else QColor(0, 0, 0, 0))
    if not fill:
        layer.setBrushStyle(Qt.BrushStyle.NoBrush)
    layer.setStrokeColor(QColor(colour))
    layer.setStrokeWidth(width_mm)
    layer.setStrokeStyle(pen)
    layer.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
    symbol = QgsFillSymbol()
    symbol.changeSymbolLayer(0, layer)
    return symbol


def plain_line(
    colour: str, width_mm: float, pen: Qt.PenStyle = Qt.PenStyle.SolidLine
) -> QgsLineSymbol:
    """One stroke, thinner on maps of the whole country."""
    symbol = QgsLineSymbol()
    symbol.changeSymbolLayer(0, _stroke(colour, width_mm, pen))
    return symbol


def cased_line(colour: str, width_mm: float, casing: str, casing_mm: float) -> QgsLineSymbol:
    """A line on another one that is wider by ``casing_mm`` on either side."""
    symbol = plain_line(casing, width_mm + 2 * casing_mm)
    symbol.appendSymbolLayer(_stroke(colour, width_mm))
    return symbol


def ticks(
    colour: str, length_mm: float, width_mm: float, spacing_mm: float
) -> QgsMarkerLineSymbolLayer:
    """Ticks on the right-hand side of a line as it runs, further apart on small maps.

    Markers, since QGIS loses parts of a bent line that it has to offset for hashes.
    """
    tick = QgsSimpleMarkerSymbolLayer(QgsSimpleMarkerSymbolLayerBase.Shape.Line, length_mm)
    tick.setStrokeColor(QColor(colour))
    tick.setStrokeWidth(width_mm)
    tick.setPenCapStyle(Qt.PenCapStyle.FlatCap)
    tick.setVerticalAnchorPoint(QgsMarkerSymbolLayer.VerticalAnchorPoint.Top)
    along = QgsMarkerLineSymbolLayer(True, spacing_mm)
    along.setPlacement(QgsMarkerLineSymbolLayer.Placement.Interval)
    along.setAverageAngleLength(spacing_mm)
    marker = QgsMarkerSymbol()
    marker.changeSymbolLayer(0, tick)
    along.setSubSymbol(marker)
    properties = QgsSymbolLayer.Property
    for layer, key, expression in (
        (tick, properties.PropertySize, _SLIMMER.format(size=length_mm)),
        (along, properties.PropertyInterval, f"{spacing_mm} * clamp(1, @map_scale / 6e5, 2)"),
    ):
        layer.setDataDefinedProperty(key, QgsProperty.fromExpression(expression))
    return along


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


def dot(
    shape: str, colour: str, edge: str, size_mm: float, edge_mm: float = 0.35
) -> QgsMarkerSymbol:
    """A marker of one of QGIS's simple shapes."""
    return QgsMarkerSymbol.createSimple(
        {
            "name": shape,
            "color": colour,
            "outline_color": edge,
            "outline_width": str(edge_mm),
            "size": str(size_mm),
        }
    )


def label_family() -> str:
    """The first of our faces this machine has, else Qt's own."""
    found = (family for family in _FAMILIES if QgsFontUtils.fontFamilyOnSystem(family))
    return next(found, QFont().family())


def rgba(colour: str, opacity: float) -> str:
    """A colour as the properties of QGIS's symbols spell it."""
    shade = QColor(colour)
    return f"{shade.red()},{shade.green()},{shade.blue()},{round(255 * opacity)}"


def _shade(colour: str, opacity: float) -> QColor:
    shade = QColor(colour)
    shade.setAlphaF(opacity)
    return shade


def _hatching(hatch: Hatch) -> QgsLinePatternFillSymbolLayer:
    lines = QgsLinePatternFillSymbolLayer()
    lines.setLineAngle(hatch.angle_deg)
    lines.setDistance(hatch.spacing_mm)
    stroke = QgsSimpleLineSymbolLayer(QColor(hatch.colour), hatch.width_mm)
    stroke.setPenCapStyle(Qt.PenCapStyle.FlatCap)
    symbol = QgsLineSymbol()
    symbol.changeSymbolLayer(0, stroke)
    lines.setSubSymbol(symbol)
    return lines


def _stroke(
    colour: str, width_mm: float, pen: Qt.PenStyle = Qt.PenStyle.SolidLine
) -> QgsSimpleLineSymbolLayer:
    stroke = QgsSimpleLineSymbolLayer(QColor(colour), width_mm, pen)
    stroke.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
    stroke.setPenCapStyle(Qt.PenCapStyle.RoundCap)
    stroke.setDataDefinedProperty(
        QgsSymbolLayer.Property.PropertyStrokeWidth,
        QgsProperty.fromExpression(_SLIMMER.format(size=width_mm)),
    )
    return stroke
