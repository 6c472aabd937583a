"""Watches what the user does in project and dock, for lessons to tick off."""

from __future__ import annotations

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..layers.active import ActiveMap
from ..layers.contents import ROLE_PROPERTY
from ..layers.loader import KEY_PROPERTY
from ..layers.teaching.checks import Sight
from .dock import SalientDock
from .figures_model import FiguresModel


class Onlooker(QObject):
    """``changed`` follows whatever may change what ``sight`` gives."""

    changed = pyqtSignal()

    def __init__(self, dock: SalientDock, active: ActiveMap) -> None:
        super().__init__(dock)
        self._dock, self._active = dock, active
        self._old_layers: set[str] = set()
        self._old_plane = ""
        self._tables = dock.findChildren(FiguresModel)
        for table in self._tables:
            table.modelReset.connect(self.changed)
        dock.page_changed.connect(self._tell)
        project = QgsProject.instance()
        project.crsChanged.connect(self._forget_plane)
        self._signals = (project.crsChanged, project.layersAdded, project.layersRemoved)
        for signal in (active.changed, *self._signals):
            signal.connect(self._tell)

    def close(self) -> None:
        """Let go of what outlives the dock."""
        QgsProject.instance().crsChanged.disconnect(self._forget_plane)
        for signal in (self._active.changed, *self._signals):
            signal.disconnect(self._tell)

    def begin_anew(self) -> None:
        """Measurements and CRS that the project has by now do not count, only later ones."""
        project = QgsProject.instance()
        layers = project.mapLayers().items()
        self._old_layers = {id_ for id_, each in layers if each.customProperty(KEY_PROPERTY)}
        self._old_plane = _plane(project)

    @property
    def old_plane(self) -> str:
        """The authority code of the CRS the project had then and still has; empty for none."""
        return self._old_plane

    def sight(self) -> Sight:
        project, control = QgsProject.instance(), self._active.control
        layers = [each for id_, each in project.mapLayers().items() if id_ not in self._old_layers]
        return Sight(
            None if control is None else control.provenance,
            [figure for table in self._tables for figure in table.figures],
            self._dock.page_name.replace("Page", ""),
            "" if self._old_plane else _plane(project),
            frozenset(str(layer.customProperty(ROLE_PROPERTY, "")) for layer in layers),
        )

    def _forget_plane(self) -> None:
        self._old_plane = ""

    def _tell(self, *_what: object) -> None:
        self.changed.emit()


def _plane(project: QgsProject) -> str:
    return str(project.crs().authid())
