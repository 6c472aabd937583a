"""Does lessons step by step: what each waits for, and the right answer to each question."""

from __future__ import annotations

from qgis.core import QgsCoordinateReferenceSystem, QgsProject

from salient.layers.sources.lesson import LESSON_DATES
from salient.layers.teaching.answers import expected
from salient.layers.teaching.arguments import place_named
from salient.layers.teaching.at_hand import MapAtHand
from salient.layers.teaching.checks import (
    LayerAdded,
    MapLoaded,
    Measured,
    PageShown,
    PlaneSet,
    RingsMeasured,
)
from salient.layers.teaching.progress import StepState
from salient.ui import workbench
from salient.ui.map_choice import LESSON
from salient.ui.subjects import FRONT, PLACES

PAGES = {
    "load": workbench.LOAD_PAGE,
    "measure": workbench.MEASURE_PAGE,
    "change": workbench.CHANGE_PAGE,
    "series": workbench.SERIES_PAGE,
    "publish": workbench.PUBLISH_PAGE,
    "learn": workbench.LEARN_PAGE,
}


class Doer:
    """A learner who knows, in a dock at work."""

    def __init__(self, work, dock, active) -> None:
        self.work, self.dock, self.active = work, dock, active
        self.teaching = self.work.teaching
        self.view = self.teaching._part.view

    @property
    def is_still(self) -> bool:
        return not (
            self.work.runner._newest
            or self.work.measuring._pause.isActive()
            or not self.work.changing.is_idle
        )

    @property
    def is_met(self) -> bool:
        return self.is_still and all(self.teaching._met)

    @property
    def is_done(self) -> bool:
        state = self.teaching._progress.states[self.teaching._step]
        return self.is_still and (state is StepState.DONE or self.teaching._is_reading)

    @property
    def steps(self) -> int:
        return len(self.teaching._taken().steps)

    def open(self, number: int) -> None:
        self.dock.show_page(PAGES["learn"])
        self.teaching.open(number)

    def perform(self) -> None:
        """Do what the first check that is not ticked off waits for."""
        if not all(self.teaching._met) and self.is_still:
            self._do(self.teaching._now.checks[self.teaching._met.index(False)])

    def answer(self, given: str | None = None) -> None:
        """Answer the question of the step, if it has one; rightly where nothing is given."""
        self.dock.show_page(PAGES["learn"])
        question = self.teaching._now.question
        if question is None:
            return
        if given is None:
            right = expected(question, MapAtHand(self.active), "en").right
            given = right if isinstance(right, str) else f"{right:.4f}"
        self.view.question.field.setText(given)
        self.view.answered.emit(given)

    def go_on(self) -> None:
        self.view.next.click()

    def _do(self, check) -> None:
        if isinstance(check, MapLoaded):
            self.work.load_lesson(check.day)
        elif isinstance(check, PlaneSet):
            QgsProject.instance().setCrs(QgsCoordinateReferenceSystem(check.crs))
        elif isinstance(check, PageShown):
            self.dock.show_page(PAGES[check.page])
        elif isinstance(check, LayerAdded):
            self.work.measure_page.to_layers.click()
        elif isinstance(check, RingsMeasured):
            self._choose(check.subject)
            numbers = ", ".join(f"{km:g}" for km in check.distances_km)
            self.work.measure_page.distances.setText(f"{numbers} km")
        elif isinstance(check, Measured):
            self._measure(check.asked)

    def _measure(self, asked) -> None:
        page, (first, *others) = self.work.measure_page, (*asked.arguments, "")
        if asked.kind.is_change:
            self.dock.show_page(PAGES["change"])
            earlier = self.work.change_page.earlier
            earlier.source.setCurrentIndex(LESSON)
            days = [day.isoformat() for day in LESSON_DATES]
            earlier._lesson.date.setCurrentIndex(days.index(asked.arguments[-1]))
        elif asked.measure == "front":
            page.subjects.source.setCurrentIndex(FRONT)
        elif asked.measure == "region":
            page.areas.setChecked(True)
        elif asked.measure == "neck":
            page.set_town(place_named(first))
            page.corridor.setChecked(True)
        elif asked.measure == "between":
            self._choose(first, others[0])
            page.between.setChecked(True)
        else:
            self._choose(first)

    def _choose(self, *names: str) -> None:
        subjects = self.work.measure_page.subjects
        subjects.source.setCurrentIndex(PLACES)
        subjects.places.set_places([place_named(name) for name in names])
