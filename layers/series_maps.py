"""The dated maps of a series, in order, each read when its turn comes."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Callable

from ..analysis.model import ControlMap
from ..errors import InputError, SourceError
from .archive import Archive, ArchivedDay, DayState
from .archive_file import reading
from .catalog import Revision
from .sources.folder import folder_source, unread_files
from .sources.lesson import LESSON_DATES, lesson_map
from .sources.payload import Meanings, Source
from .words import tr

LESSON = "lesson"


@dataclass(frozen=True)
class DatedMap:
    """One map of a series. ``key`` tells it from other states of the same day.

    ``read`` may be called in any thread, and raises what its source raises.
    """

    day: date
    name: str
    key: Hashable
    read: Callable[[], ControlMap]


@dataclass(frozen=True)
class SeriesMaps:
    """The maps of a series by rising date, one a day; nothing of them is read yet.

    ``place``: where they are, the same for the same archive or folder. ``missing``: days that are
    known to have no map. ``refused``: files that are none of the series, (name, reason).
    """

    place: Hashable
    maps: tuple[DatedMap, ...]
    missing: tuple[date, ...] = ()
    refused: tuple[tuple[str, str], ...] = ()


def archive_maps(
    archive: Archive,
    source_id: str = "",
    first: date | None = None,
    last: date | None = None,
) -> SeriesMaps:
    """The days of a source in an archive, from ``first`` to ``last``, withdrawn ones left out.

    ``source_id`` may be left out where the archive has one source alone. In any thread. Raises
    InputError (which source, an impossible span), SourceError (unusable, no map in the span).
    """
    source_id = source_id or _only_source(archive)
    known = [day for day in archive.days(source_id) if _is_between(day.day, first, last)]
    kept = [day for day in known if day.has_ground and day.state is not DayState.WITHDRAWN]
    without = {day.day for day in known} - {day.day for day in kept}
    maps = [
        DatedMap(day.day, f"{day.day}", _state(day), partial(archive.read, source_id, day.day))
        for day in kept
    ]
    place = ("archive", str(archive.path.resolve()), source_id)
    return _some(SeriesMaps(place, tuple(maps), tuple(sorted(without))), first, last)


def folder_maps(
    folder: Path,
    first: date | None = None,
    last: date | None = None,
    meanings: Meanings | None = None,
) -> SeriesMaps:
    """The dated files of a folder, from ``first`` to ``last``; of each day the latest revision.

    ``meanings``: of class names that no rule knows. In any thread. Raises InputError (an
    impossible span), SourceError (no folder, nothing in it is a dated map, none in the span).
    """
    source = folder_source(folder)
    latest: dict[date, Revision] = {}
    for revision in source.available():
        if _is_between(revision.day, first, last):
            latest[revision.day] = revision
    maps = [
        DatedMap(day, Path(revision.address).name, _stamp(revision),
                 partial(_read, source, revision, meanings))
        for day, revision in sorted(latest.items())
    ]  # fmt: skip
    reason = tr("its name says no date, or it is of another kind")
    refused = tuple((file.name, reason) for file in unread_files(folder, source))
    place = ("folder", str(folder.resolve()))
    return _some(SeriesMaps(place, tuple(maps), refused=refused), first, last)


def lesson_maps(first: date | None = None, last: date | None = None) -> SeriesMaps:
    """The dates of the lesson map; InputError, SourceError where none lies in the span."""
    maps = [
        DatedMap(day, f"{day}", day, partial(lesson_map, day))
        for day in LESSON_DATES
        if _is_between(day, first, last)
    ]
    return _some(SeriesMaps(LESSON, tuple(maps)), first, last)


def _some(maps: SeriesMaps, first: date | None, last: date | None) -> SeriesMaps:
    if maps.maps:
        return maps
    if first is None and last is None:
        raise SourceError(tr("There is no dated map in it yet."))
    if first is not None and last is not None and first > last:
        raise InputError(
            tr("The series would end on {last}, before it begins on {first}.").format(
                first=first, last=last
            )
        )
    raise SourceError(
        tr("There is no map between {first} and {last}. Choose other dates.").format(
            first=first or tr("the beginning"), last=last or tr("the end")
        )
    )


def _is_between(day: date, first: date | None, last: date | None) -> bool:
    return (first is None or day >= first) and (last is None or day <= last)


def _state(day: ArchivedDay) -> Hashable:
    return day.day, day.revision, day.retrieved


def _stamp(revision: Revision) -> Hashable:
    """What changes when a file is written anew."""
    try:
        now = Path(revision.address).stat()
    except OSError:  # said when it is read
        return revision
    return revision, now.st_mtime_ns, now.st_size


def _read(source: Source, revision: Revision, meanings: Meanings | None) -> ControlMap:
    return source.parse(source.fetch(None, revision), meanings)


def _only_source(archive: Archive) -> str:
    """The one source of which an archive has maps."""
    with reading(archive.path) as db:
        found = [] if db is None else db.execute(
            "SELECT DISTINCT source FROM snapshots WHERE ground_hash <> '' ORDER BY source"
        ).fetchall()  # fmt: skip
    sources = [name for (name,) in found]
    if len(sources) == 1:
        return str(sources[0])
    if not sources:
        raise SourceError(
            tr("The archive “{file}” has no maps yet.").format(file=archive.path.name)
        )
    raise InputError(
        tr("The archive has maps of several sources: {sources}. Name the one you mean.").format(
            sources=", ".join(sources)
        )
    )
