"""Makes the choice of two maps work: what is proposed, what is to be read."""

from __future__ import annotations

from datetime import date
from functools import partial

from qgis.PyQt.QtCore import QObject

from ..errors import InputError
from ..layers.active import ActiveMap
from ..layers.archive import Archive
from ..layers.convert import LayerSnapshot
from ..layers.remembered import recall_class_field, remember_class_field
from ..layers.sources.lesson import LESSON_DATES
from ..tasks.change import Read, ReadMaps
from ..tasks.load import LayerOrigin, LessonOrigin
from ..tasks.predecessor import Predecessor, PredecessorTask
from ..tasks.runner import Runner
from .change_page import ChangePage
from .kept_days import KeptDays
from .map_choice import ACTIVE, KEPT, LAYER, LESSON, Chosen, MapChoice
from .messages import MessageArea
from .sources import Sources
from .words import date_text, tr

LISTING = "change days"
PROPOSING = "change proposal"


class ChoosingMaps(QObject):
    """Between the two choices of the change page, the active map and the archive.

    Until the user chooses otherwise the later map is the active one, the earlier the map before it
    of the same source.
    """

    def __init__(
        self,
        page: ChangePage,
        active: ActiveMap,
        runner: Runner,
        messages: MessageArea,
        sources: Sources,
    ) -> None:
        super().__init__(page)
        self._page, self._active, self._runner, self._messages = page, active, runner, messages
        self._sources = sources
        self._read = ReadMaps()
        self._is_chosen = False
        self._days = {
            choice: KeptDays(choice, f"{LISTING} {number}", runner, messages, sources)
            for number, choice in enumerate(self._choices)
        }
        for choice in self._choices:
            choice.source_changed.connect(messages.guarded(partial(self._offer_field, choice)))
            choice.changed.connect(messages.guarded(self._changed))
        page.swap_requested.connect(messages.guarded(self.swap))

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of tasks that run for it."""
        return (PROPOSING, *(days.kind for days in self._days.values()))

    def show(self) -> None:
        """The page came to sight, or another map became active."""
        control = self._active.control
        text = tr("no map is active")
        if control is not None:
            text = date_text(control.provenance.assessed)
        for choice, days in self._days.items():
            choice.show_active(text)
            days.offer()
            days.look()
        if not self._is_chosen:
            self._propose()

    def forget(self) -> None:
        """The project was closed: what was chosen in it is not what is wanted in the next."""
        self._is_chosen = False

    def swap(self) -> None:
        """The earlier map for the later, and the later for the earlier."""
        earlier, later = self._page.earlier.chosen, self._page.later.chosen
        self._is_chosen = True
        self._page.earlier.choose(later)
        self._page.later.choose(earlier)

    def read(self, choice: MapChoice) -> Read:
        """How to read what a choice says; raises InputError where it says nothing to read."""
        chosen = choice.chosen
        if chosen.kind == ACTIVE:
            setting = self._active.setting()
            return lambda _progress: setting
        if chosen.kind == LESSON:
            origin, key = LessonOrigin(chosen.day), (LESSON, chosen.day)
            return partial(self._read.of, origin, key)
        meanings = self._page.meanings.chosen()
        if chosen.kind == LAYER:
            layer = choice.layer
            if layer is None:
                raise InputError(
                    tr("The project has no polygon layer; add one, or choose another map.")
                )
            snapshot = LayerSnapshot(layer)
            return partial(
                self._read.of,
                LayerOrigin(snapshot, chosen.class_field or None, chosen.assessed, meanings),
                None,
            )
        return self._days[choice].read(self._read)

    def remember(self) -> None:
        """Keep the class fields of layers that could be read with them."""
        for choice in self._choices:
            if choice.kind == LAYER and choice.layer is not None:
                fields = choice.layer.fields().names()
                remember_class_field(fields, choice.chosen.class_field)

    @property
    def _choices(self) -> tuple[MapChoice, MapChoice]:
        return self._page.earlier, self._page.later

    # The map before the active one

    def _propose(self) -> None:
        control = self._active.control
        origin = control.provenance if control is not None else None
        self._runner.cancel(PROPOSING)
        if origin is None or origin.is_illustrative:
            self._take(*_lesson_pair(origin.assessed if origin is not None else None))
            return
        self._take(None, Chosen(ACTIVE))
        self._runner.start(
            PROPOSING,
            PredecessorTask(origin, Archive(), self._sources.archive_ids),
            self._messages.guarded(self._found),
            self._messages.show_error,
        )

    def _found(self, found: Predecessor) -> None:
        if found.day is not None and not self._is_chosen:
            self._take(Chosen(KEPT, found.source_id, found.day), None)

    def _take(self, earlier: Chosen | None, later: Chosen | None) -> None:
        """Choose for the user, who may still choose otherwise."""
        for choice, chosen in zip(self._choices, (earlier, later)):
            if chosen is not None and chosen != choice.chosen:
                choice.choose(chosen)

    def _changed(self, is_users: bool) -> None:
        self._is_chosen = self._is_chosen or is_users

    def _offer_field(self, choice: MapChoice) -> None:
        """The class field last chosen for a layer of the same fields."""
        if choice.kind == LAYER and choice.layer is not None:
            choice.offer_field(recall_class_field(choice.layer.fields().names()) or "")


def _lesson_pair(active: date | None) -> tuple[Chosen, Chosen]:
    """The active lesson map and the one before it, of the first the one after; else the last two.

    ``active``: its date, None where it is not the lesson map that is active.
    """
    at = LESSON_DATES.index(active) if active in LESSON_DATES else None
    if at == 0:
        return Chosen(ACTIVE), _lesson(1)
    return (_lesson(-2), _lesson(-1)) if at is None else (_lesson(at - 1), Chosen(ACTIVE))


def _lesson(number: int) -> Chosen:
    return Chosen(LESSON, "lesson", LESSON_DATES[number])
