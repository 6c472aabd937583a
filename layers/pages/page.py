"""A page of a project: built once for each format, filled anew whenever what it shows changes.

What the user moves, restyles or deletes on a page stays so; filling it only says again what its
parts show. Parts are known by their ids. Other layouts are never touched.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import (
    QgsCoordinateTransform,
    QgsFillSymbol,
    QgsLayoutFrame,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemMarker,
    QgsLayoutItemScaleBar,
    QgsMapLayer,
    QgsPrintLayout,
    QgsProject,
    QgsReferencedRectangle,
)
from qgis.PyQt.QtGui import QColor

from ..contents import ROLE_PROPERTY
from ..looks import LIGHT, Look
from . import parts
from .build import CREDIT, LEGEND, LOCATOR, MAP, NORTH, SCALE, SUBTITLE, TABLE, TITLE, make_layout
from .formats import FORMATS, Box, PageFormat
from .legend import fill_legend, legend_height
from .locator import show_locator
from .statistics import Row
from .table import fill_table
from .true_scale import true_scale
from .vector import as_paths

PAGE_PROPERTY = "salient/page"


@dataclass(frozen=True)
class PageContents:
    """What a page says. Two that are equal look the same.

    ``layers``: what its map draws, the uppermost first; ``styles``: how, the XML of a style for
    each. Where ``title`` or ``extent`` is None, the page keeps the one it has.
    """

    title: str | None
    subtitle: str
    credit: str
    layers: Sequence[QgsMapLayer]
    styles: Sequence[str]
    extent: QgsReferencedRectangle | None
    rows: Sequence[Row] = ()
    look: Look = LIGHT


def find_page(project: QgsProject, format_: PageFormat) -> QgsPrintLayout | None:
    """The layout of a format in a project, by whatever name; None where there is none."""
    for layout in project.layoutManager().printLayouts():
        if layout.customProperty(PAGE_PROPERTY) == format_.id:
            return layout
    return None


def show_page(project: QgsProject, format_: PageFormat, contents: PageContents) -> QgsPrintLayout:
    """The layout of a format, made where there is none, with these contents. Main thread only."""
    layout = find_page(project, format_)
    if layout is not None:
        fill_page(layout, contents)
        return layout
    layout = new_page(project, format_, contents)
    project.layoutManager().addLayout(layout)
    return layout


def new_page(project: QgsProject, format_: PageFormat, contents: PageContents) -> QgsPrintLayout:
    """A page that is not among the layouts of its project. Main thread only."""
    layout = make_layout(project, format_)
    layout.setCustomProperty(PAGE_PROPERTY, format_.id)
    fill_page(layout, contents)
    return layout


def fill_page(layout: QgsPrintLayout, contents: PageContents) -> None:
    """Says again, in the parts that are there, what a page made by ``show_page`` shows."""
    format_ = FORMATS[layout.customProperty(PAGE_PROPERTY)]
    look, points = contents.look, format_.points
    paper = {"color": look.paper, "outline_style": "no"}
    layout.pageCollection().setPageStyleSymbol(QgsFillSymbol.createSimple(paper))
    _write(layout, TITLE, contents.title, 2.1 * points, look.ink, True)
    _write(layout, SUBTITLE, contents.subtitle, 1.15 * points, look.caption)
    _write(layout, CREDIT, contents.credit, 0.8 * points, look.caption)
    main = layout.itemById(MAP)
    if isinstance(main, QgsLayoutItemMap):
        _show_map(main, contents)
    locator = layout.itemById(LOCATOR)
    if isinstance(locator, QgsLayoutItemMap):
        roles = {layer.customProperty(ROLE_PROPERTY): layer for layer in contents.layers}
        show_locator(locator, roles.get("regions"), _of_the_country(roles.get("areas")), look)
        parts.frame(locator, look.border)
        parts.colour_overview(locator.overview(), look.front)
    legend = layout.itemById(LEGEND)
    if isinstance(legend, QgsLayoutItemLegend):
        parts.style_legend(legend, points, look)
        fill_legend(legend, contents.layers, format_.legend.height)
    table = layout.itemById(TABLE)
    if isinstance(table, QgsLayoutFrame):
        box = _table_box(format_, legend)
        fill_table(table, contents.rows, points, look, box, format_.has_column)
    bar = layout.itemById(SCALE)
    if isinstance(bar, QgsLayoutItemScaleBar):
        parts.style_scale_bar(bar, points, look)
    arrow = layout.itemById(NORTH)
    if isinstance(arrow, QgsLayoutItemMarker):
        parts.style_north_arrow(arrow, look)
        parts.point_north(arrow)
    measure_scale(layout)
    layout.refresh()


def measure_scale(layout: QgsPrintLayout) -> None:
    """Makes the scale bar true for what the map shows now."""
    main, bar = layout.itemById(MAP), layout.itemById(SCALE)
    if not isinstance(main, QgsLayoutItemMap) or not isinstance(bar, QgsLayoutItemScaleBar):
        return
    scale = true_scale(main.extent(), main.crs(), layout.project().transformContext())
    bar.setVisibility(scale is not None)
    if scale is not None:
        parts.set_scale(bar, scale)


def _of_the_country(areas: QgsMapLayer | None) -> QgsMapLayer | None:
    """None for a map of a sheet alone: around it, occupied ground would look held."""
    if areas is None or "illustrative" in str(areas.customProperty("salient/source")).lower():
        return None
    return areas


def _write(
    layout: QgsPrintLayout,
    id_: str,
    text: str | None,
    points: float,
    colour: str,
    is_bold: bool = False,
) -> None:
    item = layout.itemById(id_)
    if not isinstance(item, QgsLayoutItemLabel):
        return
    if text is not None:
        if item.customProperty(parts.WRITTEN) in (None, item.text()):
            item.setText(text)
        item.setCustomProperty(parts.WRITTEN, text)
    parts.write(item, points, colour, is_bold)


def _table_box(format_: PageFormat, legend: QgsLayoutItem | None) -> Box:
    """The room of the table: its box, grown to what the legend above it has left of its own."""
    box, above = format_.table, format_.legend
    if not isinstance(legend, QgsLayoutItemLegend) or not format_.has_column:
        return box
    y = above.y + min(legend_height(legend), above.height) + box.y - above.bottom
    return Box(box.x, y, box.width, box.bottom - y)


def _show_map(item: QgsLayoutItemMap, contents: PageContents) -> None:
    look = contents.look
    item.setKeepLayerSet(True)
    item.setLayers(list(contents.layers))
    item.setKeepLayerStyles(True)
    item.setLayerStyleOverrides(
        {la.id(): as_paths(style) for la, style in zip(contents.layers, contents.styles)}
    )
    item.setBackgroundColor(QColor(look.abroad))
    parts.frame(item, look.border)
    if contents.extent is None:
        return
    project = item.layout().project()
    transform = QgsCoordinateTransform(contents.extent.crs(), item.crs(), project)
    extent = transform.transformBoundingBox(contents.extent)
    # The user may have moved the map on the page; only another wish moves it again.
    if item.customProperty(parts.WRITTEN) != extent.toString():
        item.setCustomProperty(parts.WRITTEN, extent.toString())
        parts.show_extent(item, extent)
