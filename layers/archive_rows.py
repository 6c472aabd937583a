"""Rows of the archive: one snapshot written within a transaction, and how days hang together."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timezone

from shapely.geometry.base import BaseGeometry

from ..analysis.model import ControlMap, GroundClass, Provenance, Repair
from . import archive_schema as schema


def day_number(day: date) -> int:
    """A day as the archive's integer column has it: 20251104."""
    return day.year * 10000 + day.month * 100 + day.day


def begin_text(number: int) -> str:
    """The first moment of a day, UTC, as GeoPackage writes a DateTime."""
    return f"{number // 10000:04d}-{number // 100 % 100:02d}-{number % 100:02d}T00:00:00.000Z"


def end_text(number: int) -> str:
    """The last second of a day: at midnight QGIS would show two days' maps."""
    return begin_text(number).replace("T00:00:00", "T23:59:59")


def classes_of(control: ControlMap) -> dict[str, BaseGeometry]:
    """The classes of a map that have ground."""
    grounds = {
        GroundClass.OCCUPIED: control.occupied,
        GroundClass.UNKNOWN: control.unknown,
        GroundClass.LIBERATED: control.liberated,
    }
    return {kind.value: ground for kind, ground in grounds.items() if not ground.is_empty}


@dataclass
class Row:
    """A snapshot made ready to be written, outside the transaction: ``provenance`` is dated."""

    source_id: str
    provenance: Provenance
    repair: Repair
    raw_hash: str
    classes: dict[str, BaseGeometry]

    def __post_init__(self) -> None:
        self.day = int(self.provenance.assessed_text.replace("-", ""))
        self.blobs = {kind: schema.encode(ground) for kind, ground in self.classes.items()}
        self.hashes = {kind: hashlib.sha256(blob).digest() for kind, blob in self.blobs.items()}
        told = "".join(f"{kind}:{digest.hex()};" for kind, digest in self.hashes.items())
        self.ground_hash = hashlib.sha256(told.encode()).hexdigest()

    @property
    def columns(self) -> dict[str, object]:
        """What the table of snapshots says of it, but for its key and state."""
        said = self.provenance
        return {
            "title": said.source,
            "retrieved": _text(said.retrieved),
            "licence": said.licence,
            "attribution": said.attribution,
            "class_rule": said.class_rule,
            "is_illustrative": int(said.is_illustrative),
            "restricts_redistribution": int(said.restricts_redistribution),
            "raw_hash": self.raw_hash,
            "repaired": self.repair.repaired,
            "area_change_km2": self.repair.area_change_km2,
            "refused": json.dumps(self.repair.refused, ensure_ascii=False),
        }


def store(db: sqlite3.Connection, row: Row) -> str:
    """Writes one snapshot; ``added``, ``replaced`` or ``present`` (what is said of it is renewed).

    Revisions of a day that have ground take the place of a note that the day is missing.
    """
    key = (row.source_id, row.day, row.provenance.revision)
    known = db.execute(
        "SELECT id, ground_hash, state FROM snapshots "
        "WHERE source = ? AND day = ? AND revision = ?",
        key,
    ).fetchone()
    if known is not None and known[1] == row.ground_hash:
        _renew(db, known[0], row)
        return "added" if known[2] == "withdrawn" else "present"
    if known is not None:
        db.execute("DELETE FROM parts WHERE snapshot = ?", (known[0],))
        db.execute("DELETE FROM snapshots WHERE id = ?", (known[0],))
        db.execute("DELETE FROM geometries WHERE id NOT IN (SELECT geometry FROM parts)")
    db.execute(
        "DELETE FROM snapshots WHERE source = ? AND day = ? AND ground_hash = ''",
        (row.source_id, row.day),
    )
    _insert(db, row)
    return "replaced" if known is not None and known[1] else "added"


def _renew(db: sqlite3.Connection, known: int, row: Row) -> None:
    db.execute(
        "UPDATE snapshots SET title = :title, retrieved = :retrieved, licence = :licence, "
        "attribution = :attribution, class_rule = :class_rule, "
        "is_illustrative = :is_illustrative, "
        "restricts_redistribution = :restricts_redistribution, raw_hash = :raw_hash, "
        "repaired = :repaired, area_change_km2 = :area_change_km2, refused = :refused, "
        "state = CASE state WHEN 'withdrawn' THEN 'kept' ELSE state END WHERE id = :id",
        {**row.columns, "id": known},
    )


def _insert(db: sqlite3.Connection, row: Row) -> None:
    snapshot = db.execute(
        "INSERT INTO snapshots (source, day, assessed, until, revision, state, ground_hash, "
        "title, retrieved, licence, attribution, class_rule, is_illustrative, "
        "restricts_redistribution, raw_hash, repaired, area_change_km2, refused) VALUES "
        "(:source, :day, :assessed, :until, :revision, 'kept', :ground_hash, "
        ":title, :retrieved, :licence, :attribution, :class_rule, :is_illustrative, "
        ":restricts_redistribution, :raw_hash, :repaired, :area_change_km2, :refused)",
        {
            "source": row.source_id,
            "day": row.day,
            "assessed": begin_text(row.day),
            "until": end_text(row.day),
            "revision": row.provenance.revision,
            "ground_hash": row.ground_hash,
            **row.columns,
        },
    ).lastrowid
    for kind, blob in row.blobs.items():
        digest = row.hashes[kind]
        db.execute("INSERT OR IGNORE INTO geometries (hash, geom) VALUES (?, ?)", (digest, blob))
        db.execute(
            "INSERT INTO parts (snapshot, class, geometry) "
            "SELECT ?, ?, id FROM geometries WHERE hash = ?",
            (snapshot, kind, digest),
        )


def settle(db: sqlite3.Connection, source_id: str, days: Iterable[int]) -> None:
    """Says again which revision of each of ``days`` is the latest, and which days are unchanged.

    A revision that is a number (Unix seconds) is as late as that; else as it was retrieved.
    """
    for day in days:
        db.execute(
            "UPDATE snapshots SET is_latest = (id = (SELECT id FROM snapshots "
            "WHERE source = ?1 AND day = ?2 ORDER BY CAST(revision AS INTEGER) DESC, "
            "retrieved DESC, id DESC LIMIT 1)) WHERE source = ?1 AND day = ?2",
            (source_id, day),
        )
    rows = db.execute(
        "SELECT id, state, ground_hash FROM snapshots WHERE source = ? AND is_latest = 1 "
        "AND ground_hash <> '' AND state <> 'withdrawn' ORDER BY day",
        (source_id,),
    ).fetchall()
    before = ""
    for number, state, ground_hash in rows:
        now = "unchanged" if ground_hash == before else "kept"
        if now != state:
            db.execute("UPDATE snapshots SET state = ? WHERE id = ?", (now, number))
        before = ground_hash


def _text(moment: datetime | None) -> str | None:
    """A DateTime as GeoPackage writes it, in UTC; a moment without a zone is taken as UTC."""
    if moment is None:
        return None
    zoned = moment if moment.tzinfo else moment.replace(tzinfo=timezone.utc)
    return zoned.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.000Z")
