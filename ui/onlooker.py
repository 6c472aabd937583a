"""Watches what the user does in project and dock, for lessons to tick off."""

from __future__ import annotations

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..layers.active import ActiveMap
from ..layers.contents import ROLE_PROPERTY
from ..layers.teaching.checks import Sight
from .dock import SalientDock
from .figures_model import FiguresModel


class Onlooker(QObject):
    """``changed`` follows whatever may change what ``sight`` gives."""

    changed = pyqtSignal()

    def __init__(self, dock: SalientDock, active: ActiveMap) -> None:
        super().__init__(dock)
        self._dock, self._active = dock, active
        self._tables = dock.findChildren(FiguresModel)
        for table in self._tables:
            table.modelReset.connect(self.changed)
        dock.page_changed.connect(self._tell)
        project = QgsProject.instance()
        self._signals = (project.crsChanged, project.layersAdded, project.layersRemoved)
        for signal in (active.changed, *self._signals):
            signal.connect(self._tell)

    def close(self) -> None:
        """Let go of what outlives the dock."""
        for signal in (self._active.changed, *self._signals):
            signal.disconnect(self._tell)

    def sight(self) -> Sight:
        project, control = QgsProject.instance(), self._active.control
        layers = project.mapLayers().values()
        return Sight(
            None if control is None else control.provenance,
            [figure for table in self._tables for figure in table.figures],
            self._dock.page_name.replace("Page", ""),
            project.crs().authid(),
            frozenset(str(layer.customProperty(ROLE_PROPERTY, "")) for layer in layers),
        )

    def _tell(self, *_what: object) -> None:
        self.changed.emit()
