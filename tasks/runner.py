"""Who may run: of each kind of task the newest alone."""

from __future__ import annotations

from typing import Any, Callable

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QObject, pyqtSignal

from .base import SalientTask

_PATIENCE_S = 10.0


class Runner(QObject):
    """Starts tasks, keeps them alive while they run, and forgets those a newer one overtook.

    ``busy_changed(kind, busy)`` and ``progressed(kind, percent)`` tell a view what to show.
    """

    busy_changed = pyqtSignal(str, bool)
    progressed = pyqtSignal(str, float)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._newest: dict[str, SalientTask[Any]] = {}
        self._alive: set[SalientTask[Any]] = set()  # QGIS deletes tasks; Python must not first

    def start(
        self,
        kind: str,
        task: SalientTask[Any],
        on_result: Callable[[Any], None],
        on_error: Callable[[Exception], None],
        on_stage: Callable[[Any], None] | None = None,
    ) -> None:
        """Run the task, cancelling an older one of its kind, whose outcome is dropped.

        Callbacks are called in the GUI thread: ``on_stage`` now and then with part of the result,
        then one of the others; none after a cancel.
        """
        older = self._newest.get(kind)
        self._newest[kind] = task
        if older is not None:
            older.drop()

        def ended(done: SalientTask[Any]) -> None:
            self._alive.discard(done)
            if self._newest.get(kind) is not done:
                return
            del self._newest[kind]
            self.busy_changed.emit(kind, False)
            if done.error is not None:
                on_error(done.error)
            elif done.result is not None and not done.is_stopped:
                on_result(done.result)

        task.ended = ended
        task.progressChanged.connect(lambda percent: self._progress(kind, task, percent))
        if on_stage is not None:
            task.staged.connect(lambda part: self._stage(kind, task, part, on_stage))
        self._alive.add(task)
        if older is None:
            self.busy_changed.emit(kind, True)
        QgsApplication.taskManager().addTask(task)

    def _progress(self, kind: str, task: SalientTask[Any], percent: float) -> None:
        if self._newest.get(kind) is task:
            self.progressed.emit(kind, percent)

    def _stage(
        self, kind: str, task: SalientTask[Any], part: Any, on_stage: Callable[[Any], None]
    ) -> None:
        if self._newest.get(kind) is task:
            on_stage(part)

    def is_busy(self, kind: str) -> bool:
        return kind in self._newest

    def cancel(self, kind: str) -> None:
        """Stop the task of a kind, if one runs; its callbacks are not called any more."""
        task = self._newest.pop(kind, None)
        if task is not None:
            task.drop()
            self.busy_changed.emit(kind, False)

    def stop(self) -> None:
        """Cancel everything and wait until no thread runs our code: the plugin is going."""
        for kind in list(self._newest):
            self.cancel(kind)
        for task in self._alive:
            task.ended = None
        for task in list(self._alive):
            task.wait(_PATIENCE_S)
        self._alive.clear()
