"""The pages of the project, kept in step with the map and with what the publish page asks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from qgis.core import (
    QgsLayoutFrame,
    QgsLayoutItemMap,
    QgsPrintLayout,
    QgsProject,
    QgsReferencedRectangle,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject

from ..analysis.model import Figure, Provenance
from ..errors import InputError
from ..layers.active import ActiveMap
from ..layers.pages.build import MAP, TABLE
from ..layers.pages.compose import compose, front_extent, story_extent
from ..layers.pages.formats import FORMATS, PageFormat
from ..layers.pages.page import PageContents, fill_page, find_page, measure_scale, show_page
from ..layers.themes import current_look
from .publish_page import FRONT, STORY, PublishPage
from .words import tr


class _Wish(NamedTuple):
    """What a page of a format was last asked to be."""

    title: str
    kind: int
    extent: QgsReferencedRectangle


class Pages(QObject):
    """Fills pages anew: all of them with what is shown, that of the chosen format as asked."""

    def __init__(self, page: PublishPage, active: ActiveMap, canvas: QgsMapCanvas) -> None:
        super().__init__(page)
        self._page, self._active, self._canvas = page, active, canvas
        self._wishes: dict[str, _Wish] = {}
        self._watched: set[str] = set()
        self._shown: dict[str, PageContents] = {}  # by the name of a layout

    @property
    def origin(self) -> Provenance:
        """Of the active map; raises InputError where there is none."""
        if self._active.control is None:
            raise InputError(tr("Load a control map first: pages and reports are made of it."))
        return self._active.control.provenance

    @property
    def are_there(self) -> bool:
        return any(find_page(QgsProject.instance(), known) for known in FORMATS.values())

    def show(self, format_: PageFormat, figures: Sequence[Figure]) -> QgsPrintLayout:
        """The page of a format, made where there is none."""
        contents = self.contents(format_, figures)
        layout = show_page(QgsProject.instance(), format_, contents)
        self._keep(layout, contents)
        return layout

    def refill(self, figures: Sequence[Figure]) -> None:
        """Fills the pages that have something else to say than before."""
        for format_ in FORMATS.values():
            layout = find_page(QgsProject.instance(), format_)
            if layout is not None:
                contents = self.contents(format_, figures)
                if self._shown.get(layout.name()) != contents:
                    fill_page(layout, contents)
                    self._keep(layout, contents)

    def contents(self, format_: PageFormat, figures: Sequence[Figure]) -> PageContents:
        """What a page is to say; raises InputError where no map is active."""
        if format_.id == self._page.page_format.id:
            self._wishes[format_.id] = self._wish()
        return self._compose(self._wishes.get(format_.id), figures)

    def left_out(self, format_: PageFormat) -> int:
        """How many figures the table of a page has no room for."""
        layout = find_page(QgsProject.instance(), format_)
        table = None if layout is None else layout.itemById(TABLE)
        if layout is None or not isinstance(table, QgsLayoutFrame):
            return 0
        contents = self._shown.get(layout.name())
        told = () if contents is None else [row for row in contents.rows if not row.is_heading]
        kept = [row for row in table.multiFrame().tableContents() if row[1].content()]
        return max(len(told) - len(kept), 0)

    def chosen(self) -> PageContents:
        """What a page of any format would say as things are chosen, without figures."""
        return self._compose(self._wish(), ())

    def forget(self) -> None:
        """The project is another one."""
        self._wishes.clear()
        self._watched.clear()
        self._shown.clear()

    def _wish(self) -> _Wish:
        kind = self._page.extent_kind
        return _Wish(self._page.page_title, kind, self._extent(kind))

    def _compose(self, wish: _Wish | None, figures: Sequence[Figure]) -> PageContents:
        title, extent = None, None
        if wish is not None:
            title = wish.title
            extent = self._extent(FRONT) if wish.kind == FRONT else wish.extent
        project = QgsProject.instance()
        return compose(project, self.origin, extent, current_look(project), figures, title)

    def _extent(self, kind: int) -> QgsReferencedRectangle:
        if kind == STORY:
            return story_extent()
        if kind == FRONT:
            return front_extent(self._active.setting().front)
        canvas = self._canvas
        return QgsReferencedRectangle(canvas.extent(), canvas.mapSettings().destinationCrs())

    def _keep(self, layout: QgsPrintLayout, contents: PageContents) -> None:
        """Remembers what a page says, and keeps its scale bar true when its map is moved."""
        self._shown[layout.name()] = contents
        item = layout.itemById(MAP)
        if isinstance(item, QgsLayoutItemMap) and item.uuid() not in self._watched:
            self._watched.add(item.uuid())
            item.extentChanged.connect(self._map_moved)

    def _map_moved(self) -> None:
        item = self.sender()
        if isinstance(item, QgsLayoutItemMap):
            measure_scale(item.layout())
