"""Zip files from strangers: unpacked in memory, up to a limit, names looked at first."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath, PureWindowsPath

from ...errors import SourceError
from ..words import tr
from .geojson import refused

MAX_BYTES = 200_000_000
"""No file of a source is larger than this once it is unpacked."""

_CHUNK = 1 << 20
_LARGE_FILE_POINTER = b"version https://git-lfs.github.com/spec/"


class Zip:
    """A zip file in memory. Its members are only ever read, never written to disk."""

    def __init__(self, data: bytes, name: str) -> None:
        _check_pointer(data, name)
        self._name = name
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self.names = self._zip.namelist()
        except (zipfile.BadZipFile, ValueError, LookupError, NotImplementedError) as error:
            raise refused(name, tr("it is no whole zip file"), str(error)) from error
        for member in self.names:
            if _leaves_folder(member):
                raise refused(name, tr("it holds a file name that leads out of its folder"), member)

    def read(self, member: str, limit: int = MAX_BYTES) -> bytes:
        """The content of a member; SourceError where it is damaged or over ``limit``."""
        return b"".join(self.chunks(member, limit))

    def chunks(self, member: str, limit: int) -> Iterator[bytes]:
        """The content of a member bit by bit; SourceError as above, also once under way."""
        size = 0
        try:
            with self._zip.open(member) as packed:
                while chunk := packed.read(_CHUNK):
                    size += len(chunk)
                    if size > limit:
                        raise _too_large(self._name, limit)
                    yield chunk
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError) as error:
            raise refused(self._name, tr("it is no whole zip file"), str(error)) from error
        except (RuntimeError, NotImplementedError) as error:  # a password, an unknown packing
            raise refused(self._name, tr("it cannot be unpacked"), str(error)) from error


def _leaves_folder(member: str) -> bool:
    windows = PureWindowsPath(member)
    parts = {*PurePosixPath(member).parts, *windows.parts}
    return ".." in parts or member.startswith(("/", "\\")) or bool(windows.drive)


def _check_pointer(data: bytes, name: str) -> None:
    if data.startswith(_LARGE_FILE_POINTER):
        raise refused(
            name,
            tr("a pointer to a large file came instead of the file: its address is another one"),
        )


def _too_large(name: str, limit: int) -> SourceError:
    return refused(name, tr("unpacked it is larger than {n} MB").format(n=round(limit / 1_000_000)))
