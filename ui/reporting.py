"""A report of what the dock shows, saved on request."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject

from ..analysis.model import Figure, Provenance
from ..layers.pages.export import page_png
from ..layers.pages.formats import FORMATS
from ..layers.pages.page import PageContents, new_page
from ..layers.report.drawings import chart_drawing
from ..layers.report.report import Report
from ..tasks.publish import ReportTask
from ..tasks.runner import Runner
from .before_saving import ask_path
from .messages import MessageArea
from .publish_page import PublishPage
from .words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..analysis.claim import Checked
    from ..layers.charts.chart import Chart

REPORTING = "report"
_MAP_FORMAT = FORMATS["wide"]
"""The page that a report shows as its map."""


class Reporting(QObject):
    """Puts a report together on the main thread, where its map is drawn; a task writes it."""

    def __init__(self, page: PublishPage, runner: Runner, messages: MessageArea) -> None:
        super().__init__(page)
        self._page, self._runner, self._messages = page, runner, messages
        page.cancel_requested.connect(lambda: runner.cancel(REPORTING))
        runner.busy_changed.connect(self._busy)
        runner.progressed.connect(self._progress)

    def ask(self, name: str) -> Path | None:
        """Where to; the CSV goes beside the HTML, under the same name."""
        asked = ask_path(
            self._page, tr("Save the report"), f"{name}.html", (tr("HTML and CSV (*.html)"),)
        )
        return None if asked is None else asked[0].with_suffix(".html")

    def write(
        self,
        path: Path,
        contents: PageContents,
        origin: Provenance,
        figures: Sequence[Figure],
        charts: Sequence[Chart],
        claims: Sequence[Checked],
    ) -> None:
        """Begins to write a report whose map is that of a page."""
        project = QgsProject.instance()
        report = Report(
            contents.title or "",
            origin,
            tuple(figures),
            contents.credit,
            page_png(new_page(project, _MAP_FORMAT, contents), _MAP_FORMAT),
            [chart_drawing(chart) for chart in charts if not chart.is_empty],
            tuple(claims),
        )
        self._messages.clear()
        self._runner.start(
            REPORTING,
            ReportTask(path, report, project.transformContext()),
            self._messages.guarded(self._written),
            self._messages.show_error,
        )

    def _written(self, paths: tuple[Path, Path]) -> None:
        names = ", ".join(path.name for path in paths)
        folder = str(paths[0].parent)
        self._messages.show_message(tr("Saved: {names}.").format(names=names), details=folder)

    def _busy(self, kind: str, is_busy: bool) -> None:
        if kind == REPORTING:
            self._page.show_busy(is_busy)

    def _progress(self, kind: str, percent: float) -> None:
        if kind == REPORTING:
            self._page.show_progress(percent)
