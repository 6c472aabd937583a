"""Load, start, use and unload the plugin as QGIS does, in a process of its own; report as JSON.

Run by test_lifecycle.py, one process a scenario: the plugin is then imported under its own name by
QGIS's own loader, and what it leaves behind cannot be another test's.

usage: drive_lifecycle.py SCENARIO PLUGIN_PATH REPORT
"""

from __future__ import annotations

import collections
import faulthandler
import gc
import json
import sys
import time
import traceback
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from qgis import utils
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsExpression,
    QgsLayerTreeModel,
    QgsProject,
)
from qgis.gui import QgsLayerTreeView, QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import (
    QCoreApplication,
    QEvent,
    QMetaMethod,
    QObject,
    QThreadPool,
    pyqtSignal,
)
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QMainWindow

NAME = "salient"
HEAVY = ("numpy", "shapely", "pyproj")
FUNCTIONS = ("front_distance", "front_side", "geodesic_area", "geodesic_distance")
UNDO = {
    "addDockWidget": "removeDockWidget",
    "addTabifiedDockWidget": "removeDockWidget",
    "addToolBarIcon": "removeToolBarIcon",
    "addVectorToolBarIcon": "removeVectorToolBarIcon",
    "addPluginToMenu": "removePluginMenu",
    "addPluginToVectorMenu": "removePluginVectorMenu",
    "registerLocatorFilter": "deregisterLocatorFilter",
    "registerOptionsWidgetFactory": "unregisterOptionsWidgetFactory",
    "registerMainWindowAction": "unregisterMainWindowAction",
    "registerMapToolHandler": "unregisterMapToolHandler",
    "addCustomActionForLayerType": "removeCustomActionForLayerType",
}


class Iface(QObject):
    """As much of QgisInterface as a dock needs, over real widgets; it counts every other call."""

    currentLayerChanged = pyqtSignal(object)
    newProjectCreated = pyqtSignal()
    projectRead = pyqtSignal()
    initializationCompleted = pyqtSignal()
    currentThemeChanged = pyqtSignal(str)

    def __init__(self) -> None:
        super().__init__()
        self.calls: collections.Counter[str] = collections.Counter()
        self.actions: list[QObject] = []
        self._window = QMainWindow()
        self._canvas = QgsMapCanvas(self._window)
        self._window.setCentralWidget(self._canvas)
        self._bar = QgsMessageBar(self._window)
        self._tree = QgsLayerTreeView(self._window)
        self._model = QgsLayerTreeModel(QgsProject.instance().layerTreeRoot())
        self._tree.setModel(self._model)
        self._window.resize(1200, 800)
        self._window.show()

    def mainWindow(self) -> QMainWindow:
        return self._window

    def mapCanvas(self) -> QgsMapCanvas:
        return self._canvas

    def messageBar(self) -> QgsMessageBar:
        return self._bar

    def layerTreeView(self) -> QgsLayerTreeView:
        return self._tree

    def activeLayer(self) -> object:
        return self._tree.currentLayer()

    def addDockWidget(self, area: object, dock: QDockWidget) -> None:
        self.calls["addDockWidget"] += 1
        self._window.addDockWidget(area, dock)

    def addTabifiedDockWidget(self, area: object, dock: QDockWidget, *_: object) -> None:
        self.calls["addTabifiedDockWidget"] += 1
        self._window.addDockWidget(area, dock)

    def removeDockWidget(self, dock: QDockWidget) -> None:
        self.calls["removeDockWidget"] += 1
        self._window.removeDockWidget(dock)

    def __getattr__(self, name: str) -> Callable[..., object]:
        def call(*arguments: object) -> bool:
            self.calls[name] += 1
            if name.startswith("add"):
                self.actions += [a for a in arguments if hasattr(a, "trigger")]
            return True

        return call

    def left(self) -> list[str]:
        """Return what was added and not taken back."""
        added: collections.Counter[str] = collections.Counter()
        for add, remove in UNDO.items():
            added[remove] += self.calls[add]
        return [
            f"{n} added, {self.calls[r]} taken back by {r}"
            for r, n in added.items()
            if n > self.calls[r]
        ]


class Session:
    """A running QGIS, what went wrong in it, and a count of all that a plugin could leave."""

    def __init__(self, plugin_path: str) -> None:
        self.app = QgsApplication([], True)
        self.app.initQgis()
        self.errors: list[str] = []
        self.translators = 0
        sys.excepthook = self._on_exception
        utils.showException = lambda kind, value, trace, *_, **__: self._on_exception(
            kind, value, trace
        )
        QgsApplication.messageLog().messageReceived.connect(self._on_message)
        self._count_translators()
        self.iface = Iface()
        utils.iface = self.iface
        utils.plugin_paths = [plugin_path]
        sys.path.insert(0, plugin_path)
        utils.updateAvailablePlugins()

    def _on_exception(self, kind: type, value: BaseException, trace: object) -> None:
        self.errors.append("".join(traceback.format_exception(kind, value, trace)))

    def _on_message(self, message: str, tag: str, level: Qgis.MessageLevel) -> None:
        if level == Qgis.MessageLevel.Critical:
            self.errors.append(f"{tag}: {message}")

    def _count_translators(self) -> None:
        install, remove = QCoreApplication.installTranslator, QCoreApplication.removeTranslator

        def counted(change: int, call: Callable[..., bool]) -> Callable[..., bool]:
            def wrapper(*arguments: object) -> bool:
                self.translators += change
                return call(arguments[-1])

            return wrapper

        QCoreApplication.installTranslator = counted(1, install)
        QCoreApplication.removeTranslator = counted(-1, remove)

    def wait(self, seconds: float, until: Callable[[], bool] = lambda: False) -> bool:
        """Let events run until a condition holds or the time is over."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            QCoreApplication.processEvents()
            if until():
                return True
            time.sleep(0.005)
        return until()

    def settle(self) -> None:
        """Finish tasks, deliver deferred deletes, collect garbage."""
        tasks = QgsApplication.taskManager()
        self.wait(20, lambda: tasks.countActiveTasks() == 0)
        QThreadPool.globalInstance().waitForDone(5000)
        for _ in range(3):
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            gc.collect()

    def _watched(self) -> Iterator[tuple[str, QObject]]:
        project = QgsProject.instance()
        yield "project", project
        yield "layerTreeRoot", project.layerTreeRoot()
        yield "canvas", self.iface.mapCanvas()
        yield "iface", self.iface
        yield "application", self.app
        yield "taskManager", QgsApplication.taskManager()
        yield "processingRegistry", QgsApplication.processingRegistry()
        yield "mainWindow", self.iface.mainWindow()
        yield "layerTreeView", self.iface.layerTreeView()

    def connections(self) -> dict[str, int]:
        """Return the number of receivers of every signal that a plugin may have connected to."""
        counted = {}
        for name, watched in self._watched():
            meta = watched.metaObject()
            for index in range(meta.methodCount()):
                method = meta.method(index)
                if method.methodType() != QMetaMethod.MethodType.Signal:
                    continue
                signal = bytes(method.name()).decode()
                try:
                    counted[f"{name}.{signal}"] = watched.receivers(getattr(watched, signal))
                except (AttributeError, TypeError):  # PyQt cannot connect to these at all
                    continue
        return counted

    def objects(self) -> collections.Counter[str]:
        """Return every widget and every child of the main window, by class and name."""
        found = {id(w): w for w in QApplication.allWidgets()}
        found.update({id(o): o for o in self.iface.mainWindow().findChildren(QObject)})
        return collections.Counter(
            f"{o.metaObject().className()} {o.objectName()!r}" for o in found.values()
        )


@contextmanager
def blocked(names: tuple[str, ...]) -> Iterator[None]:
    """Make imports of packages fail, as where they are not installed."""

    class Blocker:
        def find_spec(self, name: str, *_: object) -> None:
            if name.split(".")[0] in names:
                raise ImportError(f"No module named {name!r}", name=name)

    blocker = Blocker()
    sys.meta_path.insert(0, blocker)
    try:
        yield
    finally:
        sys.meta_path.remove(blocker)


def start(session: Session) -> float:
    """Load and start the plugin; return the seconds it took."""
    began = time.perf_counter()
    if utils.loadPlugin(NAME):
        utils.startPlugin(NAME)
    return time.perf_counter() - began


def open_dock(session: Session) -> bool:
    """Trigger the plugin's first action, as a click on its icon does; tell if a dock appears."""
    if not session.iface.actions:
        return False
    session.iface.actions[0].trigger()
    window = session.iface.mainWindow()
    shown = session.wait(5, lambda: any(d.isVisible() for d in window.findChildren(QDockWidget)))
    session.wait(0.3)
    return shown


def load_lesson(session: Session) -> int:
    """Load the lesson map; return the number of layers the project then has."""
    project = QgsProject.instance()
    utils.plugins[NAME].load_lesson()
    session.wait(20, lambda: bool(project.mapLayers()))
    session.settle()
    count = len(project.mapLayers())
    project.clear()
    return count


def holders(survivor: object) -> list[str]:
    """Return what still holds the plugin; nothing when it is gone."""
    if survivor is None:
        return []
    return [f"held by a {type(r).__name__}" for r in gc.get_referrers(survivor)] or ["held"]


def while_active() -> dict[str, object]:
    """Return what the running plugin has registered."""
    return {
        "active": utils.isPluginLoaded(NAME),
        "provider": QgsApplication.processingRegistry().providerById(NAME) is not None,
        "functions": [f for f in FUNCTIONS if QgsExpression.functionIndex(f) >= 0],
    }


def play(scenario: str, session: Session) -> dict[str, object]:
    """Run one scenario and return what was seen while the plugin was active."""
    seen: dict[str, object] = {}
    if scenario == "processing":
        if utils.loadPlugin(NAME):
            utils.iface = None
            utils.startProcessingPlugin(NAME)
            utils.iface = session.iface
        return while_active()
    if scenario == "without packages":
        with blocked(HEAVY):
            start(session)
            seen = while_active()
            seen["dock"] = open_dock(session)
        return seen
    seconds = [start(session)]
    if scenario == "again":
        for _ in range(3):
            utils.unloadPlugin(NAME)
            session.settle()
            seconds.append(start(session))
    seen = while_active()
    seen["seconds"] = min(seconds)
    seen["heavy"] = [m for m in session.fresh() if m.split(".")[0] in HEAVY]
    if scenario in {"dock", "lesson"}:
        seen["dock"] = open_dock(session)
    if scenario == "lesson":
        seen["layers"] = load_lesson(session)
    return seen


def main(scenario: str, plugin_path: str, report: str) -> None:
    """Play a scenario between two counts and write what differs."""
    session = Session(plugin_path)
    session.settle()
    modules, path, finders = set(sys.modules), list(sys.path), list(sys.meta_path)
    session.fresh = lambda: sorted(set(sys.modules) - modules)
    connections, objects = session.connections(), session.objects()

    seen = play(scenario, session)
    plugin = utils.plugins.get(NAME)
    alive = weakref.ref(plugin) if plugin is not None else (lambda: None)
    del plugin
    unloaded = utils.unloadPlugin(NAME)
    session.iface.actions.clear()
    session.settle()

    after = session.connections()
    gone = while_active()
    result = {
        "seen": seen,
        "errors": session.errors,
        "unloaded": unloaded,
        "left": {
            "modules": [m for m in sys.modules if m.split(".")[0] == NAME],
            "path": [entry for entry in sys.path if entry not in path],
            "finders": [repr(finder) for finder in sys.meta_path if finder not in finders],
            "connections": [
                f"{k}: {connections.get(k, 0)} -> {n}"
                for k, n in after.items()
                if n > connections.get(k, 0) and not k.endswith(".destroyed")  # PyQt's own
            ],
            "objects": sorted((session.objects() - objects).elements()),
            "interface": session.iface.left(),
            "provider": [NAME] if gone["provider"] else [],
            "functions": gone["functions"],
            "translators": [str(session.translators)] if session.translators else [],
            "tasks": [t.description() for t in QgsApplication.taskManager().tasks()],
            "plugin": holders(alive()),
        },
    }
    Path(report).write_text(json.dumps(result), encoding="utf-8")
    session.app.exitQgis()


if __name__ == "__main__":
    faulthandler.enable()
    try:
        main(*sys.argv[1:])
    except Exception:
        traceback.print_exc()  # the hook set above would keep it for a report never written
        sys.exit(1)
