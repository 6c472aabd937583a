"""One computation off the GUI thread, and what becomes of it."""

from __future__ import annotations

import threading
from typing import Any, Callable, Generic, TypeVar

from qgis.core import QgsTask
from qgis.PyQt.QtCore import pyqtSignal

from ..errors import Cancelled

Result = TypeVar("Result")
_FLAGS = QgsTask.Flag.CanCancel
for _quiet in ("Silent", "Hidden"):  # since 3.26: without them QGIS announces every update
    if hasattr(QgsTask.Flag, _quiet):
        _FLAGS |= getattr(QgsTask.Flag, _quiet)


class SalientTask(QgsTask, Generic[Result]):
    """A task that computes one thing from what its constructor was given.

    A subclass says how in ``compute``, which runs in another thread: it touches no layer, no
    project and no widget. ``ended`` is called once, in the GUI thread, with the task itself;
    ``result`` or ``error`` is then set, or neither when it was cancelled.
    """

    staged = pyqtSignal(object)
    """Part of the result, for a view to show while the rest is computed."""

    def __init__(self, description: str) -> None:
        super().__init__(description, _FLAGS)
        self.result: Result | None = None
        self.error: Exception | None = None
        self.ended: Callable[[SalientTask[Any]], None] | None = None
        self._is_dropped = False
        self._running = threading.Event()
        self._idle = threading.Event()

    def compute(self) -> Result:
        raise NotImplementedError

    def report(self, share: float) -> bool:
        """The ``Progress`` handed to the mathematics: shows the share, says whether to go on."""
        if self.is_stopped:
            return False
        self.setProgress(100.0 * min(max(share, 0.0), 1.0))
        return True

    def run(self) -> bool:
        self._running.set()
        try:
            if self.is_stopped:
                return False
            self.result = self.compute()
            return not self.is_stopped
        except Cancelled:
            return False
        except Exception as error:  # handed to the GUI thread, which shows it
            self.error = error
            return False
        finally:
            self._idle.set()

    @property
    def is_stopped(self) -> bool:
        """Whether nobody wants the result any more."""
        return self._is_dropped or self.isCanceled()

    def drop(self) -> None:
        """Stop as soon as may be; ``ended`` is still called.

        A task that has not begun is left to find out when it does: QGIS deletes a waiting task
        that is cancelled, even while a thread is about to start it.
        """
        self._is_dropped = True
        if self._running.is_set():
            self.cancel()

    def finished(self, _ok: bool) -> None:
        ended, self.ended = self.ended, None
        if ended is not None:
            ended(self)

    def wait(self, seconds: float) -> bool:
        """Wait until ``run`` has returned; at once where it never began. Whether it has."""
        return self._idle.wait(seconds) if self._running.is_set() else True
