"""The map before a map, of the same source, in the archive."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from ..analysis.model import Provenance
from ..layers.archive import Archive
from ..layers.catalog import SOURCES
from ..layers.words import tr
from .base import SalientTask


class Predecessor(NamedTuple):
    """The source as the archive calls it, and the day; None where there is no map before."""

    source_id: str = ""
    day: date | None = None


class PredecessorTask(SalientTask[Predecessor]):
    """Finds the latest day that is kept before a map; raises SourceError.

    A map is known by the name of its source or, where its folder is of no known source, by its
    revision among those kept on its day. ``source_ids``: where to look.
    """

    def __init__(self, provenance: Provenance, archive: Archive, source_ids: Sequence[str]) -> None:
        super().__init__(tr("Salient: looking for the map before"))
        self._provenance = provenance
        self._archive = archive
        self._source_ids = tuple(source_ids)

    def compute(self) -> Predecessor:
        origin = self._provenance
        if origin.assessed is None:
            return Predecessor()
        for source_id in self._source_ids:
            known = SOURCES.get(source_id)
            if known is not None and known.name != origin.source:
                continue
            days = [day for day in self._archive.days(source_id) if day.has_ground]
            here = [d.revision for d in days if d.day == origin.assessed]
            if known is None and origin.revision not in here:
                continue
            before = [d.day for d in days if d.day < origin.assessed]
            return Predecessor(source_id, max(before, default=None))
        return Predecessor()
