"""The list of lessons, with how far the user is in each."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QEvent, QObject, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QPalette
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ..layers.teaching.faults import LessonError
from ..layers.teaching.lesson import Lesson
from ..layers.teaching.progress import Progress
from .flow import FlowLayout
from .forms import wrapping_label
from .icons import theme_icon
from .ticks import mark_icon
from .words import tr

_MARK = 20
_PADDING = 10


class LessonList(QWidget):
    """Offers lessons; ``opened`` gives the number of the one to be taken."""

    opened = pyqtSignal(int)
    reset_requested = pyqtSignal()
    folder_requested = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: list[tuple[Lesson, Progress]] = []
        self.intro = wrapping_label(self, "lessonsIntro")
        self.intro.setText(
            tr(
                "Lessons to take at your own pace, without internet. The dock watches what you do "
                "and ticks each step off; answers are computed from the map."
            )
        )
        self.lessons = QListWidget(self)
        self.lessons.setObjectName("lessons")
        self.lessons.setAccessibleName(tr("Lessons"))
        self.lessons.setWordWrap(True)
        self.lessons.setIconSize(QSize(_MARK, _MARK))
        self.lessons.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lessons.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.lessons.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.faults = wrapping_label(self, "lessonFaults")
        self.open = QPushButton(tr("Open lesson"), self)
        self.open.setObjectName("openLesson")
        self.open.setAutoDefault(True)
        self.folder = QPushButton(theme_icon("mActionFileOpen.svg"), tr("Own lessons…"), self)
        self.folder.setObjectName("lessonsFolder")
        self.folder.setToolTip(
            tr("Choose the folder of lessons that you or your trainer have written")
        )
        self.reset = QPushButton(tr("Reset progress"), self)
        self.reset.setObjectName("resetProgress")
        self.reset.setToolTip(tr("Forget which steps of all lessons are done"))
        more = FlowLayout()
        more.addWidget(self.folder)
        more.addWidget(self.reset)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.intro)
        column.addWidget(self.lessons, 1)
        column.addWidget(self.faults)
        column.addWidget(self.open)
        column.addLayout(more)
        self.lessons.viewport().installEventFilter(self)
        self.lessons.itemActivated.connect(lambda _: self._open())
        self.lessons.currentRowChanged.connect(lambda row: self.open.setEnabled(row >= 0))
        self.open.clicked.connect(self._open)
        self.reset.clicked.connect(lambda: self.reset_requested.emit())
        self.folder.clicked.connect(lambda: self.folder_requested.emit())

    def show_lessons(
        self, lessons: Sequence[tuple[Lesson, Progress]], faults: Sequence[LessonError]
    ) -> None:
        """Show lessons, and what is wrong with files that are none."""
        row = max(self.lessons.currentRow(), 0)
        self._shown = list(lessons)
        self.lessons.clear()
        for number, (lesson, progress) in enumerate(self._shown, 1):
            item = QListWidgetItem(f"{number}. {lesson.title}\n{_state(lesson, progress)}")
            item.setToolTip(lesson.intro)
            self.lessons.addItem(item)
        self.lessons.setCurrentRow(min(row, self.lessons.count() - 1))
        self.faults.setText("\n".join(fault.message for fault in faults))
        self.faults.setVisible(bool(faults))
        self.reset.setEnabled(any(progress.is_begun for _, progress in self._shown))
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._draw()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        seen: bool = super().eventFilter(watched, event)
        if event.type() == QEvent.Type.Resize:
            self._draw()
        return seen

    def _draw(self) -> None:
        """Marks in the colours of the palette, and rows as high as their lines."""
        room = self.lessons.viewport().width() - _MARK - 2 * _PADDING
        metrics = self.lessons.fontMetrics()
        ink, selected = (
            self.lessons.palette().color(role)
            for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText)
        )
        for row, (_, progress) in enumerate(self._shown):
            item = self.lessons.item(row)
            share = progress.done / len(progress.states)
            item.setIcon(mark_icon(ink, selected, _MARK, share, progress.is_whole))
            box = metrics.boundingRect(
                0, 0, max(room, 1), 10_000, int(Qt.TextFlag.TextWordWrap), item.text()
            )
            item.setSizeHint(QSize(0, box.height() + _PADDING))
        rows = (self.lessons.sizeHintForRow(row) for row in range(len(self._shown)))
        self.lessons.setMinimumHeight(sum(rows) + 2 * self.lessons.frameWidth())

    def _open(self) -> None:
        if self.lessons.currentRow() >= 0:
            self.opened.emit(self.lessons.currentRow())


def _state(lesson: Lesson, progress: Progress) -> str:
    minutes = tr("{n} min").format(n=lesson.minutes)
    if progress.is_whole:
        return f"{minutes} · {tr('done')}"
    if not progress.is_begun:
        return f"{minutes} · {tr('{n} steps').format(n=len(lesson.steps))}"
    done = tr("{done} of {n} steps done").format(done=progress.done, n=len(lesson.steps))
    return f"{minutes} · {done}"
