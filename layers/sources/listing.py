"""Lists of what a source has: the files of a public repository, or of a folder."""

from __future__ import annotations

from datetime import datetime, timezone
from pathlib import Path
from typing import TYPE_CHECKING

from ...analysis.model import Progress
from ...errors import SourceError
from ..words import tr
from .geojson import load_json, refused
from .packed import MAX_BYTES
from .payload import Part, ask

if TYPE_CHECKING:
    from ..http.transport import QgisSession


def repository_files(
    session: QgisSession | None, address: str, name: str, progress: Progress
) -> list[str]:
    """The paths in a repository, by GitHub's "Get a tree"; SourceError where it lists none.

    https://docs.github.com/en/rest/git/trees#get-a-tree
    """
    answer = ask(session, address, name, progress)
    document = load_json(answer.data, name)
    tree = document.get("tree") if isinstance(document, dict) else None
    if not isinstance(tree, list):
        raise refused(
            name, tr("it is no list of files"), answer.data[:200].decode("utf-8", "replace")
        )
    paths = [entry.get("path") for entry in tree if isinstance(entry, dict)]
    return [path for path in paths if isinstance(path, str)]


def folder_files(folder: Path) -> list[Path]:
    """The files of a folder by name; SourceError where it is none or cannot be read."""
    try:
        return sorted(path for path in folder.iterdir() if path.is_file())
    except OSError as error:
        raise SourceError(
            tr("The folder “{folder}” does not exist or cannot be read. Choose another.").format(
                folder=folder.name
            ),
            str(error),
        ) from error


def read_part(path: Path) -> tuple[Part, datetime]:
    """A file of at most 200 MB and when it was last changed, UTC; SourceError."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
        modified = datetime.fromtimestamp(int(path.stat().st_mtime), timezone.utc)
    except OSError as error:
        raise SourceError(
            tr("“{file}” cannot be read. Choose another file.").format(file=path.name), str(error)
        ) from error
    if len(data) > MAX_BYTES:
        raise SourceError(
            tr("“{file}” is larger than 200 MB, which no control map is.").format(file=path.name)
        )
    return Part(path.name, data, str(path)), modified
