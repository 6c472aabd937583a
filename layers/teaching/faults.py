"""What is wrong with a lesson file, said to the trainer who wrote it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from ...errors import InputError
from ..words import tr


class LessonError(InputError):
    """A lesson that cannot be used as written; the message names file, line and what to do."""


class LineError(InputError):
    """Something written that cannot be used; ``line`` counts from 1, 0 where it is not known."""

    line = 0

    def of(self, file: str) -> LessonError:
        """The same with file and line, for the trainer."""
        text = tr("{file}, line {line}: {problem}")
        return LessonError(
            text.format(file=file, line=max(self.line, 1), problem=self.message), self.details
        )


@contextmanager
def at_line(number: int) -> Iterator[None]:
    """A fault found within, and not yet placed, is in this line."""
    try:
        yield
    except LineError as error:
        error.line = error.line or number
        raise
