"""Saves the chart shown, or all figures of a series, to a file of the user's choice."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QFileDialog

from .. import settings
from ..analysis.series import Series
from ..layers.charts.files import write_png, write_svg
from ..layers.charts.inks import INKS
from ..layers.series_table import write_series
from ..layers.themes import current_look
from ..tasks.runner import Runner
from ..tasks.writing import WriteTask
from .messages import MessageArea
from .series_page import SeriesPage
from .words import tr

EXPORTING = "series export"


class SeriesFiles(QObject):
    """The export button of the series page; ``series`` is what the charts are of."""

    def __init__(self, page: SeriesPage, runner: Runner, messages: MessageArea) -> None:
        super().__init__(page)
        self._page, self._runner, self._messages = page, runner, messages
        self.series: Series | None = None
        page.export_requested.connect(messages.guarded(self._ask))

    def _ask(self, ending: str) -> None:
        chart, series = self._page.chart, self.series
        if chart is None or series is None:
            return
        what = "series" if ending == "csv" else chart.name
        folder = settings.EXPORT_FOLDER.get() or str(Path.home())
        proposed = Path(folder) / f"salient_{what}_{series.dates[-1]}.{ending}"
        text, _ = QFileDialog.getSaveFileName(
            self._page, tr("Export"), str(proposed), f"{ending.upper()} (*.{ending})"
        )
        if text:
            is_named = Path(text).suffix.lower() == f".{ending}"
            self.write(Path(text if is_named else f"{text}.{ending}"))

    def write(self, path: Path) -> None:
        """Write the chart shown as PNG or SVG, or the series as CSV, by the name's ending.

        Charts wear the look of the map.
        """
        chart, series = self._page.chart, self.series
        if chart is None or series is None:
            return
        settings.EXPORT_FOLDER.set(str(path.parent))
        inks = INKS[current_look(QgsProject.instance()).id]
        writers = {
            ".png": lambda part: write_png(part, chart, inks=inks),
            ".svg": lambda part: write_svg(part, chart, inks=inks),
            ".csv": lambda part: write_series(part, series),
        }

        def written(done: Path) -> None:
            text = tr("Saved to {name}.").format(name=done.name)
            self._messages.show_saved(text, done, series.provenance)

        self._messages.clear()
        self._runner.start(
            EXPORTING,
            WriteTask(path, writers[path.suffix.lower()]),
            self._messages.guarded(written),
            self._messages.show_error,
        )
