"""A folder of dated maps into the archive: what came in, what was there, what was refused."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Callable

import shapely

from ..analysis.flags import gaps
from ..analysis.model import Progress, no_progress
from ..errors import Cancelled, SalientError
from .archive import Archive, DayState, Put, Snapshot
from .catalog import SOURCES, Revision
from .sources.folder import folder_source, unread_files
from .sources.payload import Meanings, Payload, Source
from .words import tr

_MOST_HELD = 16
_LONGEST_HELD_S = 0.5
UNREADABLE = (
    *(OSError, ValueError, TypeError, LookupError, ArithmeticError, RuntimeError),
    shapely.errors.ShapelyError,
)
"""What reading a file of a stranger's may raise beside our own errors."""


@dataclass(frozen=True)
class ImportReport:
    """What an import did. Snapshots are counted; days are named; ``refused``: (file, reason)."""

    added: int = 0
    replaced: int = 0
    present: int = 0
    unchanged: tuple[date, ...] = ()
    withdrawn: tuple[date, ...] = ()
    missing: tuple[date, ...] = ()
    refused: tuple[tuple[str, str], ...] = ()

    @property
    def text(self) -> str:
        """One paragraph for the message bar; ``refused`` has all the reasons."""
        said = [
            tr("{n} maps came in, {m} were already there.").format(n=self.added, m=self.present)
        ]
        if self.replaced:
            said.append(tr("Replaced: {n}.").format(n=self.replaced))
        if self.unchanged:
            said.append(tr("Unchanged days: {n}.").format(n=len(self.unchanged)))
        if self.withdrawn:
            said.append(tr("Withdrawn days: {n}.").format(n=len(self.withdrawn)))
        if self.missing:
            said.append(tr("Missing days: {n}.").format(n=len(self.missing)))
        if self.refused:
            name, reason = self.refused[0]
            said.append(
                tr("Refused: {n}, the first “{file}”: {reason}").format(
                    n=len(self.refused), file=name, reason=reason
                )
            )
        return " ".join(said)


class FolderImport:
    """One import: a source's revisions by date, kept in the archive a few at a time.

    What is in the archive already is known by day, revision and bytes and not read again, so that
    an import that was broken off goes on where it stopped. ``on_part`` is told what is in so far.
    """

    def __init__(
        self,
        archive: Archive,
        source_id: str,
        source: Source,
        meanings: Meanings | None = None,
        on_part: Callable[[ImportReport], None] | None = None,
    ) -> None:
        self._archive = archive
        self._source = source
        self._id = source_id
        self._meanings = meanings
        self._on_part = on_part
        self._counts = dict.fromkeys(Put, 0)
        self._held: list[Snapshot] = []
        self._held_since = 0.0
        self._days: set[date] = set()
        self._blank: set[date] = set()
        self._refused: list[tuple[str, str]] = []

    def run(self, progress: Progress = no_progress) -> ImportReport:
        """Imports everything; what came in before an error or a stop stays in.

        Raises SourceError (nothing to import, an unusable archive), Cancelled.
        """
        revisions = self._source.available(None)
        known = self._archive.known(self._id)
        try:
            for number, revision in enumerate(revisions):

                def watch(share: float, number: int = number) -> bool:
                    return progress((number + min(share, 1.0)) / len(revisions))

                if not watch(0.0):
                    raise Cancelled(tr("The import was stopped. What came in is kept."))
                self._take(revision, known, watch)
        finally:
            self._flush()
        self._note_gaps()
        progress(1.0)
        return self._report()

    def refuse(self, files: Sequence[Path], reason: str) -> None:
        """Files that are no revision of the source, for the report."""
        self._refused += [(file.name, reason) for file in files]

    def _take(
        self, revision: Revision, known: set[tuple[date, str, str]], progress: Progress
    ) -> None:
        payload = None
        try:
            payload = self._source.fetch(None, revision, progress)
            snapshot = None
            if (revision.day, revision.revision, payload.raw_hash) not in known:
                control = self._source.parse(payload, self._meanings)
                snapshot = Snapshot(control, payload.raw_hash)
        except Cancelled:
            raise
        except SalientError as error:
            self._fail(revision, payload, error.message)
            return
        except UNREADABLE as error:  # one file of a stranger's must not end the import of all
            self._fail(revision, payload, f"{type(error).__name__}: {error}")
            return
        self._days.add(revision.day)
        if snapshot is None:
            self._counts[Put.PRESENT] += 1
        else:
            self._hold(snapshot)

    def _fail(self, revision: Revision, payload: Payload | None, reason: str) -> None:
        if payload is not None and _is_blank(payload.data):
            self._blank.add(revision.day)
        else:
            self._refused.append((Path(revision.address).name, reason))

    def _hold(self, snapshot: Snapshot) -> None:
        if not self._held:
            self._held_since = time.monotonic()
        self._held.append(snapshot)
        is_due = time.monotonic() - self._held_since > _LONGEST_HELD_S
        if is_due or len(self._held) >= _MOST_HELD:
            self._flush()

    def _flush(self) -> None:
        held, self._held = self._held, []
        if not held:
            return
        for put in self._archive.put_many(self._id, held):
            self._counts[put] += 1
        if self._on_part is not None:
            self._on_part(self._report())

    def _note_gaps(self) -> None:
        """Notes the days that the source emptied, and those that it passes over."""
        blank = self._blank - self._days
        if blank:
            self._archive.note(self._id, blank, DayState.WITHDRAWN)
        missing = set(gaps(self._days | blank))
        if missing:
            missing -= {known.day for known in self._archive.days(self._id)}
            self._archive.note(self._id, missing, DayState.MISSING)

    def _report(self) -> ImportReport:
        span = self._days | self._blank
        states: dict[DayState, list[date]] = {state: [] for state in DayState}
        for known in self._archive.days(self._id):
            if span and min(span) <= known.day <= max(span):
                states[known.state].append(known.day)
        return ImportReport(
            self._counts[Put.ADDED],
            self._counts[Put.REPLACED],
            self._counts[Put.PRESENT],
            tuple(states[DayState.UNCHANGED]),
            tuple(states[DayState.WITHDRAWN]),
            tuple(states[DayState.MISSING]),
            tuple(self._refused),
        )


def import_folder(
    folder: Path,
    archive: Archive,
    meanings: Meanings | None = None,
    progress: Progress = no_progress,
    on_part: Callable[[ImportReport], None] | None = None,
) -> ImportReport:
    """Imports a folder of dated files, as the source that its files are of; in any thread.

    ``meanings``: of names that no rule knows. Raises SourceError (nothing in the folder is a
    dated map, the archive is unusable), Cancelled.
    """
    source = folder_source(folder)
    importing = FolderImport(archive, archive_id(source, folder), source, meanings, on_part)
    unread = [
        file for file in unread_files(folder, source) if not file.name.startswith(archive.path.name)
    ]
    importing.refuse(unread, tr("its name says no date, or it is of another kind"))
    return importing.run(progress)


def archive_id(source: Source, folder: Path) -> str:
    """How the archive calls a folder's maps; those of no known source go by the folder's name."""
    is_known = source.info.id != SOURCES["file"].id
    return source.info.id if is_known else f"{source.info.id}:{folder.resolve().name}"


def _is_blank(data: bytes) -> bool:
    """Whether sound GeoJSON has no geometry: the source took the day back."""
    try:
        features = json.loads(data)["features"]
        return all(not (f["geometry"] or {}).get("coordinates") for f in features)
    except (ValueError, TypeError, LookupError, RecursionError):
        return False
