"""How change looks: ground gained and lost, two contact lines, arrows of the front's movement.

Gained and lost differ in colour and pattern, from each other and from the classes of ground.
Sizes are in millimetres, label sizes in points.
"""

from __future__ import annotations

from dataclasses import replace

from qgis.core import (
    QgsArrowSymbolLayer,
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsLabeling,
    QgsLineSymbol,
    QgsPalLayerSettings,
    QgsProperty,
    QgsRendererCategory,
    QgsRuleBasedLabeling,
    QgsRuleBasedRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt

from ..analysis.patches import GAINED, LOST
from .labels import label, label_settings, letting_others_in
from .looks import LIGHT, Fill, Hatch, Look
from .styling import style_classes
from .symbols import plain_line
from .words import tr

_LABEL_MM = 8.0
"""Patches smaller than a square of this side on the map have no label."""

_ONE_OF = "CASE WHEN @map_scale < 1e5 THEN 2 WHEN @map_scale < 4e5 THEN 6 ELSE 12 END"
"""Of so many arrows one is drawn."""

_LEAST_ARROW_MM = 4.0
_SMALLEST_SCALE = 2_000_000


def style_patches(layer: QgsVectorLayer, look: Look = LIGHT) -> None:
    """Patches by ``kind``, those with ``is_sliver`` apart; the larger with their areas."""
    classes = {
        GAINED: (tr("Gained: newly assessed as occupied"), _patterned(look.gained, 90, look)),
        LOST: (tr("Lost: no longer assessed as occupied"), _patterned(look.lost, 0, look)),
    }
    if any(feature["is_sliver"] for feature in layer.getFeatures()):
        classes["sliver"] = (tr("Redrawn: slivers"), look.redrawn)
    style_classes(layer, 'if("is_sliver" = 1, \'sliver\', "kind")', classes)
    sign = "if(\"kind\" = 'gained', '+', '−')"
    settings = label_settings(
        f'{sign} || format_number("area_km2", if("area_km2" < 10, 1, 0)) || \' km²\'',
        8.5,
        look.ink,
        look,
        bold=True,
    )
    settings.placement = QgsPalLayerSettings.Placement.Horizontal
    side_km = f"({_LABEL_MM} * @map_scale / 1e6)"
    settings.dataDefinedProperties().setProperty(
        QgsPalLayerSettings.Property.Show,
        QgsProperty.fromExpression(f'"is_sliver" = 0 AND "area_km2" > {side_km} * {side_km}'),
    )
    settings.dataDefinedProperties().setProperty(
        QgsPalLayerSettings.Property.Priority,
        QgsProperty.fromExpression('scale_linear("area_km2", 0, 50, 3, 9)'),
    )
    letting_others_in(settings)
    label(layer, settings)


def style_contact_lines(layer: QgsVectorLayer, look: Look = LIGHT) -> None:
    """Lines by ``which``: the earlier dashed, the later solid, each with its date in the legend."""
    by_which = {f["which"]: f["date"] for f in layer.getFeatures()}
    titles = (
        ("earlier", Qt.PenStyle.DashLine, 0.5, tr("Contact line, {date} (earlier)")),
        ("later", Qt.PenStyle.SolidLine, 0.7, tr("Contact line, {date} (later)")),
    )
    layer.setRenderer(
        QgsCategorizedSymbolRenderer(
            "which",
            [
                QgsRendererCategory(
                    which,
                    _line(look, pen, width),
                    title.format(date=by_which[which] or tr("undated")),
                )
                for which, pen, width, title in titles
                if which in by_which
            ],
        )
    )


def style_arrows(layer: QgsVectorLayer, look: Look = LIGHT) -> None:
    """Arrows long enough to be seen, fewer on smaller maps; the longest always, with its length."""
    longest = '"is_longest" = 1'
    drawn = (
        f'NOT {longest} AND "number" % {_ONE_OF} = 0 '
        f'AND "distance_m" > {_LEAST_ARROW_MM} * @map_scale / 1000'
    )
    root = QgsRuleBasedRenderer.Rule(None)
    for width, condition, title in (
        (0.35, drawn, tr("Movement of the front")),
        (0.7, longest, tr("Furthest movement")),
    ):
        symbol = _arrow(look, width)
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, 0, _SMALLEST_SCALE, condition, title))
    layer.setRenderer(QgsRuleBasedRenderer(root))
    settings = label_settings(
        f"format_number(\"distance_m\" / 1000, 1) || ' {tr('km')}'", 8.5, look.movement, look
    )
    settings.placement = QgsPalLayerSettings.Placement.Line
    settings.dist = 1.5
    settings.priority = 8
    line = settings.lineSettings()
    line.setPlacementFlags(QgsLabeling.LinePlacementFlag.AboveLine)
    line.setOverrunDistance(12.0)
    settings.setLineSettings(line)
    labels = QgsRuleBasedLabeling.Rule(None)
    labels.appendChild(QgsRuleBasedLabeling.Rule(settings, 0, _SMALLEST_SCALE, longest))
    layer.setLabeling(QgsRuleBasedLabeling(labels))
    layer.setLabelsEnabled(True)


def _patterned(fill: Fill, angle_deg: float, look: Look) -> Fill:
    """A fill that is told from others without its colour too."""
    return fill if fill.hatch else replace(fill, hatch=Hatch(look.casing, angle_deg, 1.6, 0.22))


def _line(look: Look, pen: Qt.PenStyle, width_mm: float) -> QgsLineSymbol:
    """A contact line, dashed or not, in its casing."""
    symbol, line = plain_line(look.casing, width_mm + 0.6), plain_line(look.front, width_mm, pen)
    symbol.appendSymbolLayer(line.symbolLayer(0).clone())
    return symbol


def _arrow(look: Look, width_mm: float) -> QgsLineSymbol:
    """A straight arrow from the first vertex to the last, in a casing."""
    symbol = QgsLineSymbol()
    for colour, more in ((look.casing, 0.5), (look.movement, 0.0)):
        arrow = QgsArrowSymbolLayer()
        arrow.setIsCurved(False)
        arrow.setIsRepeated(False)
        arrow.setArrowWidth(width_mm + more)
        arrow.setArrowStartWidth(width_mm + more)
        arrow.setHeadLength(3 * width_mm + 0.6 + more)
        arrow.setHeadThickness(2 * width_mm + 0.5 + more)
        arrow.setSubSymbol(QgsFillSymbol.createSimple({"color": colour, "outline_style": "no"}))
        symbol.appendSymbolLayer(arrow)
    symbol.deleteSymbolLayer(0)
    return symbol
