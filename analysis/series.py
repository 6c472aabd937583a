"""What a series of dated control maps says of regions and towns, day by day.

*Gained* is ground newly assessed as occupied (occupied on the day, not on the day measured before
it), *lost* the reverse. Nothing is smoothed: what is odd about a day is said in its flags.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from .model import CorridorStatus, Provenance
from .phrases import Phrase

MISSING_BEFORE = Phrase("missing before")
UNCHANGED = Phrase("unchanged")
JUMP = Phrase("jump")
NO_CORRIDOR = Phrase("neck not found")
"""Flags: days without a map lie before this one; the same ground as on the day before; a change
out of line with those of the neighbouring days; a corridor that could not be worked out."""


@dataclass(frozen=True)
class RegionDay:
    """Areas of one region on one day, km2 on the WGS84 ellipsoid.

    ``low_km2`` and ``high_km2`` are the range of the occupied area. Gained and lost are since the
    day measured before, None on the first.
    """

    region: str
    area_km2: float
    occupied_km2: float
    unknown_km2: float
    low_km2: float
    high_km2: float
    gained_km2: float | None = None
    lost_km2: float | None = None
    is_jump: bool = False

    @property
    def held_km2(self) -> float:
        return self.area_km2 - self.occupied_km2 - self.unknown_km2

    @property
    def net_km2(self) -> float | None:
        if self.gained_km2 is None or self.lost_km2 is None:
            return None
        return self.gained_km2 - self.lost_km2


@dataclass(frozen=True)
class TownDay:
    """A town on one day: its side, its distance to the front and, if asked for, its corridor.

    ``front_m`` is None where the map has no front. ``status`` is None where no corridor was asked
    for, or none could be worked out; ``neck_m`` is None where nothing narrows the way out or there
    is no way, ``pocket_km2`` where the town has no pocket.
    """

    town: str
    side: str
    front_m: float | None
    status: CorridorStatus | None = None
    neck_m: float | None = None
    pocket_km2: float | None = None


@dataclass(frozen=True)
class SeriesDay:
    """One day: a row for each region and each town, in the order of the series."""

    day: date
    regions: tuple[RegionDay, ...]
    towns: tuple[TownDay, ...] = ()
    front_km: float | None = None
    flags: tuple[Phrase, ...] = ()


@dataclass(frozen=True)
class Series:
    """Days in rising order, with the names of regions and towns that each has a row for.

    ``regions`` and ``towns`` tell apart what the rows may have one name for. ``missing``: days of
    the span without a map, where one was to be expected. ``refused``: maps that could not be read,
    (name, reason). ``provenance``: of the last day. ``method``: how the figures were come by.
    """

    days: tuple[SeriesDay, ...]
    regions: tuple[str, ...]
    towns: tuple[str, ...] = ()
    missing: tuple[date, ...] = ()
    refused: tuple[tuple[str, str], ...] = ()
    provenance: Provenance | None = None
    method: str = ""

    @property
    def dates(self) -> tuple[date, ...]:
        return tuple(day.day for day in self.days)

    @property
    def has_unknown(self) -> bool:
        """Whether any day has ground of unknown status."""
        return any(row.unknown_km2 > 0 for day in self.days for row in day.regions)

    def of_region(self, name: str) -> Sequence[RegionDay]:
        """The rows of a region, one a day; KeyError where there is none of that name."""
        if name not in self.regions:
            raise KeyError(name)
        number = self.regions.index(name)
        return [day.regions[number] for day in self.days]

    def of_town(self, number: int) -> Sequence[TownDay]:
        """The rows of a town by its number among ``towns``, one a day."""
        return [day.towns[number] for day in self.days]
