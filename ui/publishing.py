"""Makes the publish page work: looks, the base map, pages that follow, what is saved of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Callable

from qgis.core import QgsPrintLayout, QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..analysis.model import Figure, Provenance
from ..layers.active import ActiveMap
from ..layers.basemap import BaseMap, add_base_map
from ..layers.labels import place_names, set_place_names
from ..layers.looks import LOOKS
from ..layers.pages.compose import shown_layers, usual_title
from ..layers.pages.credit import credit_line, restrictions
from ..layers.themes import apply_look, current_look
from ..layers.words import credit_text
from ..tasks.publish import BaseMapTask
from ..tasks.runner import Runner
from .before_saving import confirm
from .messages import MessageArea
from .page_export import PageExport
from .page_figures import AtHand, PageFigures
from .pages import Pages
from .publish_page import PublishPage
from .reporting import Reporting

BASE_MAP = "base map"
_PAUSE_MS = 400


class Publishing(QObject):
    """Between the publish page, the active map and the layouts of the project.

    ``page_opened`` carries a layout that the user wants to see.
    """

    page_opened = pyqtSignal(object)

    def __init__(
        self,
        page: PublishPage,
        active: ActiveMap,
        runner: Runner,
        messages: MessageArea,
        canvas: QgsMapCanvas,
        at_hand: AtHand,
    ) -> None:
        super().__init__(page)
        self._page, self._active, self._runner, self._messages = page, active, runner, messages
        self._canvas, self._at_hand = canvas, at_hand
        self._pages = Pages(page, active, canvas)
        self._figures = PageFigures(active, runner, messages, at_hand)
        self._export = PageExport(page, messages)
        self._reporting = Reporting(page, runner, messages)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        guarded = messages.guarded
        self._pause.timeout.connect(guarded(self._follow))
        page.look_chosen.connect(guarded(self._choose_look))
        page.names_chosen.connect(guarded(self._choose_names))
        page.base_map_requested.connect(guarded(self._prepare_base_map))
        page.changed.connect(self.follow_soon)
        page.open_requested.connect(guarded(lambda: self._with_page(self.page_opened.emit)))
        page.export_requested.connect(guarded(self._ask_and_export))
        page.report_requested.connect(guarded(self._ask_and_report))
        for signal in self._outside():
            signal.connect(self.follow_soon)
        self._follow()

    def close(self) -> None:
        """Let go of what outlives the page."""
        self._pause.stop()
        self._export.stop()
        for signal in self._outside():
            signal.disconnect(self.follow_soon)

    def forget(self) -> None:
        """The project is another one."""
        self._figures.forget()
        self._runner.cancel(BASE_MAP)
        self._export.stop()
        self._pages.forget()
        self.follow_soon()

    def follow_soon(self, *_: object) -> None:
        """Bring the dock and the pages up to date once nothing has changed for a moment."""
        self._pause.start()

    def _outside(self) -> tuple[pyqtSignal, ...]:
        """What tells that pages may have to say something else; a style, by drawing it anew."""
        project = QgsProject.instance()
        return (
            self._active.changed,
            self._canvas.mapCanvasRefreshed,
            project.layersAdded,
            project.layersRemoved,
            project.crsChanged,
            project.layerTreeRoot().visibilityChanged,
        )

    def _follow(self) -> None:
        project, control = QgsProject.instance(), self._active.control
        self._page.show_look(current_look(project).id)
        self._page.show_names(place_names(project))
        if control is None:
            self._page.show_map(False)
            return
        self._page.show_map(True, usual_title(control.provenance))
        self._page.show_credit(credit_line(shown_layers(project)))
        if self._pages.are_there:
            self._figures.ask(self._page.statistics_kind, self._refill)
        else:
            self._page.show_left_out(0)

    def _refill(self, figures: Sequence[Figure]) -> None:
        if self._active.control is not None:
            self._pages.refill(figures)
            self._page.show_left_out(self._pages.left_out(self._page.page_format))

    # Looks and the base map

    def _choose_look(self, look_id: str) -> None:
        apply_look(QgsProject.instance(), LOOKS[look_id])
        self.follow_soon()

    def _choose_names(self, names: str) -> None:
        set_place_names(QgsProject.instance(), names)
        self.follow_soon()

    def _prepare_base_map(self) -> None:
        self._runner.start(
            BASE_MAP, BaseMapTask(), self._messages.guarded(self._add), self._messages.show_error
        )

    def _add(self, base: BaseMap) -> None:
        add_base_map(QgsProject.instance(), base)
        self._canvas.refresh()

    # Pages and reports

    def _with_page(self, use: Callable[[QgsPrintLayout], None]) -> None:
        """Calls with the page of the chosen format; raises InputError where no map is active."""
        format_ = self._page.page_format
        self._name()

        def show(figures: Sequence[Figure]) -> None:
            layout = self._pages.show(format_, figures)
            self._page.show_left_out(self._pages.left_out(format_))
            use(layout)

        self._figures.ask(self._page.statistics_kind, show)

    def _ask_and_export(self) -> None:
        paths = self._export.ask(self._name())
        if paths:
            self.export(paths)

    def export(self, paths: Sequence[Path]) -> None:
        """Write the page of the chosen format, one file a path; asks first where there is cause."""
        format_ = self._page.page_format
        # A single name was confirmed in the dialog that asked for it.
        replaced = [path for path in paths if path.exists()] if len(paths) > 1 else []
        self._confirm(
            replaced, lambda: self._with_page(lambda _: self._export.write(format_, paths))
        )

    def _ask_and_report(self) -> None:
        path = self._reporting.ask(self._name())
        if path is not None:
            self.report(path)

    def report(self, path: Path) -> None:
        """Write a report of the figures that the dock shows, else of those of a page."""
        table = path.with_suffix(".csv")
        series = self._at_hand.series()
        self._confirm(
            [table] if table.exists() else [],
            lambda: self._report(path),
            () if series is None else (series.provenance,),
        )

    def _report(self, path: Path) -> None:
        def write(figures: Sequence[Figure]) -> None:
            pages, hand = self._pages, self._at_hand
            self._reporting.write(
                path, pages.chosen(), pages.origin, figures, hand.charts(), hand.claims()
            )

        measured = self._at_hand.figures()
        if measured:
            write(measured)
        else:
            self._figures.ask(self._page.statistics_kind, write)

    def _confirm(
        self,
        replaced: Sequence[Path],
        go_on: Callable[[], None],
        others: Sequence[Provenance | None] = (),
    ) -> None:
        """Asks first where what is saved tells of a source that restricts redistribution.

        Its layers may be hidden: figures are of the active map, and charts of ``others``.
        """
        restricted = restrictions(shown_layers(QgsProject.instance()))
        restricted += [
            credit_text(origin)
            for origin in (self._pages.origin, *others)
            if origin is not None and origin.restricts_redistribution
        ]
        credits = list(dict.fromkeys(restricted))
        confirm(self._page, credits, replaced, self._messages.guarded(go_on))

    def _name(self) -> str:
        return f"salient_{self._pages.origin.assessed_text}"
