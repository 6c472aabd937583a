"""What is done with figures in the table: copied, exported, looked at, drawn."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QFileDialog

from .. import settings
from ..analysis.model import Figure, Provenance
from ..errors import InputError
from ..layers.convert import to_qgs
from ..layers.loader import add_result_layer
from ..layers.results import result_layers
from ..tasks.export import ExportTask
from ..tasks.runner import Runner
from .figures_page import FiguresPage
from .map_pointer import MapPointer
from .messages import MessageArea
from .words import tr

EXPORTING = "export"


class FigureActions(QObject):
    """The buttons below the table; ``origin`` is the provenance of the figures shown."""

    def __init__(
        self, page: FiguresPage, runner: Runner, messages: MessageArea, pointer: MapPointer
    ) -> None:
        super().__init__(page)
        self._page, self._runner, self._messages = page, runner, messages
        self._pointer = pointer
        self.origin: Provenance | None = None
        guarded = messages.guarded
        page.copy_requested.connect(guarded(self._copy))
        page.export_requested.connect(guarded(self._ask_and_export))
        page.zoom_requested.connect(guarded(self._zoom))
        page.layers_requested.connect(guarded(self.add_layers))

    def _copy(self) -> None:
        n = self._page.table.copy()
        self._messages.show_message(tr("{n} rows copied.").format(n=n))

    def _zoom(self, figure: Figure) -> None:
        if figure.geometry is not None and not figure.geometry.is_empty:
            self._pointer.zoom_to(to_qgs(figure.geometry))

    def _ask_and_export(self) -> None:
        folder = settings.EXPORT_FOLDER.get() or str(Path.home())
        name = f"{self.file_stem()}.csv"
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

    def file_stem(self) -> str:
        """What a file of these figures is called, unless the user says otherwise."""
        date = self.origin.assessed_text if self.origin is not None else ""
        return f"salient_{date}" if date else "salient"

    def export(self, path: Path) -> None:
        """Write all rows, in the order shown, as CSV or GeoPackage by the name's ending."""
        settings.EXPORT_FOLDER.set(str(path.parent))
        figures = self._page.model.figures
        origin = self.origin
        task = ExportTask(path, figures, QgsProject.instance().transformContext())

        def written(done: Path) -> None:
            text = tr("{n} figures saved to {name}.").format(n=len(figures), name=done.name)
            self._messages.show_saved(text, done, origin)

        self._messages.clear()
        self._runner.start(
            EXPORTING, task, self._messages.guarded(written), self._messages.show_error
        )

    def add_layers(self) -> None:
        """Rings and lines of the selected rows, or of all, as layers of the project."""
        if self.origin is None:
            return
        chosen = self._page.table.selected_figures()
        drawn = [f for f in chosen if f.geometry is not None]
        subjects = list(dict.fromkeys(f.subject for f in drawn))
        if not drawn:
            raise InputError(tr("These rows have nothing to draw."))
        title = subjects[0] if len(subjects) == 1 else tr("{n} subjects").format(n=len(subjects))
        title = f"{title}, {self.origin.assessed_text}"
        layers = result_layers(drawn, title, self.origin)
        for kind, layer in layers.items():
            add_result_layer(QgsProject.instance(), layer, f"dock/{kind}/{title}")
        self._messages.show_message(tr("{n} layers added to “Measurements”.").format(n=len(layers)))
