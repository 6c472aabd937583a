"""A table of figures written to a file off the GUI thread."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.core import QgsCoordinateTransformContext

from ..analysis.model import Figure
from ..layers.export import write_figures
from ..layers.words import tr
from .base import SalientTask


class ExportTask(SalientTask[Path]):
    """Writes CSV or GeoPackage by the file's name; the result is its path."""

    def __init__(
        self, path: Path, figures: Sequence[Figure], context: QgsCoordinateTransformContext
    ) -> None:
        super().__init__(tr("Salient: exporting figures"))
        self._path = path
        self._figures = tuple(figures)
        self._context = context

    def compute(self) -> Path:
        return write_figures(self._path, self._figures, self._context, self.report)
