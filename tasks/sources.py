"""Which days there are, in the archive and on the network; and a map of one of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from ..analysis.model import ControlMap, GroundClass, Progress
from ..errors import SourceError
from ..layers.archive import Archive, ArchivedDay
from ..layers.catalog import Revision, SourceInfo
from ..layers.importing import archive_id
from ..layers.online import Obtained, listed_days, obtain
from ..layers.sources.folder import folder_source
from ..layers.words import tr
from .base import SalientTask


@dataclass(frozen=True)
class KnownDays:
    """``listed`` None: the network was not asked, or has not answered yet."""

    archived: Mapping[date, ArchivedDay] = field(default_factory=dict)
    listed: Mapping[date, Revision] | None = None

    @property
    def days(self) -> list[date]:
        """The days of which a map can be had, the earliest first."""
        kept = {day for day, known in self.archived.items() if known.has_ground}
        return sorted(kept | set(self.listed or ()))


class DaysTask(SalientTask[KnownDays]):
    """The days of a source; ``staged`` has those of the archive while the network is asked."""

    def __init__(self, source_id: str, archive: Archive, asks_network: bool) -> None:
        super().__init__(tr("Salient: looking which days there are"))
        self._source_id = source_id
        self._archive = archive
        self._asks_network = asks_network

    def compute(self) -> KnownDays:
        archived: dict[date, ArchivedDay] = {}
        try:
            archived = {known.day: known for known in self._archive.days(self._source_id)}
        except SourceError:  # the network may do without the archive
            if not self._asks_network:
                raise
        if not self._asks_network:
            return KnownDays(archived)
        self.staged.emit(KnownDays(archived))
        return KnownDays(archived, listed_days(self._source_id, self.report))


class SourceOrigin:
    """A day of a source; once read, ``obtained`` says where the map came from."""

    def __init__(
        self,
        source_id: str,
        day: date,
        revision: Revision | None,
        archive: Archive,
        meanings: Mapping[str, GroundClass],
    ) -> None:
        self._source_id = source_id
        self._day = day
        self._revision = revision
        self._archive = archive
        self._meanings = meanings
        self.obtained: Obtained | None = None

    def read(self, progress: Progress) -> ControlMap:
        self.obtained = obtain(
            self._source_id, self._day, self._revision, self._archive, progress, self._meanings
        )
        return self.obtained.control


@dataclass(frozen=True)
class FolderContents:
    """Of which source a folder's maps are, and by what id the archive keeps them."""

    info: SourceInfo
    archive_id: str


class FolderTask(SalientTask[FolderContents]):
    """Tells by the names of its files what a folder holds."""

    def __init__(self, folder: Path) -> None:
        super().__init__(tr("Salient: looking into “{folder}”").format(folder=folder.name))
        self._folder = folder

    def compute(self) -> FolderContents:
        source = folder_source(self._folder)
        return FolderContents(source.info, archive_id(source, self._folder))
