"""The store of dated control maps: by source, UTC date and revision, in one GeoPackage.

Every ``put`` is kept whole or not at all, whatever happens to the process; several processes may
write. An ``Archive`` holds no connection: use it in any thread.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timezone
from enum import Enum
from pathlib import Path

import shapely
from qgis.core import QgsVectorLayer

from ..analysis.model import ControlMap, Provenance, Repair
from ..errors import InputError, SourceError
from . import archive_schema as schema
from .archive_file import archive_path, damage, reading, writing
from .archive_layer import series_layer
from .archive_rows import Row, begin_text, classes_of, day_number, end_text, settle, store
from .words import tr


class DayState(str, Enum):
    """What is known of a day; ``unchanged``: the same ground as on the day kept before it."""

    KEPT = "kept"
    UNCHANGED = "unchanged"
    WITHDRAWN = "withdrawn"
    MISSING = "missing"


class Put(Enum):
    """What putting a snapshot did; ``replaced``: the same revision had other ground before."""

    ADDED = "added"
    REPLACED = "replaced"
    PRESENT = "present"


@dataclass(frozen=True)
class Snapshot:
    """A control map to be kept, and the SHA-256 (hexadecimal) of the bytes it was read from."""

    control: ControlMap
    raw_hash: str


@dataclass(frozen=True)
class ArchivedDay:
    """What the archive has of a day: its latest revision. ``has_ground``: whether it can be read;
    a withdrawn day keeps the ground it had."""

    day: date
    revision: str
    retrieved: datetime | None
    state: DayState
    has_ground: bool


class Archive:
    """One archive, which need not exist yet; all methods raise SourceError where it is unusable."""

    def __init__(self, path: str | Path | None = None) -> None:
        self.path = Path(path) if path is not None else archive_path()

    def put(self, source_id: str, control: ControlMap, raw_hash: str = "") -> Put:
        """Keeps one snapshot; InputError where the map is undated."""
        return self.put_many(source_id, [Snapshot(control, raw_hash)])[0]

    def put_many(self, source_id: str, snapshots: Sequence[Snapshot]) -> list[Put]:
        """Keeps several, all or none; what happened to each. InputError where one is undated."""
        rows = [_row(source_id, snapshot) for snapshot in snapshots]
        with writing(self.path) as db:
            done = [Put(store(db, row)) for row in rows]
            settle(db, source_id, {row.day for row in rows})
            bounds = shapely.total_bounds([g for row in rows for g in row.classes.values()])
            schema.touch(db, [float(n) for n in bounds])
        return done

    def note(self, source_id: str, days: Iterable[date], state: DayState) -> int:
        """Says of days that they are missing or were withdrawn; how many rows that changed.

        Missing is only what the archive has nothing of. A withdrawn day keeps its ground.
        """
        numbers = sorted({day_number(day) for day in days})
        changed = 0
        with writing(self.path) as db:
            for number in numbers:
                key = (source_id, number)
                known = db.execute(
                    "SELECT count(*) FROM snapshots WHERE source = ? AND day = ?", key
                ).fetchone()[0]
                if not known:
                    _insert_blank(db, source_id, number, state)
                    changed += 1
                elif state is DayState.WITHDRAWN:
                    changed += db.execute(
                        "UPDATE snapshots SET state = ?3 "
                        "WHERE source = ?1 AND day = ?2 AND state <> ?3",
                        (*key, state.value),
                    ).rowcount
            settle(db, source_id, set(numbers))
            schema.touch(db, None)
        return changed

    def days(self, source_id: str) -> list[ArchivedDay]:
        """Every day the archive knows of, in order."""
        with reading(self.path) as db:
            if db is None:
                return []
            found = db.execute(
                "SELECT assessed, revision, retrieved, state, ground_hash <> '' FROM snapshots "
                "WHERE source = ? AND is_latest = 1 ORDER BY day",
                (source_id,),
            ).fetchall()
        return [
            ArchivedDay(
                date.fromisoformat(assessed[:10]),
                revision,
                _moment(retrieved),
                DayState(state),
                bool(has_ground),
            )
            for assessed, revision, retrieved, state, has_ground in found
        ]

    def known(self, source_id: str) -> set[tuple[date, str, str]]:
        """Day, revision and hash of the bytes of every snapshot there is of a source."""
        with reading(self.path) as db:
            if db is None:
                return set()
            found = db.execute(
                "SELECT assessed, revision, raw_hash FROM snapshots "
                "WHERE source = ? AND state <> 'withdrawn' AND raw_hash <> ''",
                (source_id,),
            )
            return {
                (date.fromisoformat(assessed[:10]), revision, raw_hash)
                for assessed, revision, raw_hash in found
            }

    def read(self, source_id: str, day: date, revision: str | None = None) -> ControlMap:
        """The control map of a day: its latest revision, or the one asked for.

        Raises SourceError where there is none.
        """
        row, parts = None, []
        with reading(self.path) as db:
            if db is not None:
                row = _find(db, source_id, day, revision)
            if db is not None and row is not None:
                parts = db.execute(
                    "SELECT class, geom FROM parts JOIN geometries ON geometries.id = geometry "
                    "WHERE snapshot = ?",
                    (row["id"],),
                ).fetchall()
        if row is None or not parts:
            raise SourceError(
                tr("The archive has no map of {date} from this source.").format(date=day)
            )
        try:
            return _control(row, parts)
        except (ValueError, TypeError, shapely.errors.GEOSException) as error:
            raise SourceError(damage().format(file=self.path.name), str(error)) from error

    def layer(self, source_id: str) -> QgsVectorLayer:
        """All days of a source as one layer, one shown at a time under temporal control.

        Main thread only. Raises SourceError where the archive has no map from the source.
        """
        dated = [d.day for d in self.days(source_id) if d.has_ground]
        if not dated:
            raise SourceError(tr("The archive has no map from this source yet."))
        newest = self.read(source_id, dated[-1]).provenance
        return series_layer(self.path, source_id, dated[0], newest)


def _row(source_id: str, snapshot: Snapshot) -> Row:
    control = snapshot.control
    if control.provenance.assessed is None:
        raise InputError(
            tr("“{name}” has no date, and the archive keeps maps by their dates.").format(
                name=control.provenance.source
            )
        )
    return Row(
        source_id, control.provenance, control.repair, snapshot.raw_hash, classes_of(control)
    )


def _insert_blank(db: sqlite3.Connection, source_id: str, number: int, state: DayState) -> None:
    db.execute(
        "INSERT INTO snapshots (source, day, assessed, until, revision, state) "
        "VALUES (?, ?, ?, ?, '', ?)",
        (source_id, number, begin_text(number), end_text(number), state.value),
    )


def _find(
    db: sqlite3.Connection, source_id: str, day: date, revision: str | None
) -> sqlite3.Row | None:
    db.row_factory = sqlite3.Row
    row: sqlite3.Row | None = db.execute(
        "SELECT * FROM snapshots WHERE source = ?1 AND day = ?2 "
        "AND (revision = ?3 OR ?3 IS NULL AND is_latest = 1)",
        (source_id, day_number(day), revision),
    ).fetchone()
    return row


def _control(row: sqlite3.Row, parts: Sequence[tuple[str, bytes]]) -> ControlMap:
    """The map of a snapshot; ValueError, TypeError or GEOSException where it is damaged."""
    grounds = {kind: schema.decode(blob) for kind, blob in parts}
    refused = tuple((name, reason) for name, reason in json.loads(row["refused"]))
    nothing = shapely.MultiPolygon()
    return ControlMap(
        grounds.get("occupied", nothing),
        grounds.get("unknown", nothing),
        grounds.get("liberated", nothing),
        _provenance(row),
        Repair(row["repaired"], row["area_change_km2"], refused),
    )


def _provenance(row: sqlite3.Row) -> Provenance:
    return Provenance(
        source=row["title"],
        assessed=date.fromisoformat(row["assessed"][:10]),
        revision=row["revision"],
        retrieved=_moment(row["retrieved"]),
        licence=row["licence"],
        attribution=row["attribution"],
        class_rule=row["class_rule"],
        is_illustrative=bool(row["is_illustrative"]),
        restricts_redistribution=bool(row["restricts_redistribution"]),
    )


def _moment(text: str | None) -> datetime | None:
    """A DateTime of the archive, always UTC; None where it says nothing."""
    if not text:
        return None
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=timezone.utc)
