"""The tables of the archive: a GeoPackage 1.3 that any tool over OGR reads.

``polygons`` is a view with a feature for each class of each snapshot; the geometry is kept once for
all days and sources that share it. ``snapshots`` says what is known of each day, also of one that
is missing or was withdrawn. A view, since it cannot be edited by accident and needs no copies.
"""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Sequence

import shapely
from shapely.geometry.base import BaseGeometry

VERSION = 1
POLYGONS = "polygons"
SNAPSHOTS = "snapshots"

_APPLICATION_ID = 0x47504B47  # "GPKG"
_GEOPACKAGE_VERSION = 10300
_PAGE_BYTES = 1024
"""Small pages: a day's polygons fill whole pages, and half a page is lost at the end of each."""

_SRS_ID = 4326
_WGS84 = (
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,'
    'AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,'
    'AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],'
    'AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]'
)

_GEOPACKAGE = (
    """CREATE TABLE gpkg_spatial_ref_sys (
        srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
        organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT)""",
    """CREATE TABLE gpkg_contents (
        table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
        description TEXT DEFAULT '',
        last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
        min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
        CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))""",
    """CREATE TABLE gpkg_geometry_columns (
        table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
        srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
        CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
        CONSTRAINT uk_gc_table_name UNIQUE (table_name),
        CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
        CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))""",
)
_OURS = (
    "CREATE TABLE salient_archive (version INTEGER NOT NULL)",
    """CREATE TABLE snapshots (
        id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
        source TEXT NOT NULL, day MEDIUMINT NOT NULL,
        assessed DATETIME NOT NULL, until DATETIME NOT NULL,
        revision TEXT NOT NULL, state TEXT NOT NULL, is_latest BOOLEAN NOT NULL DEFAULT 1,
        title TEXT NOT NULL DEFAULT '', retrieved DATETIME,
        licence TEXT NOT NULL DEFAULT '', attribution TEXT NOT NULL DEFAULT '',
        class_rule TEXT NOT NULL DEFAULT '', is_illustrative BOOLEAN NOT NULL DEFAULT 0,
        restricts_redistribution BOOLEAN NOT NULL DEFAULT 0,
        raw_hash TEXT NOT NULL DEFAULT '', ground_hash TEXT NOT NULL DEFAULT '',
        repaired MEDIUMINT NOT NULL DEFAULT 0, area_change_km2 DOUBLE NOT NULL DEFAULT 0,
        refused TEXT NOT NULL DEFAULT '[]')""",
    "CREATE UNIQUE INDEX snapshots_key ON snapshots (source, day, revision)",
    """CREATE TABLE geometries (
        id INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE, geom MULTIPOLYGON)""",
    """CREATE TABLE parts (
        fid INTEGER PRIMARY KEY, snapshot INTEGER NOT NULL REFERENCES snapshots(id),
        class TEXT NOT NULL, geometry INTEGER NOT NULL REFERENCES geometries(id))""",
    "CREATE INDEX parts_snapshot ON parts (snapshot)",
    "CREATE INDEX parts_geometry ON parts (geometry)",
    # OGR takes the first column for the feature id of a view if it is called OGC_FID.
    """CREATE VIEW polygons AS SELECT
        p.fid AS OGC_FID, g.geom AS geom, s.source AS source, s.day AS day,
        s.assessed AS assessed, s.until AS until, p.class AS class, s.state AS state,
        s.is_latest AS is_latest, s.revision AS revision, s.title AS title,
        s.retrieved AS retrieved, s.licence AS licence, s.attribution AS attribution,
        s.class_rule AS class_rule, s.restricts_redistribution AS restricts_redistribution
        FROM snapshots s JOIN parts p ON p.snapshot = s.id JOIN geometries g ON g.id = p.geometry
    """,
)
_SYSTEMS = (
    ("WGS 84 geodetic", _SRS_ID, "EPSG", _SRS_ID, _WGS84, "longitude and latitude, degrees"),
    ("Undefined Cartesian SRS", -1, "NONE", -1, "undefined", ""),
    ("Undefined geographic SRS", 0, "NONE", 0, "undefined", ""),
)
_CONTENTS = (
    (POLYGONS, "features", "Control by class and day", _SRS_ID),
    (SNAPSHOTS, "attributes", "Snapshots by source and day", 0),
)


class NotOursError(Exception):
    """A database that is no archive of the plugin's; ``is_newer``: of a later version of it."""

    def __init__(self, is_newer: bool = False) -> None:
        super().__init__()
        self.is_newer = is_newer


def is_made(db: sqlite3.Connection) -> bool:
    """Whether the tables are there, False in an empty file; raises NotOursError."""
    tables = {name for (name,) in db.execute("SELECT name FROM sqlite_master")}
    if not tables:
        return False
    if "salient_archive" not in tables:
        raise NotOursError
    version = db.execute("SELECT max(version) FROM salient_archive").fetchone()[0]
    if version != VERSION:
        raise NotOursError(is_newer=True)
    return True


def make(db: sqlite3.Connection) -> None:
    """The tables, in one transaction; nothing where another process has made them meanwhile."""
    db.execute(f"PRAGMA page_size = {_PAGE_BYTES}")
    db.execute("BEGIN IMMEDIATE")
    with db:
        if is_made(db):
            return
        db.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {_GEOPACKAGE_VERSION}")
        for statement in (*_GEOPACKAGE, *_OURS):
            db.execute(statement)
        db.execute("INSERT INTO salient_archive VALUES (?)", (VERSION,))
        db.executemany("INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)", _SYSTEMS)
        db.executemany(
            "INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) "
            "VALUES (?, ?, ?, ?)",
            _CONTENTS,
        )
        db.execute(
            "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', 'MULTIPOLYGON', ?, 0, 0)",
            (POLYGONS, _SRS_ID),
        )


def touch(db: sqlite3.Connection, bounds: Sequence[float] | None) -> None:
    """Says in the table of contents that both tables changed; widens the extent by ``bounds``."""
    db.execute("UPDATE gpkg_contents SET last_change = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')")
    if bounds is not None:
        west, south, east, north = bounds
        db.execute(
            "UPDATE gpkg_contents SET min_x = min(ifnull(min_x, ?1), ?1), "
            "min_y = min(ifnull(min_y, ?2), ?2), max_x = max(ifnull(max_x, ?3), ?3), "
            "max_y = max(ifnull(max_y, ?4), ?4) WHERE table_name = ?5",
            (west, south, east, north, POLYGONS),
        )


def encode(ground: BaseGeometry) -> bytes:
    """A GeoPackage geometry (OGC 12-128r17, 2.1.3): header with envelope, then WKB, little-endian.

    Always a MultiPolygon, as the column says.
    """
    polygons = shapely.multipolygons(shapely.get_parts([ground]))
    west, south, east, north = shapely.bounds(polygons)
    header = struct.pack("<2sBBi4d", b"GP", 0, 0b0011, _SRS_ID, west, east, south, north)
    return header + shapely.to_wkb(polygons, byte_order=1)


_HEADER_BYTES = struct.calcsize("<2sBBi4d")


def decode(blob: bytes) -> BaseGeometry:
    """The MultiPolygon of a blob of ``encode``; ValueError or GEOSException where it is damaged."""
    if blob[:2] != b"GP":
        raise ValueError("no GeoPackage geometry")
    return shapely.from_wkb(blob[_HEADER_BYTES:])
