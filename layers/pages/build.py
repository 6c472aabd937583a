"""A new, empty page: every part in its place."""

from __future__ import annotations

from qgis.core import (
    QgsLayoutItem,
    QgsLayoutItemMap,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsProject,
)

from . import parts
from .formats import Box, PageFormat
from .locator import show_country
from .table import make_table

TITLE, SUBTITLE, CREDIT = "salient/title", "salient/subtitle", "salient/credit"
MAP, LOCATOR, LEGEND = "salient/map", "salient/locator", "salient/legend"
TABLE, SCALE, NORTH = "salient/statistics", "salient/scale", "salient/north"
"""The ids of a page's parts, by which they are found again."""

_TITLE_SHARE = 0.56
_INSET_MM = 2.5
_NORTH_MM = (6.0, 9.0)


def make_layout(project: QgsProject, format_: PageFormat) -> QgsPrintLayout:
    """A page of a format, not yet in the project's list of layouts. Main thread only."""
    layout = QgsPrintLayout(project)
    layout.initializeDefaults()
    layout.setName(_free_name(project, format_.name))
    layout.renderContext().setDpi(format_.dpi)
    page = layout.pageCollection().page(0)
    page.setPageSize(QgsLayoutSize(format_.width_mm, format_.height_mm))
    head = format_.heading
    split = _TITLE_SHARE * head.height
    parts.put(layout, parts.label(layout), TITLE, Box(head.x, head.y, head.width, split))
    below = Box(head.x, head.y + split, head.width, head.height - split)
    parts.put(layout, parts.label(layout), SUBTITLE, below)
    main = QgsLayoutItemMap(layout)
    parts.put(layout, main, MAP, format_.map)
    locator = QgsLayoutItemMap(layout)
    parts.put(layout, locator, LOCATOR, format_.locator)
    show_country(locator, project)
    parts.overview(locator, main)
    legend = parts.legend(layout, main)
    parts.put(layout, legend, LEGEND, format_.legend)
    make_table(layout, TABLE, format_.table)
    bar = parts.scale_bar(layout, main)
    bar.setReferencePoint(QgsLayoutItem.ReferencePoint.LowerLeft)
    parts.put(layout, bar, SCALE, _scale_box(format_))
    arrow = parts.north_arrow(layout, main)
    parts.put(layout, arrow, NORTH, _north_box(format_))
    for item in (bar, arrow):
        main.addLabelBlockingItem(item)
    parts.put(layout, parts.label(layout, bottom=True), CREDIT, format_.credit)
    return layout


def _scale_box(format_: PageFormat) -> Box:
    """The lower left corner of the map, where the lower left one of the bar stands."""
    map_ = format_.map
    return Box(map_.x + _INSET_MM, map_.bottom - _INSET_MM, 1.0, 1.0)


def _north_box(format_: PageFormat) -> Box:
    """The upper right of the map, where the middle of the arrow stands."""
    width, height = _NORTH_MM
    map_ = format_.map
    return Box(map_.right - _INSET_MM - width / 2, map_.y + _INSET_MM + height / 2, width, height)


def _free_name(project: QgsProject, name: str) -> str:
    """The name, with a number where the user has a layout of that name."""
    manager = project.layoutManager()
    number, free = 2, name
    while manager.layoutByName(free) is not None:
        free, number = f"{name} ({number})", number + 1
    return free
