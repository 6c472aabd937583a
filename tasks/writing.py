"""One file written off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ..layers.words import tr
from .base import SalientTask


class WriteTask(SalientTask[Path]):
    """Has a file written; the result is its path. ``write`` may raise SourceError."""

    def __init__(self, path: Path, write: Callable[[Path], object]) -> None:
        super().__init__(tr("Salient: writing “{name}”").format(name=path.name))
        self._path = path
        self._write = write

    def compute(self) -> Path:
        self._write(self._path)
        return self._path
