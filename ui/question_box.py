"""A question of a lesson: its text, where to answer, and what is said to the answer."""

from __future__ import annotations

from qgis.PyQt.QtCore import QEvent, QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..layers.teaching.answers import Verdict
from ..layers.teaching.entry import unit_said
from ..layers.teaching.lesson import Question
from .forms import wrapping_label
from .icons import theme_icon
from .ticks import mark, text_colour
from .words import tr

_MARK = 18


class QuestionBox(QFrame):
    """Takes answers; ``answered`` gives what was typed, or the key of what was chosen."""

    answered = pyqtSignal(str)
    solution_requested = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("questionBox")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._verdict: Verdict | None = None
        self._group: QButtonGroup | None = None
        self.text = wrapping_label(self, "questionText")
        self.field = QLineEdit(self)
        self.field.setObjectName("answerField")
        self.field.setAccessibleName(tr("Your answer"))
        self.unit = QLabel(self)
        self.check = QPushButton(tr("Check"), self)
        self.check.setObjectName("checkAnswer")
        self.check.setToolTip(tr("Compare with what the map gives (Return)"))
        self._choices = QVBoxLayout()
        self._picture = QLabel(self)
        self.says = wrapping_label(self, "verdict")
        for text in (self.text, self.says):
            text.setTextFormat(Qt.TextFormat.MarkdownText)
        self.solution = QToolButton(self)
        self.solution.setObjectName("showSolution")
        self.solution.setText(tr("Show the solution"))
        self.solution.setAutoRaise(True)
        self.solution.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        row = QHBoxLayout()
        row.addWidget(self.field, 1)
        row.addWidget(self.unit)
        row.addWidget(self.check)
        said = QHBoxLayout()
        said.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        said.addWidget(self.says, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 6)
        column.setSpacing(6)
        column.addWidget(self.text)
        column.addLayout(self._choices)
        column.addLayout(row)
        column.addLayout(said)
        column.addWidget(self.solution, 0, Qt.AlignmentFlag.AlignRight)
        self.field.returnPressed.connect(self._answer)
        self.field.textChanged.connect(lambda _: self._enable())
        self.check.clicked.connect(self._answer)
        self.solution.clicked.connect(lambda: self.solution_requested.emit())

    def show_question(self, question: Question | None, language: str) -> None:
        """A question of a lesson in that language, not answered yet; None hides the box."""
        self.setVisible(question is not None)
        if question is None:
            return
        self.text.setText(question.text)
        self.field.clear()
        self.field.setVisible(not question.choices)
        self.field.setPlaceholderText(tr("number") if not question.choices else "")
        self.unit.setText(unit_said(question.unit, language))
        self._offer(question)
        self._say(None)
        self._enable()

    def show_verdict(self, verdict: Verdict) -> None:
        """What is said to the answer, or the solution."""
        self._say(verdict)
        if not verdict.is_right:
            self.field.setFocus()
            self.field.selectAll()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._say(self._verdict)

    def _offer(self, question: Question) -> None:
        """One button for each choice, in place of those before."""
        while self._choices.count():
            self._choices.takeAt(0).widget().deleteLater()
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(lambda _: self._enable())
        for key, text in question.choices:
            button = QRadioButton(text, self)
            button.setObjectName(f"choice-{key}")
            self._group.addButton(button)
            self._choices.addWidget(button)

    def _given(self) -> str:
        chosen = self._group.checkedButton() if self._group is not None else None
        if chosen is not None:
            return str(chosen.objectName().partition("-")[2])
        return str(self.field.text().strip())

    def _answer(self) -> None:
        if self._given():
            self.answered.emit(self._given())

    def _enable(self) -> None:
        self.check.setEnabled(bool(self._given()))

    def _say(self, verdict: Verdict | None) -> None:
        self._verdict = verdict
        is_said = verdict is not None
        self.says.setVisible(is_said)
        self._picture.setVisible(is_said)
        self.solution.setVisible(not (verdict is not None and verdict.is_right))
        if verdict is None:
            return
        self.says.setText(verdict.text)
        self.says.setAccessibleName(verdict.text)
        if verdict.is_right:
            self._picture.setPixmap(mark(text_colour(self.says), _MARK, 0.0, True))
        else:
            self._picture.setPixmap(theme_icon("mIconInfo.svg").pixmap(QSize(_MARK, _MARK)))
