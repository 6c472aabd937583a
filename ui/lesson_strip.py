"""What the lesson waits for, while the learner is at it on another page."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QEvent, QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from .forms import wrapping_label
from .icons import icon
from .ticks import mark, text_colour
from .words import tr

_MARK = 16


class LessonStrip(QFrame):
    """A line below the pages; ``back_requested`` leads to the lesson."""

    back_requested = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lessonStrip")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._is_done = False
        self._picture = QLabel(self)
        self._text = wrapping_label(self, "lessonStripText")
        self._back = QToolButton(self)
        self._back.setObjectName("backToLesson")
        self._back.setIcon(icon("learn"))
        self._back.setIconSize(QSize(16, 16))
        self._back.setText(tr("Lesson"))
        self._back.setToolTip(tr("Back to the lesson"))
        self._back.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._back.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._back.clicked.connect(lambda: self.back_requested.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 4, 4, 4)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        row.addWidget(self._back, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    @property
    def text(self) -> str:
        return self._text.text()

    def show_step(self, title: str, left: Sequence[str]) -> None:
        """A step and what of it is still to do; nothing left: it is done."""
        self._is_done = not left
        what = " · ".join(left) if left else tr("done")
        self._text.setText(f"{title}: {what}")
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._draw()

    def _draw(self) -> None:
        self._picture.setPixmap(mark(text_colour(self._text), _MARK, 0.0, self._is_done))
