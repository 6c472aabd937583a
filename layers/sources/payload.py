"""What a source hands over before it is read: bytes, where they came from and when."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timezone
from typing import TYPE_CHECKING, Protocol

from ...analysis.model import ControlMap, GroundClass, Progress, Provenance, no_progress
from ...errors import SourceError
from ..catalog import Revision, SourceInfo
from ..http import download
from ..words import tr

if TYPE_CHECKING:
    from ..http.transport import QgisSession

Meanings = Mapping[str, GroundClass]
"""The user's meaning of names that no rule knows."""


@dataclass(frozen=True)
class Part:
    """One answer or file. ``name`` is how messages call it, ``key`` what it is among several."""

    name: str
    data: bytes
    address: str
    key: str = ""


@dataclass(frozen=True)
class Payload:
    """All that one revision of a source is read from: one part, or several by name."""

    revision: Revision
    parts: tuple[Part, ...]
    retrieved: datetime = field(default_factory=lambda: datetime.now(timezone.utc))

    @property
    def data(self) -> bytes:
        """The bytes of the first, which is for most sources the only part."""
        return self.parts[0].data

    def part(self, key: str) -> Part:
        """The part of a key, which there must be."""
        return next(part for part in self.parts if part.key == key)

    @property
    def raw_hash(self) -> str:
        """SHA-256 (hexadecimal) of all parts."""
        digest = hashlib.sha256()
        for part in self.parts:
            digest.update(part.data)
        return digest.hexdigest()

    def provenance(self, info: SourceInfo, class_rule: str) -> Provenance:
        """The provenance of the map that is read from this."""
        revision = self.revision
        return info.provenance(revision.day, revision.revision, self.retrieved, class_rule)


class Source(Protocol):
    """Where dated control maps come from; all methods may be called in any thread.

    They raise SourceError, saying what is wrong and what to do, and Cancelled. ``session`` is one
    of ``layers.http``; it may be None for sources that are files.
    """

    info: SourceInfo

    def available(
        self, session: QgisSession | None = None, progress: Progress = no_progress
    ) -> list[Revision]:
        """The revisions that exist, the earliest first."""
        ...

    def fetch(
        self,
        session: QgisSession | None,
        revision: Revision,
        progress: Progress = no_progress,
    ) -> Payload:
        """What a revision is read from."""
        ...

    def parse(self, payload: Payload, meanings: Meanings | None = None) -> ControlMap:
        """The control map; points, lines and territories outside Ukraine never enter it.

        Raises UnclassifiedError where a polygon is of no known class, unless ``meanings`` has it.
        """
        ...


class OnlineSource(Source, Protocol):
    """A source on the network."""

    def on(self, day: date) -> Revision | None:
        """Where to look for a day while no list is at hand; None where only the list can tell."""
        ...


def left_out(abroad: int, by_fill: int = 0) -> str:
    """The end of a class rule: what was left out, and what colour alone told."""
    text = tr("; points and lines left out")
    if abroad:
        text += tr("; {n} polygons of other territories left out").format(n=abroad)
    if by_fill:
        text += tr("; {n} polygons by colour, since their names tell no class").format(n=by_fill)
    return text


def ask(
    session: QgisSession | None,
    address: str,
    name: str,
    progress: Progress = no_progress,
    params: Mapping[str, str] | None = None,
    limit: int | None = None,
) -> Part:
    """What a server answers; SourceError where there is no address or no network, Cancelled."""
    if not address:
        raise SourceError(
            tr(
                "“{name}” has no address. Set one among the source's addresses on the Load page."
            ).format(name=name)
        )
    if session is None:
        raise SourceError(tr("“{name}” is on the network, which is off.").format(name=name))
    answer = download(session, address, params=params, limit=limit, progress=progress)
    return Part(name, answer.content, answer.address)


def part_of(progress: Progress, start: float, stop: float) -> Progress:
    """The Progress of a step that is a share of the whole."""
    return lambda share: progress(start + (stop - start) * share)
