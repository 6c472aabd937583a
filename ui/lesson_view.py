"""One step of a lesson: what to read, what to do, what is asked."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QEvent, QRectF, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QPainter, QPaintEvent, QPalette
from qgis.PyQt.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..layers.teaching.answers import Verdict
from ..layers.teaching.lesson import Lesson, Step
from ..layers.teaching.progress import StepState
from .flow import FlowLayout
from .forms import wrapping_label
from .icons import theme_icon
from .question_box import QuestionBox
from .ticks import done_colour, mark, text_colour
from .words import tr

_MARK = 16
_LARGER = 1.15


class StepBar(QLabel):
    """A strip of one field a step: done ones filled, the current one framed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._states: tuple[StepState, ...] = ()
        self._current = 0
        self.setFixedHeight(8)

    def show_states(self, states: Sequence[StepState], current: int) -> None:
        self._states, self._current = tuple(states), current
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        count = max(len(self._states), 1)
        gap, width = 3.0, (self.width() + 3.0) / count - 3.0
        empty = text_colour(self)
        empty.setAlphaF(0.2)
        for at, state in enumerate(self._states):
            left = at * (width + gap)
            painter.fillRect(QRectF(left, 0, width, 5), self._colour(state, empty))
            if at == self._current:
                now = self.palette().color(QPalette.ColorRole.Highlight)
                painter.fillRect(QRectF(left, 6, width, 2), now)

    def _colour(self, state: StepState, empty: QColor) -> QColor:
        if state in (StepState.OPEN, StepState.SKIPPED):
            return empty
        colour = QColor(done_colour(text_colour(self)))
        if state is StepState.SHOWN:
            colour.setAlphaF(0.5)
        return colour


class LessonView(QWidget):
    """Shows the step it is told, and what the learner wants next."""

    left = pyqtSignal()
    moved = pyqtSignal(int)
    answered = pyqtSignal(str)
    solution_requested = pyqtSignal()
    restart_requested = pyqtSignal()
    handout_requested = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._met: tuple[bool, ...] = ()
        self._is_last = False
        self.title = wrapping_label(self, "lessonTitle")
        self.bar = StepBar(self)
        self.where = QLabel(self)
        self.where.setObjectName("lessonWhere")
        self.heading = wrapping_label(self, "stepTitle")
        letters = self.heading.font()
        letters.setBold(True)
        letters.setPointSizeF(_LARGER * letters.pointSizeF())
        self.heading.setFont(letters)
        self.body = wrapping_label(self, "stepText")
        self.body.setTextFormat(Qt.TextFormat.MarkdownText)
        self._checks = QGridLayout()
        self._checks.setColumnStretch(1, 1)
        self._rows: list[tuple[QLabel, QLabel]] = []
        self.question = QuestionBox(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._top())
        column.addWidget(self.bar)
        column.addWidget(self.heading)
        column.addWidget(self.body)
        column.addLayout(self._checks)
        column.addWidget(self.question)
        column.addStretch(1)
        column.addLayout(self._steps())
        column.addLayout(self._more())
        self.question.answered.connect(self.answered)
        self.question.solution_requested.connect(self.solution_requested)

    # What is shown

    def show_step(
        self, lesson: Lesson, number: int, states: Sequence[StepState], words: Sequence[str]
    ) -> None:
        """A step with the words of its checks, none of them met yet."""
        step: Step = lesson.steps[number]
        self._is_last = number == len(lesson.steps) - 1
        self.title.setText(lesson.title)
        self.where.setText(tr("Step {n} of {all}").format(n=number + 1, all=len(lesson.steps)))
        self.bar.show_states(states, number)
        self.heading.setText(step.title)
        intro = f"{lesson.intro}\n\n" if number == 0 and lesson.intro else ""
        self.body.setText(intro + step.text)
        self._show_words(words)
        self.show_met([False] * len(words))
        self.question.show_question(step.question, lesson.language)
        self.back.setEnabled(number > 0)
        self.show_done(states, number)

    def show_met(self, met: Sequence[bool]) -> None:
        """Which of the checks are ticked off."""
        self._met = tuple(met)
        for (picture, text), is_met in zip(self._rows, self._met):
            picture.setPixmap(mark(text_colour(self.where), _MARK, 0.0, is_met))
            state = tr("done") if is_met else tr("to do")
            text.setAccessibleName(f"{text.text()}: {state}")

    def show_done(self, states: Sequence[StepState], number: int, is_ready: bool = False) -> None:
        """The state of the step; ``is_ready``: it is done as soon as it is left."""
        self.bar.show_states(states, number)
        if states[number] in (StepState.DONE, StepState.SHOWN) or is_ready:
            self.next.setText(tr("Finish") if self._is_last else tr("Next"))
        else:
            self.next.setText(tr("Skip"))

    def show_verdict(self, verdict: Verdict) -> None:
        self.question.show_verdict(verdict)
        if verdict.is_right:
            self.next.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self.show_met(self._met)

    # Parts

    def _top(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.leave = QToolButton(self)
        self.leave.setObjectName("leaveLesson")
        self.leave.setIcon(theme_icon("mActionArrowLeft.svg"))
        self.leave.setToolTip(tr("Back to the list of lessons"))
        self.leave.setAccessibleName(self.leave.toolTip())
        self.leave.setAutoRaise(True)
        self.leave.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.leave.clicked.connect(lambda: self.left.emit())
        row.addWidget(self.leave, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.title, 1)
        row.addWidget(self.where, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _steps(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.back = QPushButton(tr("Back"), self)
        self.back.setObjectName("stepBack")
        self.next = QPushButton(tr("Next"), self)
        self.next.setObjectName("stepNext")
        for button, by in ((self.back, -1), (self.next, 1)):
            button.setAutoDefault(True)
            button.clicked.connect(lambda _, by=by: self.moved.emit(by))
            row.addWidget(button, 1)
        return row

    def _more(self) -> FlowLayout:
        flow = FlowLayout()
        self.restart = QToolButton(self)
        self.restart.setObjectName("restartLesson")
        self.restart.setIcon(theme_icon("mActionRefresh.svg"))
        self.restart.setText(tr("Start again"))
        self.restart.setToolTip(
            tr("Begin at the first step: the lesson map takes the place of the active map, and "
               "nothing is measured or compared yet. Layers of your own stay as they are")
        )  # fmt: skip
        self.handout = QToolButton(self)
        self.handout.setObjectName("lessonHandout")
        self.handout.setIcon(theme_icon("mActionSaveAsPDF.svg"))
        self.handout.setText(tr("Handout…"))
        self.handout.setToolTip(
            tr("Save the lesson as PDF, with room for answers and a page for the trainer")
        )
        for button in (self.restart, self.handout):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setIconSize(QSize(16, 16))
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            flow.addWidget(button)
        self.restart.clicked.connect(lambda: self.restart_requested.emit())
        self.handout.clicked.connect(lambda: self.handout_requested.emit())
        return flow

    def _show_words(self, words: Sequence[str]) -> None:
        for row in self._rows:
            for label in row:
                self._checks.removeWidget(label)
                label.deleteLater()
        self._rows = []
        for at, said in enumerate(words):
            picture, text = QLabel(self), wrapping_label(self, f"check{at}")
            text.setText(said)
            self._checks.addWidget(picture, at, 0, Qt.AlignmentFlag.AlignTop)
            self._checks.addWidget(text, at, 1)
            self._rows.append((picture, text))
