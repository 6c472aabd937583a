"""Puts pages into the dock and lets them work; everything it sets up, ``close`` undoes."""

from __future__ import annotations

from datetime import date

from qgis.core import QgsProject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, QTimer

from .. import settings
from ..analysis.model import Place
from ..layers.active import ActiveMap
from ..layers.convert import to_qgs
from ..layers.gazetteer import Gazetteer, Quality
from ..layers.loader import Loaded, layer_of
from ..layers.mine import mine_sites
from ..layers.sources.lesson import LESSON_DATES
from ..tasks.runner import Runner
from ..tasks.series_days import DayOrigin, SeriesPlace
from .change_page import ChangePage
from .changing import Changing
from .claiming import Claiming
from .claims_part import ClaimsPart
from .comparing import COMPARING, Comparing
from .dock import SalientDock
from .icons import icon
from .importing import Importing
from .learn_page import LearnPage
from .lessons_part import LessonsPart
from .load_page import LESSON, LoadPage
from .loading import LOADING, Loading
from .map_pointer import MapPointer
from .measure_page import MeasurePage
from .measuring import MEASURING, Measuring
from .page_figures import AtHand
from .player import follow_day
from .publish_page import PublishPage
from .publishing import Publishing
from .series_page import SeriesPage
from .series_work import SeriesWork
from .sources import Sources
from .teaching import Teaching
from .words import tr

LOAD_PAGE, MEASURE_PAGE, CHANGE_PAGE, SERIES_PAGE, PUBLISH_PAGE, LEARN_PAGE = range(6)


class Workbench(QObject):
    """The pages of one dock, what they work on, and their tie to the project."""

    def __init__(self, dock: SalientDock, canvas: QgsMapCanvas, active: ActiveMap) -> None:
        super().__init__(dock)
        self._dock, self._canvas, self._active = dock, canvas, active
        self._is_in_project = False
        self._first_view: Loaded | None = None
        self._view_timer = QTimer(self)
        self._view_timer.setSingleShot(True)
        self._view_timer.timeout.connect(self._show_first_view)
        self.runner = Runner(self)
        self.pointer = MapPointer(canvas, self)
        self.load_page = LoadPage(LESSON_DATES, self.search)
        self.measure_page = MeasurePage(self.search)
        dock.add_page(
            tr("Lo&ad"), icon("load"), tr("Bring a control map into the project"), self.load_page
        )
        dock.add_page(
            tr("Meas&ure"), icon("measure"), tr("Distances, rings, areas, corridor"),
            self.measure_page,
        )  # fmt: skip
        self.change_page = ChangePage(LESSON_DATES)
        dock.add_page(
            tr("Chan&ge"), icon("change"), tr("Gained and lost between two dates"),
            self.change_page,
        )  # fmt: skip
        self.series_page = SeriesPage(self.search)
        dock.add_page(
            tr("Ser&ies"), icon("series"), tr("Charts over all dates there are"), self.series_page
        )
        self.publish_page = PublishPage()
        dock.add_page(
            tr("Pu&blish"), icon("publish"), tr("Looks, pages to print and to post, reports"),
            self.publish_page,
        )  # fmt: skip
        self.learn_page = LearnPage(LessonsPart(), ClaimsPart(self.search))
        dock.add_page(
            tr("Lear&n"), icon("learn"), tr("Lessons, and claims of a text"), self.learn_page
        )
        self._restore()
        self.sources = Sources(self.load_page, self.runner, dock.messages, canvas)
        self.loading = Loading(
            self.load_page, active, self.runner, dock.messages, self.sources, self._show_extent
        )
        self.comparing = Comparing(self.load_page, active, self.runner, dock.messages, self.loading)
        self.importing = Importing(self.load_page, self.sources, self.runner, dock.messages)
        self.measuring = Measuring(
            self.measure_page, active, self.runner, dock.messages, self.pointer
        )
        self.changing = Changing(
            self.change_page, active, self.runner, dock.messages, self.pointer, self.sources
        )
        self.series = SeriesWork(
            self.series_page, active, self.runner, dock.messages, self.sources, canvas,
            self._load_day,
        )  # fmt: skip
        self.publishing = Publishing(
            self.publish_page, active, self.runner, dock.messages, canvas, self._at_hand()
        )
        self.measure_page.model.modelReset.connect(self.publishing.follow_soon)
        self.claiming = Claiming(
            self.learn_page.claims, active, self.runner, dock.messages, self.pointer
        )
        self.teaching = Teaching(
            self.learn_page.lessons, dock, active, self.runner, self._begin_lesson, LEARN_PAGE
        )
        dock.header.zoom_requested.connect(dock.messages.guarded(self._zoom_to_front))
        dock.page_changed.connect(settings.DOCK_PAGE.set)
        active.changed.connect(self._map_changed)
        project = QgsProject.instance()
        project.cleared.connect(self._project_cleared)
        project.layersRemoved.connect(self._layers_removed)
        self._map_changed()

    def close(self) -> None:
        """Stop all work and let go of project, canvas and active map."""
        project = QgsProject.instance()
        project.cleared.disconnect(self._project_cleared)
        project.layersRemoved.disconnect(self._layers_removed)
        self._active.changed.disconnect(self._map_changed)
        self._view_timer.stop()
        self.measuring.close()
        self.changing.close()
        self.series.close()
        self.publishing.close()
        self.claiming.close()
        self.teaching.close()
        self.pointer.close()
        self.runner.stop()

    def load_lesson(self, day: date | None = None) -> None:
        """Load the lesson map of a date, else of the latest, as if by the button."""
        page = self.load_page
        page.source.setCurrentIndex(LESSON)
        page.lesson_date.blockSignals(True)
        page.lesson_date.setCurrentIndex(LESSON_DATES.index(day or LESSON_DATES[-1]))
        page.lesson_date.blockSignals(False)
        self.loading.load()

    def _begin_lesson(self, day: date) -> None:
        """Load the lesson map of a date, with nothing measured or compared yet."""
        self.runner.cancel(MEASURING)
        self.changing.forget()
        self.measure_page.ask_nothing()
        self.load_lesson(day)

    def _at_hand(self) -> AtHand:
        """What pages and reports may tell of the other pages."""
        measured = self.measure_page
        return AtHand(
            figures=lambda: measured.model.figures,
            chosen_figures=measured.table.selected_figures,
            charts=lambda: self.series_page.charts,
            series=lambda: self.series.files.series,
            claims=lambda: self.claiming.checked_now(),
            towns=lambda: measured.subjects.places.places,
            pocket_of=lambda: next(iter(self.search(settings.CORRIDOR_TOWN.get(), 1)), None),
        )

    def _load_day(self, place: SeriesPlace, day: date) -> None:
        """The map of a day of a series."""
        if place.is_lesson:
            self.load_lesson(day)
        else:
            self._dock.messages.clear()
            self.loading.load_from(DayOrigin(place, day))

    @staticmethod
    def search(text: str, limit: int) -> list[Place]:
        """Places by any spelling, and the sites of the mine by theirs."""
        matches = Gazetteer.load().matches(text, limit)
        found = [match.place for match in matches]
        wanted = text.strip().casefold()
        sites = [site.as_place() for site in mine_sites()]
        sites = [s for s in sites if len(wanted) > 3 and wanted in " ".join(s.names).casefold()]
        is_named = bool(matches) and matches[0].quality <= Quality.SOUND
        return ([*found[:1], *sites, *found[1:]] if is_named else [*sites, *found])[:limit]

    def _restore(self) -> None:
        """What the page said last time."""
        self.measure_page.distances.setText(settings.DISTANCES.get())
        for places, key in (
            (self.measure_page.subjects.places, settings.PLACES),
            (self.series_page.choice.towns, settings.SERIES_TOWNS),
        ):
            named = [name for name in key.get() if isinstance(name, str)]
            places.set_places([place for name in named for place in self.search(name, 1)])
        for town in self.search(settings.CORRIDOR_TOWN.get(), 1):
            self.load_page.set_town(town)
            self.measure_page.set_town(town)
            self.series_page.choice.set_town(town)

    def _show_extent(self, loaded: Loaded) -> None:
        self._is_in_project = True
        if loaded.extent is not None:
            # QGIS first gives an empty project the CRS and extent of its first layer.
            self._first_view = loaded
            self._view_timer.start()

    def _show_first_view(self) -> None:
        loaded, self._first_view = self._first_view, None
        if loaded is not None and loaded.extent is not None:
            QgsProject.instance().setCrs(loaded.crs)
            self._canvas.setExtent(loaded.extent)
            self._canvas.refresh()

    def _zoom_to_front(self) -> None:
        self.pointer.zoom_to(to_qgs(self._active.setting().front))

    def _map_changed(self) -> None:
        control = self._active.control
        self._dock.header.show_map(control.provenance if control is not None else None)
        self.load_page.show_comparable(control is not None)
        if control is not None and control.provenance.assessed is not None:
            follow_day(self._canvas, control.provenance.assessed)

    def _project_cleared(self) -> None:
        for kind in (LOADING, COMPARING, MEASURING):
            self.runner.cancel(kind)
        self.changing.forget()
        self.publishing.forget()
        self.series.forget()
        self._is_in_project = False
        self._first_view = None
        self._dock.messages.clear()
        self._active.clear()

    def _layers_removed(self, _ids: object = None) -> None:
        """A map whose layers the user took out of the project is not the active one any more."""
        project = QgsProject.instance()
        if self._is_in_project and not any(layer_of(project, r) for r in ("areas", "front")):
            self._is_in_project = False
            self._active.clear()
