"""The locator of a page: the country in small, where the map's frame stands on it."""

from __future__ import annotations

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFillSymbol,
    QgsLayoutItemMap,
    QgsMapLayerStyle,
    QgsProject,
    QgsRectangle,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from ...analysis.model import GroundClass
from ..lonlat import wgs84
from ..looks import Look
from ..symbols import rgba
from .parts import show_extent

UKRAINE_LONLAT = QgsRectangle(21.9, 44.2, 40.4, 52.5)
_CRS = "PROJ:+proj=laea +lat_0=48.5 +lon_0=31.2 +datum=WGS84 +units=m +no_defs"
_MARGIN = 1.04


def locator_crs() -> QgsCoordinateReferenceSystem:
    """Equal areas about the middle of the country, so that it stands upright."""
    return QgsCoordinateReferenceSystem(_CRS)


def show_locator(
    item: QgsLayoutItemMap,
    regions: QgsVectorLayer | None,
    areas: QgsVectorLayer | None,
    look: Look,
) -> None:
    """Draws the country and what is occupied of it, plainly, whatever styles the layers have."""
    drawn = ((areas, _occupied(look)), (regions, _land(look)))
    shown = [(layer, renderer) for layer, renderer in drawn if layer is not None]
    item.setKeepLayerSet(True)
    item.setLayers([layer for layer, _ in shown])
    item.setKeepLayerStyles(True)
    item.setLayerStyleOverrides({layer.id(): _style(layer, r) for layer, r in shown})
    item.setBackgroundColor(QColor(look.abroad))


def show_country(item: QgsLayoutItemMap, project: QgsProject) -> None:
    """Puts the whole country into the frame."""
    item.setCrs(locator_crs())
    transform = QgsCoordinateTransform(wgs84(), locator_crs(), project.transformContext())
    extent = transform.transformBoundingBox(UKRAINE_LONLAT)
    extent.scale(_MARGIN)
    show_extent(item, extent)


def _style(layer: QgsVectorLayer, renderer: object) -> str:
    """The style of a layer drawn by a renderer, without labels."""
    drawn = layer.clone()
    drawn.setRenderer(renderer)
    drawn.setLabelsEnabled(False)
    style = QgsMapLayerStyle()
    style.readFromLayer(drawn)
    text: str = style.xmlData()
    return text


def _land(look: Look) -> QgsSingleSymbolRenderer:
    return QgsSingleSymbolRenderer(
        QgsFillSymbol.createSimple(
            {"color": look.land, "outline_color": look.border, "outline_width": "0.1"}
        )
    )


def _occupied(look: Look) -> QgsCategorizedSymbolRenderer:
    colour = rgba(look.occupied.colour, look.occupied.opacity)
    symbol = QgsFillSymbol.createSimple({"color": colour, "outline_style": "no"})
    category = QgsRendererCategory(GroundClass.OCCUPIED.value, symbol, "")
    return QgsCategorizedSymbolRenderer("class", [category])
