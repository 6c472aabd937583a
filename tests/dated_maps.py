"""Dated control maps of boxes, for series: whose areas and distances are known beforehand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import shapely

from salient.analysis.model import ControlMap, Provenance
from salient.analysis.series import RegionDay, Series, SeriesDay
from salient.errors import SourceError
from salient.layers.series_maps import DatedMap, SeriesMaps

FIRST = date(2025, 10, 20)
GROUND = (36.8, 46.0, 40.0, 50.0)
"""A box of occupied ground east of a meridian."""

Box = tuple[float, float, float, float]


def control(day: date | int, *boxes: Box, unknown: Box | None = None) -> ControlMap:
    """Return a map whose occupied ground is boxes that do not touch; ``day``: or days later."""
    dated = day if isinstance(day, date) else FIRST + timedelta(days=day)
    grounds = shapely.MultiPolygon([shapely.box(*box) for box in boxes])
    grey = shapely.MultiPolygon() if unknown is None else shapely.box(*unknown)
    return ControlMap(grounds, grey, provenance=Provenance("boxes", assessed=dated))


def series_of(
    changes: list[tuple[float, float] | None], days: list[int] | None = None, region: str = "A"
) -> Series:
    """Return a series of one region from gained and lost ground a day; None for the first map."""
    numbers = days or list(range(len(changes)))
    made = []
    for number, change in zip(numbers, changes):
        gained, lost = change or (None, None)
        row = RegionDay(region, 1000.0, 500.0, 0.0, 490.0, 510.0, gained, lost)
        made.append(SeriesDay(FIRST + timedelta(days=number), (row,)))
    return Series(tuple(made), (region,))


def steps(count: int) -> list[ControlMap]:
    """Return daily maps whose front moves west."""
    return [control(n, (36.8 - n / 100, 46.0, 40.0, 50.0)) for n in range(count)]


def given(*controls: ControlMap | None, missing: tuple[date, ...] = ()) -> SeriesMaps:
    """Return maps that are there already; None for one that cannot be read."""
    maps = [
        DatedMap(
            FIRST + timedelta(days=n),
            f"map {n}",
            (n, id(one)),
            partial(_read, one),
        )
        for n, one in enumerate(controls)
    ]
    return SeriesMaps("given", tuple(maps), missing)


def _read(one: ControlMap | None) -> ControlMap:
    if one is None:
        raise SourceError("It is damaged.")
    return one


class Reads:
    """Counts how often maps are read."""

    def __init__(self, maps: SeriesMaps) -> None:
        self.count = 0
        counted = (replace(m, read=lambda m=m: self.take(m)) for m in maps.maps)
        self.maps = replace(maps, maps=tuple(counted))

    def take(self, dated: DatedMap) -> ControlMap:
        self.count += 1
        return dated.read()
