"""Makes the measure page work: measures again, off the GUI thread, whenever anything changes."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsMapLayer, QgsProject
from qgis.PyQt.QtCore import QObject, QTimer
from qgis.PyQt.QtWidgets import QFileDialog

from .. import settings
from ..analysis.model import Figure, Place, Provenance
from ..errors import InputError, Level
from ..layers.active import ActiveMap
from ..layers.convert import LayerSnapshot, to_qgs
from ..layers.loader import add_result_layer
from ..layers.results import result_layers
from ..tasks.export import ExportTask
from ..tasks.measure import Measured, MeasureRequest, MeasureTask, Memories
from ..tasks.runner import Runner
from .header import map_title
from .map_pointer import MapPointer
from .measure_page import FRONT, LAYER, PLACES, POINTS, MeasurePage
from .messages import MessageArea
from .words import tr

MEASURING, EXPORTING = "measure", "export"
_PAUSE_MS = 100


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
        self._measured: Provenance | None = None
        self._watched: QgsMapLayer | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(messages.guarded(self._measure))
        guarded = messages.guarded
        page.changed.connect(guarded(self._changed))
        page.places.not_found.connect(guarded(self._not_found))
        page.copy_requested.connect(guarded(self._copy))
        page.export_requested.connect(guarded(self._ask_and_export))
        page.zoom_requested.connect(guarded(self._zoom))
        page.layers_requested.connect(guarded(self._add_layers))
        page.pick_toggled.connect(pointer.pick)
        pointer.picked.connect(guarded(self._picked))
        pointer.picking_changed.connect(page.show_picking)
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
        page = self._page
        self._watch(page.chosen_layer if page.kind == LAYER else None)
        points = page.points if page.kind == POINTS else ()
        self._pointer.show_points([(p.lon, p.lat) for p in points])
        settings.PLACES.set([p.name for p in page.places.places])
        self.measure_soon()

    def _watch(self, layer: QgsMapLayer | None) -> None:
        """Measure again when the measured layer is edited or its selection changes."""
        if layer is self._watched:
            return
        if self._watched is not None:
            self._watched.willBeDeleted.disconnect(self._unwatch)
            self._watched.selectionChanged.disconnect(self.measure_soon)
            self._watched.layerModified.disconnect(self.measure_soon)
            self._watched.dataChanged.disconnect(self.measure_soon)
        self._watched = layer
        if layer is not None:
            layer.willBeDeleted.connect(self._unwatch)
            layer.selectionChanged.connect(self.measure_soon)
            layer.layerModified.connect(self.measure_soon)
            layer.dataChanged.connect(self.measure_soon)

    def _unwatch(self) -> None:
        self._watch(None)

    def _measure(self) -> None:
        self._pause.stop()
        control = self._active.control
        if control is None:
            self._show_nothing(tr("Load a control map to measure against it."))
            return
        try:
            request = self._request()
        except InputError as error:
            # What is shown does not answer what is asked now.
            self._runner.cancel(MEASURING)
            self._page.table.setEnabled(False)
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
        )

    def _request(self) -> MeasureRequest | None:
        """What the page asks for; None where that is nothing."""
        page = self._page
        text, town = page.corridor_town()
        if text and town is None:
            raise InputError(
                tr("No place is called “{name}”; try another spelling.").format(name=text)
            )
        distances = page.distances_km()
        if page.rings.isChecked():
            settings.DISTANCES.set(page.distances.text())
        places: tuple[Place, ...] = ()
        layer = None
        if page.kind == PLACES:
            places = page.places.places
        elif page.kind == POINTS:
            places = page.points
        elif page.kind == LAYER and page.chosen_layer is not None:
            layer = LayerSnapshot(page.chosen_layer, page.selected_only.isChecked())
            if page.selected_only.isChecked() and not layer.featureCount():
                layer = None
        with_front = page.kind == FRONT
        areas = page.areas.isChecked()
        if not (places or layer or with_front or town or areas):
            return None
        return MeasureRequest(
            places, layer, with_front, tuple(distances), page.by_region.isChecked(), areas,
            page.between.isChecked(), town,
        )  # fmt: skip

    def _show(self, measured: Measured) -> None:
        control = self._active.control
        if control is None:
            return
        self._measured = control.provenance
        self._page.show_figures(measured.figures)
        count = tr("{n} figures").format(n=len(measured.figures))
        origin = " · ".join(
            (
                count,
                map_title(control.provenance),
                control.provenance.class_rule or tr("no class rule"),
                tr("geodesic on WGS84; the method of each row is in its tooltip"),
            )
        )
        self._page.show_footer("\n".join([*measured.remarks, origin]))

    def _show_nothing(self, why: str) -> None:
        self._runner.cancel(MEASURING)
        self._measured = None
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
        taken = {p.name for p in self._page.points}
        number = 1
        while tr("Point {n}").format(n=number) in taken:
            number += 1
        name = tr("Point {n}").format(n=number)
        self._page.set_points([*self._page.points, Place(name, lon, lat)])

    # What is done with figures

    def _copy(self) -> None:
        n = self._page.table.copy()
        self._messages.show_message(tr("{n} rows copied.").format(n=n))

    def _zoom(self, figure: Figure) -> None:
        if figure.geometry is not None and not figure.geometry.is_empty:
            self._pointer.zoom_to(to_qgs(figure.geometry))

    def _ask_and_export(self) -> None:
        folder = settings.EXPORT_FOLDER.get() or str(Path.home())
        date = self._measured.assessed_text if self._measured is not None else ""
        name = f"salient_{date}.csv" if date else "salient.csv"
        csv, gpkg = tr("CSV table (*.csv)"), tr("GeoPackage (*.gpkg)")
        text, kind = QFileDialog.getSaveFileName(
            self._page, tr("Export figures"), str(Path(folder) / name), f"{csv};;{gpkg}"
        )
        if not text:
            return
        path = Path(text)
        if path.suffix.lower() not in (".csv", ".gpkg"):
            path = path.with_name(path.name + (".gpkg" if kind == gpkg else ".csv"))
        elif kind == gpkg and path.suffix.lower() == ".csv" and path.name == name:
            path = path.with_suffix(".gpkg")
        self.export(path)

    def export(self, path: Path) -> None:
        """Write all rows, in the order shown, as CSV or GeoPackage by the name's ending."""
        settings.EXPORT_FOLDER.set(str(path.parent))
        figures = self._page.model.figures
        origin = self._measured
        task = ExportTask(path, figures, QgsProject.instance().transformContext())

        def written(done: Path) -> None:
            text = tr("{n} figures saved to {name}.").format(n=len(figures), name=done.name)
            level = Level.INFO
            if origin is not None and origin.restricts_redistribution:
                level = Level.WARNING
                text += " " + tr(
                    "The source restricts redistribution ({licence}): read its terms before you "
                    "pass the file on."
                ).format(licence=origin.licence or origin.source)
            self._messages.show_message(text, level, str(done))

        self._messages.clear()
        self._runner.start(
            EXPORTING, task, self._messages.guarded(written), self._messages.show_error
        )

    def _add_layers(self) -> None:
        """Rings and lines of the selected rows, or of all, as layers of the project."""
        if self._measured is None:
            return
        chosen = self._page.table.selected_figures()
        drawn = [f for f in chosen if f.geometry is not None]
        subjects = list(dict.fromkeys(f.subject for f in drawn))
        if not drawn:
            raise InputError(tr("These rows have nothing to draw."))
        title = subjects[0] if len(subjects) == 1 else tr("{n} subjects").format(n=len(subjects))
        title = f"{title}, {self._measured.assessed_text}"
        layers = result_layers(drawn, title, self._measured)
        for kind, layer in layers.items():
            add_result_layer(QgsProject.instance(), layer, f"dock/{kind}/{title}")
        self._messages.show_message(tr("{n} layers added to “Measurements”.").format(n=len(layers)))
