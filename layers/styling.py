"""How the layers look: muted, safe for colour-blind readers, fit to print.

Classes differ in pattern as well as in colour. Sizes are in millimetres, label sizes in points.
"""

from __future__ import annotations

from typing import Sequence

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsFontUtils,
    QgsLinePatternFillSymbolLayer,
    QgsLineSymbol,
    QgsMarkerLineSymbolLayer,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProperty,
    QgsRendererCategory,
    QgsRuleBasedLabeling,
    QgsRuleBasedRenderer,
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
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QFont

from ..analysis.model import GroundClass
from .words import tr

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

_PLACE_RANKS: tuple[tuple[int, int, float, float], ...] = (
    (500_000, 12_000_000, 2.6, 10.5),
    (200_000, 5_000_000, 2.2, 9.5),
    (80_000, 2_500_000, 1.9, 9.0),
    (30_000, 1_200_000, 1.7, 8.5),
    (10_000, 600_000, 1.4, 8.0),
    (3_000, 300_000, 1.2, 7.5),
    (0, 150_000, 1.0, 7.0),
)
"""Places: least prominence (``plan.prominence``), smallest scale (its denominator), dot and label size."""


def style_areas(layer: QgsVectorLayer, classes: Sequence[GroundClass]) -> None:
    """Ground by its field ``class``; the legend lists the classes that are there."""
    looks = {
        GroundClass.OCCUPIED: (tr("Assessed as occupied"), _tint(OCCUPIED, 0.42)),
        GroundClass.UNKNOWN: (tr("Status unknown"), _hatch(UNKNOWN)),
        GroundClass.LIBERATED: (tr("Liberated"), _tint(LIBERATED, 0.28)),
    }
    layer.setRenderer(
        QgsCategorizedSymbolRenderer(
            "class",
            [
                QgsRendererCategory(ground.value, symbol, label)
                for ground, (label, symbol) in looks.items()
                if ground in classes
            ],
        )
    )


def style_front(layer: QgsVectorLayer) -> None:
    """The contact line: dark red with a white casing, so that it stands out on any map."""
    _single(layer, _cased_line(FRONT, 0.9, casing_mm=0.45))


def style_neck(layer: QgsVectorLayer) -> None:
    """A dimension line with bars at its ends and the width beside it."""
    symbol = _cased_line(MEASURE, 0.5, casing_mm=0.5)
    for bar in _end_bars(MEASURE):
        symbol.appendSymbolLayer(bar)
    _single(layer, symbol)
    settings = _labels("format_number(\"width_m\" / 1000, 1) || ' km'", 9.5, MEASURE, bold=True)
    settings.placement = QgsPalLayerSettings.Placement.Line
    settings.dist = 1.2
    settings.priority = 10
    settings.displayAll = True
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def style_pocket(layer: QgsVectorLayer) -> None:
    """The held ground behind the neck: a thin wash, bounded by the front and the neck."""
    _single(
        layer,
        QgsFillSymbol.createSimple(
            {
                "color": _rgba(MEASURE, 0.10),
                "outline_style": "no",
            }
        ),
    )


def style_regions(layer: QgsVectorLayer, name_field: str, is_filled: bool) -> None:
    """Borders of the regions with their names; filled only where no map of the user's is below."""
    _single(
        layer,
        QgsFillSymbol.createSimple(
            {
                "color": LAND,
                "style": "solid" if is_filled else "no",
                "outline_color": BORDER,
                "outline_width": "0.25",
                "outline_style": "dash",
            }
        ),
    )
    settings = _labels(f'upper("{name_field}")', 8.5, "#6d6860", halo_mm=0.0)
    text = settings.format()
    font = text.font()
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 1.6)
    text.setFont(font)
    settings.setFormat(text)
    settings.placement = QgsPalLayerSettings.Placement.Horizontal
    settings.priority = 1
    settings.scaleVisibility = True
    settings.minimumScale = 8_000_000
    settings.maximumScale = 400_000
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def style_places(layer: QgsVectorLayer) -> None:
    """Places by population: the larger shown from further away, and labelled first."""
    symbols = QgsRuleBasedRenderer.Rule(None)
    labels = QgsRuleBasedLabeling.Rule(None)
    ceiling = None
    for least, scale, dot, points in _PLACE_RANKS:
        rule = f'"prominence" >= {least}'
        name = tr("{n} people or more").format(n=f"{least:,}") if least else tr("Smaller places")
        if ceiling is not None:
            rule += f' AND "prominence" < {ceiling}'
        symbol = QgsMarkerSymbol.createSimple(
            {
                "name": "circle",
                "color": WHITE,
                "outline_color": INK,
                "outline_width": "0.35",
                "size": str(dot),
            }
        )
        symbols.appendChild(QgsRuleBasedRenderer.Rule(symbol, 0, scale, rule, name))
        settings = _labels("name", points, INK, bold=least >= 80_000)
        _around(settings)
        settings.dataDefinedProperties().setProperty(
            QgsPalLayerSettings.Property.Priority,
            QgsProperty.fromExpression('scale_linear(log10("prominence" + 1), 2.5, 6, 2, 9)'),
        )
        labels.appendChild(QgsRuleBasedLabeling.Rule(settings, 0, scale, rule, name))
        ceiling = least
    layer.setRenderer(QgsRuleBasedRenderer(symbols))
    layer.setLabeling(QgsRuleBasedLabeling(labels))
    layer.setLabelsEnabled(True)


def style_mine(layer: QgsVectorLayer) -> None:
    """The sites of the mine: a black square on its corner, labelled close up."""
    _single(
        layer,
        QgsMarkerSymbol.createSimple(
            {
                "name": "diamond",
                "color": INK,
                "outline_color": WHITE,
                "outline_width": "0.3",
                "size": "3.2",
            }
        ),
    )
    settings = _labels("name", 8.0, INK)
    text = settings.format()
    font = text.font()
    font.setItalic(True)
    text.setFont(font)
    settings.setFormat(text)
    _around(settings)
    settings.priority = 8
    settings.scaleVisibility = True
    settings.minimumScale = 600_000
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)
    layer.setScaleBasedVisibility(True)
    layer.setMinimumScale(2_000_000)


def style_rings(layer: QgsVectorLayer) -> None:
    """Rings at a distance: outlines with a faint wash, so that what is below stays legible."""
    _single(
        layer,
        QgsFillSymbol.createSimple(
            {
                "color": _rgba(MEASURE, 0.05),
                "outline_color": _rgba(MEASURE, 0.85),
                "outline_width": "0.3",
            }
        ),
    )


def style_links(layer: QgsVectorLayer) -> None:
    """Lines from a place to the nearest point of the front."""
    symbol = _cased_line(MEASURE, 0.4, casing_mm=0.35)
    for bar in _end_bars(MEASURE, size_mm=1.6):
        symbol.appendSymbolLayer(bar)
    _single(layer, symbol)


def _single(layer: QgsVectorLayer, symbol: QgsSymbol) -> None:
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))


def _tint(colour: str, opacity: float) -> QgsFillSymbol:
    return QgsFillSymbol.createSimple({"color": _rgba(colour, opacity), "outline_style": "no"})


def _hatch(colour: str) -> QgsFillSymbol:
    ground = QgsSimpleFillSymbolLayer(QColor(_hex_alpha(colour, 0.20)))
    ground.setStrokeStyle(Qt.PenStyle.NoPen)
    lines = QgsLinePatternFillSymbolLayer()
    lines.setLineAngle(45)
    lines.setDistance(1.5)
    lines.setSubSymbol(
        QgsLineSymbol.createSimple({"line_color": _rgba(colour, 0.85), "line_width": "0.3"})
    )
    edge = QgsSimpleLineSymbolLayer(QColor(_hex_alpha(colour, 0.7)), 0.2)
    symbol = QgsFillSymbol()
    symbol.changeSymbolLayer(0, ground)
    symbol.appendSymbolLayer(lines)
    symbol.appendSymbolLayer(edge)
    return symbol


def _cased_line(colour: str, width_mm: float, casing_mm: float) -> QgsLineSymbol:
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


def _end_bars(colour: str, size_mm: float = 2.6) -> list[QgsSymbolLayer]:
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


def _labels(
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


def _around(settings: QgsPalLayerSettings) -> None:
    """Labels beside a dot, clear of it and of their own halo."""
    settings.placement = QgsPalLayerSettings.Placement.OrderedPositionsAroundPoint
    settings.offsetType = QgsPalLayerSettings.OffsetType.FromSymbolBounds
    settings.dist = 0.7


def label_family() -> str:
    """The first of our faces this machine has, else Qt's own."""
    found = (family for family in _FAMILIES if QgsFontUtils.fontFamilyOnSystem(family))
    return next(found, QFont().family())


def _rgba(colour: str, opacity: float) -> str:
    shade = QColor(colour)
    return f"{shade.red()},{shade.green()},{shade.blue()},{round(255 * opacity)}"


def _hex_alpha(colour: str, opacity: float) -> str:
    return f"#{round(255 * opacity):02x}{colour[1:]}"
