"""How the layers look: muted, safe for colour-blind readers, fit to print.

Classes differ in pattern as well as in colour. Sizes are in millimetres, label sizes in points.
"""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsLabeling,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProperty,
    QgsRendererCategory,
    QgsRuleBasedLabeling,
    QgsRuleBasedRenderer,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QFont

from ..analysis.model import GroundClass
from .symbols import (
    BORDER,
    FRONT,
    INK,
    LAND,
    LIBERATED,
    MEASURE,
    OCCUPIED,
    UNKNOWN,
    WHITE,
    around,
    cased_line,
    end_bars,
    hatch,
    label_settings,
    letting_others_in,
    rgba,
    single,
    tint,
)
from .words import tr

_PLACE_RANKS: tuple[tuple[int, int, float, float], ...] = (
    (500_000, 12_000_000, 2.6, 10.5),
    (200_000, 5_000_000, 2.2, 9.5),
    (80_000, 2_500_000, 1.9, 9.0),
    (30_000, 1_500_000, 1.7, 8.5),
    (10_000, 600_000, 1.4, 8.0),
    (3_000, 300_000, 1.2, 7.5),
    (0, 150_000, 1.0, 7.0),
)
"""Places: least prominence (``plan.prominence``), smallest scale (1 to so many), dot, label."""


def style_areas(layer: QgsVectorLayer, classes: Sequence[GroundClass]) -> None:
    """Ground by its field ``class``; the legend lists the classes that are there."""
    looks = {
        GroundClass.OCCUPIED: (tr("Assessed as occupied"), tint(OCCUPIED, 0.42)),
        GroundClass.UNKNOWN: (tr("Status unknown"), hatch(UNKNOWN)),
        GroundClass.LIBERATED: (tr("Liberated"), tint(LIBERATED, 0.28)),
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
    single(layer, cased_line(FRONT, 0.9, casing_mm=0.45))


def style_neck(layer: QgsVectorLayer) -> None:
    """A dimension line with bars at its ends and the width beside it."""
    symbol = cased_line(MEASURE, 0.5, casing_mm=0.5)
    for bar in end_bars(MEASURE):
        symbol.appendSymbolLayer(bar)
    single(layer, symbol)
    settings = label_settings(
        "format_number(\"width_m\" / 1000, 1) || ' km'", 9.5, MEASURE, bold=True
    )
    settings.placement = QgsPalLayerSettings.Placement.Line
    settings.dist = 1.0
    settings.priority = 10
    line = settings.lineSettings()
    line.setPlacementFlags(
        QgsLabeling.LinePlacementFlag.AboveLine | QgsLabeling.LinePlacementFlag.MapOrientation
    )
    line.setOverrunDistance(12.0)
    settings.setLineSettings(line)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def style_pocket(layer: QgsVectorLayer) -> None:
    """The held ground behind the neck: a thin wash, bounded by the front and the neck."""
    single(
        layer,
        QgsFillSymbol.createSimple(
            {
                "color": rgba(MEASURE, 0.10),
                "outline_style": "no",
            }
        ),
    )


def style_regions(layer: QgsVectorLayer, name_field: str, is_filled: bool) -> None:
    """Borders of the regions with their names; filled only where no map of the user's is below."""
    single(
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
    settings = label_settings(f'upper("{name_field}")', 8.5, "#6d6860", halo_mm=0.0)
    text = settings.format()
    font = text.font()
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 1.6)
    text.setFont(font)
    settings.setFormat(text)
    letting_others_in(settings)
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
        settings = label_settings("name", points, INK, bold=least >= 80_000)
        around(settings)
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
    single(
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
    settings = label_settings("name", 8.0, INK)
    text = settings.format()
    font = text.font()
    font.setItalic(True)
    text.setFont(font)
    settings.setFormat(text)
    around(settings)
    settings.priority = 4
    settings.scaleVisibility = True
    settings.minimumScale = 600_000
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)
    layer.setScaleBasedVisibility(True)
    layer.setMinimumScale(2_000_000)


def style_rings(layer: QgsVectorLayer) -> None:
    """Rings at a distance: outlines with a faint wash, so that what is below stays legible."""
    single(
        layer,
        QgsFillSymbol.createSimple(
            {
                "color": rgba(MEASURE, 0.05),
                "outline_color": rgba(MEASURE, 0.85),
                "outline_width": "0.3",
            }
        ),
    )
    settings = label_settings("replace(\"label\", 'ring ', '')", 7.5, MEASURE, halo_mm=0.5)
    letting_others_in(settings)
    settings.placement = QgsPalLayerSettings.Placement.PerimeterCurved
    settings.priority = 1
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)


def style_links(layer: QgsVectorLayer) -> None:
    """Lines from a place to the nearest point of the front."""
    symbol = cased_line(MEASURE, 0.4, casing_mm=0.35)
    for bar in end_bars(MEASURE, size_mm=1.6):
        symbol.appendSymbolLayer(bar)
    single(layer, symbol)
    settings = label_settings("label", 8.0, MEASURE, halo_mm=0.5)
    letting_others_in(settings)
    settings.placement = QgsPalLayerSettings.Placement.Line
    settings.priority = 2
    layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))
    layer.setLabelsEnabled(True)
