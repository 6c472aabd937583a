"""A series measured as far as it has come, which goes on where it stopped."""

from __future__ import annotations

import time
from collections.abc import Generator, Hashable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import chain
from typing import Callable

from shapely.geometry.base import BaseGeometry

from ..analysis.flags import flagged, gaps
from ..analysis.model import ControlMap, Place, Progress, Provenance, Region, no_progress
from ..analysis.series import Series, SeriesDay
from ..analysis.series_measurer import SeriesMeasurer
from ..analysis.setting import DEFAULT_TOLERANCE_M
from ..errors import Cancelled, SalientError, SourceError
from .importing import UNREADABLE
from .namesakes import region_names, town_names
from .plan import land_of
from .series_maps import DatedMap, SeriesMaps
from .words import tr

_PART_EVERY_S = 0.3


@dataclass(frozen=True)
class SeriesRequest:
    """What to measure on every map; hashable, so that results can be kept by it.

    ``necks``: the towns, among ``towns``, of which the corridor is wanted. ``land``: the country;
    None for that of the first map.
    """

    regions: tuple[Region, ...]
    towns: tuple[Place, ...] = ()
    necks: tuple[Place, ...] = ()
    open_km: float = 60.0
    tolerance_m: float = DEFAULT_TOLERANCE_M
    land: BaseGeometry | None = None

    def measurer(self, first: ControlMap) -> SeriesMeasurer:
        """What measures maps of the same kind as the first."""
        land = land_of(first) if self.land is None else self.land
        return SeriesMeasurer(
            self.regions,
            self.towns,
            self.necks,
            land,
            open_km=self.open_km,
            tolerance_m=self.tolerance_m,
        )


class SeriesRun:
    """One series; later maps may follow, and cost what they cost alone.

    Not for use in several threads at once.
    """

    def __init__(self, request: SeriesRequest) -> None:
        self._request = request
        self._measurer: SeriesMeasurer | None = None
        self._taken: list[Hashable] = []
        self._days: list[SeriesDay] = []
        self._provenance: dict[date, Provenance] = {}
        self._refused: dict[date, tuple[str, str]] = {}

    def leads_to(self, maps: SeriesMaps) -> bool:
        """Whether what was measured is the beginning of these maps, or they of it.

        Not where one of them could not be read, which may have been for the moment.
        """
        known = list(zip(self._taken, maps.maps))
        return all(taken == dated.key and dated.day not in self._refused for taken, dated in known)

    def run(
        self,
        maps: SeriesMaps,
        progress: Progress = no_progress,
        on_part: Callable[[Series], None] | None = None,
    ) -> Series:
        """Measures the maps that are not measured yet; ``on_part`` is told the days so far.

        Maps that cannot be read are passed over, and said in the result. Raises Cancelled, after
        which ``run`` goes on where it stopped; SourceError where no map could be read.
        """
        told = time.monotonic()
        watch = partial(self._go_on, maps, progress)
        with closing(self._measured(self._controls(maps, watch), watch)) as measured:
            for day in measured:
                self._days.append(day)
                if on_part is not None and time.monotonic() - told > _PART_EVERY_S:
                    on_part(self._series(maps))
                    told = time.monotonic()
                watch()
        series = self._series(maps)
        if not series.days:
            name, reason = series.refused[-1]
            raise SourceError(
                tr("None of the maps can be used; the last, “{file}”: {reason}").format(
                    file=name, reason=reason
                )
            )
        return series

    def _measured(
        self, controls: Iterator[ControlMap], watch: Callable[[], None]
    ) -> Generator[SeriesDay, None, None]:
        if self._measurer is None:
            first = next(controls, None)
            if first is None:
                return
            self._measurer = self._request.measurer(first)
            controls = chain([first], controls)
        yield from self._measurer.measure(controls, watch)

    def _controls(self, maps: SeriesMaps, watch: Callable[[], None]) -> Iterator[ControlMap]:
        for dated in maps.maps[len(self._taken) :]:
            watch()
            control = self._read(dated)
            self._taken.append(dated.key)
            if control is not None:
                self._provenance[dated.day] = control.provenance
                yield control

    def _read(self, dated: DatedMap) -> ControlMap | None:
        try:
            control = dated.read()
        except Cancelled:
            raise
        except SalientError as error:
            self._refused[dated.day] = (dated.name, error.message)
            return None
        except UNREADABLE as error:  # one map of a stranger's must not end the series
            self._refused[dated.day] = (dated.name, f"{type(error).__name__}: {error}")
            return None
        return control.with_provenance(replace(control.provenance, assessed=dated.day))

    def _go_on(self, maps: SeriesMaps, progress: Progress) -> None:
        if not progress(min(len(self._days) / len(maps.maps), 1.0)):
            raise Cancelled(tr("Measuring the series was stopped."))

    def _series(self, maps: SeriesMaps) -> Series:
        """The series so far, as much of it as the maps ask for."""
        last = maps.maps[-1].day
        days = [day for day in self._days if day.day <= last]
        refused = {day: said for day, said in self._refused.items() if day <= last}
        measured = [day.day for day in days]
        missing = ({*maps.missing, *refused, *gaps(measured)}) - set(measured)
        within = sorted(d for d in missing if measured and measured[0] < d < measured[-1])
        return Series(
            flagged(days, within),
            region_names(self._request.regions),
            town_names(self._request.towns),
            tuple(within),
            (*maps.refused, *refused.values()),
            self._provenance[measured[-1]] if measured else None,
            "" if self._measurer is None else self._measurer.method,
        )
