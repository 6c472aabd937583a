"""How far the user has come in a lesson, kept between sessions."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from ... import settings
from .lesson import Lesson


class StepState(str, Enum):
    """``shown``: gone past with the solution shown; ``skipped``: gone past undone."""

    OPEN = ""
    DONE = "done"
    SHOWN = "shown"
    SKIPPED = "skipped"


class Progress:
    """The state of each step of one lesson; every change is kept at once."""

    def __init__(self, lesson: Lesson) -> None:
        self._key = settings.lesson_progress(lesson.id)
        known = {state.value for state in StepState}
        kept = [StepState(s) if s in known else StepState.OPEN for s in self._key.get()]
        count = len(lesson.steps)
        self._states = (kept + [StepState.OPEN] * count)[:count]

    @property
    def states(self) -> Sequence[StepState]:
        return tuple(self._states)

    @property
    def done(self) -> int:
        """How many steps were done, by oneself or with the solution shown."""
        return sum(state in (StepState.DONE, StepState.SHOWN) for state in self._states)

    @property
    def is_begun(self) -> bool:
        return any(self._states)

    @property
    def is_whole(self) -> bool:
        return self.done == len(self._states)

    @property
    def next_step(self) -> int:
        """The first step not gone past; the first of all where there is none."""
        if StepState.OPEN in self._states:
            return self._states.index(StepState.OPEN)
        return 0

    def set(self, step: int, state: StepState) -> None:
        self._states[step] = state
        self._key.set([state.value for state in self._states])

    def forget(self) -> None:
        """Begin anew."""
        self._states = [StepState.OPEN] * len(self._states)
        self._key.forget()
