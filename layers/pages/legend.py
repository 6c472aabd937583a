"""The legend of a page: the plugin's own layers that its map shows, by names without the date."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import (
    QgsLayerTree,
    QgsLayoutItemLegend,
    QgsLayoutUtils,
    QgsLegendRenderer,
    QgsLegendStyle,
    QgsMapLayer,
    QgsMapLayerLegendUtils,
)

from ..contents import ROLE_PROPERTY

_ROLES = ("front", "areas", "neck", "pocket", "results", "mine", "places")
_MM_PER_INCH = 25.4
_MOST_KINDS = 3
"""Of places; that smaller ones have smaller dots is then seen."""


def fill_legend(item: QgsLayoutItemLegend, layers: Iterable[QgsMapLayer], room_mm: float) -> None:
    """Lists the layers that have a place in the legend; QGIS leaves out what is not in view.

    What does not fit into the room is left out from below. Without its map it stays as it is.
    """
    if item.linkedMap() is None:
        return
    root = item.model().rootGroup()
    root.removeAllChildren()
    listed = [layer for layer in layers if layer.customProperty(ROLE_PROPERTY) in _ROLES]
    for layer in sorted(listed, key=lambda each: _ROLES.index(each.customProperty(ROLE_PROPERTY))):
        _add(root, layer, item.linkedMap().scale())
    _filter(item)
    while legend_height(item) > room_mm and len(root.children()) > 1:
        root.removeChildNode(root.children()[-1])


def legend_height(item: QgsLayoutItemLegend) -> float:
    """How high a legend is, in mm; the item itself knows only once it is painted."""
    layout = item.layout()
    context = QgsLayoutUtils.createRenderContextForLayout(
        layout, None, layout.renderContext().dpi()
    )
    size = QgsLegendRenderer(item.model(), item.legendSettings()).minimumSize(context)
    return float(size.height())


def _filter(item: QgsLayoutItemLegend) -> None:
    """Leaves out what the map does not show, now: of itself the legend does it when painted."""
    main, model = item.linkedMap(), item.model()
    dpi = item.layout().renderContext().dpi()
    pixels = main.rect().size() * dpi / _MM_PER_INCH
    model.setLegendFilterByMap(main.mapSettings(main.extent(), pixels, dpi, True))
    if hasattr(model, "waitForHitTestBlocking"):  # newer QGIS looks in the background
        model.waitForHitTestBlocking()


def _add(root: QgsLayerTree, layer: QgsMapLayer, scale: float) -> None:
    node = root.addLayer(layer)
    node.setUseLayerName(False)
    node.setName(_name(layer))
    role = layer.customProperty(ROLE_PROPERTY)
    if role == "areas":
        QgsLegendRenderer.setNodeLegendStyle(node, QgsLegendStyle.Style.Hidden)
    elif role == "places":
        items = layer.renderer().legendSymbolItems()
        shown = [n for n, each in enumerate(items) if each.isScaleOK(scale)]
        QgsMapLayerLegendUtils.setLegendNodeOrder(node, shown[-_MOST_KINDS:])


def _name(layer: QgsMapLayer) -> str:
    """A layer's name without the date, which the page's title says."""
    date = str(layer.customProperty("salient/date") or "")
    name: str = layer.name()
    return name.removesuffix(f", {date}") if date else name
