"""Hands days to the Temporal Controller of QGIS, and hears which day it shows."""

from __future__ import annotations

from datetime import date, timedelta

from qgis.core import QgsDateTimeRange, QgsInterval, QgsTemporalNavigationObject
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QDateTime, QObject, Qt, QTime, pyqtSignal
from qgis.PyQt.QtWidgets import QDockWidget

from .words import to_date, to_qdate


def play_days(canvas: QgsMapCanvas, first: date, last: date, shown: date) -> None:
    """Set the controller to step by day from ``first`` to ``last``, and show it at one of them.

    Days are UTC. A canvas without a controller (outside QGIS's own window) is left alone.
    """
    player = canvas.temporalController()
    if not isinstance(player, QgsTemporalNavigationObject):
        return
    player.setNavigationMode(QgsTemporalNavigationObject.NavigationMode.Animated)
    # QGIS rounds the number of steps down or up: a second less than whole days is sure to be right.
    end = _midnight(last).addSecs(86_400 - 1)
    player.setTemporalExtents(QgsDateTimeRange(_midnight(first), end, True, True))
    player.setFrameDuration(QgsInterval(0, 0, 0, 1, 0, 0, 0))
    player.setCurrentFrameNumber((shown - first) // timedelta(days=1))
    panel = canvas.window().findChild(QDockWidget, "Temporal Controller")
    if panel is not None:
        panel.show()
        panel.raise_()


def follow_day(canvas: QgsMapCanvas, day: date) -> None:
    """Move a controller that is playing to a day, so that a map of it is seen once loaded.

    Left alone where it is off, or plays other days.
    """
    player = canvas.temporalController()
    if (
        isinstance(player, QgsTemporalNavigationObject)
        and player.navigationMode() == QgsTemporalNavigationObject.NavigationMode.Animated
        and player.temporalExtents().contains(_midnight(day))
    ):
        player.setCurrentFrameNumber(player.findBestFrameNumberForFrameStart(_midnight(day)))


class DayFollower(QObject):
    """``day_shown`` follows the Temporal Controller, while it plays, to the day (UTC) it shows."""

    day_shown = pyqtSignal(object)

    def __init__(self, canvas: QgsMapCanvas, parent: QObject) -> None:
        super().__init__(parent)
        self._player = canvas.temporalController()
        if isinstance(self._player, QgsTemporalNavigationObject):
            self._player.updateTemporalRange.connect(self._moved)
        else:  # outside QGIS's own window
            self._player = None

    def close(self) -> None:
        """Hear no more; the controller outlives whoever listens."""
        if self._player is not None:
            self._player.updateTemporalRange.disconnect(self._moved)
            self._player = None

    def _moved(self, shown: QgsDateTimeRange) -> None:
        is_off = QgsTemporalNavigationObject.NavigationMode.NavigationOff
        if self._player is None or self._player.navigationMode() == is_off:
            return
        if shown.begin().isValid():
            self.day_shown.emit(to_date(shown.begin().toUTC().date()))


def _midnight(day: date) -> QDateTime:
    return QDateTime(to_qdate(day), QTime(0, 0), Qt.TimeSpec.UTC)
