"""A folder of dated maps into the archive, off the GUI thread."""

from __future__ import annotations

import threading
from pathlib import Path

from ..layers.archive import Archive
from ..layers.importing import ImportReport, import_folder
from ..layers.sources.payload import Meanings
from ..layers.words import tr
from .base import SalientTask

_NOTICE_S = 0.2


class ImportFolderTask(SalientTask[ImportReport]):
    """Imports a folder; ``staged`` carries the report so far, which is all there is of it once
    cancelled. It may be paused, and goes on where it stopped, after a crash too."""

    def __init__(
        self, folder: Path, archive: Archive | None = None, meanings: Meanings | None = None
    ) -> None:
        super().__init__(tr("Salient: importing “{folder}”").format(folder=folder.name))
        self._folder = folder
        self._archive = archive or Archive()
        self._meanings = meanings
        self._going = threading.Event()
        self._going.set()

    @property
    def is_paused(self) -> bool:
        return not self._going.is_set()

    def pause(self) -> None:
        """Stop after the file being read, until ``resume``."""
        self._going.clear()

    def resume(self) -> None:
        self._going.set()

    def report(self, share: float) -> bool:
        while not self._going.wait(_NOTICE_S):
            if self.isCanceled():
                return False
        return super().report(share)

    def compute(self) -> ImportReport:
        return import_folder(
            self._folder, self._archive, self._meanings, self.report, self.staged.emit
        )
