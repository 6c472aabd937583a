"""Makes the kept days of one choice of a map work: which there are, their terms, their reading."""

from __future__ import annotations

from functools import partial

from qgis.PyQt.QtCore import QObject

from ..errors import InputError
from ..layers.archive import Archive
from ..layers.catalog import SOURCES, SourceInfo
from ..tasks.change import Read, ReadMaps
from ..tasks.runner import Runner
from ..tasks.sources import DaysTask, KnownDays, SourceOrigin
from .day_words import day_words
from .map_choice import KEPT, MapChoice
from .messages import MessageArea
from .sources import Sources
from .terms_dialog import needs_acceptance
from .words import tr


class KeptDays(QObject):
    """Between one choice and the archive; ``kind`` is that of the tasks that look into it."""

    def __init__(
        self,
        choice: MapChoice,
        kind: str,
        runner: Runner,
        messages: MessageArea,
        sources: Sources,
    ) -> None:
        super().__init__(choice)
        self.kind = kind
        self._choice, self._runner, self._messages = choice, runner, messages
        self._sources = sources
        self._known: dict[str, KnownDays] = {}
        guarded = messages.guarded
        choice.source_changed.connect(guarded(self._source_changed))
        choice.changed.connect(guarded(lambda _: self._show_state()))
        choice.kept.terms_requested.connect(guarded(self._show_terms))
        self.offer()

    def offer(self) -> None:
        """Every source there is by now, folders imported since among them."""
        for source_id in self._sources.archive_ids:
            self._choice.add_source(self._sources.name_of(source_id), source_id)

    def look(self) -> None:
        """Ask the archive, off the GUI thread, which days of the source chosen it has."""
        if self._choice.kind != KEPT:
            return
        source_id = self._choice.source_id
        self._runner.start(
            self.kind,
            DaysTask(source_id, Archive(), asks_network=False),
            self._messages.guarded(partial(self._found, source_id)),
            self._messages.guarded(partial(self._failed, source_id)),
        )

    def read(self, maps: ReadMaps) -> Read:
        """How to read the day chosen; raises InputError where it cannot be."""
        chosen = self._choice.chosen
        if needs_acceptance(self._info):
            raise InputError(tr("Read and accept the terms of this source first."))
        known = self._known.get(chosen.source_id, KnownDays())
        kept = known.archived.get(chosen.day) if chosen.day is not None else None
        if kept is None or not kept.has_ground:
            raise InputError(
                tr("The archive has no map of this day. Choose another day, or import a folder.")
            )
        origin = SourceOrigin(chosen.source_id, kept.day, None, Archive(), {})
        return partial(maps.of, origin, (chosen.source_id, kept.day, kept.revision, kept.retrieved))

    @property
    def _info(self) -> SourceInfo | None:
        return SOURCES.get(self._choice.source_id)

    def _source_changed(self) -> None:
        self._runner.cancel(self.kind)
        if self._choice.kind == KEPT:
            self._choice.show_days(self._known.get(self._choice.source_id, KnownDays()))
            self.look()

    def _found(self, source_id: str, known: KnownDays) -> None:
        self._known[source_id] = known
        if self._choice.source_id == source_id:
            self._choice.show_days(known)

    def _failed(self, source_id: str, error: Exception) -> None:
        self._found(source_id, KnownDays())
        self._messages.show_error(error)

    def _show_state(self) -> None:
        if self._choice.kind != KEPT:
            return
        must_accept = needs_acceptance(self._info)
        known, day = self._known.get(self._choice.source_id), self._choice.kept.day
        if must_accept:
            text = tr("This source has terms, to be read and accepted before it is used.")
        elif known is None:
            text = tr("Looking which days there are …")
        elif day is None:
            text = tr("The archive has no map from this source yet.")
        else:
            text = day_words(known, day)
        self._choice.kept.state.setText(text)
        self._choice.kept.show_terms("", tr("Read terms…") if must_accept else "")

    def _show_terms(self) -> None:
        accepted = partial(self._choice.changed.emit, True)
        self._sources.show_terms(self._info, accepted)
