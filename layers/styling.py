"""How ground, the front and what is measured look, in each of the looks.

Classes differ in pattern as well as in colour. Sizes are in millimetres, label sizes in points.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsExpression,
    QgsLabeling,
    QgsPalLayerSettings,
    QgsRendererCategory,
    QgsVectorLayer,
)

from ..analysis.model import GroundClass
from .labels import along, keeping_others_off, label, label_settings, letting_others_in
from .looks import LIGHT, Fill, Look
from .symbols import cased_line, end_bars, fill_symbol, outline, single, ticks
from .words import language, tr

_FRONT_MM, _FRONT_CASING_MM = 0.75, 0.4
_DAY = "replace(format_date(try(to_date(\"assessed\")), 'd MMM yyyy', '{language}'), ' ', '\u00a0')"
"""The date as ``words.date_text`` writes it; null where the map is undated."""

_SMOOTHED = "smooth(simplify($geometry, @map_scale * 2e-8), 2)"
"""The line as a label follows it: without bends under some 2 mm on the map."""


def style_areas(layer: QgsVectorLayer, classes: Sequence[GroundClass], look: Look = LIGHT) -> None:
    """Ground by its field ``class``; the legend lists the classes that are there."""
    fills = {
        GroundClass.OCCUPIED: (tr("Assessed as occupied"), look.occupied),
        GroundClass.UNKNOWN: (tr("Status unknown"), look.unknown),
        GroundClass.LIBERATED: (tr("Liberated"), look.liberated),
    }
    style_classes(
        layer, "class", {known.value: fills[known] for known in fills if known in classes}
    )


def style_classes(
    layer: QgsVectorLayer, name: str, classes: Mapping[str, tuple[str, Fill]]
) -> None:
    """Polygons by a field's values: for each its text in the legend and its fill."""
    layer.setRenderer(
        QgsCategorizedSymbolRenderer(
            name,
            [
                QgsRendererCategory(value, fill_symbol(fill), text)
                for value, (text, fill) in classes.items()
            ],
        )
    )


def style_front(layer: QgsVectorLayer, look: Look = LIGHT) -> None:
    """The contact line with ticks towards held ground, its name on the other side.

    Lines run with occupied ground on their left (``analysis.front.contact_line``).
    """
    symbol = cased_line(look.front, _FRONT_MM, look.casing, _FRONT_CASING_MM)
    symbol.insertSymbolLayer(1, ticks(look.front, length_mm=2.2, width_mm=0.45, spacing_mm=3.6))
    single(layer, symbol)
    text = QgsExpression.quotedString(tr("Front line"))
    settings = label_settings(
        f"{text} || coalesce(', ' || {_DAY.format(language=language())}, '')",
        8.5,
        look.front,
        look,
        bold=True,
    )
    along(settings, _SMOOTHED, QgsLabeling.LinePlacementFlag.AboveLine)
    settings.priority = 8
    settings.dist = 3.0
    settings.repeatDistance = 250.0
    settings.maxCurvedCharAngleIn, settings.maxCurvedCharAngleOut = 30.0, -30.0
    keeping_others_off(settings)
    label(layer, settings)


def style_neck(layer: QgsVectorLayer, look: Look = LIGHT) -> None:
    """A dimension line with bars at its ends and the width beside it."""
    symbol = cased_line(look.measure, 0.5, look.casing, 0.5)
    for bar in end_bars(look.measure):
        symbol.appendSymbolLayer(bar)
    single(layer, symbol)
    settings = label_settings(
        f"format_number(\"width_m\" / 1000, if(\"width_m\" < 1000, 2, 1)) || ' {tr('km')}'",
        9.5, look.measure, look, bold=True,
    )  # fmt: skip
    settings.placement = QgsPalLayerSettings.Placement.Line
    settings.dist = 1.0
    settings.priority = 10
    line = settings.lineSettings()
    line.setPlacementFlags(
        QgsLabeling.LinePlacementFlag.AboveLine | QgsLabeling.LinePlacementFlag.MapOrientation
    )
    line.setOverrunDistance(12.0)
    settings.setLineSettings(line)
    settings.scaleVisibility = True
    settings.minimumScale = 2_500_000
    keeping_others_off(settings)
    label(layer, settings)


def style_pocket(layer: QgsVectorLayer, look: Look = LIGHT) -> None:
    """The held ground behind the neck: a thin wash, bounded by the front and the neck."""
    single(layer, fill_symbol(look.pocket))


def style_agreement(layer: QgsVectorLayer, kinds: Mapping[str, str], look: Look = LIGHT) -> None:
    """Where two maps agree, by the field ``kind``; ``kinds``: texts of both, only a, only b."""
    fills = (look.both, look.only_a, look.only_b)
    style_classes(layer, "kind", {k: (text, f) for (k, text), f in zip(kinds.items(), fills)})


def style_rings(layer: QgsVectorLayer, look: Look = LIGHT) -> None:
    """Rings at a distance: outlines that carry it, so that what is below stays legible."""
    single(layer, outline(look.measure, 0.35))
    settings = label_settings(_RING_TEXT.format(km=tr("km")), 8.0, look.measure, look, bold=True)
    letting_others_in(settings)
    along(settings, _OUTER_RINGS, QgsLabeling.LinePlacementFlag.OnLine)
    settings.priority = 6
    settings.repeatDistance = 120.0
    label(layer, settings)


_RING_TEXT = "coalesce(nullif(regexp_substr(\"label\", '–([0-9.]+)'), '') || ' {km}', \"label\")"
"""Of "ring 2–5 km" the outer distance, in any language; other labels whole."""

_OUTER_RINGS = (
    "collect_geometries(array_foreach(generate_series(1, num_geometries($geometry)), "
    "exterior_ring(geometry_n($geometry, @element))))"
)


def style_links(layer: QgsVectorLayer, look: Look = LIGHT) -> None:
    """Lines from a place to the nearest point of the front."""
    symbol = cased_line(look.measure, 0.4, look.casing, 0.35)
    for bar in end_bars(look.measure, size_mm=1.6):
        symbol.appendSymbolLayer(bar)
    single(layer, symbol)
    settings = label_settings("label", 8.0, look.measure, look, halo_mm=0.5)
    letting_others_in(settings)
    settings.placement = QgsPalLayerSettings.Placement.Line
    settings.priority = 7
    label(layer, settings)
