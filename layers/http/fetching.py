"""One address into bytes, unless the copy at hand is still the newest."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...analysis.model import Progress, no_progress

if TYPE_CHECKING:
    from .transport import QgisSession

NOT_MODIFIED = 304


@dataclass(frozen=True)
class Download:
    """What came. Where it ``is_unchanged`` the copy at hand is the newest, and no bytes came.

    ``etag`` and ``last_modified`` mark this version; ``address`` is where redirects ended.
    """

    content: bytes
    address: str
    etag: str = ""
    last_modified: str = ""
    is_unchanged: bool = False


def download(
    session: QgisSession,
    url: str,
    *,
    params: Mapping[str, str] | None = None,
    limit: int | None = None,
    progress: Progress = no_progress,
    etag: str = "",
    last_modified: str = "",
) -> Download:
    """The body at ``url``; ``etag`` and ``last_modified`` are those of the copy at hand, if any.

    ``limit``: the most bytes to take, both packed and unpacked; None: what the session's manners
    say. ``progress`` is called in the calling thread. Raises SourceError, HttpError, Cancelled.
    """
    marks = {"If-None-Match": etag, "If-Modified-Since": last_modified}
    known = {name: value for name, value in marks.items() if value}
    response = session.fetch(url, params, known, limit, progress)
    return Download(
        response.content,
        response.url,
        response.headers.get("ETag", ""),
        response.headers.get("Last-Modified", ""),
        response.status_code == NOT_MODIFIED,
    )
