"""Styles that stay paths in a PDF: hatches that QGIS would print as pictures are drawn of bars."""

from __future__ import annotations

import math

from qgis.core import (
    QgsLinePatternFillSymbolLayer,
    QgsMapLayerStyle,
    QgsMarkerSymbol,
    QgsPointPatternFillSymbolLayer,
    QgsRenderContext,
    QgsSimpleMarkerSymbolLayer,
    QgsSimpleMarkerSymbolLayerBase,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt

_HATCH = 'class="LinePatternFill"'
_OVERLAP = 1.02


def as_paths(style: str) -> str:
    """The style of a polygon layer (its XML) with hatches that a PDF takes as lines.

    Up to 3.22 QGIS prints a line pattern as a picture, but a pattern of points as paths.
    """
    if _HATCH not in style or hasattr(QgsLinePatternFillSymbolLayer, "clipMode"):
        return style
    drawn = QgsVectorLayer("Polygon", "", "memory")
    QgsMapLayerStyle(style).writeToLayer(drawn)
    for symbol in drawn.renderer().symbols(QgsRenderContext()):
        for number, layer in enumerate(symbol.symbolLayers()):
            if isinstance(layer, QgsLinePatternFillSymbolLayer):
                symbol.changeSymbolLayer(number, _bars(layer))
    made = QgsMapLayerStyle()
    made.readFromLayer(drawn)
    text: str = made.xmlData()
    return text


def _bars(lines: QgsLinePatternFillSymbolLayer) -> QgsPointPatternFillSymbolLayer:
    """Bars end to end, one a cell: the same lines, for angles that are a multiple of 45 degrees."""
    angle, spacing = lines.lineAngle(), lines.distance()
    stretch = math.sqrt(2.0) if angle % 90 else 1.0
    cell = spacing * stretch
    bar = QgsSimpleMarkerSymbolLayer(
        QgsSimpleMarkerSymbolLayerBase.Shape.Line, cell * stretch * _OVERLAP, 90 - angle
    )
    bar.setStrokeColor(lines.subSymbol().color())
    bar.setStrokeWidth(lines.subSymbol().width())
    bar.setPenCapStyle(Qt.PenCapStyle.FlatCap)
    symbol = QgsMarkerSymbol()
    symbol.changeSymbolLayer(0, bar)
    made = QgsPointPatternFillSymbolLayer()
    made.setDistanceX(cell)
    made.setDistanceY(cell)
    made.setSubSymbol(symbol)
    return made
