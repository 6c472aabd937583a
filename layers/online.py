"""Maps asked for by source and day: from the archive where it has them, else from the network."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from ..analysis.model import ControlMap, Progress
from ..errors import InputError, SalientError, SourceError
from . import http
from .archive import Archive, ArchivedDay
from .catalog import SOURCES, Revision, address
from .sources.payload import Meanings
from .sources.registry import online
from .words import tr

if TYPE_CHECKING:
    from .http.transport import QgisSession

ONLINE: tuple[str, ...] = tuple(info.id for info in SOURCES.values() if info.is_online)
"""The ids of the sources that are on the network."""


@dataclass(frozen=True)
class Obtained:
    """A control map and where it is from.

    ``problem``: why the archive had to do for the network, or why it could not keep the map.
    """

    control: ControlMap
    is_archived: bool
    problem: SalientError | None = None


def listed_days(source_id: str, progress: Progress) -> dict[date, Revision]:
    """What a source has on the network: the newest revision of each day.

    Raises SourceError, Cancelled.
    """
    watched = _Watched(progress)
    found = online(source_id).available(_session(watched), watched)
    return {revision.day: revision for revision in found}


def unlisted(source_id: str, day: date) -> Revision | None:
    """Where to look for a day while no list is at hand; None where only the list can tell."""
    return online(source_id).on(day)


def obtain(
    source_id: str,
    day: date,
    revision: Revision | None,
    archive: Archive,
    progress: Progress,
    meanings: Meanings | None = None,
) -> Obtained:
    """The map of a day: of the archive where it has this revision, else fetched and put there.

    ``revision`` None: the archive alone is asked. A map of the archive also stands in where the
    network fails. Raises InputError (no such map; UnclassifiedError), SourceError, Cancelled.
    """
    kept, problem = _kept(archive, source_id, day)
    if revision is None or (kept is not None and kept.revision == revision.revision):
        if kept is None:
            raise problem or InputError(
                tr("There is no map of {day} from this source. Choose another day.").format(day=day)
            )
        return Obtained(archive.read(source_id, day), is_archived=True)
    source, watched = online(source_id), _Watched(progress)
    try:
        payload = source.fetch(_session(watched), revision, watched)
        control = source.parse(payload, meanings)
    except SourceError as error:
        if kept is None:
            raise
        return Obtained(archive.read(source_id, day), is_archived=True, problem=error)
    try:
        archive.put(source_id, control, payload.raw_hash)
    except SourceError as error:
        problem = error
    return Obtained(control, is_archived=False, problem=problem)


def _kept(
    archive: Archive, source_id: str, day: date
) -> tuple[ArchivedDay | None, SourceError | None]:
    try:
        days = archive.days(source_id)
    except SourceError as error:  # the network may still have the map
        return None, error
    return next((d for d in days if d.day == day and d.has_ground), None), None


def _session(watched: _Watched) -> QgisSession:
    """A session that stops as soon as its progress says so."""
    typed = [
        current
        for source_id, info in SOURCES.items()
        for name, declared in info.addresses.items()
        if (current := address(source_id, name)) != declared
    ]
    return http.session(typed=typed, stop=watched.is_stopped)


class _Watched:
    """A Progress that can also be asked whether to stop, without moving its bar."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._share = 0.0

    def __call__(self, share: float) -> bool:
        self._share = share
        return self._progress(share)

    def is_stopped(self) -> bool:
        return not self._progress(self._share)
