"""Makes the measure page work: measures again, off the GUI thread, whenever anything changes."""

from __future__ import annotations

from qgis.core import QgsMapLayer, QgsProject
from qgis.PyQt.QtCore import QObject, QTimer

from .. import settings
from ..analysis.model import Place
from ..errors import InputError
from ..layers.active import ActiveMap
from ..layers.convert import LayerSnapshot
from ..tasks.measure import Measured, MeasureRequest, MeasureTask
from ..tasks.memory import Memories
from ..tasks.runner import Runner
from .figure_actions import FigureActions
from .header import map_title
from .map_pointer import MapPointer
from .measure_page import MeasurePage
from .messages import MessageArea
from .place_completer import place_label
from .subjects import FRONT, LAYER, PLACES, POINTS
from .words import tr

MEASURING = "measure"
_PAUSE_MS = 80


class Measuring(QObject):
    """Between the measure page, the active map and the canvas."""

    def __init__(
        self,
        page: MeasurePage,
        active: ActiveMap,
        runner: Runner,
        messages: MessageArea,
        pointer: MapPointer,
    ) -> None:
        super().__init__(page)
        self._page, self._active, self._runner, self._messages = page, active, runner, messages
        self._pointer = pointer
        self._memories = Memories(active)
        self._actions = FigureActions(page, runner, messages, pointer)
        self._watched: QgsMapLayer | None = None
        self._edition = 0  # of the watched layer
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(messages.guarded(self._measure))
        guarded = messages.guarded
        page.changed.connect(guarded(self._changed))
        page.subjects.places.not_found.connect(guarded(self._not_found))
        page.subjects.pick_toggled.connect(pointer.pick)
        pointer.picked.connect(guarded(self._picked))
        pointer.picking_changed.connect(page.subjects.show_picking)
        active.changed.connect(self._map_changed)
        runner.busy_changed.connect(self._busy)
        project = QgsProject.instance()
        project.crsChanged.connect(self.measure_soon)
        self._map_changed()

    def close(self) -> None:
        """Let go of what outlives the page."""
        self._pause.stop()
        QgsProject.instance().crsChanged.disconnect(self.measure_soon)
        self._active.changed.disconnect(self._map_changed)
        self._watch(None)

    def measure_soon(self) -> None:
        """Measure once nothing has changed for a moment."""
        self._pause.start()

    # Measuring

    def _map_changed(self) -> None:
        self._memories.forget()
        self.measure_soon()

    def _changed(self) -> None:
        subjects = self._page.subjects
        self._watch(subjects.chosen_layer if subjects.kind == LAYER else None)
        points = subjects.points if subjects.kind == POINTS else ()
        self._pointer.show_points([(p.lon, p.lat) for p in points])
        settings.PLACES.set([place_label(p) for p in subjects.places.places])
        self.measure_soon()

    def _watch(self, layer: QgsMapLayer | None) -> None:
        """Measure again when the measured layer is edited or its selection changes."""
        if layer is self._watched:
            return
        if self._watched is not None:
            self._watched.willBeDeleted.disconnect(self._unwatch)
            self._watched.selectionChanged.disconnect(self.measure_soon)
            self._watched.layerModified.disconnect(self._edited)
            self._watched.dataChanged.disconnect(self._edited)
        self._watched = layer
        self._edition += 1
        if layer is not None:
            layer.willBeDeleted.connect(self._unwatch)
            layer.selectionChanged.connect(self.measure_soon)
            layer.layerModified.connect(self._edited)
            layer.dataChanged.connect(self._edited)

    def _edited(self) -> None:
        self._edition += 1
        self.measure_soon()

    def _unwatch(self) -> None:
        """The layer is going, and its connections with it."""
        self._watched = None

    def _measure(self) -> None:
        self._pause.stop()
        control = self._active.control
        if control is None:
            self._show_nothing(tr("Load a control map to measure against it."))
            return
        try:
            request = self._request()
        except InputError as error:
            self._runner.cancel(MEASURING)
            self._page.show_stale()
            self._page.show_footer(error.message)
            return
        if request is None:
            self._show_nothing(tr("Choose what to measure from."))
            return
        crs = QgsProject.instance().crs()
        memories = self._memories

        self._runner.start(
            MEASURING,
            MeasureTask(request, lambda: memories.of(crs)),
            self._messages.guarded(self._show),
            self._failed,
            self._messages.guarded(lambda part: self._page.show_figures(part, is_whole=False)),
        )

    def _request(self) -> MeasureRequest | None:
        """What the page asks for; None where that is nothing."""
        page = self._page
        subjects = page.subjects
        text, town = page.corridor_town()
        if text and town is None:
            raise InputError(
                tr("No place is called “{name}”; try another spelling.").format(name=text)
            )
        distances = page.distances_km()
        if page.rings.isChecked():
            settings.DISTANCES.set(page.distances.text())
        places: tuple[Place, ...] = ()
        layer, layer_key = None, None
        if subjects.kind == PLACES:
            places = subjects.places.places
        elif subjects.kind == POINTS:
            places = subjects.points
        elif subjects.kind == LAYER and subjects.chosen_layer is not None:
            chosen, is_selection = subjects.chosen_layer, subjects.selected_only.isChecked()
            selected = tuple(sorted(chosen.selectedFeatureIds())) if is_selection else None
            if selected != ():
                layer = LayerSnapshot(chosen, is_selection)
                layer_key = (chosen.id(), self._edition, selected)
        with_front = subjects.kind == FRONT
        areas = page.areas.isChecked()
        if not (places or layer or with_front or town or areas):
            return None
        return MeasureRequest(
            places=places,
            layer=layer,
            layer_key=layer_key,
            with_front=with_front,
            distances_km=tuple(distances),
            by_region=page.by_region.isChecked(),
            areas=areas,
            between=page.between.isChecked(),
            corridor_of=town,
        )

    def _show(self, measured: Measured) -> None:
        control = self._active.control
        if control is None:
            return
        self._actions.origin = control.provenance
        self._page.show_figures(measured.figures)
        count = tr("{n} figures").format(n=len(measured.figures))
        origin = " · ".join(
            (
                count,
                map_title(control.provenance),
                tr(control.provenance.class_rule) or tr("no class rule"),
                tr("geodesic on WGS84; the method of each row is in its tooltip"),
            )
        )
        self._page.show_footer("\n".join([*measured.remarks, origin]))

    def _show_nothing(self, why: str) -> None:
        self._runner.cancel(MEASURING)
        self._actions.origin = None
        self._page.show_figures(())
        self._page.show_footer(why)

    def _failed(self, error: Exception) -> None:
        self._show_nothing(tr("Nothing was measured."))
        self._messages.show_error(error)

    def _busy(self, kind: str, is_busy: bool) -> None:
        if kind == MEASURING:
            self._page.show_busy(is_busy)

    def _not_found(self, text: str) -> None:
        raise InputError(tr("No place is called “{name}”; try another spelling.").format(name=text))

    def _picked(self, lon: float, lat: float) -> None:
        taken = {p.name for p in self._page.subjects.points}
        number = 1
        while tr("Point {n}").format(n=number) in taken:
            number += 1
        name = tr("Point {n}").format(n=number)
        self._page.subjects.set_points([*self._page.subjects.points, Place(name, lon, lat)])
