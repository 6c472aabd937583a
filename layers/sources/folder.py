"""A folder of dated maps: whose files they are, and each file's date from its name."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ...analysis.model import ControlMap, Progress, no_progress
from ...errors import SourceError
from ..catalog import SOURCES, Revision
from ..words import tr
from .dates import date_from_name
from .deepstate import DeepStateRevisions
from .deepstate_archive import DeepStateDays, DeepStateHistory, is_history
from .listing import folder_files, read_part
from .payload import Meanings, Payload, Source
from .snapshot import read_snapshot

if TYPE_CHECKING:
    from ..http.transport import QgisSession

_SUFFIXES = (".geojson", ".json", ".gpkg", ".shp", ".kml", ".kmz", ".gml", ".zip", ".gz", ".fgb")
_SIDE_SUFFIXES = (".shx", ".dbf", ".prj", ".cpg", ".qix", ".qmd", ".txt", ".md")


class DatedFiles:
    """The files of a folder that are named by a date, of any format that GDAL reads."""

    info = SOURCES["file"]

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def available(
        self, session: QgisSession | None = None, progress: Progress = no_progress
    ) -> list[Revision]:
        """Every dated file, the earliest first; SourceError where there is no such folder."""
        files = [path for path in folder_files(self._folder) if path.suffix.lower() in _SUFFIXES]
        dated = [(date_from_name(path.stem), path) for path in files]
        found = [Revision(day, path.stem, str(path)) for day, path in dated if day is not None]
        return sorted(found, key=lambda revision: revision.day)

    def fetch(
        self, session: QgisSession | None, revision: Revision, progress: Progress = no_progress
    ) -> Payload:
        part, modified = read_part(Path(revision.address))
        return Payload(revision, (part,), modified)

    def parse(self, payload: Payload, meanings: Meanings | None = None) -> ControlMap:
        # Some formats are several files side by side, so GDAL reads from the folder.
        return read_snapshot(payload.revision.address, value_map=meanings)


def folder_source(folder: Path) -> Source:
    """What the files of a folder are of: the first kind that any of them is named as.

    Raises SourceError where there is no such folder, or nothing in it is named by a date.
    """
    kinds: tuple[Source, ...] = (DeepStateDays(folder), DeepStateRevisions(folder))
    for source in kinds:
        if source.available():
            return source
    history = next((path for path in folder_files(folder) if is_history(path)), None)
    if history is not None:
        return DeepStateHistory.of_file(history)
    files = DatedFiles(folder)
    if files.available():
        return files
    raise SourceError(
        tr(
            "No file in “{folder}” is a map with a date in its name, such as "
            "front_2025-11-04.geojson. Rename the files, or choose another folder."
        ).format(folder=folder.name)
    )


def unread_files(folder: Path, source: Source) -> list[Path]:
    """The files of a folder that are none of the source's, without those that go with others."""
    read = {revision.address for revision in source.available()}
    return [
        path
        for path in folder_files(folder)
        if str(path) not in read
        and path.suffix.lower() not in _SIDE_SUFFIXES
        and not path.name.startswith(".")
    ]
