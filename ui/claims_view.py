"""The list of claims as cards: verdict by sign and word, what was said, what was found."""

from __future__ import annotations

from typing import NamedTuple

from qgis.PyQt.QtCore import QEvent, QModelIndex, QRect, QSize, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPalette
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ..analysis.claim import Verdict
from ..layers.claim_text import difference_text, verdict_text
from .claims_model import (
    ClaimsModel,
    capitalized,
    detail_lines,
    found_line,
    said_text,
    title_text,
)
from .icons import icon
from .words import tr

_ICONS = {
    Verdict.AGREES: "verdict_agrees",
    Verdict.ROUNDING: "verdict_rounding",
    Verdict.DIFFERS: "verdict_differs",
    Verdict.CANNOT: "verdict_cannot",
}
_ICON_PX = 14
_PADDING = 6
_GAP = 2
_FAINT = 170
_LINE = 60
_MARK, _BAR_PX = 45, 3


class _Line(NamedTuple):
    """Some text of a card, which wraps."""

    text: str
    is_bold: bool = False
    is_faint: bool = False


class _Card(QStyledItemDelegate):
    """Paints a claim; the current one tells in full what was found and where."""

    def __init__(self, view: ClaimsView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        width = self._view.viewport().width()
        box = QRect(0, 0, width - 2 * _PADDING, 0)
        placed = self._placed(box, option.font, index)
        return QSize(width, placed[-1][0].bottom() + 1 + 2 * _PADDING + 1)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        cell = QStyleOptionViewItem(option)
        self.initStyleOption(cell, index)
        colour = cell.palette.color(QPalette.ColorRole.Text)
        painter.save()
        if index == self._view.currentIndex():
            self._mark(painter, cell)
        area = cell.rect.adjusted(_PADDING, _PADDING, -_PADDING, -_PADDING - 1)
        self._draw_sign(painter, area, cell.font, index)
        painter.setPen(colour)
        painter.setFont(cell.font)
        painter.drawText(area, int(Qt.AlignmentFlag.AlignRight), self._difference(index))
        for box, line in self._placed(area, cell.font, index):
            painter.setFont(_font(line, cell.font))
            painter.setPen(_faded(colour, _FAINT) if line.is_faint else colour)
            painter.drawText(box, int(Qt.TextFlag.TextWordWrap), line.text)
        painter.setPen(_faded(colour, _LINE))
        painter.drawLine(cell.rect.bottomLeft(), cell.rect.bottomRight())
        painter.restore()

    def _placed(self, area: QRect, font: QFont, index: QModelIndex) -> list[tuple[QRect, _Line]]:
        """The lines of a card and where they stand: the first between sign and difference."""
        metrics = QFontMetrics(font)
        difference = metrics.horizontalAdvance(self._difference(index))
        left, room, top = area.left() + _ICON_PX + _PADDING, area.width(), area.top()
        room -= _ICON_PX + _PADDING + (difference + _PADDING if difference else 0)
        placed = []
        for line in self._lines(index):
            box = QRect(left, top, room, _height(line, font, room))
            placed.append((box, line))
            left, room, top = area.left(), area.width(), box.bottom() + 1 + _GAP
        return placed

    def _mark(self, painter: QPainter, cell: QStyleOptionViewItem) -> None:
        """Shows which card is current; its signs keep their colours."""
        colour = cell.palette.color(QPalette.ColorRole.Highlight)
        painter.fillRect(cell.rect, _faded(colour, _MARK))
        bar = QRect(cell.rect)
        bar.setWidth(_BAR_PX)
        painter.fillRect(bar, colour)

    def _lines(self, index: QModelIndex) -> list[_Line]:
        model = self._view.claims_model()
        claim, found = model.claim(index.row()), model.result(index.row())
        head = tr("not checked yet") if found is None else verdict_text(found.verdict)
        lines = [_Line(capitalized(head), is_bold=found is not None, is_faint=found is None)]
        lines.append(_Line(title_text(claim)))
        if found is None:
            return [*lines, _Line(said_text(claim), is_faint=True)]
        if index != self._view.currentIndex():
            short = f"{said_text(claim)}  ·  {found_line(found)}"
            return [*lines, _Line(short, is_faint=True)]
        lines += [_Line(said_text(claim)), _Line(found_line(found))]
        return lines + [_Line(text, is_faint=True) for text in detail_lines(found)]

    def _draw_sign(self, painter: QPainter, area: QRect, font: QFont, index: QModelIndex) -> None:
        found = self._view.claims_model().result(index.row())
        if found is not None:
            top = area.top() + (QFontMetrics(font).height() - _ICON_PX) // 2
            box = QRect(area.left(), top, _ICON_PX, _ICON_PX)
            icon(_ICONS[found.verdict]).paint(painter, box)

    def _difference(self, index: QModelIndex) -> str:
        found = self._view.claims_model().result(index.row())
        return difference_text(found) if found is not None else ""


class ClaimsView(QListView):
    """``zoom_requested`` carries the row of a claim that is double-clicked or entered."""

    zoom_requested = pyqtSignal(int)
    current_changed = pyqtSignal()

    def __init__(self, model: ClaimsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("claims")
        self.setAccessibleName(tr("Claims"))
        self.setModel(model)
        self.setItemDelegate(_Card(self))
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.doubleClicked.connect(lambda index: self.zoom_requested.emit(index.row()))
        model.dataChanged.connect(lambda *_: self._arrange())

    def claims_model(self) -> ClaimsModel:
        return self.model()

    @property
    def current_row(self) -> int:
        """The row of the current claim, -1 where there is none."""
        return self.currentIndex().row() if self.currentIndex().isValid() else -1

    def select_row(self, row: int) -> None:
        self.setCurrentIndex(self.model().index(row, 0))

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        super().currentChanged(current, previous)
        self._arrange()
        self.current_changed.emit()

    def _arrange(self) -> None:
        """Cards anew, as the current one is higher; it stays in view."""
        self.scheduleDelayedItemsLayout()
        QTimer.singleShot(0, self._keep_in_view)

    def _keep_in_view(self) -> None:
        if self.currentIndex().isValid():
            self.executeDelayedItemsLayout()
            self.scrollTo(self.currentIndex())

    def resizeEvent(self, event: QEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_row >= 0:
            self.zoom_requested.emit(self.current_row)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._arrange()

    def sizeHint(self) -> QSize:
        return QSize(320, 320)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 6 * self.fontMetrics().height())


def _font(line: _Line, font: QFont) -> QFont:
    made = QFont(font)
    made.setBold(line.is_bold)
    return made


def _height(line: _Line, font: QFont, room: int) -> int:
    paper = QRect(0, 0, max(room, 40), 10_000)
    metrics = QFontMetrics(_font(line, font))
    return int(metrics.boundingRect(paper, int(Qt.TextFlag.TextWordWrap), line.text).height())


def _faded(colour: QColor, alpha: int) -> QColor:
    faded = QColor(colour)
    faded.setAlpha(alpha)
    return faded
