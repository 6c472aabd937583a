"""How places, the mine and the regions look: by importance, named as the project says."""

from __future__ import annotations

from qgis.core import (
    QgsPalLayerSettings,
    QgsProperty,
    QgsRuleBasedLabeling,
    QgsRuleBasedRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import Qt

from .figure_text import decimal_text
from .labels import around, label, label_settings, name_area, named
from .looks import LIGHT, Look
from .symbols import dot, outline, single
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

_BOLD_FROM = 80_000


def style_places(layer: QgsVectorLayer, look: Look = LIGHT) -> None:
    """Places by population: the larger shown from further away, and labelled first."""
    symbols = QgsRuleBasedRenderer.Rule(None)
    labels = QgsRuleBasedLabeling.Rule(None)
    ceiling = None
    for least, scale, size_mm, points in _PLACE_RANKS:
        rule = f'"prominence" >= {least}'
        name = (
            tr("{n} people or more").format(n=decimal_text(f"{least:,}"))
            if least
            else tr("Smaller places")
        )
        if ceiling is not None:
            rule += f' AND "prominence" < {ceiling}'
        symbol = dot("circle", look.place, look.place_edge, size_mm)
        symbols.appendChild(QgsRuleBasedRenderer.Rule(symbol, 0, scale, rule, name))
        settings = label_settings(
            named('"name"', '"name_uk"'), points, look.ink, look, bold=least >= _BOLD_FROM
        )
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


def style_mine(layer: QgsVectorLayer, look: Look = LIGHT) -> None:
    """The sites of the mine: a square on its corner, labelled close up."""
    single(layer, dot("diamond", look.mine, look.casing, 3.2, edge_mm=0.3))
    settings = label_settings(named('"name"', '"name_uk"'), 8.0, look.ink, look, italic=True)
    around(settings)
    settings.priority = 4
    settings.scaleVisibility = True
    settings.minimumScale = 600_000
    label(layer, settings)
    layer.setScaleBasedVisibility(True)
    layer.setMinimumScale(1_000_000)


def style_regions(
    layer: QgsVectorLayer, name_field: str, is_filled: bool, look: Look = LIGHT
) -> None:
    """Borders of the regions with their names; filled only where no other map is below.

    Ukrainian names are in the field called as ``name_field`` with ``_uk`` behind.
    """
    fill = look.land if is_filled else ""
    single(layer, outline(look.border, 0.25, Qt.PenStyle.DashLine, fill))
    name = named(f'"{name_field}"', f'"{name_field}_uk"')
    name_area(layer, name, 8.5, look, smallest=4_000_000, largest=400_000)
