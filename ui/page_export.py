"""A page saved as files, one after the other: the dock is drawn and heard between them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, QTimer

from ..layers.pages.export import SUFFIXES, export_page
from ..layers.pages.formats import PageFormat
from ..layers.pages.page import find_page
from .before_saving import ask_path
from .messages import MessageArea
from .publish_page import PublishPage
from .words import tr


class PageExport(QObject):
    """Writes the files of one page. QGIS lays out and exports on the main thread alone."""

    def __init__(self, page: PublishPage, messages: MessageArea) -> None:
        super().__init__(page)
        self._page, self._messages = page, messages
        self._waiting: list[Path] = []
        self._written: list[Path] = []
        self._format: PageFormat | None = None
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(messages.guarded(self._write_next))
        page.cancel_requested.connect(self.stop)

    def ask(self, name: str) -> list[Path]:
        """Where to: all three kinds under one name, or the one that is chosen or typed."""
        kinds = (
            tr("PDF, SVG and PNG (*)"),
            tr("PDF (*.pdf)"), tr("SVG (*.svg)"), tr("PNG (*.png)"),
        )  # fmt: skip
        asked = ask_path(self._page, tr("Save the page"), name, kinds)
        if asked is None:
            return []
        path, kind = asked
        if path.suffix.lower() in SUFFIXES:
            return [path]
        suffixes = SUFFIXES if kind == 0 else (SUFFIXES[kind - 1],)
        return [path.with_name(path.name + suffix) for suffix in suffixes]

    def write(self, format_: PageFormat, paths: Sequence[Path]) -> None:
        """Begins to write the project's page of a format, in place of what is being written."""
        self._format = format_
        self._waiting, self._written = list(paths), []
        self._messages.clear()
        self._page.show_busy(True)
        self._next.start()

    def stop(self) -> None:
        """Writes no further file; those that are whole stay."""
        if self._waiting:
            self._end()

    def _write_next(self) -> None:
        # Between two files the user may have deleted the page, or the project.
        layout = find_page(QgsProject.instance(), self._format) if self._format else None
        if not self._waiting or layout is None or self._format is None:
            self.stop()
            return
        path = self._waiting.pop(0)
        try:
            self._written.append(export_page(layout, self._format, path))
        except Exception:
            self._end()
            raise
        done, total = len(self._written), len(self._written) + len(self._waiting)
        self._page.show_progress(100 * done / total)
        if self._waiting:
            self._next.start()
        else:
            self._end()

    def _end(self) -> None:
        self._waiting = []
        self._next.stop()
        self._page.show_busy(False)
        if self._written:
            names = ", ".join(path.name for path in self._written)
            folder = str(self._written[0].parent)
            self._messages.show_message(tr("Saved: {names}.").format(names=names), details=folder)
