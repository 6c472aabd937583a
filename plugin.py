"""The plugin's life in QGIS: what it adds, and that it takes all of it away again.

The only owner of ``iface``. Nothing here, nor what it imports, loads numpy, shapely or pyproj
before the dock is opened: QGIS starts as fast as without the plugin.
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QSettings, Qt, QTranslator
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QMenu

try:
    from qgis.PyQt.QtGui import QAction  # Qt 6
except ImportError:
    from qgis.PyQt.QtWidgets import QAction

from . import libraries
from .layers.active import ActiveMap

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .algorithms.provider import SalientProvider
    from .ui.dock import SalientDock
    from .ui.workbench import Workbench

_HERE = Path(__file__).resolve().parent


class SalientPlugin:
    """What QGIS starts and stops; ``iface`` is None under ``qgis_process``."""

    def __init__(self, iface: QgisInterface | None) -> None:  # noqa: QGS105 - QGIS gives it
        self.iface = iface
        self.active = ActiveMap()
        self.dock: SalientDock | None = None
        self.workbench: Workbench | None = None
        self.provider: SalientProvider | None = None
        self._action: QAction | None = None
        self._translator: QTranslator | None = None

    @staticmethod
    def tr(text: str) -> str:
        return QCoreApplication.translate("Salient", text)

    # Called by QGIS

    def initProcessing(self) -> None:
        """Offer the algorithms; all that ``qgis_process`` asks for."""
        from .algorithms.provider import SalientProvider

        self.provider = SalientProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self) -> None:
        """Add the action, the algorithms and the expression functions; the dock comes later."""
        from .layers import expressions

        self._translate()
        self.initProcessing()
        expressions.register(self.active)
        icon = QIcon(str(_HERE / "resources" / "icons" / "salient.svg"))
        self._action = QAction(icon, self.tr("Salient"), self.iface.mainWindow())
        self._action.setObjectName("salientToggleDock")
        self._action.setCheckable(True)
        self._action.setToolTip(self.tr("Load and measure dated front-line maps"))
        self._action.toggled.connect(self.show_dock)
        self.iface.addPluginToVectorMenu(self.tr("Salient"), self._action)
        self.iface.addVectorToolBarIcon(self._action)

    def unload(self) -> None:
        """Take away all that was added, in the order opposite to that of adding it."""
        self._close_dock()
        self.active.clear()
        if self._action is not None:
            self._action.toggled.disconnect(self.show_dock)
            self.iface.removePluginVectorMenu(self.tr("Salient"), self._action)
            self.iface.removeVectorToolBarIcon(self._action)
            self._action.deleteLater()
            # QGIS takes the empty submenu out of its menu, and keeps it for ever.
            for menu in self.iface.mainWindow().findChildren(QMenu):
                if menu.title() == self.tr("Salient") and menu.isEmpty():
                    menu.deleteLater()
            self._action = None
        begun = vars(sys.modules[f"{__package__}.layers"])
        if "expressions" in begun:
            begun["expressions"].unregister()
        if "http" in begun:
            begun["http"].leave()
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator = None
        self.active.deleteLater()
        libraries.stop()
        _forget_packages()

    # The dock

    def show_dock(self, wanted: bool = True) -> None:
        """Show the dock, built on first use, or hide it."""
        if wanted and self.dock is None:
            self._build_dock()
        if self.dock is not None and self.dock.isVisible() != wanted:
            self.dock.setVisible(wanted)
            if wanted:
                self.dock.raise_()

    def load_lesson(self, day: date | None = None) -> None:
        """Open the dock and load the lesson map of a date, else of the latest, in a task."""
        self.show_dock(True)
        if self.workbench is not None:
            self.workbench.load_lesson(day)

    def _build_dock(self) -> None:
        from .layers.packages import obstacle
        from .ui.dock import SalientDock

        self.dock = SalientDock(self.iface.mainWindow())
        problem = obstacle()
        if problem:
            self.dock.show_missing(problem)
        else:
            from .settings import DOCK_PAGE
            from .ui.workbench import Workbench

            page = DOCK_PAGE.get()
            self.workbench = Workbench(self.dock, self.iface.mapCanvas(), self.active)
            self.workbench.publishing.page_opened.connect(self.iface.openLayoutDesigner)
            self.dock.show_page(page)
        self.dock.visibilityChanged.connect(self._dock_seen)
        self.iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)

    def _dock_seen(self, _is_visible: bool) -> None:
        """Keep the action in step when the dock is closed by its own button."""
        if self._action is not None and self.dock is not None:
            self._action.blockSignals(True)
            self._action.setChecked(not self.dock.isHidden())
            self._action.blockSignals(False)

    def _close_dock(self) -> None:
        if self.workbench is not None:
            self.workbench.close()
            self.workbench = None
        if self.dock is not None:
            self.dock.visibilityChanged.disconnect(self._dock_seen)
            self.iface.removeDockWidget(self.dock)
            self.dock.deleteLater()
            self.dock = None

    # Translation

    def _translate(self) -> None:
        settings = QSettings()
        is_chosen = settings.value("locale/overrideFlag", False, type=bool)
        language = settings.value("locale/userLocale", "") if is_chosen else QLocale().name()
        file = _HERE / "i18n" / f"salient_{str(language)[:2]}.qm"
        if file.is_file():
            self._translator = QTranslator()
            self._translator.load(str(file))
            QCoreApplication.installTranslator(self._translator)


def _forget_packages() -> None:
    """QGIS forgets the modules it saw imported, but not the packages that hold them."""
    inside = f"{__package__}."
    for name, module in list(sys.modules.items()):
        if name.startswith(inside) and hasattr(module, "__path__"):
            del sys.modules[name]
