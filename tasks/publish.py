"""What pages and reports need, off the GUI thread: usual figures, a base map, a report's files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.core import QgsCoordinateTransformContext

from ..analysis.model import Figure, Place
from ..layers.active import ActiveMap
from ..layers.basemap import BaseMap, prepare_base_map
from ..layers.pages.statistics import usual_figures
from ..layers.report.report import Report, write_report
from ..layers.words import tr
from .base import SalientTask


class UsualFiguresTask(SalientTask["tuple[Figure, ...]"]):
    """Measures what most pages tell of the active map."""

    def __init__(self, active: ActiveMap, towns: Sequence[Place], pocket_of: Place | None) -> None:
        super().__init__(tr("Salient: measuring for a page"))
        self._active = active
        self._towns = tuple(towns)
        self._pocket_of = pocket_of

    def compute(self) -> tuple[Figure, ...]:
        return tuple(usual_figures(self._active.setting(), self._towns, self._pocket_of))


class BaseMapTask(SalientTask[BaseMap]):
    """Makes the base map's file and its places ready."""

    def __init__(self) -> None:
        super().__init__(tr("Salient: preparing the base map"))

    def compute(self) -> BaseMap:
        return prepare_base_map()


class ReportTask(SalientTask["tuple[Path, Path]"]):
    """Writes the HTML of a report and the CSV of its figures; the result is their paths."""

    def __init__(self, path: Path, report: Report, context: QgsCoordinateTransformContext) -> None:
        super().__init__(tr("Salient: writing a report"))
        self._path, self._written, self._context = path, report, context

    def compute(self) -> tuple[Path, Path]:
        return write_report(self._path, self._written, self._context, self.report)
