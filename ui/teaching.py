"""Makes the lessons work: ticks off what is done, judges answers, keeps the progress."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Callable

from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QFileDialog, QMessageBox

from .. import settings
from ..errors import InputError
from ..layers.active import ActiveMap
from ..layers.teaching.answers import Expected, Verdict, judged
from ..layers.teaching.at_hand import MapAtHand
from ..layers.teaching.checks import Check, PlaneSet
from ..layers.teaching.lesson import Lesson, Question, Step
from ..layers.teaching.progress import Progress, StepState
from ..layers.teaching.shelf import own_folder, shelf
from ..layers.words import language
from ..tasks.runner import Runner
from ..tasks.teaching import ExpectTask, HandoutTask
from .dock import SalientDock
from .header import map_title
from .lesson_strip import LessonStrip
from .lessons_part import LessonsPart
from .onlooker import Onlooker
from .words import tr

ANSWERING, HANDING_OUT = "answer", "handout"
_PASSED = (StepState.DONE, StepState.SHOWN)


class Teaching(QObject):
    """Between the lessons and all that the learner works on.

    ``begin`` loads the lesson map of a date beside pages that have measured and compared nothing;
    ``page`` is the number of the page of the lessons.
    """

    def __init__(
        self,
        part: LessonsPart,
        dock: SalientDock,
        active: ActiveMap,
        runner: Runner,
        begin: Callable[[date], None],
        page: int,
    ) -> None:
        super().__init__(part)
        self._part, self._dock, self._active, self._runner = part, dock, active, runner
        self._begin, self._page = begin, page
        self._messages = dock.messages
        self._lessons: list[tuple[Lesson, Progress]] = []
        self._lesson: Lesson | None = None
        self._step, self._met = 0, [False]
        self._settled = StepState.OPEN  # what became of the step's question
        self.strip = LessonStrip(dock.widget())
        dock.widget().layout().addWidget(self.strip)
        view, offered, guarded = part.view, part.list, self._messages.guarded
        offered.opened.connect(guarded(self.open))
        offered.reset_requested.connect(guarded(self._ask_and_reset))
        offered.folder_requested.connect(guarded(self._choose_folder))
        view.left.connect(guarded(self.leave))
        view.moved.connect(guarded(self._move))
        view.answered.connect(guarded(self._answer))
        view.solution_requested.connect(guarded(self._show_solution))
        view.restart_requested.connect(guarded(self._ask_and_restart))
        view.handout_requested.connect(guarded(self._ask_and_hand_out))
        self.strip.back_requested.connect(lambda: dock.show_page(page))
        self._onlooker = Onlooker(dock, active)
        self._onlooker.changed.connect(guarded(self._look))
        self.reload()

    def close(self) -> None:
        """Let go of what outlives the page."""
        self._lesson = None
        self._onlooker.close()

    def reload(self) -> None:
        """Read the lessons there are."""
        found = shelf(language())
        self._lessons = [(lesson, Progress(lesson)) for lesson in found.lessons]
        self._part.list.show_lessons(self._lessons, found.faults)

    # Going through a lesson

    def open(self, number: int) -> None:
        """Take up a lesson at the first step not gone past."""
        lesson, progress = self._lessons[number]
        self._show_step(lesson, progress, progress.next_step)

    def leave(self) -> None:
        """Back to the list, which reads the lessons anew, as a trainer may be writing one."""
        self._runner.cancel(ANSWERING)
        self._lesson = None
        self.strip.hide()
        self.reload()
        self._part.show_list()

    def restart(self) -> None:
        """Begin the lesson anew, with the lesson map as it was meant and nothing done on it."""
        lesson = self._taken()
        self._progress.forget()
        self._onlooker.begin_anew()
        self._begin(lesson.day)
        self._show(0)

    def _ask_and_restart(self) -> None:
        """Ask first where the lesson map would take the place of another source's map."""
        control = self._active.control
        if control is not None and not control.provenance.is_illustrative:
            text = tr(
                "The lesson map takes the place of the active map, {map}. That can be loaded "
                "again on the page Load. Start the lesson again?"
            ).format(map=map_title(control.provenance))
            asked = QMessageBox.question(self._part, tr("Start again"), text)
            if asked != QMessageBox.StandardButton.Yes:
                return
        self.restart()

    def _taken(self) -> Lesson:
        if self._lesson is None:
            raise InputError(tr("Open a lesson first."))
        return self._lesson

    @property
    def _progress(self) -> Progress:
        lesson = self._taken()
        return next(progress for known, progress in self._lessons if known is lesson)

    @property
    def _now(self) -> Step:
        return self._taken().steps[self._step]

    def _show(self, number: int) -> None:
        self._show_step(self._taken(), self._progress, number)

    def _show_step(self, lesson: Lesson, progress: Progress, number: int) -> None:
        step, states = lesson.steps[number], progress.states
        words = self._words(step.checks)  # first: where these fail, nothing has moved on
        self._runner.cancel(ANSWERING)
        self._lesson, self._step = lesson, number
        was_done = states[number] in _PASSED
        self._met = [was_done] * len(step.checks)
        self._settled = StepState.DONE if step.question is None else StepState.OPEN
        self._part.show_lesson()
        self._part.view.show_step(lesson, number, states, words)
        self._look()

    def _words(self, checks: Sequence[Check]) -> list[str]:
        """What is to be done; of a CRS that was there when the lesson was begun again, how."""
        old = PlaneSet(self._onlooker.old_plane)
        again = tr("{what} (anew: set another one, then this)")
        return [again.format(what=c.words) if c == old else c.words for c in checks]

    def _move(self, by: int) -> None:
        if by > 0 and self._progress.states[self._step] not in _PASSED:
            self._progress.set(
                self._step, StepState.DONE if self._is_reading else StepState.SKIPPED
            )
        number = self._step + by
        if number >= len(self._taken().steps):
            self.leave()
            return
        self._show(max(number, 0))

    @property
    def _is_reading(self) -> bool:
        """Whether there is nothing in the step but to read: it is done once it is left."""
        return not self._now.checks and self._now.question is None

    def _look(self) -> None:
        """Tick off what is now to be seen; what was seen once stays ticked."""
        if self._lesson is None:
            return
        checks = self._now.checks
        if not all(self._met):
            sight = self._onlooker.sight()
            # In their order: what is measured on the map before the one to be loaded is too early.
            while not all(self._met) and checks[self._met.index(False)].is_met(sight):
                self._met[self._met.index(False)] = True
        self._part.view.show_met(self._met)
        self._settle()
        left = [check for check, met in zip(checks, self._met) if not met]
        self.strip.show_step(self._now.title, self._words(left))
        self.strip.setVisible(self._dock.page != self._page)

    def _settle(self) -> None:
        """The step is done once all is ticked off and its question is settled."""
        is_over = all(self._met) and self._settled is not StepState.OPEN and not self._is_reading
        if is_over and self._progress.states[self._step] not in _PASSED:
            self._progress.set(self._step, self._settled)
        self._part.view.show_done(self._progress.states, self._step, self._is_reading)

    # Answering

    def _answer(self, given: str) -> None:
        self._expect(lambda question, known: self._judge(question, given, known))

    def _show_solution(self) -> None:
        self._expect(self._solve)

    def _expect(self, then: Callable[[Question, Expected], None]) -> None:
        """Compute what the question expects on the active map, then go on."""
        question, lesson = self._now.question, self._taken()
        if question is None:
            return
        self._runner.start(
            ANSWERING,
            ExpectTask(question, MapAtHand(self._active), lesson.language),
            self._messages.guarded(lambda known: then(question, known)),
            self._messages.show_error,
        )

    def _judge(self, question: Question, given: str, known: Expected) -> None:
        try:
            verdict = judged(question, given, known)
        except InputError as error:
            verdict = Verdict(False, error.message)
        if verdict.is_right and self._settled is StepState.OPEN:
            self._settled = StepState.DONE
        self._part.view.show_verdict(verdict)
        self._settle()

    def _solve(self, _question: Question, known: Expected) -> None:
        self._settled = StepState.SHOWN
        self._part.view.show_verdict(Verdict(True, known.solution))
        self._settle()

    # Around the lessons

    def _ask_and_reset(self) -> None:
        text = tr("Forget which steps of all lessons are done?")
        asked = QMessageBox.question(self._part, tr("Reset progress"), text)
        if asked == QMessageBox.StandardButton.Yes:
            self.reset()

    def reset(self) -> None:
        """Forget how far the user has come in every lesson."""
        for _, progress in self._lessons:
            progress.forget()
        self.reload()

    def _choose_folder(self) -> None:
        folder = own_folder()
        folder.mkdir(parents=True, exist_ok=True)
        text = QFileDialog.getExistingDirectory(
            self._part, tr("Folder of your own lessons"), str(folder)
        )
        if text:
            settings.LESSONS_FOLDER.set(text)
            self.reload()

    def _ask_and_hand_out(self) -> None:
        folder = settings.EXPORT_FOLDER.get() or str(Path.home())
        name = str(Path(folder) / f"{self._taken().id}.pdf")
        text, _ = QFileDialog.getSaveFileName(
            self._part, tr("Save the handout"), name, tr("PDF (*.pdf)")
        )
        if text:
            path = Path(text)
            self.hand_out(path if path.suffix.lower() == ".pdf" else path.with_suffix(".pdf"))

    def hand_out(self, path: Path) -> None:
        """Write the open lesson as PDF."""
        settings.EXPORT_FOLDER.set(str(path.parent))

        def written(done: Path) -> None:
            text = tr("The handout is saved to {name}.").format(name=done.name)
            self._messages.show_message(text, details=str(done))

        self._runner.start(
            HANDING_OUT, HandoutTask(self._taken(), path), self._messages.guarded(written),
            self._messages.show_error,
        )  # fmt: skip
