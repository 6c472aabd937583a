"""The file of the archive: opened for one piece of work at a time, its faults said in words.

SQLite's own locks keep two QGIS apart, and its journal (a rollback journal, or a log ahead of
writing where QGIS has chosen that) makes each transaction all or nothing. A connection lasts for
one read or one transaction: no lock, no thread and no descriptor outlives it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from qgis.core import QgsApplication

from ..errors import SourceError
from ..settings import ARCHIVE_PLACE
from . import archive_schema as schema
from .words import tr

_PATIENCE_S = 30.0
"""How long to wait while another process writes; a transaction takes a fraction of a second."""


def archive_path() -> Path:
    """Where the archive is: as set, else in the user's profile."""
    place = ARCHIVE_PLACE.get().strip()
    if place:
        return Path(place).expanduser()
    return Path(QgsApplication.qgisSettingsDirPath()) / "salient" / "archive.gpkg"


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection | None]:
    """A connection that sees one state of the archive; None where there is none yet.

    Raises SourceError, saying what to do.
    """
    with _said(path):
        if not path.exists():
            yield None
            return
        with closing(_connect(path)) as db:
            db.execute("PRAGMA query_only = ON")
            db.execute("BEGIN")
            yield db if schema.is_made(db) else None


@contextmanager
def writing(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection within a transaction, kept whole or not at all; the archive is made if need be.

    Raises SourceError, saying what to do; the archive is then as it was.
    """
    with _said(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        with closing(_connect(path)) as db:
            if not schema.is_made(db):
                schema.make(db)
            db.execute("BEGIN IMMEDIATE")
            with db:
                yield db


def _connect(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(str(path), timeout=_PATIENCE_S, isolation_level=None)


@contextmanager
def _said(path: Path) -> Iterator[None]:
    """What SQLite and the file system have to say, for a person."""
    try:
        yield
    except schema.NotOursError as error:
        if error.is_newer:
            text = tr(
                "The archive “{file}” was made by another version of Salient. Update the plugin, "
                "or choose another place for the archive."
            )
        else:
            text = tr(
                "“{file}” is a file of something else and not an archive of Salient. It was left "
                "as it is: choose another place for the archive."
            )
        raise SourceError(text.format(file=path.name), str(path)) from error
    except sqlite3.Error as error:
        raise SourceError(_fault(error).format(file=path.name), f"{path}: {error}") from error
    except OSError as error:
        raise SourceError(
            tr(
                "The archive “{file}” cannot be written there. Choose a folder you may write to."
            ).format(file=path.name),
            f"{path}: {error}",
        ) from error


def _fault(error: sqlite3.Error) -> str:
    text = str(error).lower()
    if "full" in text:
        return tr(
            "There is no room left for the archive “{file}”. What was finished is kept: make room "
            "on the disk and try again."
        )
    if "locked" in text or "busy" in text:
        return tr(
            "The archive “{file}” is being written by another program. Try again when it is done."
        )
    if "readonly" in text or "read-only" in text or "unable to open" in text:
        return tr(
            "The archive “{file}” cannot be written or opened there. Choose a folder you may "
            "write to."
        )
    if "malformed" in text or "not a database" in text or "no such" in text:
        return damage()
    return tr("The archive “{file}” cannot be used: its database reports an error.")


def damage() -> str:
    """What to say of an archive whose file is broken."""
    return tr(
        "The archive “{file}” is damaged. It was left as it is: put back a copy of it, or move it "
        "away to begin a new one."
    )
