"""A series of dated maps, measured off the GUI thread."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock
from typing import Callable

from ..analysis.series import Series
from ..errors import Cancelled
from ..layers.series_maps import SeriesMaps
from ..layers.series_run import SeriesRequest, SeriesRun
from ..layers.words import tr
from .base import SalientTask

_KEPT_RUNS = 4


class SeriesMemory:
    """Series measured before, so that days added since are all that is measured; in any thread.

    A run is lent to one task at a time, which brings it back.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._runs: OrderedDict[Hashable, SeriesRun] = OrderedDict()

    def lend(self, request: SeriesRequest, maps: SeriesMaps) -> SeriesRun:
        """The run of a request that these maps go on from; a new one where there is none."""
        with self._lock:
            run = self._runs.pop((maps.place, request), None)
        return run if run is not None and run.leads_to(maps) else SeriesRun(request)

    def bring_back(self, request: SeriesRequest, maps: SeriesMaps, run: SeriesRun) -> None:
        with self._lock:
            self._runs[(maps.place, request)] = run
            while len(self._runs) > _KEPT_RUNS:
                self._runs.popitem(last=False)


class SeriesTask(SalientTask[Series]):
    """Measures a series; ``staged`` carries what there is of it, a few times a second.

    ``maps`` is called in the thread, since a long list takes time. What a cancelled task has
    measured is in the memory and not measured again.
    """

    def __init__(
        self,
        maps: Callable[[], SeriesMaps],
        request: SeriesRequest,
        memory: SeriesMemory | None = None,
    ) -> None:
        super().__init__(tr("Salient: measuring a series"))
        self._maps = maps
        self._request = request
        self._memory = memory or SeriesMemory()

    def compute(self) -> Series:
        maps = self._maps()
        run = self._memory.lend(self._request, maps)
        try:
            series = run.run(maps, self.report, self.staged.emit)
        except Cancelled:
            self._memory.bring_back(self._request, maps, run)
            raise
        self._memory.bring_back(self._request, maps, run)
        return series
