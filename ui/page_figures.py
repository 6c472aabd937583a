"""The figures that a page tells: what most pages do, or those of the page Measure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Callable, NamedTuple

from ..analysis.claim import Checked
from ..analysis.model import ControlMap, Figure, Place
from ..analysis.series import Series
from ..layers.active import ActiveMap
from ..layers.charts.chart import Chart
from ..tasks.publish import UsualFiguresTask
from ..tasks.runner import Runner
from .messages import MessageArea
from .publish_page import MEASURED, USUAL

PAGE_FIGURES = "page figures"

_Use = Callable[[Sequence[Figure]], None]


class AtHand(NamedTuple):
    """What the other pages of the dock have to tell when it is asked for.

    ``charts`` are of ``series``.
    """

    figures: Callable[[], Sequence[Figure]]
    chosen_figures: Callable[[], Sequence[Figure]]
    charts: Callable[[], Sequence[Chart]]
    series: Callable[[], Series | None]
    claims: Callable[[], Sequence[Checked]]
    towns: Callable[[], Sequence[Place]]
    pocket_of: Callable[[], Place | None]


class _Asked(NamedTuple):
    """What usual figures are measured on and of."""

    control: ControlMap | None
    towns: tuple[Place, ...]
    pocket_of: Place | None

    def is_same(self, other: _Asked | None) -> bool:
        """Whether the same figures come of both; maps are told apart as objects."""
        return other is not None and self.control is other.control and self[1:] == other[1:]


class PageFigures:
    """Has the usual figures measured off the GUI thread, once for a map and what is asked of it.

    Whoever asks while they are being measured waits with the others: nobody is forgotten.
    """

    def __init__(
        self, active: ActiveMap, runner: Runner, messages: MessageArea, at_hand: AtHand
    ) -> None:
        self._active, self._runner, self._messages = active, runner, messages
        self._at_hand = at_hand
        self._measured: _Asked | None = None
        self._usual: tuple[Figure, ...] = ()
        self._measuring: _Asked | None = None
        self._waiting: list[_Use] = []

    def ask(self, kind: int, use: _Use) -> None:
        """Calls ``use`` with figures of a kind, at once or when they are measured."""
        if kind != USUAL:
            use(self._at_hand.chosen_figures() if kind == MEASURED else ())
            return
        hand = self._at_hand
        asked = _Asked(self._active.control, tuple(hand.towns()), hand.pocket_of())
        if asked.is_same(self._measured):
            use(self._usual)
            return
        if use not in self._waiting:
            self._waiting.append(use)
        if not asked.is_same(self._measuring):
            self._measure(asked)

    def forget(self) -> None:
        """Measure no more, for nobody."""
        self._runner.cancel(PAGE_FIGURES)
        self._end()
        self._measured, self._usual = None, ()

    def _measure(self, asked: _Asked) -> None:
        self._measuring = asked

        def measured(figures: tuple[Figure, ...]) -> None:
            self._measured, self._usual = asked, figures
            for use in self._end():
                # Of a map that has come meanwhile they are measured once more.
                self._messages.guarded(self.ask)(USUAL, use)

        def failed(error: Exception) -> None:
            self._end()
            self._messages.show_error(error)

        task = UsualFiguresTask(self._active, asked.towns, asked.pocket_of)
        self._runner.start(PAGE_FIGURES, task, measured, failed)

    def _end(self) -> list[_Use]:
        """Nothing is measured any more; returns who waited for it."""
        waiting, self._waiting, self._measuring = self._waiting, [], None
        return waiting
