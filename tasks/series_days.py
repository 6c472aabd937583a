"""Which days a series has, and the map of one of them, as the series itself finds them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from ..analysis.model import ControlMap, Place, Progress
from ..analysis.series import Series
from ..layers.archive import Archive
from ..layers.catalog import SOURCES, SourceInfo
from ..layers.regions import donbas_regions, ukraine_regions
from ..layers.series_maps import LESSON, SeriesMaps, archive_maps, folder_maps, lesson_maps
from ..layers.series_run import SeriesRequest
from ..layers.sources.folder import folder_source
from ..layers.words import tr
from .base import SalientTask
from .change import RegionsWanted, layer_regions
from .series import SeriesMemory, SeriesTask

_REGIONS_SHARE = 0.05


@dataclass(frozen=True)
class SeriesPlace:
    """Where the maps of a series are: a folder, else a source of the archive or the lesson map."""

    source_id: str = LESSON
    folder: Path | None = None

    @property
    def is_lesson(self) -> bool:
        return self.folder is None and self.source_id == LESSON

    def maps(self, first: date | None = None, last: date | None = None) -> SeriesMaps:
        """The maps of a span, in any thread; raises InputError and SourceError."""
        if self.folder is not None:
            return folder_maps(self.folder, first, last)
        if self.is_lesson:
            return lesson_maps(first, last)
        return archive_maps(Archive(), self.source_id, first, last)

    def info(self) -> SourceInfo | None:
        """The source that the maps are of, with its terms; raises SourceError."""
        if self.folder is not None:
            return folder_source(self.folder).info
        return SOURCES.get(self.source_id)


@dataclass(frozen=True)
class SeriesDays:
    """The days that a series may have, in order, and the source of its maps."""

    days: tuple[date, ...]
    info: SourceInfo | None


class SeriesDaysTask(SalientTask[SeriesDays]):
    """Looks which days there are; raises SourceError where there are none."""

    def __init__(self, place: SeriesPlace) -> None:
        super().__init__(tr("Salient: looking which days there are"))
        self._place = place

    def compute(self) -> SeriesDays:
        return SeriesDays(tuple(m.day for m in self._place.maps().maps), self._place.info())


@dataclass(frozen=True)
class DayOrigin:
    """One day of a series, to be loaded as a control map."""

    place: SeriesPlace
    day: date

    def read(self, progress: Progress) -> ControlMap:
        """The map; raises SourceError where it is gone since."""
        found = self.place.maps(self.day, self.day).maps[0].read()
        progress(1.0)
        return found.with_provenance(replace(found.provenance, assessed=self.day))


@dataclass(frozen=True)
class SeriesWanted:
    """What to measure; ``neck_of``: the town whose corridor is wanted, among ``towns`` or not."""

    place: SeriesPlace
    regions: RegionsWanted
    first: date | None = None
    last: date | None = None
    towns: tuple[Place, ...] = ()
    neck_of: Place | None = None

    def maps(self) -> SeriesMaps:
        return self.place.maps(self.first, self.last)

    def request(self, progress: Progress) -> SeriesRequest:
        """The same with its regions read, in any thread; raises InputError, Cancelled."""
        wanted = self.regions
        if wanted.layer is not None:
            regions, _ = layer_regions(wanted.layer, wanted.name_field, progress)
        elif wanted.only_donbas or self.place.is_lesson:  # its sheet covers no other region whole
            regions = donbas_regions()
        else:
            regions = ukraine_regions()
        necks = () if self.neck_of is None else (self.neck_of,)
        towns = dict.fromkeys((*self.towns, *necks))
        return SeriesRequest(tuple(regions), tuple(towns), necks)


class SeriesWantedTask(SeriesTask):
    """A series whose regions are read in the thread too."""

    def __init__(self, wanted: SeriesWanted, memory: SeriesMemory) -> None:
        super().__init__(wanted.maps, SeriesRequest(()), memory)
        self._wanted = wanted

    def compute(self) -> Series:
        self._request = self._wanted.request(lambda s: self.report(_REGIONS_SHARE * s))
        return super().compute()
