"""Runs inside QGIS (``--code``): answers the driver, and notes every exception and dialog.

Each line on the socket is JSON with Python to run in the GUI thread; the answer is a line of JSON
with the value of its last expression, or with the trace of what it raised.
"""

from __future__ import annotations

import ast
import faulthandler
import json
import os
import signal
import sys
import traceback

from qgis.core import Qgis, QgsApplication, QgsProject
from qgis.PyQt.QtCore import QPoint, QTimer
from qgis.PyQt.QtNetwork import QLocalServer
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QScrollArea, QWidget
from qgis.utils import iface, plugins

errors: list[str] = []
dialogs: list[str] = []


def _note(kind, value, trace):
    errors.append("".join(traceback.format_exception(kind, value, trace)))


def _logged(message, tag, level):
    if level == Qgis.MessageLevel.Critical or "Traceback (most recent call last)" in message:
        errors.append(f"[{tag}] {message}")


def _watch_dialogs():
    dialog = QApplication.activeModalWidget()
    if dialog is not None:
        title = f"{type(dialog).__name__}: {dialog.windowTitle()}"
        if not dialogs or dialogs[-1] != title:
            dialogs.append(title)


def plugin():
    return plugins.get("salient")


def dock():
    return iface.mainWindow().findChild(QDockWidget, "SalientDock")


def find(name):
    """The visible widget of the dock with this object name."""
    found = [w for w in dock().findChildren(QWidget, name) if w.isVisible()]
    if len(found) != 1:
        raise LookupError(f"{len(found)} visible widgets are called {name}")
    return found[0]


def centre(widget, x=None, y=None):
    """Where on the screen to click a widget: its middle, or x, y in its own pixels."""
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QScrollArea):
        area = area.parentWidget()
    if area is not None:
        area.ensureWidgetVisible(widget)
    middle = widget.rect().center()
    point = widget.mapToGlobal(
        QPoint(middle.x() if x is None else x, middle.y() if y is None else y)
    )
    return [point.x(), point.y()]


def cell(view, row, column):
    """Where on the screen to click a cell of a table or list."""
    index = view.model().index(row, column)
    view.scrollTo(index)
    point = view.viewport().mapToGlobal(view.visualRect(index).center())
    return [point.x(), point.y()]


def save_screen(path, widget=None):
    """The picture of the whole screen, or of a widget with its surroundings cut away."""
    screen = QApplication.primaryScreen()
    if widget is None:
        picture = screen.grabWindow(0)
    else:
        corner = widget.mapToGlobal(QPoint(0, 0))
        picture = screen.grabWindow(0, corner.x(), corner.y(), widget.width(), widget.height())
    return picture.save(path)


NAMES = dict(globals())


def _answer(code):
    try:
        tree = ast.parse(code)
        last = tree.body[-1] if tree.body else None
        if isinstance(last, ast.Expr):
            tree.body.pop()
            exec(compile(tree, "<driver>", "exec"), NAMES)
            value = eval(compile(ast.Expression(last.value), "<driver>", "eval"), NAMES)
        else:
            exec(compile(tree, "<driver>", "exec"), NAMES)
            value = None
        return {"value": value}
    except Exception:
        return {"error": traceback.format_exc()}


class _Server(QLocalServer):
    def __init__(self, address):
        super().__init__()
        self._streams = []
        self.newConnection.connect(self._greet)
        self.listen(address)

    def _greet(self):
        stream = self.nextPendingConnection()
        self._streams.append(stream)
        stream.readyRead.connect(lambda: self._read(stream))

    def _read(self, stream):
        while stream.canReadLine():
            asked = json.loads(bytes(stream.readLine()).decode("utf-8"))
            answer = json.dumps(_answer(asked["code"]), default=str)
            stream.write(answer.encode("utf-8") + b"\n")
            stream.flush()


faulthandler.enable()
faulthandler.register(signal.SIGUSR1)  # the driver asks so where QGIS hangs
sys.excepthook = _note
QgsApplication.messageLog().messageReceived[str, str, Qgis.MessageLevel].connect(_logged)
_watch = QTimer()
_watch.timeout.connect(_watch_dialogs)
_watch.start(50)
QgsProject.instance()
_server = _Server(os.environ["SALIENT_DESKTOP_SOCKET"])
