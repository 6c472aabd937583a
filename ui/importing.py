"""Makes "Import folder…" work: what the folder holds, terms, progress, the report at the end."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QFileDialog

from .. import settings
from ..errors import Level
from ..layers.catalog import SOURCES
from ..layers.importing import ImportReport
from ..tasks.import_folder import ImportFolderTask
from ..tasks.runner import Runner
from ..tasks.sources import FolderContents, FolderTask
from .load_page import LoadPage
from .messages import MessageArea
from .sources import Sources
from .terms_dialog import needs_acceptance
from .words import tr

LOOKING, IMPORTING = "folder", "import"


class Importing(QObject):
    """Between the load page's import bar and the archive."""

    def __init__(
        self, page: LoadPage, sources: Sources, runner: Runner, messages: MessageArea
    ) -> None:
        super().__init__(page)
        self._page, self._sources = page, sources
        self._runner, self._messages = runner, messages
        self._task: ImportFolderTask | None = None
        self._so_far = ImportReport()
        page.import_requested.connect(messages.guarded(self._ask_and_look))
        page.importing.pause_requested.connect(messages.guarded(self._pause))
        page.importing.cancel_requested.connect(messages.guarded(self._cancel))
        runner.busy_changed.connect(self._busy)
        runner.progressed.connect(self._progress)

    def look_into(self, folder: Path) -> None:
        """See what a folder holds, then import it, once the terms of its source are accepted."""
        self._messages.clear()
        settings.IMPORT_FOLDER.set(str(folder))

        def looked(found: FolderContents) -> None:
            if needs_acceptance(found.info):
                self._sources.show_terms(found.info, lambda: self._start(folder, found))
            else:
                self._start(folder, found)

        self._runner.start(
            LOOKING,
            FolderTask(folder),
            self._messages.guarded(looked),
            self._messages.show_error,
        )

    def _ask_and_look(self) -> None:
        before = settings.IMPORT_FOLDER.get() or str(Path.home())
        folder = QFileDialog.getExistingDirectory(
            self._page, tr("Choose a folder of dated maps"), before
        )
        if folder:
            self.look_into(Path(folder))

    def _start(self, folder: Path, found: FolderContents) -> None:
        self._so_far = ImportReport()
        self._task = ImportFolderTask(folder)
        name = folder.name if found.archive_id not in SOURCES else found.info.name.split(" (")[0]
        self._title = tr("Importing “{name}”").format(name=name)
        self._page.importing.begin(self._title)
        self._runner.start(
            IMPORTING,
            self._task,
            self._messages.guarded(lambda report: self._ended(found, report)),
            self._messages.show_error,
            self._messages.guarded(self._part),
        )

    def _pause(self, is_paused: bool) -> None:
        if self._task is not None:
            if is_paused:
                self._task.pause()
            else:
                self._task.resume()

    def _cancel(self) -> None:
        self._runner.cancel(IMPORTING)
        said = tr("The import was stopped; what came in is kept.")
        self._messages.show_message(f"{said} {self._so_far.text}")

    def _part(self, report: ImportReport) -> None:
        self._so_far = report
        n = report.added + report.replaced + report.present
        self._page.importing.text.setText(tr("{title}: {n} maps").format(title=self._title, n=n))

    def _ended(self, found: FolderContents, report: ImportReport) -> None:
        if found.archive_id not in SOURCES and report.added + report.present:
            known = [text for text in settings.IMPORTED.get() if text != found.archive_id]
            settings.IMPORTED.set([*known, found.archive_id])
            self._sources.add_folder(found.archive_id)
        self._page.choose_source(found.archive_id)
        self._sources.look()
        level = Level.WARNING if report.refused else Level.INFO
        details = "\n".join(f"{name}: {reason}" for name, reason in report.refused)
        self._messages.show_message(report.text, level, details)

    def _busy(self, kind: str, is_busy: bool) -> None:
        if kind in (IMPORTING, LOOKING):
            self._page.folder.setEnabled(not is_busy)
        if kind == IMPORTING and not is_busy:
            self._task = None
            self._page.importing.hide()

    def _progress(self, kind: str, percent: float) -> None:
        if kind == IMPORTING:
            self._page.importing.progress.setValue(round(percent))
