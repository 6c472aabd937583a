"""The public archive of DeepState's map (cyterat/deepstate-map-data): all ground occupied.

One MultiPolygon a day, the date in the file's name alone; and the whole history in one packed
file, whose features have a ``date``. Both from the network or from local files.
"""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import date, datetime, timezone
from pathlib import Path
from typing import TYPE_CHECKING

from ...analysis.model import ControlMap, Progress, Repair, no_progress
from ...errors import Cancelled, SourceError
from ..catalog import SOURCES, Revision, address
from ..control import ClassField, build_control_map
from ..http import HttpError, unpacked
from ..words import tr
from .dates import date_from_name
from .geojson import as_geojson, grounds, load_features, refused
from .listing import folder_files, read_part, repository_files
from .packed import MAX_BYTES
from .payload import Meanings, Part, Payload, ask
from .snapshot_batch import SnapshotFeature

if TYPE_CHECKING:
    from ..http.transport import QgisSession

INFO = SOURCES["deepstate-archive"]
_DAY_FILE = re.compile(r"deepstatemap_data_(\d{8})\.geojson", re.IGNORECASE)
_DATE_FIELD = "date"
_HISTORY = "deepstate-map-data.geojson.gz"


class DeepStateArchive:
    """The archive on the network, a day at a time."""

    info = INFO

    def on(self, day: date) -> Revision:
        """The file of a day, whether or not there is one."""
        where = address(INFO.id, "day").replace("{yyyymmdd}", f"{day:%Y%m%d}")
        return Revision(day, f"deepstatemap_data_{day:%Y%m%d}", where)

    def available(
        self, session: QgisSession | None = None, progress: Progress = no_progress
    ) -> list[Revision]:
        """The days of which the archive has a file, the earliest first.

        GitHub lists the files to a caller some sixty times an hour; past that, or where the user
        emptied the list's address, the whole history tells the days.
        """
        where = address(INFO.id, "files")
        name = tr("the archive's list of files")
        try:
            paths = repository_files(session, where, name, progress) if where else None
        except HttpError:
            paths = None
        if paths is None:
            days = {revision.day for revision in self._history(session, progress).available()}
        else:
            names = (_DAY_FILE.fullmatch(path.rsplit("/", 1)[-1]) for path in paths)
            found = (date_from_name(match[1]) for match in names if match)
            days = {day for day in found if day is not None}
        return [self.on(day) for day in sorted(days)]

    def fetch(
        self, session: QgisSession | None, revision: Revision, progress: Progress = no_progress
    ) -> Payload:
        name = tr("the archive's map of {day}").format(day=revision.day.isoformat())
        try:
            return Payload(revision, (ask(session, revision.address, name, progress),))
        except HttpError as error:
            if error.status != 404:
                raise
            raise SourceError(
                tr("The archive has no map of {day}. Choose another day.").format(
                    day=revision.day.isoformat()
                ),
                error.details,
            ) from error

    def parse(self, payload: Payload, meanings: Meanings | None = None) -> ControlMap:
        return parse_day(payload)

    def _history(self, session: QgisSession | None, progress: Progress) -> DeepStateHistory:
        """Every day at once, from the packed file on the network."""
        name = tr("the archive's whole history")
        return DeepStateHistory(ask(session, address(INFO.id, "history"), name, progress))


class DeepStateHistory:
    """Every day of the archive, out of its packed file (or the same unpacked)."""

    info = INFO

    def __init__(self, part: Part, retrieved: datetime | None = None) -> None:
        """Reads the file; SourceError where it is damaged, too large or undated."""
        self._part = part
        self._retrieved = retrieved or datetime.now(timezone.utc)
        self._days = _by_day(part)

    @classmethod
    def of_file(cls, path: Path) -> DeepStateHistory:
        """The history kept in a local file; SourceError."""
        return cls(*read_part(path))

    def available(
        self, session: QgisSession | None = None, progress: Progress = no_progress
    ) -> list[Revision]:
        """The days in the file, the earliest first."""
        name = Path(self._part.address).name
        return [Revision(day, f"{name} {day}", self._part.address) for day in sorted(self._days)]

    def fetch(
        self,
        session: QgisSession | None,
        revision: Revision,
        progress: Progress = no_progress,
    ) -> Payload:
        """One day of the file, as the day's own file would be."""
        features = self._days.get(revision.day)
        if features is None:
            raise SourceError(
                tr("“{file}” has no map of {day}. Choose another day.").format(
                    file=self._part.name, day=revision.day.isoformat()
                )
            )
        if not progress(0.5):
            raise Cancelled(tr("Reading the file was stopped."))
        name = f"{self._part.name}, {revision.day.isoformat()}"
        part = Part(name, as_geojson(features), self._part.address)
        return Payload(revision, (part,), self._retrieved)

    def parse(self, payload: Payload, meanings: Meanings | None = None) -> ControlMap:
        return parse_day(payload)


class DeepStateDays:
    """A local folder of the archive's day files."""

    info = INFO

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def available(
        self, session: QgisSession | None = None, progress: Progress = no_progress
    ) -> list[Revision]:
        """The days of which the folder has a file, the earliest first."""
        found = [
            Revision(day, path.stem, str(path))
            for path in folder_files(self._folder)
            if _DAY_FILE.fullmatch(path.name) and (day := date_from_name(path.stem)) is not None
        ]
        return sorted(found, key=lambda revision: revision.day)

    def fetch(
        self,
        session: QgisSession | None,
        revision: Revision,
        progress: Progress = no_progress,
    ) -> Payload:
        part, modified = read_part(Path(revision.address))
        return Payload(revision, (part,), modified)

    def parse(self, payload: Payload, meanings: Meanings | None = None) -> ControlMap:
        return parse_day(payload)


def is_history(path: Path) -> bool:
    """Whether a file is named as the archive's whole history."""
    return path.name.lower() in (_HISTORY, _HISTORY[: -len(".gz")])


def parse_day(payload: Payload) -> ControlMap:
    """The control map of one day: every polygon is occupied."""
    part = payload.parts[0]
    features = load_features(part.data, part.name)
    rule = tr("all polygons occupied (since 2014 and since 2022 merged)")
    return build_control_map(
        grounds(features),
        [str(number) for number in range(1, len(features) + 1)],
        [None] * len(features),
        [None] * len(features),
        ClassField(),
        payload.provenance(INFO, rule),
        Repair(),
    )


def _by_day(part: Part) -> dict[date, list[SnapshotFeature]]:
    is_packed = part.data.startswith(b"\x1f\x8b")
    data = unpacked(part.data, MAX_BYTES) if is_packed else part.data
    days: defaultdict[date, list[SnapshotFeature]] = defaultdict(list)
    for feature in load_features(data, part.name):
        value = feature.properties.get(_DATE_FIELD)
        day = date_from_name(str(value))
        if day is None:
            raise refused(part.name, tr("it has a map without a date"), str(value))
        days[day].append(feature)
    if not days:
        raise refused(part.name, tr("it holds no map"))
    return dict(days)
