"""A series measured map by map: a new day costs a day.

Areas, gained and lost ground come of edges, of which a map has few that the map before had not.
Only contact lines and corridors are worked out anew where their ground changed: in threads, a few
days at a time, while the next maps are read.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Collection, Iterable, Iterator, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from typing import Callable

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from ..errors import InputError
from .edge_sums import EdgeAreas
from .edge_table import Rings
from .faces import EdgeChanges, Faces
from .geodesy import area_km2
from .jobs import Job
from .measure import AREA_METHOD, CORRIDOR_METHOD
from .model import ControlMap, Corridor, Place, Region, lonlat_of
from .patches import NO_GROUND_KM2
from .phrases import Phrase
from .series import NO_CORRIDOR, UNCHANGED, RegionDay, SeriesDay, TownDay
from .series_front import FrontFacts, corridor_of, corridor_window, front_facts
from .setting import DEFAULT_TOLERANCE_M, Setting
from .sides import side_of
from .split import RegionSplit

_AHEAD = 2 * (os.cpu_count() or 1)
_PATIENCE_S = 0.2


class SeriesMeasurer:
    """Measures dated maps in the order of their dates.

    ``necks``: the towns, among ``towns``, of which the corridor is wanted. ``land``: the country.
    ``tolerance_m``: positional tolerance of the front, for the range of areas where a map has no
    grey zone. Not for use in several threads at once.
    """

    def __init__(
        self,
        regions: Sequence[Region],
        towns: Sequence[Place] = (),
        necks: Collection[Place] = (),
        land: BaseGeometry | None = None,
        *,
        open_km: float = 60.0,
        tolerance_m: float = DEFAULT_TOLERANCE_M,
    ) -> None:
        self.regions, self.towns = tuple(regions), tuple(towns)
        self._shapes = np.array([region.geometry for region in regions], dtype=object)
        self._areas_km2 = area_km2(self._shapes)
        self._occupied, self._unknown = _Ground(self._shapes), _Ground(self._shapes)
        self._split = RegionSplit(list(self._shapes))
        self._windows = {
            number: corridor_window(town, open_km)
            for number, town in enumerate(towns)
            if town in necks
        }
        self._land, self._open_km, self._tolerance_m = land, open_km, tolerance_m
        # GEOS works out a bounding box when first asked, which two threads must not at once.
        shapely.bounds(land)
        self._last: date | None = None
        self._facts: Job[FrontFacts] | None = None
        self._corridors: dict[int, Job[Corridor | None]] = {}
        self._ahead: deque[_DayAhead] = deque()

    @property
    def method(self) -> Phrase:
        """How the figures are come by, for their metadata."""
        return Phrase(
            "{areas}; low and high: without and with ground of unknown status or, where a map has "
            "none, the contact line moved by {tolerance_m} m to either side; distances to the "
            "front geodesic; neck: {neck}, open country beyond {open_km} km",
            areas=AREA_METHOD,
            tolerance_m=f"{self._tolerance_m:g}",
            neck=CORRIDOR_METHOD,
            open_km=f"{self._open_km:g}",
        )

    def measure(
        self, controls: Iterable[ControlMap], while_waiting: Callable[[], None] | None = None
    ) -> Iterator[SeriesDay]:
        """The figures of more maps, each as soon as it is ready; maps are taken a few ahead.

        ``while_waiting`` is called a few times a second and may raise to stop. Raises InputError
        for a map without a date, or not later than the one before. Where it is stopped early, the
        next call goes on with the maps already taken.
        """
        pool = ThreadPoolExecutor(os.cpu_count())
        try:
            for day in self._ahead:
                day.start(pool)
            for control in controls:
                self._ahead.append(self._take(control))
                self._ahead[-1].start(pool)
                while self._ahead and (len(self._ahead) > _AHEAD or self._ahead[0].is_done()):
                    yield self._next(while_waiting)
            while self._ahead:
                yield self._next(while_waiting)
        finally:
            pool.shutdown(cancel_futures=True)

    def _take(self, control: ControlMap) -> _DayAhead:
        """A map set against the map before it, with the work that is still to be done."""
        day = control.provenance.assessed
        if day is None:
            raise InputError("A map of a series has no date.", control.provenance.source)
        if self._last is not None and day <= self._last:
            raise InputError(
                f"The maps of a series have to follow in time: {day} comes after {self._last}."
            )
        self._last = day
        occupied_km2, changed = self._occupied.step(control.occupied)
        unknown_km2, grey_changed = self._unknown.step(control.unknown)
        is_same = _is_same(changed) and _is_same(grey_changed)
        setting = Setting(control, self._land, self.regions, tolerance_m=self._tolerance_m)
        if self._facts is None or not is_same:
            self._facts = Job(lambda: front_facts(setting, self.towns, self._shapes))
        for number, window in self._windows.items():
            if changed is None or shapely.intersects(window, changed.polygons).any():
                self._corridors[number] = self._corridor_job(control, number)
        return _DayAhead(
            day,
            control.has_unknown,
            is_same,
            occupied_km2,
            unknown_km2,
            None if changed is None else self._split.areas_km2(changed),
            self._sides(control),
            self._facts,
            dict(self._corridors),
        )

    def _corridor_job(self, control: ControlMap, number: int) -> Job[Corridor | None]:
        town = self.towns[number]
        return Job(lambda: corridor_of(control, town, self._open_km))

    def _sides(self, control: ControlMap) -> list[str]:
        return list(side_of(control, *lonlat_of(self.towns), self._land))

    def _next(self, while_waiting: Callable[[], None] | None) -> SeriesDay:
        while not self._ahead[0].is_done(_PATIENCE_S):
            if while_waiting is not None:
                while_waiting()
        return self._told(self._ahead.popleft())

    def _told(self, ahead: _DayAhead) -> SeriesDay:
        facts = ahead.facts.result
        corridors = {number: job.result for number, job in ahead.corridors.items()}
        flags = [UNCHANGED] * ahead.is_same + [NO_CORRIDOR] * (None in corridors.values())
        return SeriesDay(
            ahead.day,
            tuple(self._region_day(ahead, facts, i) for i in range(len(self.regions))),
            tuple(
                self._town_day(ahead, facts, i, corridors.get(i)) for i in range(len(self.towns))
            ),
            facts.front_km,
            tuple(flags),
        )

    def _region_day(self, ahead: _DayAhead, facts: FrontFacts, number: int) -> RegionDay:
        occupied, unknown = float(ahead.occupied_km2[number]), float(ahead.unknown_km2[number])
        low, high = occupied, occupied + unknown
        if not ahead.has_unknown:
            low = occupied - float(facts.less_km2[number])
            high = occupied + float(facts.more_km2[number])
        gained, lost = (None, None) if ahead.change_km2 is None else ahead.change_km2[number]
        return RegionDay(
            self.regions[number].name,
            float(self._areas_km2[number]),
            occupied,
            unknown,
            low,
            high,
            None if gained is None else float(gained),
            None if lost is None else float(lost),
        )

    def _town_day(
        self, ahead: _DayAhead, facts: FrontFacts, number: int, corridor: Corridor | None
    ) -> TownDay:
        name, front_m = self.towns[number].label, float(facts.front_m[number])
        distance_m = front_m if np.isfinite(front_m) else None
        if corridor is None:
            return TownDay(name, ahead.sides[number], distance_m)
        return TownDay(
            name,
            ahead.sides[number],
            distance_m,
            corridor.status,
            corridor.width_m,
            corridor.area_km2,
        )


class _Ground:
    """One class of ground from map to map."""

    def __init__(self, shapes: np.ndarray) -> None:
        self._areas = EdgeAreas(list(shapes))
        self._changes = EdgeChanges(self._areas.table)

    def step(self, ground: BaseGeometry) -> tuple[np.ndarray, Faces | None]:
        """Areas by region, km2; and what changed since the map before, None for the first."""
        rings = Rings.of(ground)
        # Sums of what cancels out may fall short of nothing by a rounding.
        return np.maximum(self._areas.areas_km2(rings), 0.0), self._changes.step(rings)


@dataclass
class _DayAhead:
    """A map taken, and the work under way on it. Areas by region, ``change_km2`` of two columns."""

    day: date
    has_unknown: bool
    is_same: bool
    occupied_km2: np.ndarray
    unknown_km2: np.ndarray
    change_km2: np.ndarray | None
    sides: list[str]
    facts: Job[FrontFacts]
    corridors: dict[int, Job[Corridor | None]]

    def start(self, pool: Executor) -> None:
        self.facts.start(pool)
        for job in self.corridors.values():
            job.start(pool)

    def is_done(self, within_s: float = 0.0) -> bool:
        jobs = self.corridors.values()
        return self.facts.is_done(within_s) and all(job.is_done(within_s) for job in jobs)


def _is_same(changed: Faces | None) -> bool:
    """Whether a map has the same ground as one before it."""
    return changed is not None and float(changed.area_km2.sum()) < NO_GROUND_KM2
