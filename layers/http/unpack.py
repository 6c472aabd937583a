"""Unpacking gzip and deflate without ever holding more than a limit."""

from __future__ import annotations

import zlib

from ...errors import SourceError
from ..words import tr
from .faults import megabytes

_EITHER = zlib.MAX_WBITS | 32  # the header says whether it is gzip or zlib
_ENCODINGS = ("gzip", "x-gzip", "deflate")


def decoded(body: bytes, encoding: str, limit: int) -> bytes:
    """A body as it was before the server packed it (RFC 9110, 8.4), of at most ``limit`` bytes."""
    encoding = encoding.strip().lower()
    if encoding in ("", "identity") or not body:
        return body
    if encoding not in _ENCODINGS:
        raise SourceError(
            tr("The server packs its answer as “{encoding}”, which was not asked for.").format(
                encoding=encoding
            )
        )
    return unpacked(body, limit)


def unpacked(body: bytes, limit: int) -> bytes:
    """The contents of gzip or zlib data; raises SourceError past ``limit`` bytes or if damaged."""
    parts: list[bytes] = []
    room = limit
    while body:
        member = zlib.decompressobj(_EITHER)
        try:
            part = member.decompress(body, room + 1)
        except zlib.error as error:
            raise _damaged() from error
        room -= len(part)
        if room < 0:
            raise SourceError(
                tr(
                    "What was sent unpacks to more than {limit}, more than any control map. "
                    "Nothing was loaded."
                ).format(limit=megabytes(limit))
            )
        if not member.eof:
            raise _damaged()
        parts.append(part)
        body = member.unused_data
    return b"".join(parts)


def _damaged() -> SourceError:
    return SourceError(tr("What was sent is packed, but damaged or incomplete. Try again later."))
