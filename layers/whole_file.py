"""Files that appear whole or not at all; an older one of the same name stays until then."""

from __future__ import annotations

import csv
import io
import os
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Callable

from ..errors import SourceError
from .words import tr


def write_whole(path: Path, write: Callable[[Path], object]) -> None:
    """Has ``write`` fill a file beside ``path``, of the same name, and puts it in its place.

    Raises SourceError where the folder or the file cannot be written.
    """
    try:
        with tempfile.TemporaryDirectory(prefix=".salient-", dir=path.parent) as folder:
            part = Path(folder) / path.name
            write(part)
            os.replace(part, path)
    except OSError as error:
        raise SourceError(
            tr("“{name}” could not be written; is the folder writable, and the file not open?")
            .format(name=path.name),
            str(error),
        ) from error  # fmt: skip


def write_csv(path: Path, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Writes a table as CSV, whole or not at all; None is an empty cell. Raises SourceError."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(columns)
    writer.writerows(rows)
    # Spreadsheets take a file for UTF-8 only if it says so.
    _put(path, text.getvalue().encode("utf-8-sig"))


def write_text(path: Path, text: str) -> None:
    """Writes a text in UTF-8, whole or not at all. Raises SourceError."""
    _put(path, text.encode("utf-8"))


def _put(path: Path, data: bytes) -> None:
    def fill(part: Path) -> None:
        part.write_bytes(data)

    write_whole(path, fill)
