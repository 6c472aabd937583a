"""The figures that a page tells: what most pages do, or those of the page Measure."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Callable, NamedTuple

from ..analysis.claim import Checked
from ..analysis.model import ControlMap, Figure, Place
from ..layers.active import ActiveMap
from ..layers.charts.chart import Chart
from ..tasks.publish import UsualFiguresTask
from ..tasks.runner import Runner
from .messages import MessageArea
from .publish_page import MEASURED, USUAL

PAGE_FIGURES = "page figures"


class AtHand(NamedTuple):
    """What the other pages of the dock have to tell when it is asked for."""

    figures: Callable[[], Sequence[Figure]]
    chosen_figures: Callable[[], Sequence[Figure]]
    charts: Callable[[], Sequence[Chart]]
    claims: Callable[[], Sequence[Checked]]
    towns: Callable[[], Sequence[Place]]
    pocket_of: Callable[[], Place | None]


class PageFigures:
    """Has the usual figures measured off the GUI thread, once for a map and what is asked of it."""

    def __init__(
        self, active: ActiveMap, runner: Runner, messages: MessageArea, at_hand: AtHand
    ) -> None:
        self._active, self._runner, self._messages = active, runner, messages
        self._at_hand = at_hand
        self._measured_on: ControlMap | None = None
        self._asked: Hashable = None
        self._usual: tuple[Figure, ...] = ()

    def ask(self, kind: int, use: Callable[[Sequence[Figure]], None]) -> None:
        """Calls ``use`` with figures of a kind, at once or when they are measured."""
        if kind != USUAL:
            use(self._at_hand.chosen_figures() if kind == MEASURED else ())
            return
        towns, pocket_of = tuple(self._at_hand.towns()), self._at_hand.pocket_of()
        control, asked = self._active.control, (towns, pocket_of)
        if self._measured_on is control and self._asked == asked:
            use(self._usual)
            return

        def measured(figures: tuple[Figure, ...]) -> None:
            self._measured_on, self._asked, self._usual = control, asked, figures
            use(figures)

        self._runner.start(
            PAGE_FIGURES,
            UsualFiguresTask(self._active, towns, pocket_of),
            self._messages.guarded(measured),
            self._messages.show_error,
        )
