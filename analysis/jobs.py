"""Work for a pool of threads that may be given up and taken up again."""

from __future__ import annotations

from concurrent.futures import Executor, Future, wait
from typing import Callable, Generic, TypeVar

Result = TypeVar("Result")


class Job(Generic[Result]):
    """One piece of work, done at most once, however often it is started."""

    def __init__(self, work: Callable[[], Result]) -> None:
        self._work = work
        self._future: Future[Result] | None = None

    def start(self, pool: Executor) -> None:
        """Hands the work to a pool, unless it is done; again where a pool gave it up."""
        if self._future is None or self._future.cancelled():
            self._future = pool.submit(self._work)

    def is_done(self, within_s: float = 0.0) -> bool:
        """Whether the work is done, or will be after so long a wait at the most."""
        if self._future is None:
            return False
        return self._future in wait([self._future], within_s).done and not self._future.cancelled()

    @property
    def result(self) -> Result:
        """What came of it, waiting if need be; RuntimeError before a start."""
        if self._future is None:
            raise RuntimeError("The work was not started.")
        return self._future.result()
